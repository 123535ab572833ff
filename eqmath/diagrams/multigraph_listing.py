"""All multigraphs with a given number of edges and marks, edge by edge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from eqmath.combinatorics import growth_strings
from eqmath.diagrams.marked_multigraph import MarkedMultigraph
from eqmath.limits import timed


@cache
def marked_multigraphs(
    degree: int,
    marks: int,
    *,
    directed: bool = True,
    ordered: bool = True,
    loops: bool = True,
    parallel: bool = True,
    coinciding: bool = True,
) -> tuple[MarkedMultigraph, ...]:
    """Those of which every vertex is marked or in an edge, in order: one more edge in all ways, up to isomorphism.

    Parameters
    ----------
    degree, marks : int
    directed, ordered : bool
        Whether edges have directions, and marks an order.
    loops, parallel, coinciding : bool
        Whether there are loops, parallel edges, and marks on one vertex.

    Examples
    --------
    >>> print(*marked_multigraphs(1, 1))
    a>a;a a>b;a b>a;a b>b,a;a b>c,a;a
    >>> simple = {"directed": False, "loops": False, "parallel": False}
    >>> [len(marked_multigraphs(d, 0, **simple)) for d in range(7)]
    [1, 1, 2, 5, 11, 26, 68]
    """
    if not degree:
        words = [word for word in growth_strings(marks) if coinciding or len(set(word)) == marks]
        return tuple(sorted({MarkedMultigraph.from_edges(max(w, default=-1) + 1, (), w, True, ordered) for w in words}))
    kind = {"directed": directed, "ordered": ordered, "loops": loops, "parallel": parallel, "coinciding": coinciding}
    smaller = marked_multigraphs(degree - 1, marks, **kind)
    found = {K for H in timed(smaller, "listing multigraphs", every=1) for K in _larger(H, directed)}
    kept = (H for H in found if (loops or not H.has_loops) and (parallel or not H.has_parallels))
    return tuple(sorted(kept))


def _larger(H: MarkedMultigraph, directed: bool) -> Iterator[MarkedMultigraph]:
    """One more edge: between old vertices, to a new one, between two new ones, or a loop at a new one."""
    v = H.vertices
    ends = [*product(range(v + 1), repeat=2), (v, v + 1)]
    for a, b in ends:
        yield MarkedMultigraph.from_edges(max(v, a + 1, b + 1), (*H.edges, (a, b)), H.marks, directed, H.ordered)
