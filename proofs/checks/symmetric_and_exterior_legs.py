"""The answers to the exercises of symmetric_and_exterior_legs.py, computed. Try first."""

from eqmath import Hom
from eqmath.combinatorics import multigraph_count


def exercise_1() -> tuple[int, ...]:
    return tuple(Hom(group, "Sym3(V)", "Sym3(V)").dim for group in ("O(6)", "S(6)"))


def exercise_2() -> tuple[int, ...]:
    return tuple(multigraph_count([], [2, 2, 2], exterior_loops=loops) for loops in (False, True))
