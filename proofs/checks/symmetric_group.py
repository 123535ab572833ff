"""The answers to the exercises of symmetric_group.py, computed. Try first."""

from eqmath import Diagram, family


def exercise_1() -> int:
    d = Diagram("1|2|1'")
    return sum(coarser.matrix(2, orbit=True) != d.matrix(2) * 0 for coarser in d.coarsenings())


def exercise_2() -> Diagram:
    (found,) = (d for d in family("partition").diagrams(0, 4) if d.matrix(4) == d.matrix(4, orbit=True))
    return found


HINTS = (
    "with two values no three indices are different: which of the five X is 0?",
    "nothing may be coarser than π",
)
