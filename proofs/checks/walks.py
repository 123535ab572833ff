"""The answers to the exercises of walks.py, computed. Try first."""

from eqmath import Hom, S
from eqmath.combinatorics import up_or_down, walks


def exercise_1() -> tuple[int, ...]:
    found = walks((), up_or_down(lambda shape: sum(min(row, 2) for row in shape) <= 3), 3)
    return tuple(found[shape] for shape in [(1,), (3,), (2, 1), (1, 1, 1)])


def exercise_2() -> int:
    return Hom(S(2), 0, 6).dim


HINTS = (
    "from (1): down to nothing, up to (2) or (1, 1); then once more",
    "from (2), and from (1, 1), a step leads to each of the two once",
)
