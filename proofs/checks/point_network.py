"""The answers to the exercises of point_network.py, computed. Try first."""

from eqmath import Hom


def exercise_1() -> tuple[int, ...]:
    return tuple(Hom(group, "V1*V2", "V1*V1*V2").dim for group in ("S(4)xO(3)", "S(1)xO(3)"))


def exercise_2() -> tuple[int, ...]:
    return Hom("O(3)", 2, 1).dim, Hom("SO(3)", 2, 1).dim


HINTS = (
    "S(4) has Bell(3) = 5 from V to V ⊗ V; what is left for one point?",
    "three legs cannot be paired; the cross product",
)
