"""Exact numbers at the interface: Python ints and Fractions, read and written as people do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from fractions import Fraction
from numbers import Rational
from operator import index
from typing import Any

import numpy as np
from flint import fmpq
from numpy.typing import NDArray

from eqmath.errors import CaseError, NotExact, shown

Number = int | Fraction
Integers = NDArray[np.int64]
"""Arrays of integers of 64 bits."""

MOST_DIGITS = 4000
"""What Python reads and writes without being asked twice."""
_RATIONAL = re.compile(rf"([+-]?[0-9]{{1,{MOST_DIGITS}}})(?:/([0-9]{{1,{MOST_DIGITS}}}))?")
_NO_NUMBERS = (bool, np.bool_, np.timedelta64)
"""What has the methods of an integer and is none."""


def exact_number(value: Any) -> Number:
    """The int or Fraction that a value is: of Python, numpy, sympy or FLINT, or its text; floats are not.

    Raises
    ------
    NotExact
        If the value is a float, a Decimal or anything else that is not a rational number.
    CaseError
        If it is a text that is not a number.

    Examples
    --------
    >>> exact_number("6/4"), exact_number(Fraction(4, 2)), exact_number(np.int8(3))
    (Fraction(3, 2), 2, 3)
    """
    if type(value) is int:
        return value
    if isinstance(value, str):
        return parse_number(value)
    found = number_of(value)
    if found is None:
        kind = type(value).__name__
        raise NotExact(f"expected an integer or a fraction, found the {kind} {shown(value)}", hint="write 1/2, not 0.5")
    return found


def number_of(value: Any) -> Number | None:
    """The int or Fraction that a value is by itself, not by its text; None for what is not an exact number.

    >>> number_of(fmpq(4, 2)), number_of(np.array(5)), number_of(True), number_of("1"), number_of(0.5)
    (2, 5, None, None, None)
    """
    if type(value) is Fraction and type(value.numerator) is type(value.denominator) is int:
        return _reduced(value)
    whole = integer_of(value)
    if whole is not None or isinstance(value, _NO_NUMBERS):
        return whole
    if isinstance(value, Rational):
        return _reduced(Fraction(int(value.numerator), int(value.denominator)))
    if isinstance(value, fmpq):
        return _reduced(Fraction(int(value.p), int(value.q)))
    if isinstance(value, np.ndarray) and value.shape == () and value.dtype.hasobject:
        return number_of(value.item())
    return None


def integer_of(value: Any) -> int | None:
    """The int that a value is by itself: of Python, numpy, sympy, FLINT, …; None for what is not an integer.

    >>> integer_of(np.uint64(3)), integer_of(True), integer_of(3.0), integer_of("3")
    (3, None, None, None)
    """
    if type(value) is int:
        return value
    if isinstance(value, _NO_NUMBERS) or not hasattr(value, "__index__"):
        return None
    try:
        return index(value)
    except TypeError:  # an array with axes has the method and is not an integer
        return None


def integers_of(values: Any) -> list[int] | None:
    """The ints of a list, an array or the like; None for anything else, or if an entry is not an integer.

    >>> integers_of(np.array([2, 1])), integers_of([1, 2.0]), integers_of(3)
    ([2, 1], None, None)
    """
    every = listed(values)
    found = [whole for value in every or () if (whole := integer_of(value)) is not None]
    return None if every is None or len(found) < len(every) else found


def listed(values: Any) -> list[Any] | None:
    """What stands in a list, an array, a view of a graph or the like; None for a text, a dictionary, a number.

    >>> listed(np.array([2, 1])) == [2, 1], listed("21"), listed(np.array(3))
    (True, None, None)
    """
    keyed = isinstance(values, Mapping) and not isinstance(values, Set)
    if keyed or isinstance(values, str | bytes) or not isinstance(values, Iterable):
        return None
    return None if getattr(values, "shape", None) == () else list(values)


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


def json_number(number: Number) -> int | str:
    """An integer as it is, a fraction as ``"p/q"``.

    >>> json_number(2), json_number(Fraction(1, 2))
    (2, '1/2')
    """
    return number if isinstance(number, int) else str(number)


def number_text(number: Number) -> str:
    """``3`` or ``-1/2``, with as many digits as there are.

    >>> number_text(Fraction(-1, 2)), len(number_text(10**5000))
    ('-1/2', 5001)
    """
    return str(fmpq(number.numerator, number.denominator))


def _reduced(fraction: Fraction) -> Number:
    return fraction.numerator if fraction.denominator == 1 else fraction


def natural(value: int, name: str) -> int:
    """The value, if it is an integer ≥ 0.

    Raises
    ------
    NotExact
        If it is a float.
    CaseError
        If it is not.
    """
    found = integer_of(value)
    if found is not None and found >= 0:
        return found
    if isinstance(value, float):
        raise NotExact(f"expected {name} to be an integer ≥ 0, found the float {value!r}")
    raise CaseError(f"expected {name} to be an integer ≥ 0, found {shown(value)}")
