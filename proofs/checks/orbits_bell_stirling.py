"""The answers to the exercises of orbits_bell_stirling.py, computed. Try first."""

from eqmath import Hom, S


def exercise_1() -> int:
    return Hom(S(3), 0, 4).dim


def exercise_2() -> int:
    return Hom(S(100), 3, 3).dim


HINTS = (
    "Σ S(4, t) over t ≤ 3",
    "the m-th moment is Bell(m) as long as n ≥ m",
)
