"""The answers to the exercises of exact_random_rotations.py, computed. Try first."""

from fractions import Fraction
from itertools import permutations, product

from eqmath import SO, Matrix


def exercise_1() -> Fraction:
    one, g = Matrix.identity(2), Matrix([["20/29", "-21/29"], ["21/29", "20/29"]])
    return Fraction(((one - g) * (one + g).inverse())[0, 1])


def exercise_2() -> int:
    rows = [[tuple(sign * (i == j) for j in range(3)) for sign in (1, -1)] for i in range(3)]
    listed = [Matrix(choice) for order in permutations(rows) for choice in product(*order)]
    return sum(g in SO(3) for g in listed)


HINTS = (
    "(1 − t²)/(1 + t²) = 20/29: solve for t²",
    "each of the 3! orders has 2³ signs, and half of all have determinant 1",
)
