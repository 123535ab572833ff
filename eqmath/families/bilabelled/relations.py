"""What a graph says of its vertices: edges, arcs of every weight, colours; and the same as matrices to map into.

A homomorphism keeps all of it. An edge is an arc of the first weight in both directions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Edge, adjacency_matrix
from eqmath.errors import NotComposable, NotExact
from eqmath.exact import Integers
from eqmath.groups import Graph
from eqmath.limits import require

Arc = tuple[int, int, int]
"""From a vertex to a vertex, and the class of its weight."""
Coloured = tuple[int, int]
"""A vertex and the class of its colour."""


class Relations(NamedTuple):
    """The edges, the arcs that are no edges, and the colours of vertices.

    Parameters
    ----------
    edges : pairs of vertices in increasing order, sorted
    arcs : (from, to, weight), sorted; weight 0 only where the arc back is missing
    colours : (vertex, colour), sorted; a vertex may have none, or several

    Examples
    --------
    >>> Relations.of([(1, 0)], [(0, 1, 0), (2, 1, 0), (1, 2, 0), (1, 2, 1)], [(2, 0)])
    Relations(edges=((0, 1), (1, 2)), arcs=((1, 2, 1),), colours=((2, 0),))
    """

    edges: tuple[Edge, ...] = ()
    arcs: tuple[Arc, ...] = ()
    colours: tuple[Coloured, ...] = ()

    @classmethod
    def of(cls, edges: Iterable[Edge], arcs: Iterable[Arc] = (), colours: Iterable[Coloured] = ()) -> Relations:
        """From lists in any order, with repetitions; two arcs of the first weight there and back are an edge."""
        every = set(arcs)
        pairs = {(min(edge), max(edge)) for edge in edges}
        pairs |= {(a, b) for a, b, weight in every if not weight and a <= b and (b, a, 0) in every}
        kept = (arc for arc in every if arc[2] or (min(arc[:2]), max(arc[:2])) not in pairs)
        return cls(tuple(sorted(pairs)), tuple(sorted(kept)), tuple(sorted(set(colours))))

    @classmethod
    def of_graph(cls, graph: Graph) -> Relations:
        """Those of a graph: its edges or arcs with the classes of their weights, and its colours.

        >>> Relations.of_graph(Graph(2, ((0, 1), (1, 1)), weights=("a", "b"), colours=("c", "d")))
        Relations(edges=((0, 1),), arcs=((1, 1, 1),), colours=((0, 0), (1, 1)))
        """
        if graph.is_simple:
            return cls.of(graph.edges)
        return cls.of((), ((a, b, label - 1) for (a, b), label in graph.arcs.items()), enumerate(graph.colours))

    @property
    def are_edges(self) -> bool:
        """Whether there is nothing but edges."""
        return not (self.arcs or self.colours)

    @property
    def ends(self) -> list[int]:
        """Every vertex as often as something is said of it."""
        arcs = [end for a, b, _ in self.arcs for end in (a, b)]
        return [*(end for edge in self.edges for end in edge), *arcs, *(vertex for vertex, _ in self.colours)]

    @property
    def joins(self) -> list[tuple[int, str, int, int]]:
        """The edges of the first weight, then arcs and the edges of other weights: (a, - or >, b, weight).

        >>> Relations(((0, 1),), ((0, 1, 2), (0, 2, 0), (1, 0, 2), (2, 2, 1))).joins
        [(0, '-', 1, 0), (0, '-', 1, 2), (0, '>', 2, 0), (2, '-', 2, 1)]
        """
        every = set(self.arcs)
        arcs = [(a, "-" if (b, a, weight) in every else ">", b, weight) for a, b, weight in self.arcs]
        return [(a, "-", b, 0) for a, b in self.edges] + [join for join in arcs if join[1] == ">" or join[0] <= join[2]]

    def renamed(self, names: Sequence[int]) -> Relations:
        """The image under a map of the vertices.

        >>> Relations(((0, 1),), ((1, 2, 0),)).renamed([0, 1, 0])
        Relations(edges=((0, 1),), arcs=(), colours=())
        """
        edges = ((names[a], names[b]) for a, b in self.edges)
        arcs = ((names[a], names[b], weight) for a, b, weight in self.arcs)
        return Relations.of(edges, arcs, ((names[vertex], colour) for vertex, colour in self.colours))

    def joined(self, other: Relations) -> Relations:
        """All that both say.

        >>> Relations(arcs=((0, 1, 0),)).joined(Relations(arcs=((1, 0, 0),)))
        Relations(edges=((0, 1),), arcs=(), colours=())
        """
        return Relations.of(self.edges + other.edges, self.arcs + other.arcs, self.colours + other.colours)


@dataclass(frozen=True, eq=False)
class RelationMatrices:
    """A graph G as matrices: 1 where an edge, an arc of one weight, a colour can be sent to.

    Attributes
    ----------
    edges : n × n integers
    arcs : {weight: n × n integers}
    colours : {colour: n integers}

    Examples
    --------
    >>> G = matrices_of(Graph(2, ((0, 1),), directed=True))
    >>> G.edges.tolist(), G.arc(0).tolist(), G.arc(1).tolist(), G.colour(0).tolist()
    ([[0, 0], [0, 0]], [[0, 1], [0, 0]], [[0, 0], [0, 0]], [0, 0])
    """

    edges: Integers
    arcs: dict[int, Integers]
    colours: dict[int, Integers]

    @property
    def n(self) -> int:
        """The number of vertices."""
        return len(self.edges)

    def arc(self, weight: int) -> Integers:
        """Where the arcs of a weight are; nowhere, if G has none."""
        return self.arcs[weight] if weight in self.arcs else np.zeros_like(self.edges)

    def colour(self, colour: int) -> Integers:
        """Which vertices have a colour."""
        return self.colours[colour] if colour in self.colours else np.zeros(self.n, dtype=np.int64)

    def pairs(self, relations: Relations) -> list[tuple[int, int, Integers]]:
        """Two vertices and the matrix of what they may be sent to, for all that is said of two vertices."""
        pairs = [(a, b, self.edges) for a, b in relations.edges]
        return pairs + [(a, b, self.arc(weight)) for a, b, weight in relations.arcs]

    def points(self, relations: Relations) -> list[tuple[int, Integers]]:
        """The same for what is said of one vertex."""
        return [(vertex, self.colour(colour)) for vertex, colour in relations.colours]


def matrices_of(graph: Graph | NDArray[Any]) -> RelationMatrices:
    """The matrices of a graph, or of one that is given by its adjacency matrix, whose entries count.

    Entries of a matrix that is not symmetric are arcs, and edges are products of the two entries.

    Raises
    ------
    NotExact
        If the adjacency matrix holds floats.
    NotComposable
        If it is not square.
    TooLarge
        If a matrix exceeds the memory limit.

    Examples
    --------
    >>> matrices_of(np.array([[0, 1], [1, 0]])).arc(0).tolist()
    [[0, 1], [1, 0]]
    """
    if isinstance(graph, Graph):
        return _of_graph(graph)
    if graph.dtype.kind not in "iub":
        raise NotExact(f"expected integers, found {graph.dtype}")
    if graph.ndim != 2 or graph.shape[0] != graph.shape[1]:
        raise NotComposable(f"expected a square matrix, found shape {graph.shape}")
    # Products of larger entries might leave 64 bits.
    arcs = graph.astype(np.int64 if np.abs(graph.astype(np.int64)).max(initial=0) <= 1 else object)
    return RelationMatrices(arcs if (arcs == arcs.T).all() else arcs * arcs.T, {0: arcs}, {})


def _of_graph(graph: Graph) -> RelationMatrices:
    n, weights = graph.n, max(graph.weights, default=0) + 1
    if graph.is_simple:
        adjacency = adjacency_matrix(n, graph.edges)
        return RelationMatrices(adjacency, {0: adjacency}, {})
    require(n * (weights + 1), n, 8)
    arcs = {weight: np.zeros((n, n), dtype=np.int64) for weight in range(weights)}
    for (a, b), label in graph.arcs.items():
        arcs[label - 1][a, b] = 1
    colours = np.array(graph.colours, dtype=np.int64)
    named = {colour: (colours == colour).astype(np.int64) for colour in sorted(set(graph.colours))}
    return RelationMatrices(arcs[0] * arcs[0].T, arcs, named)
