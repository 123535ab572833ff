"""The answers to the exercises of partitions_to_matrices.py, computed. Try first."""

from eqmath import Diagram, Matrix, family


def exercise_1() -> int:
    return sum(map(sum, Diagram("1,2,1'|3|2'").matrix(4).tolist()))


def exercise_2() -> Diagram:
    table, sums = Matrix([[1], [10], [100], [1000]]), Matrix([[101], [1010]])
    (found,) = (d for d in family("partition").diagrams(2, 1) if d.matrix(2) * table == sums)
    return found


HINTS = (
    "n to the number of blocks",
    "inputs are 1′ (row) and 2′ (column): which of them does the output agree with?",
)
