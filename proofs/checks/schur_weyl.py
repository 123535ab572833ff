"""The answers to the exercises of schur_weyl.py, computed. Try first."""

from eqmath import Diagram, verify
from eqmath.methods import Commutant


def exercise_1() -> tuple[int, ...]:
    return tuple(verify(f"{name}-schur-weyl", n=4, k=2, l=2).dim for name in ("symmetric", "alternating"))


def exercise_2() -> tuple[int, ...]:
    bent, crossing = (Diagram(text).matrix(2) for text in ("1,2|1',2'", "1,2'|2,1'"))
    return len(Commutant(4, (bent,)).basis()), len(Commutant(4, (bent, crossing)).basis())


HINTS = (
    "sums of squares of dimensions: symmetric_squares(4, 2) and alternating_squares(4, 2)",
    "what commutes with a projection to a line: 1 + 9; the crossing splits the other three dimensions into two and one",
)
