"""The answers to the exercises of equivariant_linear_layer.py, computed. Try first."""

from eqmath import Aut, Hom, parse_group


def exercise_1() -> int:
    return Hom(parse_group("C(5)"), 1, 2).dim


def exercise_2() -> int:
    return 2 * 4 * Hom(Aut("path:3"), 1, 1).dim


HINTS = (
    "a tuple of three of the five points has an orbit of five: how many tuples are there?",
    "the nine entries fall into five orbits for one feature; multiply by d·d′",
)
