"""The answers to the exercises of haar.py, computed. Try first."""

from fractions import Fraction
from math import prod

from eqmath import haar


def exercise_1() -> Fraction:
    return Fraction(str(haar("O(3)", "x11^2 x12^2 x13^2")))


def exercise_2() -> int:
    return int(prod(1 + Fraction(2, width) for width in (2, 4)))


HINTS = (
    "the rows fit every matching, the columns one: a row sum of Wg, which is 1/(n(n + 2)(n + 4))",
    "Π (1 + 2/width)",
)
