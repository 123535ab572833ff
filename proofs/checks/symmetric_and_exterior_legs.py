"""The answers to the exercises of symmetric_and_exterior_legs.py, computed. Try first."""

from eqmath import Hom
from eqmath.combinatorics import super_partition_count


def exercise_1() -> tuple[int, ...]:
    return tuple(Hom(group, "Sym3(V)", "Sym3(V)").dim for group in ("O(6)", "S(6)"))


def exercise_2() -> tuple[int, ...]:
    edges = {(1, 1, 0): True, (1, 0, 1): True, (0, 1, 1): True}
    loops = {(2, 0, 0): True, (0, 2, 0): True, (0, 0, 2): True}
    return tuple(super_partition_count(types, (2, 2, 2)) for types in (edges, edges | loops))


HINTS = (
    "O: multigraphs on two vertices of degree 3, loops allowed; S: types (a, b) whose sum is (3, 3)",
    "a triangle of edges has degree 2 at each of three vertices; Sp(n) allows loops at exterior factors",
)
