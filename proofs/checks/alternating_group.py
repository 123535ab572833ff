"""The answers to the exercises of alternating_group.py, computed. Try first."""

from eqmath import A, Hom, S


def exercise_1() -> tuple[int, int]:
    weights = Hom(A(5), 2, 2).dim
    return weights, weights - Hom(S(5), 2, 2).dim


def exercise_2() -> int:
    return Hom(A(2), 0, 3).dim


HINTS = (
    "15 partitions, and a jellyfish for those with n − 1 or n blocks",
    "the trivial group leaves everything: count the entries",
)
