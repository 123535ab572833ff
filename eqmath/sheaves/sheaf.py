"""A cellular sheaf on a graph: vector spaces on vertices and edges, and maps from vertices to their edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np

from eqmath.canvas import Drawn, Scene
from eqmath.errors import GroupError, NotComposable, counted
from eqmath.exact import Matrix, integers, null_space, primitive, shaped
from eqmath.groups import Graph, parse_graph
from eqmath.limits import require
from eqmath.sheaves.picture import sheaf_scene


@dataclass(frozen=True, slots=True)
class Sheaf(Drawn):
    """A cellular sheaf of rational vector spaces on a simple graph.

    Every vertex v has a stalk R^d(v), and every edge e = {u, v}, u < v, a stalk with the two restriction maps
    F_u: R^d(u) → R^e and F_v: R^d(v) → R^e. The coboundary of x is F_v x_v − F_u x_u on the edge; H⁰ is its kernel, the
    global sections, and H¹ its cokernel. Source: J. Hansen and R. Ghrist, arXiv:1808.01513; C. Bodnar, F. Di Giovanni,
    B. Chamberlain, P. Liò and M. Bronstein, arXiv:2202.04579.

    Attributes
    ----------
    graph : Graph
    stalks : tuple of int
        The dimension at every vertex.
    maps : tuple of (Matrix, Matrix)
        The two restriction maps of every edge, in the order of ``graph.edges``, that from the smaller vertex first.

    Raises
    ------
    GroupError
        If the graph is not simple.
    NotComposable
        If there are not two maps for every edge, or their shapes do not fit.

    Examples
    --------
    >>> mirror = Matrix([[1, 0], [0, -1]])
    >>> twisted = Sheaf.bundle("cycle:3", [Matrix.identity(2), Matrix.identity(2), mirror])
    >>> twisted.h0, twisted.h1, twisted.sections
    (1, 1, ((1, 0, 1, 0, 1, 0),))
    """

    graph: Graph
    stalks: tuple[int, ...]
    maps: tuple[tuple[Matrix, Matrix], ...]

    def __post_init__(self) -> None:
        if not self.graph.is_simple:
            raise GroupError(f"the graph {self.graph} is not simple", hint="a sheaf here needs a simple graph")
        if (len(self.stalks), len(self.maps)) != (self.graph.n, len(self.graph.edges)):
            found = f"{counted(len(self.stalks), 'stalk')} and {counted(len(self.maps), 'pair')} of maps"
            raise NotComposable(f"expected a stalk per vertex and two maps per edge of {self.graph}, found {found}")
        for ends, pair in zip(self.graph.edges, self.maps, strict=True):
            widths = tuple(own.shape[1] for own in pair)
            if widths != tuple(self.stalks[v] for v in ends) or pair[0].shape[0] != pair[1].shape[0]:
                raise NotComposable(f"the maps of the edge {ends} have the shapes {pair[0].shape}, {pair[1].shape}")

    # -- constructors ------------------------------------------------------------------------------------------------

    @classmethod
    def bundle(cls, graph: Any, transports: Sequence[Matrix], frames: Sequence[Matrix] = ()) -> Sheaf:
        """A bundle: on every edge, an invertible matrix from the stalk of its smaller vertex to that of its larger one.

        Parameters
        ----------
        graph : Graph, text or networkx graph
        transports : sequence of Matrix
            One for every edge, all of one size.
        frames : sequence of Matrix, optional
            An invertible matrix for every vertex: the same bundle in other bases of the stalks.

        Raises
        ------
        NotComposable
            If there are fewer or more matrices.
        NotInvertible
            If a matrix of a vertex has no inverse.

        Examples
        --------
        >>> Sheaf.bundle("path:2", [Matrix([[3]])]).maps
        ((Matrix([[3]]), Matrix([[1]])),)
        """
        own, given = _as_graph(graph), [Matrix(g) for g in (*transports, *frames)]
        if len(transports) != len(own.edges) or len(frames) not in (0, own.n):
            raise NotComposable(f"expected a matrix for each of {counted(len(own.edges), 'edge')} of {own}")
        size = given[0].shape[0] if given else 1
        bases = [g.inverse() for g in given[len(transports) :]] or [Matrix.identity(size)] * own.n
        pairs = tuple((g * bases[u], bases[v]) for g, (u, v) in zip(given, own.edges, strict=False))
        return cls(own, (size,) * own.n, pairs)

    @classmethod
    def constant(cls, graph: Any, stalk: int = 1) -> Sheaf:
        """The sheaf with one stalk everywhere and identities: H⁰ has its dimension once for every component.

        >>> Sheaf.constant("path:3", 2).laplacian == Sheaf.constant("path:3").laplacian.kron(Matrix.identity(2))
        True
        """
        own = _as_graph(graph)
        pair = (Matrix.identity(stalk),) * 2
        return cls(own, (stalk,) * own.n, (pair,) * len(own.edges))

    # -- cohomology --------------------------------------------------------------------------------------------------

    @property
    def places(self) -> tuple[int, ...]:
        """Where the stalk of every vertex begins in a vector, and the length of a vector."""
        return tuple(accumulate(self.stalks, initial=0))

    @property
    def coboundary(self) -> Matrix:
        """δ, one row for every coordinate on an edge: F_v x_v − F_u x_u.

        >>> Sheaf.constant("path:3").coboundary
        Matrix([[-1, 1, 0], [0, -1, 1]])
        """
        places, heights = self.places, [pair[0].shape[0] for pair in self.maps]
        require(sum(heights), places[-1], 40)
        table, row = np.zeros((sum(heights), places[-1]), dtype=object), 0
        for ends, pair, height in zip(self.graph.edges, self.maps, heights, strict=True):
            for sign, v, own in zip((-1, 1), ends, pair, strict=True):
                table[row : row + height, places[v] : places[v + 1]] = (own * sign).to_numpy()
            row += height
        return shaped(table.tolist(), sum(heights), places[-1])

    @property
    def laplacian(self) -> Matrix:
        """L = δᵀδ, whose kernel is H⁰.

        >>> Sheaf.constant("path:3").laplacian
        Matrix([[1, -1, 0], [-1, 2, -1], [0, -1, 1]])
        """
        delta = self.coboundary
        return delta.T * delta

    @property
    def h0(self) -> int:
        """dim H⁰: the dimension of a vector less the rank of δ."""
        return self.places[-1] - self.coboundary.rank()

    @property
    def h1(self) -> int:
        """dim H¹: what δ does not reach; H⁰ less H¹ is the Euler characteristic."""
        delta = self.coboundary
        return delta.shape[0] - delta.rank()

    @property
    def sections(self) -> tuple[tuple[int, ...], ...]:
        """A basis of H⁰, primitive integer vectors."""
        delta = self.coboundary
        rows = [primitive(row) for row in delta.tolist()]
        return tuple(null_space(integers(rows, delta.shape[1])))

    @property
    def projection(self) -> Matrix:
        """The orthogonal projection P onto H⁰, B(BᵀB)⁻¹Bᵀ for a basis B: rational, as the maps are.

        >>> Sheaf.constant("path:2").projection
        Matrix([["1/2", "1/2"], ["1/2", "1/2"]])
        """
        size, basis = self.places[-1], self.sections
        B = shaped(basis, len(basis), size).T
        return B * (B.T * B).inverse() * B.T if basis else shaped([[0] * size] * size, size, size)

    @property
    def is_bundle(self) -> bool:
        """Whether all restriction maps are invertible."""
        return all(own.shape[0] == own.shape[1] and own.det() for pair in self.maps for own in pair)

    # -- showing -----------------------------------------------------------------------------------------------------

    def picture(self, labels: str = "primes", filled: bool = True, palette: str = "colors") -> Scene:
        """The graph on a circle, with the transport along every edge that is not the identity."""
        return sheaf_scene(self.graph, [_transport_text(pair) for pair in self.maps], str(self))

    @property
    def picture_size(self) -> int:
        """How many vertices and edges there are."""
        return self.graph.n + len(self.graph.edges)

    def __str__(self) -> str:
        return f"a sheaf on {self.graph} with stalks of dimension {', '.join(map(str, self.stalks))}"


def _as_graph(graph: Any) -> Graph:
    if isinstance(graph, Graph):
        return graph
    return parse_graph(graph) if isinstance(graph, str) else Graph.from_networkx(graph)


def _transport_text(pair: tuple[Matrix, Matrix]) -> str:
    """F_v⁻¹F_u by rows; nothing for the identity, and for maps that are not invertible."""
    one, other = pair
    if other.shape[0] != other.shape[1] or not other.det():
        return ""
    moved = other.inverse() * one
    return "" if moved == Matrix.identity(len(moved.tolist())) else str(moved.tolist())
