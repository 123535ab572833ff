"""The answers to the exercises of graph_polynomials.py, computed. Try first."""

from eqmath.diagrams import VECTORS, marked_multigraphs


def exercise_1() -> int:
    return len(marked_multigraphs(3, 0))


def exercise_2() -> tuple[int, ...]:
    listed = marked_multigraphs(3, 1, directed=False, loops=False, parallel=False)
    few = [H for H in listed if H.vertices <= 4]
    return len(few), sum(map(VECTORS.has_shape, few))


HINTS = (
    "marked_multigraphs(3, 0) lists them",
    "list them with directed=False, loops=False, parallel=False; those with a triangle are not forests",
)
