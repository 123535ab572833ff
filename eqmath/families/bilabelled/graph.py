"""Bilabelled graphs: graphs with l labels on top and k below, whose homomorphisms into G span Hom_Aut(G).

The matrix X^G_H has at (I, J) the number of homomorphisms φ: H → G with φ(tops) = I and φ(bottoms) = J.
Source: L. Mančinska and D. Roberson, "Quantum isomorphism is equivalent to equality of homomorphism counts
from planar graphs", arXiv:1910.06958; for networks E. Pearce-Crump and W. Knottenbelt, arXiv:2307.07810.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import total_ordering
from itertools import count, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath._frozen import Frozen
from eqmath.canvas import Drawn, Scene
from eqmath.combinatorics import Edge, independent_partitions, odd_girth
from eqmath.diagrams import Diagram, Factors, factored, require_diagram
from eqmath.errors import DiagramError, NotComposable, TooLarge, shown
from eqmath.exact import Matrix, integers_of, listed, natural
from eqmath.families.bilabelled.counts import Spend, homomorphism_counts, unlimited
from eqmath.families.bilabelled.picture import graph_scene
from eqmath.families.bilabelled.text import format_bilabelled, parse_bilabelled
from eqmath.families.entries import all_tuples
from eqmath.groups import Graph
from eqmath.limits import require

MOST_PARTITIONS = 300_000
GraphWord = tuple[int, tuple[Edge, ...], tuple[int, ...]]


@total_ordering
class Bilabelled(Drawn, Frozen):
    """A (k,l)-bilabelled graph: a graph, the l vertices on top and the k vertices below.

    The vertices are numbered in the order of their labels, the shorter label first, then alphabetically,
    and printed as a, b, c, …. Parallel edges are one edge. Two bilabelled graphs are equal if they then have
    the same vertices, edges, tops and bottoms; isomorphic ones with other numberings are different objects
    with one and the same matrix. A loop is kept, and makes the matrix 0, because G has none.

    They are ordered by l + k, k, the number of vertices, the number of edges, the edges, tops and bottoms.

    Parameters
    ----------
    text : str
        ``edges;tops;bottoms``, every vertex standing in the first part: alone, or in an edge.

    Raises
    ------
    DiagramError
        If the text is no bilabelled graph: the message names the place.

    Examples
    --------
    >>> H = Bilabelled("a-b,b-c,d;a,c;b")
    >>> H.l, H.k, H.vertices, H.edges
    (2, 1, 4, ((0, 1), (1, 2)))
    >>> Bilabelled("y-x;x;y")
    Bilabelled("a-b;a;b")
    """

    __slots__ = ("bottoms", "edges", "l", "tops", "vertices")
    l: int
    vertices: int
    edges: tuple[Edge, ...]
    tops: tuple[int, ...]
    bottoms: tuple[int, ...]

    def __init__(self, text: str) -> None:
        self._set(*parse_bilabelled(text))

    def _set(self, vertices: int, edges: Iterable[Edge], tops: Iterable[int], bottoms: Iterable[int]) -> None:
        object.__setattr__(self, "vertices", vertices)
        object.__setattr__(self, "edges", tuple(sorted({(min(edge), max(edge)) for edge in edges})))
        object.__setattr__(self, "tops", tuple(tops))
        object.__setattr__(self, "l", len(self.tops))
        object.__setattr__(self, "bottoms", tuple(bottoms))

    @classmethod
    def from_graph(
        cls, vertices: int, edges: Iterable[Edge], tops: Iterable[int], bottoms: Iterable[int]
    ) -> Bilabelled:
        """From vertices 0, 1, … instead of labels.

        >>> Bilabelled.from_graph(3, [(1, 0)], [0, 0], [2])
        Bilabelled("a-b,c;a,a;c")
        """
        above, below, every = integers_of(tops), integers_of(bottoms), listed(edges)
        pairs = [tuple(integers_of(edge) or ()) for edge in every or ()]
        if above is None or below is None or every is None or any(len(pair) != 2 for pair in pairs):
            raise DiagramError(f"expected pairs and lists of vertices, found {shown((edges, tops, bottoms))}")
        vertices = natural(vertices, "the number of vertices")
        H = object.__new__(cls)
        H._set(vertices, [(a, b) for a, b in pairs], above, below)
        used = [*H.tops, *H.bottoms, *(end for edge in H.edges for end in edge)]
        if not all(0 <= vertex < vertices for vertex in used):
            raise DiagramError(f"expected vertices 0, …, {shown(vertices - 1)}, found {shown(sorted(set(used)))}")
        return H

    @classmethod
    def from_diagram(cls, diagram: Diagram) -> Bilabelled:
        """A partition diagram: its blocks are vertices, there are no edges, and X^G is D_π for every G.

        >>> Bilabelled.from_diagram(Diagram("1,2|1'"))
        Bilabelled("a,b;a,a;b")
        """
        require_diagram(diagram)
        return cls.from_graph(len(diagram.blocks), (), diagram.word[: diagram.l], diagram.word[diagram.l :])

    @property
    def k(self) -> int:
        """The number of inputs, below."""
        return len(self.bottoms)

    @property
    def word(self) -> GraphWord:
        """The number of vertices, the edges, and the labelled vertices, tops first."""
        return self.vertices, self.edges, self.tops + self.bottoms

    def then(self, other: Bilabelled) -> Bilabelled:
        """First this graph, then the other: ``compose(other, self)``."""
        return compose(other, self)

    def tensor(self, other: Bilabelled) -> Bilabelled:
        """Side by side, this graph on the left: the Kronecker product.

        >>> Bilabelled("a;a;a").tensor(Bilabelled("a-b;a;b"))
        Bilabelled("b-c,a;a,b;a,c")
        """
        right = other._shifted(self.vertices)
        tops, bottoms = self.tops + right.tops, self.bottoms + right.bottoms
        return Bilabelled.from_graph(right.vertices, self.edges + right.edges, tops, bottoms)

    def flip(self) -> Bilabelled:
        """Upside down: the matrix is transposed.

        >>> Bilabelled("a-b;a,b;").flip()
        Bilabelled("a-b;;a,b")
        """
        return Bilabelled.from_graph(self.vertices, self.edges, self.bottoms, self.tops)

    def factor(self) -> Factors:
        """Permutation • graph • permutation: the labels of the graph in the middle stand as in a planar diagram.

        >>> print(*Bilabelled("a-b;b,a;a").factor())
        1,1'|2,2' a-b;b,a;a 1,1'
        """
        labels = self.tops + self.bottoms

        def planar(places: Sequence[int]) -> Bilabelled:
            moved = [labels[place] for place in places]
            return self.from_graph(self.vertices, self.edges, moved[: self.l], moved[self.l :])

        return factored(labels, self.l, planar, Diagram.permutation)

    def _shifted(self, by: int) -> Bilabelled:
        """The same graph behind so many more vertices."""
        edges = [(a + by, b + by) for a, b in self.edges]
        tops, bottoms = ([vertex + by for vertex in row] for row in (self.tops, self.bottoms))
        return Bilabelled.from_graph(self.vertices + by, edges, tops, bottoms)

    def matrix(self, adjacency: NDArray[np.int64]) -> Matrix:
        """The matrix X^G_H of shape n^l × n^k for the graph G with this adjacency matrix.

        Raises
        ------
        TooLarge
            If the matrix, or an array on the way, exceeds the memory limit.
        NotComposable, NotExact
            If the adjacency is no square matrix of integers.

        Examples
        --------
        >>> Bilabelled("a-b;a;b").matrix(np.array([[0, 1], [1, 0]]))
        Matrix([[0, 1], [1, 0]])
        """
        table = Matrix.from_numpy(adjacency).to_numpy()
        n = len(table)
        if table.shape != (n, n) or table.dtype.hasobject:
            raise NotComposable(f"expected a square matrix of small integers, found {shown(adjacency)}")
        require(n**self.l, n**self.k, 40)
        values = homomorphism_values(self, table, all_tuples(self.l + self.k, n))
        return Matrix.from_numpy(values.reshape(n**self.l, n**self.k))

    def picture(self, labels: str = "primes", filled: bool = True, palette: str = "black") -> Scene:
        """The drawing, as a scene for `eqmath.canvas`; its dots are always filled."""
        rows = (self.tops, self.bottoms)
        return graph_scene(self.vertices, self.edges, *rows, labels=labels, text=str(self), palette=palette)

    def _key(self) -> tuple[Any, ...]:
        size = (self.k + self.l, self.k, self.vertices, len(self.edges))
        return *size, self.edges, self.tops, self.bottoms

    @property
    def picture_size(self) -> int:
        """How many vertices, edges and wires it has."""
        return self.vertices + len(self.edges) + self.k + self.l

    def __eq__(self, other: object) -> bool:
        return type(other) is Bilabelled and self._key() == other._key()

    def __lt__(self, other: Bilabelled) -> bool:
        if type(other) is not Bilabelled:
            return NotImplemented
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        return Bilabelled.from_graph, (self.vertices, self.edges, self.tops, self.bottoms)

    def __repr__(self) -> str:
        return f'Bilabelled("{self}")'

    def __str__(self) -> str:
        return format_bilabelled(self.vertices, self.edges, self.tops, self.bottoms)


def compose(upper: Bilabelled, lower: Bilabelled) -> Bilabelled:
    """The graph upper • lower, the lower one applied first: the i-th bottom above is glued to the i-th top below.

    Its matrix is the product of the two. There is no factor: what is cut off from all labels stays as a
    component, and is counted with the homomorphisms. Loops and unlabelled vertices may arise.

    Raises
    ------
    NotComposable
        If the upper graph has another number of bottoms than the lower one has tops.

    Examples
    --------
    >>> compose(Bilabelled("a-b;a;b"), Bilabelled("a-b;a;b"))
    Bilabelled("a-b,b-c;a;c")
    >>> compose(Bilabelled("a-b;;a,b"), Bilabelled("a;a,a;"))
    Bilabelled("a-a;;")
    """
    if upper.k != lower.l:
        raise NotComposable(
            f"cannot put a bilabelled graph with {upper.k} bottoms on one with {lower.l} tops; "
            "did you mean a.tensor(b)?"
        )
    below = lower._shifted(upper.vertices)
    leaders = list(range(below.vertices))
    for first, second in zip(upper.bottoms, below.tops, strict=True):
        kept, dropped = sorted((leaders[first], leaders[second]))
        leaders = [kept if leader == dropped else leader for leader in leaders]
    number = {leader: place for place, leader in enumerate(sorted(set(leaders)))}
    names = [number[leader] for leader in leaders]
    edges = [(names[a], names[b]) for a, b in upper.edges + below.edges]
    tops, bottoms = [names[v] for v in upper.tops], [names[v] for v in below.bottoms]
    return Bilabelled.from_graph(len(number), edges, tops, bottoms)


def homomorphism_values(
    H: Bilabelled, adjacency: NDArray[np.int64], tuples: NDArray[Any], spend: Spend = unlimited
) -> NDArray[Any]:
    """The entries of X^G_H at index tuples (I, J), one a row, values from 0.

    Returns
    -------
    integer array with one entry a row
        int64 where no sum can leave it, else Python integers.

    Raises
    ------
    NotExact
        If the adjacency matrix or the tuples hold floats.
    TooLarge
        If an array on the way exceeds the memory limit.

    Examples
    --------
    >>> triangle = np.ones((3, 3), dtype=np.int64) - np.eye(3, dtype=np.int64)
    >>> homomorphism_values(Bilabelled("a-b,b-c;a;c"), triangle, np.array([[0, 0], [0, 1]])).tolist()
    [2, 1]
    """
    return homomorphism_counts(H.vertices, H.edges, H.tops + H.bottoms, adjacency, tuples, spend)


def quotient(graph: Graph, word: Sequence[int], tops: Sequence[int], bottoms: Sequence[int]) -> Bilabelled:
    """G/π for the partition π of V(G) with this growth string, labelled by the images of vertices of G.

    >>> from eqmath.groups.graphs import parse_graph
    >>> quotient(parse_graph("path:3"), (0, 1, 0), [0], [2])
    Bilabelled("a-b;a;a")
    """
    edges = [(word[a], word[b]) for a, b in graph.edges]
    return Bilabelled.from_graph(max(word) + 1, edges, [word[v] for v in tops], [word[v] for v in bottoms])


def quotients(graph: Graph, k: int, l: int, most: int = MOST_PARTITIONS) -> Iterator[Bilabelled]:
    """A finite set of bilabelled graphs that spans Hom_Aut(G)(V^⊗k, V^⊗l), lazily, each once.

    G/π for the partitions π of V(G) into independent sets, with every choice of l tops and k bottoms among
    its vertices: few vertices first, then by the growth string of the first π that gives this graph, then
    by the labels, lexicographically. For G on n vertices, a tuple I and its orbit under Aut(G)

        |Stab(I)| · 1_orbit(I) = Σ_π μ(0̂, π) X^G_(G/π, π(I)),

    because the right-hand side counts the injective homomorphisms G → G that send the labels to a given
    tuple, and these are automorphisms. Quotients with a shorter odd cycle than G are left out: they have no
    homomorphism to G, and the matrix 0.

    Raises
    ------
    TooLarge
        If G has too many partitions into independent sets.

    >>> from eqmath.groups.graphs import parse_graph
    >>> list(quotients(parse_graph("path:3"), 0, 1))[:3]
    [Bilabelled("a-b;a;"), Bilabelled("a-b;b;"), Bilabelled("a-b,b-c;a;")]
    """
    labels_needed, tried = natural(k, "k") + natural(l, "l"), count(1)
    shortest = odd_girth(graph.n, graph.edges)
    for blocks in range(1, graph.n + 1):
        seen: set[tuple[Edge, ...]] = set()
        for word in independent_partitions(graph.n, graph.edges, blocks):
            if next(tried) > most:
                raise TooLarge(f"the graph {graph} has more than {most} partitions into independent sets")
            H = quotient(graph, word, (), ())
            if H.edges in seen:
                continue
            seen.add(H.edges)
            if odd_girth(blocks, H.edges) < shortest:
                continue
            for labels in product(range(blocks), repeat=labels_needed):
                yield Bilabelled.from_graph(blocks, H.edges, labels[:l], labels[l:])
