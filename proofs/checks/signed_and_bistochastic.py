"""The answers to the exercises of signed_and_bistochastic.py, computed. Try first."""

from eqmath import B, H, Hom, O, S


def exercise_1() -> tuple[int, ...]:
    return tuple(Hom(group(4), 2, 2).dim for group in (S, H, B, O))


def exercise_2() -> int:
    return Hom(B(3), 2, 2).dim


HINTS = (
    "partitions of four points: all with at most four blocks; into even blocks; into blocks of at most two; into pairs",
    "Σ C(4, j) · (1, 0, 1, 0, 3)",
)
