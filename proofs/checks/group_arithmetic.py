"""The answers to the exercises of group_arithmetic.py, computed. Try first."""

from eqmath import verify


def exercise_1() -> int:
    return verify("group-multiplication-network", group="Dih(5)", source="V", target="V").diagrams


def exercise_2() -> int:
    return verify("parity-characters", group="H(3)", source="1", target="1").rank


HINTS = (
    "2d³ neurons, and the pentagon has d = 5 corners",
    "parities are homomorphisms to ±1: the sign of the permutation, and the product of the signs",
)
