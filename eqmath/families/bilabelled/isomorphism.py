"""Bilabelled graphs up to isomorphism: one numbering of the vertices for each class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain, permutations, product
from math import factorial, prod

from eqmath.families.bilabelled.graph import Bilabelled

MOST_NUMBERINGS = 5040
Weighted = tuple[int, int]
"""The class of a weight, and a vertex."""


def canonical(H: Bilabelled) -> Bilabelled:
    """The same graph, renumbered so that isomorphic graphs become equal.

    Labelled vertices come in the order in which the tops and then the bottoms name them. The others are
    sorted by colour refinement, and of all numberings that are left the one with the first edges is
    taken. Where that would be more than 5040 numberings the components without labels are numbered one by
    one, and what has labels; of a connected graph the refined order stays: isomorphic ones may then differ.

    >>> canonical(Bilabelled("a-b,b-c;c;c")) == canonical(Bilabelled("a-b,a-c;c;c")) == Bilabelled("a-b,b-c;a;a")
    True
    """
    labelled = tuple(dict.fromkeys(H.tops + H.bottoms))
    cells = _cells(H, labelled)
    if prod(factorial(len(cell)) for cell in cells) > MOST_NUMBERINGS:
        parts = _parts(H, labelled)
        return _beside(H, parts) if len(parts) > 1 else _renumbered(H, (*labelled, *chain(*cells)))
    return min(_renumbered(H, (*labelled, *order)) for order in _orders(cells))


def _parts(H: Bilabelled, labelled: Sequence[int]) -> list[list[int]]:
    """The vertices that hang together, all labelled ones as if they did."""
    leaders = list(range(H.vertices))
    pairs = [*H.edges, *((a, b) for a, b, _ in H.arcs), *((labelled[0], v) for v in labelled)]
    for a, b in pairs:
        kept, dropped = leaders[a], leaders[b]
        leaders = [kept if leader == dropped else leader for leader in leaders]
    return [[v for v in range(H.vertices) if leaders[v] == leader] for leader in dict.fromkeys(leaders)]


def _beside(H: Bilabelled, parts: Sequence[Sequence[int]]) -> Bilabelled:
    """The part with the labels, then the others in their order, points last, each renumbered."""
    pieces = [canonical(_restricted(H, part)) for part in parts]
    pieces.sort(key=lambda piece: (not piece.l + piece.k, piece.vertices == 1, piece))
    return reduce(Bilabelled.tensor, pieces)


def _restricted(H: Bilabelled, part: Sequence[int]) -> Bilabelled:
    """What is said of some vertices, with the labels that are there."""
    number = {vertex: place for place, vertex in enumerate(part)}
    edges = [(number[a], number[b]) for a, b in H.edges if a in number]
    arcs = [(number[a], number[b], weight) for a, b, weight in H.arcs if a in number]
    colours = [(number[vertex], colour) for vertex, colour in H.colours if vertex in number]
    tops, bottoms = ([number[vertex] for vertex in row if vertex in number] for row in (H.tops, H.bottoms))
    return Bilabelled.from_graph(len(part), edges, tops, bottoms, arcs, colours)


def _cells(H: Bilabelled, labelled: Sequence[int]) -> list[tuple[int, ...]]:
    """The vertices without labels in classes of one refined colour, isolated ones each alone at the end."""
    near, said = _neighbours(H)
    colours = [labelled.index(v) if v in labelled else len(labelled) for v in range(H.vertices)]
    for _ in range(H.vertices):
        finer = [
            (colours[v], *(sorted((weight, colours[w]) for weight, w in kind) for kind in near[v]), said[v])
            for v in range(H.vertices)
        ]
        ranks = {str(key): rank for rank, key in enumerate(sorted(finer))}
        colours = [ranks[str(key)] for key in finer]
    free = [v for v in range(H.vertices) if v not in labelled]
    alone = [v for v in free if not any(near[v])]
    joined = sorted({colours[v] for v in free if v not in alone})
    cells = [tuple(v for v in free if v not in alone and colours[v] == colour) for colour in joined]
    return cells + [(v,) for v in sorted(alone, key=lambda v: (said[v], v))]


def _neighbours(H: Bilabelled) -> tuple[list[tuple[list[Weighted], ...]], list[list[int]]]:
    """The neighbours of every vertex along edges, along arcs and against them, with weights; and its own colours."""
    near: list[tuple[list[Weighted], ...]] = [([], [], []) for _ in range(H.vertices)]
    for a, b in H.edges:
        near[a][0].append((0, b))
        near[b][0].append((0, a))
    for a, b, weight in H.arcs:
        near[a][1].append((weight, b))
        near[b][2].append((weight, a))
    return near, [[colour for v, colour in H.colours if v == vertex] for vertex in range(H.vertices)]


def _orders(cells: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    return (tuple(chain(*chosen)) for chosen in product(*map(permutations, cells)))


def _renumbered(H: Bilabelled, order: Sequence[int]) -> Bilabelled:
    number = {vertex: place for place, vertex in enumerate(order)}
    return H.renamed([number[vertex] for vertex in range(H.vertices)])
