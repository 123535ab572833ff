"""Bilabelled graphs: graphs with l labels on top and k below, whose homomorphisms into G span Hom_Aut(G).

The matrix X^G_H has at (I, J) the number of homomorphisms φ: H → G with φ(tops) = I and φ(bottoms) = J.
G and H may have loops, arcs, weights and colours, all of which a homomorphism keeps.
Source: L. Mančinska and D. Roberson, "Quantum isomorphism is equivalent to equality of homomorphism counts
from planar graphs", arXiv:1910.06958; for networks E. Pearce-Crump and W. Knottenbelt, arXiv:2307.07810.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import total_ordering
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath._frozen import Frozen
from eqmath.canvas import Drawn, Scene
from eqmath.combinatorics import Edge
from eqmath.diagrams import Diagram, Factors, factored, require_diagram
from eqmath.errors import DiagramError, NotComposable, shown
from eqmath.exact import Matrix, integers_of, listed, natural
from eqmath.families.bilabelled.counts import Spend, homomorphism_counts, unlimited
from eqmath.families.bilabelled.picture import graph_scene
from eqmath.families.bilabelled.relations import Arc, Coloured, RelationMatrices, Relations, matrices_of
from eqmath.families.bilabelled.text import format_bilabelled, parse_bilabelled
from eqmath.families.entries import all_tuples
from eqmath.groups import Graph
from eqmath.limits import require

GraphWord = tuple[int, Relations, tuple[int, ...]]
"""The number of vertices, what is said of them, and the labelled ones, tops first."""


@total_ordering
class Bilabelled(Drawn, Frozen):
    """A (k,l)-bilabelled graph: a graph, the l vertices on top and the k vertices below.

    The vertices are numbered in the order of their labels, the shorter label first, then alphabetically,
    and printed as a, b, c, …. Parallel edges are one edge. Two bilabelled graphs are equal if they then have
    the same vertices, edges, arcs, colours, tops and bottoms; isomorphic ones with other numberings are
    different objects with one and the same matrix. A loop is kept; the matrix is 0 where G has none.

    a-b is an edge, a>b an arc, which only an arc of G or an edge can be the image of; a-b:1 and a>b:1 have the
    weight of class 1, those without a number the class 0; a:1 says that the vertex a has the colour of class 1.
    Weights and colours are numbered as in `Graph`. A vertex without a colour may be sent to vertices of any,
    and one with two colours to none.

    They are ordered by l + k, k, the number of vertices, the number of edges, arcs and colours, the edges, tops
    and bottoms, then the arcs and colours.

    Parameters
    ----------
    text : str
        ``edges;tops;bottoms``, every vertex standing in the first part: alone, with a colour, or in an edge.

    Raises
    ------
    DiagramError
        If the text is not a bilabelled graph: the message names the place.

    Examples
    --------
    >>> H = Bilabelled("a-b,b-c,d;a,c;b")
    >>> H.l, H.k, H.vertices, H.edges
    (2, 1, 4, ((0, 1), (1, 2)))
    >>> Bilabelled("y-x;x;y")
    Bilabelled("a-b;a;b")
    >>> Bilabelled("a>b,b>a,c>b,b-c:1,c:2;a;c")
    Bilabelled("a-b,b-c:1,c>b,c:2;a;c")
    """

    __slots__ = ("bottoms", "l", "relations", "tops", "vertices")
    l: int
    vertices: int
    relations: Relations
    tops: tuple[int, ...]
    bottoms: tuple[int, ...]

    def __init__(self, text: str) -> None:
        self._set(*parse_bilabelled(text))

    def _set(self, vertices: int, relations: Relations, tops: Iterable[int], bottoms: Iterable[int]) -> None:
        object.__setattr__(self, "vertices", vertices)
        object.__setattr__(self, "relations", relations)
        object.__setattr__(self, "tops", tuple(tops))
        object.__setattr__(self, "l", len(self.tops))
        object.__setattr__(self, "bottoms", tuple(bottoms))

    @classmethod
    def from_graph(
        cls,
        vertices: int,
        edges: Iterable[Edge],
        tops: Iterable[int],
        bottoms: Iterable[int],
        arcs: Iterable[Arc] = (),
        colours: Iterable[Coloured] = (),
    ) -> Bilabelled:
        """From vertices 0, 1, … instead of labels; arcs are (from, to, weight), colours (vertex, colour).

        >>> Bilabelled.from_graph(3, [(1, 0)], [0, 0], [2])
        Bilabelled("a-b,c;a,a;c")
        >>> Bilabelled.from_graph(2, [], [0], [1], arcs=[(0, 1, 0), (1, 1, 2)], colours=[(0, 1)])
        Bilabelled("a>b,b-b:2,a:1;a;b")
        """
        above, below = integers_of(tops), integers_of(bottoms)
        rows = _rows(edges, 2), _rows(arcs, 3), _rows(colours, 2)
        if above is None or below is None or None in rows:
            raise DiagramError(f"expected pairs and lists of vertices, found {shown((edges, tops, bottoms))}")
        vertices = natural(vertices, "the number of vertices")
        relations = Relations.of(*(row or [] for row in rows))
        used = [*above, *below, *relations.ends]
        if not all(0 <= vertex < vertices for vertex in used):
            raise DiagramError(f"expected vertices 0, …, {shown(vertices - 1)}, found {shown(sorted(set(used)))}")
        classes = [c for *_, c in (*relations.arcs, *relations.colours)]
        if min(classes, default=0) < 0:
            raise DiagramError(f"expected weights and colours ≥ 0, found {shown(min(classes))}")
        return cls.from_word((vertices, relations, (*above, *below)), len(above))

    @classmethod
    def from_word(cls, word: GraphWord, l: int) -> Bilabelled:
        """From its word, nothing of which is compared.

        >>> Bilabelled.from_word(Bilabelled("a>b;a;b").word, 2)
        Bilabelled("a>b;a,b;")
        """
        vertices, relations, labels = word
        H = object.__new__(cls)
        H._set(vertices, relations, labels[:l], labels[l:])
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
    def edges(self) -> tuple[Edge, ...]:
        """The edges of the first weight, loops among them."""
        return self.relations.edges

    @property
    def arcs(self) -> tuple[Arc, ...]:
        """The arcs that are no edges, as (from, to, weight); an edge of another weight is two arcs."""
        return self.relations.arcs

    @property
    def colours(self) -> tuple[Coloured, ...]:
        """The colours, as (vertex, colour)."""
        return self.relations.colours

    @property
    def word(self) -> GraphWord:
        """The number of vertices, what is said of them, and the labelled vertices, tops first."""
        return self.vertices, self.relations, self.tops + self.bottoms

    def then(self, other: Bilabelled) -> Bilabelled:
        """First this graph, then the other: ``compose(other, self)``."""
        return compose(other, self)

    def tensor(self, other: Bilabelled) -> Bilabelled:
        """Side by side, this graph on the left: the Kronecker product.

        >>> Bilabelled("a;a;a").tensor(Bilabelled("a-b;a;b"))
        Bilabelled("b-c,a;a,b;a,c")
        """
        right = other.renamed(range(self.vertices, self.vertices + other.vertices))
        relations = self.relations.joined(right.relations)
        labels = self.tops + right.tops + self.bottoms + right.bottoms
        return self.from_word((self.vertices + other.vertices, relations, labels), self.l + right.l)

    def flip(self) -> Bilabelled:
        """Upside down: the matrix is transposed.

        >>> Bilabelled("a>b;a,b;").flip()
        Bilabelled("a>b;;a,b")
        """
        return self.from_word((self.vertices, self.relations, self.bottoms + self.tops), self.k)

    def renamed(self, names: Sequence[int]) -> Bilabelled:
        """The image under a map of the vertices to 0, …, r, of which r is taken.

        >>> Bilabelled("a>b,b-c;a;c").renamed([0, 1, 0])
        Bilabelled("a-b;a;a")
        """
        labels = tuple(names[v] for v in self.tops + self.bottoms)
        return self.from_word((max(names, default=-1) + 1, self.relations.renamed(names), labels), self.l)

    def factor(self) -> Factors:
        """Permutation • graph • permutation: the labels of the graph in the middle stand as in a planar diagram.

        >>> print(*Bilabelled("a-b;b,a;a").factor())
        1,1'|2,2' a-b;b,a;a 1,1'
        """
        labels = self.tops + self.bottoms

        def planar(places: Sequence[int]) -> Bilabelled:
            moved = [labels[place] for place in places]
            return self.from_word((self.vertices, self.relations, tuple(moved)), self.l)

        return factored(labels, self.l, planar, Diagram.permutation)

    def matrix(self, graph: Graph | NDArray[np.int64]) -> Matrix:
        """The matrix X^G_H of shape n^l × n^k for a graph G, or for the graph with this adjacency matrix.

        Raises
        ------
        TooLarge
            If the matrix, or an array on the way, exceeds the memory limit.
        NotComposable, NotExact
            If the adjacency is not a square matrix of integers.

        Examples
        --------
        >>> Bilabelled("a-b;a;b").matrix(np.array([[0, 1], [1, 0]]))
        Matrix([[0, 1], [1, 0]])
        >>> Bilabelled("a>b,b:1;a;b").matrix(Graph(2, ((0, 1),), directed=True, colours=("red", "blue")))
        Matrix([[0, 1], [0, 0]])
        """
        table = graph if isinstance(graph, Graph) else Matrix.from_numpy(graph).to_numpy()
        if not isinstance(table, Graph) and (table.ndim != 2 or len(set(table.shape)) > 1 or table.dtype.hasobject):
            raise NotComposable(f"expected a square matrix of small integers, found {shown(graph)}")
        images = matrices_of(table)
        require(images.n**self.l, images.n**self.k, 40)
        values = homomorphism_values(self, images, all_tuples(self.l + self.k, images.n))
        return Matrix.from_numpy(values.reshape(images.n**self.l, images.n**self.k))

    def picture(self, labels: str = "primes", filled: bool = True, palette: str = "black") -> Scene:
        """The drawing, as a scene for `eqmath.canvas`; its dots are always filled."""
        rows = (self.tops, self.bottoms)
        return graph_scene(self.vertices, self.relations, *rows, labels=labels, text=str(self), palette=palette)

    def _key(self) -> tuple[Any, ...]:
        edges, *others = self.relations
        size = (self.k + self.l, self.k, self.vertices, sum(map(len, self.relations)))
        return *size, edges, self.tops, self.bottoms, *(others if any(others) else ())

    @property
    def picture_size(self) -> int:
        """How many vertices, edges, colours and wires it has."""
        return self.vertices + sum(map(len, self.relations)) + self.k + self.l

    def __eq__(self, other: object) -> bool:
        return type(other) is Bilabelled and self._key() == other._key()

    def __lt__(self, other: Bilabelled) -> bool:
        if type(other) is not Bilabelled:
            return NotImplemented
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        more = () if self.relations.are_edges else (self.arcs, self.colours)
        return Bilabelled.from_graph, (self.vertices, self.edges, self.tops, self.bottoms, *more)

    def __repr__(self) -> str:
        return f'Bilabelled("{self}")'

    def __str__(self) -> str:
        return format_bilabelled(self.vertices, self.relations, self.tops, self.bottoms)


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
    leaders = list(range(upper.vertices + lower.vertices))
    for first, second in zip(upper.bottoms, (upper.vertices + vertex for vertex in lower.tops), strict=True):
        kept, dropped = sorted((leaders[first], leaders[second]))
        leaders = [kept if leader == dropped else leader for leader in leaders]
    number = {leader: place for place, leader in enumerate(sorted(set(leaders)))}
    names = [number[leader] for leader in leaders]
    above, below = upper.renamed(names[: upper.vertices]), lower.renamed(names[upper.vertices :])
    relations = above.relations.joined(below.relations)
    return Bilabelled.from_word((len(number), relations, above.tops + below.bottoms), upper.l)


def _rows(rows: Iterable[Any], length: int) -> list[Any] | None:
    """Tuples of so many integers; None if they are none."""
    every = listed(rows)
    found = [tuple(integers_of(row) or ()) for row in every or ()]
    return None if every is None or any(len(row) != length for row in found) else found


def homomorphism_values(
    H: Bilabelled, graph: RelationMatrices | NDArray[np.int64], tuples: NDArray[Any], spend: Spend = unlimited
) -> NDArray[Any]:
    """The entries of X^G_H at index tuples (I, J), one per row, values from 0; G by its matrices.

    Returns
    -------
    integer array with one entry per row
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
    images = graph if isinstance(graph, RelationMatrices) else matrices_of(graph)
    pairs, points = images.pairs(H.relations), images.points(H.relations)
    return homomorphism_counts(H.vertices, pairs, points, H.tops + H.bottoms, images.n, tuples, spend)
