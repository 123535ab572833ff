"""The answers to the exercises of unitary_group.py, computed. Try first."""

from eqmath import Hom


def exercise_1() -> tuple[int, ...]:
    return Hom("SU(3)", "V*V", "Dual(V)").dim, Hom("SU(3)", 3, 3).dim


def exercise_2() -> tuple[int, ...]:
    return tuple(Hom(group, 4, 4).rank for group in ("U(2)", "U(1)"))


HINTS = (
    "the determinant of three vectors; and k! permutations for k = l, which are independent for n ≥ k",
    "permutations of four without a decreasing subsequence of three; and of two",
)
