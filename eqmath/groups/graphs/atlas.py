"""All graphs on a few vertices, up to isomorphism."""

from __future__ import annotations

from functools import cache

from eqmath.errors import GroupError
from eqmath.groups.graphs.graph import Graph

MOST_IN_ATLAS = 7


@cache
def atlas(n: int) -> tuple[Graph, ...]:
    """The graphs on n vertices up to isomorphism, those with few edges first: of the atlas in networkx.

    Source: R. C. Read, R. J. Wilson, An Atlas of Graphs, Oxford University Press, 1998.

    Raises
    ------
    GroupError
        If n is not 1, …, 7.

    Examples
    --------
    >>> [len(atlas(n)) for n in range(1, 8)]
    [1, 2, 4, 11, 34, 156, 1044]
    >>> [str(graph) for graph in atlas(3)]
    ['graph6:B?', 'graph6:BG', 'graph6:Bo', 'graph6:Bw']
    """
    if not 1 <= n <= MOST_IN_ATLAS:
        raise GroupError(f"the atlas has graphs on 1, …, {MOST_IN_ATLAS} vertices, found n = {n}")
    from networkx import graph_atlas_g

    return tuple(Graph(n, tuple(G.edges)) for G in graph_atlas_g() if len(G) == n)
