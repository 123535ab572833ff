"""The answers to the exercises of orthogonal_group.py, computed. Try first."""

from itertools import count

from eqmath import Hom, O


def exercise_1() -> tuple[int, int]:
    return Hom(O(3), 1, 3).dim, Hom(O(3), 0, 3).dim


def exercise_2() -> int:
    return next(n for n in count(1) if Hom(O(n), 4, 4).dim == 105)


HINTS = (
    "matchings of four points; and of three",
    "105 = 7!!, all matchings of eight points; when are they independent?",
)
