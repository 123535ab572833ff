"""Bilabelled graphs up to isomorphism: one numbering of the vertices for each class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, permutations, product
from math import factorial, prod

from eqmath.families.bilabelled.graph import Bilabelled

MOST_NUMBERINGS = 5040


def canonical(H: Bilabelled) -> Bilabelled:
    """The same graph, renumbered so that isomorphic graphs become equal.

    Labelled vertices come in the order in which the tops and then the bottoms name them. The others are
    sorted by colour refinement, and of all numberings that are left the one with the first edges is
    taken. Where that would be more than 5040 numberings the refined order stays: isomorphic graphs may
    then differ.

    >>> canonical(Bilabelled("a-b,b-c;c;c")) == canonical(Bilabelled("a-b,a-c;c;c")) == Bilabelled("a-b,b-c;a;a")
    True
    """
    labelled = tuple(dict.fromkeys(H.tops + H.bottoms))
    cells = _cells(H, labelled)
    if prod(factorial(len(cell)) for cell in cells) > MOST_NUMBERINGS:
        return _renumbered(H, (*labelled, *chain(*cells)))
    return min(_renumbered(H, (*labelled, *order)) for order in _orders(cells))


def _cells(H: Bilabelled, labelled: Sequence[int]) -> list[tuple[int, ...]]:
    """The vertices without labels in classes of one refined colour, isolated ones each alone at the end."""
    near: list[list[int]] = [[] for _ in range(H.vertices)]
    for a, b in H.edges:
        near[a].append(b)
        near[b].append(a)
    colours = [labelled.index(v) if v in labelled else len(labelled) for v in range(H.vertices)]
    for _ in range(H.vertices):
        finer = [(colours[v], sorted(colours[w] for w in near[v])) for v in range(H.vertices)]
        ranks = {str(key): rank for rank, key in enumerate(sorted(finer))}
        colours = [ranks[str(key)] for key in finer]
    free = [v for v in range(H.vertices) if v not in labelled]
    joined = sorted({colours[v] for v in free if near[v]})
    cells = [tuple(v for v in free if near[v] and colours[v] == colour) for colour in joined]
    return cells + [(v,) for v in free if not near[v]]


def _orders(cells: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    return (tuple(chain(*chosen)) for chosen in product(*map(permutations, cells)))


def _renumbered(H: Bilabelled, order: Sequence[int]) -> Bilabelled:
    number = {vertex: place for place, vertex in enumerate(order)}
    edges = [(number[a], number[b]) for a, b in H.edges]
    return Bilabelled.from_graph(H.vertices, edges, [number[v] for v in H.tops], [number[v] for v in H.bottoms])
