"""Dimensions as numbers or as polynomials, alike."""

from __future__ import annotations

from fractions import Fraction
from math import comb, factorial
from typing import Any

Size = Any
"""An integer ≥ 0, or a polynomial in n or in n1, n2, …"""


def falling(size: Size, degree: int) -> Size:
    """size (size − 1) … (size − degree + 1).

    >>> falling(4, 2), falling(1, 2)
    (12, 0)
    """
    product = size if degree else 1
    for i in range(1, degree):
        product = product * (size - i)
    return product


def binomial(size: Size, degree: int) -> Size:
    """The number of subsets of a given number of elements, 0 for a negative degree.

    >>> from eqmath.exact import Polynomial
    >>> binomial(4, 2), binomial(Polynomial([0, 1], "n"), 2)
    (6, 1/2*n^2 - 1/2*n)
    """
    if degree < 1:
        return int(degree == 0)
    return comb(size, degree) if isinstance(size, int) else falling(size, degree) * Fraction(1, factorial(degree))
