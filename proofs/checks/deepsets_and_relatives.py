"""The answers to the exercises of deepsets_and_relatives.py, computed. Try first."""

from eqmath import Hom, S, parse_group


def exercise_1() -> tuple[int, int]:
    return 8 * 16 * Hom(S(10), 2, 2).dim, 16 * Hom(S(10), 0, 2).dim


def exercise_2() -> int:
    return Hom(parse_group("S(3)xS(4)xC(12)"), 1, 1).dim


HINTS = (
    "d·d′·Bell(4) for the layer, d′·Bell(2) for its bias",
    "the weights of the factors are multiplied, and the cyclic shifts of 12 leave 12",
)
