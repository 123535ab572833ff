"""The answers to the exercises of easy_groups.py, computed. Try first."""

from eqmath import Hom

MIXED = "V*Dual(V)*V"


def exercise_1() -> tuple[int, ...]:
    return tuple(Hom(group, 3, 3).dim for group in ("S+(5)", "O+(5)"))


def exercise_2() -> tuple[int, ...]:
    return tuple(Hom(group, MIXED, MIXED).dim for group in ("U+(3)", "U(3)"))


HINTS = (
    "Catalan numbers: noncrossing partitions of six points, and noncrossing pairings of six points",
    "for U(3) count the permutations of three strands; for U⁺(3) those that do not cross",
)
