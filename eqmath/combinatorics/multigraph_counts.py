"""Numbers of multigraphs whose vertices are symmetrised or antisymmetrised legs, by their degrees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

SuperEdge = tuple[int, int, bool]
"""Two vertices, and whether the edge may occur more than once."""


def multigraph_count(symmetric: Sequence[int], exterior: Sequence[int] = (), exterior_loops: bool = False) -> int:
    """The number of multigraphs with these degrees at symmetric and at exterior vertices.

    Loops are at symmetric vertices alone, or instead at exterior vertices alone; an edge between a symmetric and an
    exterior vertex occurs at most once. It is a coefficient of Π 1/(1 − z_i z_j) Π 1/(1 − w_i w_j) Π (1 + z_i w_j).

    >>> multigraph_count((4, 4)), multigraph_count((1, 1, 1, 1)), multigraph_count((2,), (2,))
    (3, 3, 0)
    >>> multigraph_count((), (2, 2, 2)), multigraph_count((), (2, 2, 2), exterior_loops=True)
    (1, 5)
    """
    first, legs = len(symmetric), len(symmetric) + len(exterior)
    pairs = ((i, j) for i in range(legs) for j in range(i, legs) if i < j or (i >= first) == exterior_loops)
    edges = tuple((i, j, (i < first) == (j < first)) for i, j in pairs)
    return _ways(edges, (*symmetric, *exterior))


@lru_cache(maxsize=10**5)
def _ways(edges: tuple[SuperEdge, ...], rest: tuple[int, ...]) -> int:
    """In how many ways the degrees that are left are made up by these edges."""
    if not edges:
        return int(not any(rest))
    (i, j, many), *others = edges
    most = rest[i] // 2 if i == j else min(rest[i], rest[j])
    total, left = 0, list(rest)
    for _ in range((most if many else min(most, 1)) + 1):
        total += _ways(tuple(others), tuple(left))
        left[i] -= 1
        left[j] -= 1
    return total
