"""The answers to the exercises of splitting_blocks.py, computed. Try first."""

from eqmath import Diagram, family


def exercise_1() -> int:
    return sum(len(d.blocks) == 4 for d in family("even").diagrams(0, 10))


def exercise_2() -> int:
    pattern = Diagram("1,2,3,4|5,6,7,8")
    return sum(beta.refines(pattern) for beta in family("brauer").diagrams(0, 8))


HINTS = (
    "four blocks of even sizes with the sum 10: 4, 2, 2, 2",
    "each block of four is a sum over its matchings",
)
