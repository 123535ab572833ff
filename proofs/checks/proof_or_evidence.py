"""The answers to the exercises of proof_or_evidence.py, computed. Try first."""

from fractions import Fraction
from itertools import count

from eqmath import A, Matrix, O, S


def exercise_1() -> int:
    return next(draws for draws in count() if Fraction(1, 2) ** draws < Fraction(1, 1000))


def exercise_2() -> str:
    s = Matrix.permutation([2, 3, 1])
    (found,) = (G for G in (A(3), S(3), O(3)) if all(g * s == s * g for g in (*G.discrete, *G.lie)))
    return found.name


HINTS = (
    "(1/2)^r < 1/1000",
    "which of these groups is made of turns alone?",
)
