"""The answers to the exercises of clifford_layers.py, computed. Try first."""

from eqmath import Hom


def exercise_1() -> tuple[int, ...]:
    return tuple(Hom(group, "Cl(V)^2", "Cl(V)").dim for group in ("O(1,3)", "SO(1,3)"))


def exercise_2() -> tuple[int, ...]:
    return tuple(Hom(group, "Cl(V)", "Cl(V)").dim for group in ("E(4)", "SE(4)"))


HINTS = (
    "C(n+3, 3) with n = p + q, and twice as many",
    "2n + 3 and 3n + 7",
)
