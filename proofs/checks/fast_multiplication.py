"""The answers to the exercises of fast_multiplication.py, computed. Try first."""

from eqmath import Diagram, family
from eqmath.layers import best_additions, published_additions


def exercise_1() -> tuple[int, int]:
    d = Diagram("1|1',2'|3',4'")
    rows = family("partition").matrices.rows(d.word, d.l, 4)
    return published_additions(rows, 4)["at once"], best_additions(rows, 4)


def exercise_2() -> int:
    d = Diagram("1|2|3,1'|2'|3'")
    return best_additions(family("grood").matrices.rows(d.word, d.l, 4), 4)


HINTS = (
    "summing one pair after the other: (n − 1) n² + (n − 1); diagonals first: nᵇ − 1",
    "C(n, s) nᵈ ((n − s)! nᵇ − 1) with n = 4, s = 2, d = 1, b = 0",
)
