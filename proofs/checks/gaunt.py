"""The answers to the exercises of gaunt.py, computed. Try first."""

from itertools import count

from eqmath import Hom
from eqmath.harmonics import aligned_multiplications, filter_multiplications


def exercise_1() -> tuple[int, int]:
    special, whole = (Hom(group, "Harm4(V)*Harm2(V)", "Harm5(V)").dim for group in ("SO(3)", "O(3)"))
    return special, whole


def exercise_2() -> int:
    return next(L for L in count() if 100 * aligned_multiplications(L) < filter_multiplications(L))


HINTS = (
    "4, 2, 5 is a triangle; is its sum even?",
    "compare aligned_multiplications(L) with filter_multiplications(L) for L = 1, 2, …",
)
