"""The answers to the exercises of rank_without_floats.py, computed. Try first."""

import numpy as np

from eqmath import Matrix
from eqmath.exact import eliminate


def exercise_1() -> tuple[int, ...]:
    rows = [[1, 1, 1], [1, 3, 5], [1, 5, 15]]
    primes = [p for p in range(2, 100) if all(p % d for d in range(2, p))]
    return tuple(p for p in primes if eliminate(np.array(rows), p).rank < Matrix(rows).rank())


def exercise_2() -> str:
    lower, upper = 14, 15
    return "proved" if lower == upper else "undecided"


HINTS = (
    "divide by the minors: the determinant is 2 · 14 − 4 · 4 = 12",
    "the ends do not meet",
)
