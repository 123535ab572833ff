"""Multigraphs with marked vertices up to isomorphism: the least growth string; forests and treewidth two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from eqmath.combinatorics.graphs import Edge
from eqmath.combinatorics.set_partitions import Word, growth_string
from eqmath.errors import TooLarge
from eqmath.limits import timed

MOST_NUMBERINGS = 20_000
"""So many ways to number the vertices so far are followed at a time."""

MOST_EXCHANGED = 8
"""So many marks have 40320 orders."""
DONE = -1
"""Stands for a vertex all of whose edges are written."""

_Numbering = tuple[tuple[int, ...], tuple[tuple[Edge, int], ...]]
"""The vertices in the order of their numbers, and the edges that are left, each with how often it is."""


def least_marked_word(marks: Sequence[int], edges: Iterable[Edge], directed: bool = True, ordered: bool = True) -> Word:
    """The least growth string of marks, then ends of edges: of all orders in which these may be written.

    Two multigraphs with marks, all of whose vertices are marked or in an edge, are isomorphic exactly if it is the
    same. Edges are written one by one, the least continuation first; all numberings that lead to it are followed.

    Parameters
    ----------
    marks : sequence of int
        Vertices are integers from 0 on.
    edges : pairs of vertices, repeated ones being parallel
    directed, ordered : bool
        Whether the ends of an edge, and the marks, stay in their order.

    Raises
    ------
    TooLarge
        If too many numberings have to be followed, or marks without an order have too many.

    Examples
    --------
    >>> least_marked_word([5], [(7, 5), (5, 5)]), least_marked_word([5], [(7, 5), (5, 5)], directed=False)
    ((0, 0, 0, 1, 0), (0, 0, 0, 0, 1))
    """
    flipped = [(min(edge), max(edge)) if not directed else edge for edge in edges]
    left = tuple(sorted(Counter(flipped).items()))
    if not ordered and len(marks) > MOST_EXCHANGED:
        raise TooLarge(f"{len(marks)} marks have too many orders", hint=f"at most {MOST_EXCHANGED} without an order")
    starts = [tuple(marks)] if ordered else sorted(set(permutations(marks)))
    found = min(map(growth_string, starts))
    least = [tuple(dict.fromkeys(start)) for start in starts if growth_string(start) == found]
    numberings = {_numbering(vertices, left) for vertices in least}
    for _ in timed(range(len(flipped)), "numbering the vertices of a multigraph", every=1):
        ways = [(ends, edge, here) for here in numberings for ends, edge in _next(*here, directed)]
        step = min(ends for ends, _, _ in ways)
        numberings = {_written(*here, edge, directed) for ends, edge, here in ways if ends == step}
        found += step
        if len(numberings) > MOST_NUMBERINGS:
            raise TooLarge(
                f"a multigraph with {len(flipped)} edges has more than {MOST_NUMBERINGS} numberings to follow",
                hint="take one with fewer edges that look alike",
            )
    return found


def _next(vertices: Sequence[int], left: Sequence[tuple[Edge, int]], directed: bool) -> Iterator[tuple[Edge, Edge]]:
    """The numbers of the ends of every edge that may be written next, with the edge as it is written."""
    number = {vertex: place for place, vertex in enumerate(vertices)}
    size = len(vertices)
    for (a, b), _ in left:
        x, y = number.get(a, size), number.get(b, size)
        if a == b or not x == y == size:
            yield (x, y), (a, b)
            if not directed:
                yield (y, x), (b, a)
        else:
            yield (size, size + 1), (a, b)
            if not directed:
                yield (size, size + 1), (b, a)


def _written(vertices: tuple[int, ...], left: Sequence[tuple[Edge, int]], edge: Edge, directed: bool) -> _Numbering:
    """The numbering after an edge was written."""
    new = tuple(dict.fromkeys(end for end in edge if end not in vertices))
    own = edge if directed else (min(edge), max(edge))
    rest = tuple((other, times - (other == own)) for other, times in left if other != own or times > 1)
    return _numbering(vertices + new, rest)


def _numbering(vertices: Sequence[int], left: tuple[tuple[Edge, int], ...]) -> _Numbering:
    """The same for all numberings that differ at vertices to which nothing comes any more."""
    ahead = {end for edge, _ in left for end in edge}
    return tuple(vertex if vertex in ahead else DONE for vertex in vertices), left


def is_simple_forest(vertices: int, edges: Sequence[Edge]) -> bool:
    """Whether there are no loops, no parallel edges in whichever direction, and no cycle.

    >>> is_simple_forest(3, [(0, 1), (2, 1)]), is_simple_forest(2, [(0, 1), (1, 0)]), is_simple_forest(1, [(0, 0)])
    (True, False, False)
    """
    leaders = list(range(vertices))
    for a, b in edges:
        first, second = sorted((leaders[a], leaders[b]))
        if first == second:
            return False
        leaders = [first if leader == second else leader for leader in leaders]
    return True


def has_treewidth_two(vertices: int, edges: Sequence[Edge]) -> bool:
    """Whether the treewidth is at most 2, loops and parallel edges left aside.

    Vertices with at most two neighbours are taken away, the two then being joined, as long as there are some: the
    treewidth is at most 2 exactly if none is left.

    >>> square = [(0, 1), (1, 2), (2, 3), (3, 0)]
    >>> has_treewidth_two(4, [*square, (0, 2)]), has_treewidth_two(4, [*square, (0, 2), (1, 3)])
    (True, False)
    """
    near: dict[int, set[int]] = {vertex: set() for vertex in range(vertices)}
    for a, b in edges:
        if a != b:
            near[a].add(b)
            near[b].add(a)
    while small := [vertex for vertex in near if len(near[vertex]) <= 2]:
        others = near.pop(small[0])
        for vertex in others:
            near[vertex] = (near[vertex] | others) - {vertex, small[0]}
    return not near
