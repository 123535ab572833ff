"""Bundles of planes on graphs: one for every choice of a symmetry of the square along each loop."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from eqmath.exact import Matrix
from eqmath.groups import Graph
from eqmath.sheaves.sheaf import Sheaf

TURN = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
"""A rotation of infinite order, by which the bases of the stalks differ."""
CHOICES = (Matrix.identity(2), Matrix([[1, 0], [0, -1]]), Matrix([[0, -1], [1, 0]]))
"""The identity, a reflection and a quarter turn."""


def turned_bundles(graph: Graph) -> Iterator[Sheaf]:
    """All bundles whose transports are the identity on a spanning tree and one of three matrices on every other edge.

    The bases of the stalks are turned against one another, so that no restriction map looks so simple.

    >>> from eqmath.groups import parse_graph
    >>> [sheaf.h0 for sheaf in turned_bundles(parse_graph("cycle:3"))]
    [2, 1, 0]
    """
    frames = [Matrix.identity(2)]
    while len(frames) < graph.n:
        frames.append(TURN * frames[-1])
    tree = _tree(graph)
    for chosen in product(CHOICES, repeat=len(graph.edges) - len(tree)):
        rest = iter(chosen)
        transports = [CHOICES[0] if edge in tree else next(rest) for edge in graph.edges]
        yield Sheaf.bundle(graph, transports, frames)


def _tree(graph: Graph) -> set[tuple[int, int]]:
    """The edges of a spanning forest: those that join what was not joined before."""
    part = list(range(graph.n))
    found = set()
    for u, v in graph.edges:
        if part[u] != part[v]:
            found.add((u, v))
            part = [part[u] if own == part[v] else own for own in part]
    return found
