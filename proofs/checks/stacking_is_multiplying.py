"""The answers to the exercises of stacking_is_multiplying.py, computed. Try first."""

from eqmath import Diagram, compose, family


def exercise_1() -> int:
    d = Diagram("1|2|3,1'|2'|3'")
    return compose(d, d).loops


def exercise_2() -> frozenset[Diagram]:
    two = [d for d in family("partition").diagrams(2, 2) if len(d.blocks) == 2 and not d.is_permutation]
    return frozenset(d for d in two if compose(d, d) == (d, 0))


HINTS = (
    "the middle row: the vertices that are alone above and below",
    "try one block with three vertices",
)
