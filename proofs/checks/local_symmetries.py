"""The answers to the exercises of local_symmetries.py, computed. Try first."""

from eqmath import Hom, parse_group


def exercise_1() -> tuple[int, int]:
    group = parse_group("O(3)xS(4)")
    return Hom(group, 1, 1).dim, Hom(group, 2, 2).dim


def exercise_2() -> int:
    return Hom(parse_group("S(2)+S(2)"), 1, 1).dim


HINTS = (
    "1 · 2 weights; then 3 · 15",
    "entries inside a block: two each; from one block to another: one each",
)
