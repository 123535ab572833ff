"""Exact numbers at the surface: Python ints and Fractions, read and written as people do."""

from __future__ import annotations

import re
from fractions import Fraction
from numbers import Rational
from operator import index
from typing import Any

from eqmath.errors import CaseError, NotExact

Number = int | Fraction

_RATIONAL = re.compile(r"([+-]?[0-9]{1,4000})(?:/([0-9]{1,4000}))?")


def exact_number(value: Any) -> Number:
    """The int or Fraction that a value is; integers of other libraries are welcome, floats are not.

    Raises
    ------
    NotExact
        If the value is a float or anything else that is not a rational number.

    Examples
    --------
    >>> exact_number("6/4"), exact_number(Fraction(4, 2))
    (Fraction(3, 2), 2)
    """
    if isinstance(value, str):
        return parse_number(value)
    truth = type(value).__name__ in ("bool", "bool_")
    if hasattr(value, "__index__") and not truth:
        return index(value)
    if isinstance(value, Rational) and not truth:
        return _reduced(Fraction(int(value.numerator), int(value.denominator)))
    kind = type(value).__name__
    raise NotExact(f"expected an integer or a fraction, found the {kind} {value!r}", hint="write 1/2, not 0.5")


def parse_number(text: str) -> Number:
    """Read ``3``, ``-3`` or ``3/4``.

    Raises
    ------
    CaseError
        If the text is none of these, or the denominator is 0.
    """
    match = _RATIONAL.fullmatch(text.strip())
    if not match or (match[2] and not int(match[2])):
        raise CaseError(f"expected an integer or p/q, found {text[:60]!r}")
    return _reduced(Fraction(int(match[1]), int(match[2] or 1)))


def _reduced(fraction: Fraction) -> Number:
    return fraction.numerator if fraction.denominator == 1 else fraction
