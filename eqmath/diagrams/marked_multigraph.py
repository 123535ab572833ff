"""Multigraphs with marked vertices: the polynomials of the entries of a matrix that commute with all permutations.

The multigraph H with edges a → b and marks m₁, …, m_j stands for

    P_H(x)(i₁, …, i_j) = Σ Π x(v_a, v_b),   one factor an edge,

the sum over the values of all vertices, those of the marks being i₁, …, i_j; in its orbit form over values that differ
from vertex to vertex. Source: O. Puny, D. Lim, B. Kiani, H. Maron, Y. Lipman, arXiv:2302.11556.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Any

from eqmath.canvas import Drawn, Scene
from eqmath.combinatorics import Edge
from eqmath.contractions import Array, Elimination, elimination
from eqmath.diagrams.canonical_multigraph import CanonicalMultigraph
from eqmath.diagrams.diagram import Diagram, require_diagram
from eqmath.diagrams.multigraph_picture import multigraph_scene
from eqmath.diagrams.multigraph_values import PolynomialTerm, identifications, multigraph_values
from eqmath.errors import DiagramError, NotComposable, shown
from eqmath.exact import integers_of


class MarkedMultigraph(Drawn, CanonicalMultigraph):
    """A multigraph with marked vertices, up to isomorphism: loops and parallel edges are allowed, immutable.

    Vertices are numbered, and called a, b, c, …, so that the growth string of the marks and then of the ends of the
    edges is the least of all; vertices without edges and marks come last. So isomorphic ones are equal.

    They are ordered by the number of marks, of edges, of vertices, and then by that growth string.

    Parameters
    ----------
    text : str
        ``edges;marks``: ``a>b,b>c;a`` with directions, ``a-b,b-c;a`` without; every vertex stands in the first part,
        alone or in an edge. Marks have an order, ``a,b``, or none, ``a-b``.

    Attributes
    ----------
    vertices : int
    edges : tuple of pairs
    marks : tuple of int
    directed, ordered : bool
        Whether edges have directions, and marks an order.

    Raises
    ------
    DiagramError
        If the text is none: the message names the place.
    TooLarge
        If there are too many numberings to be compared.

    Examples
    --------
    >>> H = MarkedMultigraph("x>y,z>y,y>y;y")
    >>> H, H.vertices, H.edges, H.marks
    (MarkedMultigraph("a>a,b>a,c>a;a"), 3, ((0, 0), (1, 0), (2, 0)), (0,))
    >>> H == MarkedMultigraph("q>p,p>p,r>p;p")
    True
    """

    __slots__ = ()

    @classmethod
    def from_diagram(cls, diagram: Diagram, directed: bool = True, ordered: bool = True) -> MarkedMultigraph:
        """Blocks are vertices, outputs are marks, and inputs 1' and 2', 3' and 4', … are ends of edges.

        This is the diagram from Sym_d(V*V), of d edges, to a power of V; from Sym_d(Sym2(V)) edges have no directions,
        and to Sym2(V) marks have no order.

        >>> MarkedMultigraph.from_diagram(Diagram("1,1'|2',3'|4'"))
        MarkedMultigraph("a>b,b>c;a")
        """
        require_diagram(diagram)
        if diagram.k % 2:
            raise DiagramError(f"expected an even number of inputs, the ends of edges, found {diagram.k} in {diagram}")
        ends = iter(diagram.word[diagram.l :])
        pairs = list(zip(ends, ends, strict=True))
        return cls.from_edges(len(diagram.blocks), pairs, diagram.word[: diagram.l], directed, ordered)

    @property
    def diagram(self) -> Diagram:
        """The first partition diagram of its orbit, as `Hom` lists it: marks are outputs, ends of edges inputs.

        >>> MarkedMultigraph("a>b,b>c;a").diagram
        Diagram("1,1'|2',3'|4'")

        Raises
        ------
        DiagramError
            If there is a vertex without edges and marks.
        """
        if self.isolated:
            raise DiagramError(
                f"{self} has a vertex without edges and marks, which is not a block", hint="without_isolated()"
            )
        return Diagram.from_word(self.word, len(self.marks))

    def without_isolated(self) -> MarkedMultigraph:
        """Without these vertices.

        >>> MarkedMultigraph("a>b,c;a").without_isolated()
        MarkedMultigraph("a>b;a")
        """
        return self._with(self.vertices - self.isolated, self.edges, self.marks) if self.isolated else self

    def glue(
        self, other: MarkedMultigraph, pairs: Iterable[Edge] = (), marks: Iterable[int] | None = None
    ) -> MarkedMultigraph:
        """Side by side, with marks of this one on marks of the other; P is a contraction of the tensor product.

        Parameters
        ----------
        other : MarkedMultigraph
        pairs : pairs of places
            Marks of this one, and of the other, that come to one vertex.
        marks : places, optional
            Those that are left, in this order, counted through both; the others are summed over. All by default.

        Examples
        --------
        >>> A = MarkedMultigraph("a>b;a,b")
        >>> A.glue(A, [(1, 0)], [0, 3])  # the product of matrices
        MarkedMultigraph("a>c,c>b;a,b")
        """
        self._require_kin(other)
        by, found = self.vertices, (*self.marks, *(mark + self.vertices for mark in other.marks))
        leaders = list(range(by + other.vertices))
        for first, second in pairs:
            ends = leaders[self.marks[self._places([first])[0]]], leaders[by + other.marks[other._places([second])[0]]]
            kept, dropped = sorted(ends)
            leaders = [kept if leader == dropped else leader for leader in leaders]
        edges = [(leaders[a], leaders[b]) for a, b in self.edges]
        edges += [(leaders[a + by], leaders[b + by]) for a, b in other.edges]
        places = list(range(len(found))) if marks is None else _within(marks, len(found))
        return self._merged(
            leaders, edges, [leaders[found[place]] for place in places], self.directed if self.edges else other.directed
        )

    def tensor(self, other: MarkedMultigraph) -> MarkedMultigraph:
        """Side by side, the marks of the other behind: P is the tensor product.

        >>> MarkedMultigraph("a>b;a").tensor(MarkedMultigraph("a>a;"))
        MarkedMultigraph("a>b,c>c;a")
        """
        return self.glue(other)

    def times(self, other: MarkedMultigraph) -> MarkedMultigraph:
        """Glued at the marks, one by one: the entrywise product of P.

        >>> MarkedMultigraph("a>b;a").times(MarkedMultigraph("b>a;a"))
        MarkedMultigraph("a>b,c>a;a")
        """
        j = len(self.marks)
        if len(other.marks) != j:
            raise NotComposable(f"cannot glue {j} marks to {len(other.marks)}; did you mean a.tensor(b)?")
        return self.glue(other, [(place, place) for place in range(j)], range(j))

    def with_marks(self, *places: int) -> MarkedMultigraph:
        """With the marks at these places, counted from 0, in this order: those left out are summed over.

        >>> H = MarkedMultigraph("a>b;a,b")
        >>> H.with_marks(1, 0), H.with_marks(0), H.with_marks(0, 0)
        (MarkedMultigraph("b>a;a,b"), MarkedMultigraph("a>b;a"), MarkedMultigraph("a>b;a,a"))
        """
        return self._with(self.vertices, self.edges, [self.marks[place] for place in self._places(places)])

    def identify(self, *places: int) -> MarkedMultigraph:
        """The marks at these places on one vertex: P where these values agree, 0 elsewhere.

        >>> MarkedMultigraph("a>b,b>c;a,c").identify(0, 1)
        MarkedMultigraph("a>b,b>a;a,a")
        """
        merged = {self.marks[place] for place in self._places(places)}
        leaders = [min(merged) if v in merged else v for v in range(self.vertices)]
        edges = [(leaders[a], leaders[b]) for a, b in self.edges]
        return self._merged(leaders, edges, [leaders[mark] for mark in self.marks], self.directed)

    def substitute(self, inner: MarkedMultigraph) -> MarkedMultigraph:
        """A copy of a multigraph with two marks for every edge: P of the composed polynomials.

        >>> path = MarkedMultigraph("a>b,b>c;a,c")
        >>> path.substitute(path)
        MarkedMultigraph("a>c,c>d,d>e,e>b;a,b")
        """
        if len(inner.marks) != 2 or not inner.ordered:
            raise NotComposable(f"expected two marks in their order, the ends of an edge, found {inner}")
        if not self.directed and inner != inner.with_marks(1, 0):
            raise NotComposable(f"an edge without direction cannot become {inner}, whose marks are not alike")
        j = len(self.marks)
        found = MarkedMultigraph.from_edges(self.vertices, (), (*self.marks, *range(self.vertices)))
        for a, b in self.edges:
            found = found.glue(inner, [(j + a, 0), (j + b, 1)], range(len(found.marks)))
        found = found.with_marks(*range(j))
        return found if self.ordered else found.without_order()

    @property
    def plan(self) -> Elimination:
        """In which order the vertices without marks are summed over, and what that costs.

        >>> K4 = MarkedMultigraph("a-b,a-c,a-d,b-c,b-d,c-d;")
        >>> print(K4.plan, "-", MarkedMultigraph("a-b,b-c,c-d;a").plan.multiplications(10))
        sums over 0, 1, 2, 3, in tables of at most n^4 entries - 200
        """
        kept = tuple(dict.fromkeys(self.marks))
        return elimination([sorted(set(edge)) for edge in self.edges], kept, range(self.vertices))

    def evaluate(self, x: Any, orbit: bool = False) -> Array:
        """P_H at a square array of exact numbers; over different values at different vertices if ``orbit``.

        Marks without an order: the sum over the different multigraphs that their orders make.

        Returns
        -------
        array of shape (n, …, n), an axis for every mark
            int64 where nothing can leave it, else Python's integers and fractions.

        Raises
        ------
        NotExact
            If there is a float.
        NotComposable
            If the array is not square, or not symmetric although edges have no directions.
        TooLarge
            If a table exceeds the memory limit, or there are too many terms.

        Examples
        --------
        >>> two_steps = MarkedMultigraph("a>b,b>c;a,c")
        >>> x = [[1, 2], [3, 4]]
        >>> two_steps.evaluate(x).tolist(), two_steps.evaluate(x, orbit=True).tolist()
        ([[7, 10], [15, 22]], [[0, 0], [0, 0]])
        """
        terms = [PolynomialTerm(c, H.edges, H.marks, H.plan) for c, H in self._forms(orbit)]
        return multigraph_values(terms, x, len(self.marks), not self.directed)

    def _forms(self, orbit: bool) -> list[tuple[int, MarkedMultigraph]]:
        """What is added up: multigraphs with their coefficients, marks being in order."""
        orders = self.orders()
        if not orbit:
            return [(1, H) for H in orders]
        return [(c, K) for H in orders for K, c in H.in_diagrams().items()]

    def orders(self) -> list[MarkedMultigraph]:
        """The multigraphs with ordered marks that this one stands for.

        >>> MarkedMultigraph("a>b;a-b").orders()
        [MarkedMultigraph("a>b;a,b"), MarkedMultigraph("b>a;a,b")]
        """
        if self.ordered:
            return [self]
        every = permutations(self.marks)
        return sorted({MarkedMultigraph.from_edges(self.vertices, self.edges, m, self.directed) for m in every})

    def without_order(self) -> MarkedMultigraph:
        """With marks in no order.

        >>> MarkedMultigraph("b>a;a,b").without_order()
        MarkedMultigraph("a>b;a-b")
        """
        return MarkedMultigraph.from_edges(self.vertices, self.edges, self.marks, self.directed, ordered=False)

    def in_orbits(self) -> dict[MarkedMultigraph, int]:
        """P as a sum of orbit forms: of all that become of it when vertices are identified.

        >>> {str(K): c for K, c in MarkedMultigraph("a>b,c>b;a").in_orbits().items()}
        {'a>a,a>a;a': 1, 'a>a,b>a;a': 1, 'a>b,a>b;a': 1, 'a>b,b>b;a': 1, 'a>b,c>b;a': 1}
        """
        return self._terms(signed=False)

    def in_diagrams(self) -> dict[MarkedMultigraph, int]:
        """The orbit form as a sum of P: the inverse, with the coefficients Π (−1)^(b−1) (b−1)! over the blocks.

        >>> {str(K): c for K, c in MarkedMultigraph("a>b;a").in_diagrams().items()}
        {'a>a;a': -1, 'a>b;a': 1}
        """
        return self._terms(signed=True)

    def _terms(self, signed: bool) -> dict[MarkedMultigraph, int]:
        found: dict[MarkedMultigraph, int] = {}
        for H in self.orders():
            for word, coefficient in identifications(self.vertices, signed):
                edges = [(word[a], word[b]) for a, b in H.edges]
                K = H._with(max(word, default=-1) + 1, edges, [word[mark] for mark in H.marks])
                found[K] = found.get(K, 0) + coefficient
        if not self.ordered:  # all orders of the marks have the same coefficient
            found = {K.without_order(): c for K, c in found.items()}
        return {K: found[K] for K in sorted(found) if found[K]}

    def picture(self, labels: str = "primes", filled: bool = True, palette: str = "black") -> Scene:
        """The drawing: marked vertices are red squares with the names i, j, k, … of their indices.

        Filled vertices stand for all values, open ones for different values, the orbit form.
        """
        named = labels != "none" and self.ordered
        return multigraph_scene(self.vertices, self.edges, self.marks, str(self), self.directed, named, filled)

    @property
    def picture_size(self) -> int:
        """How many vertices and edges it has."""
        return self.vertices + len(self.edges)

    def _with(self, vertices: int, edges: Iterable[Edge], marks: Iterable[int]) -> MarkedMultigraph:
        return MarkedMultigraph.from_edges(vertices, edges, marks, self.directed, self.ordered)

    def _merged(
        self, leaders: Sequence[int], edges: Sequence[Edge], marks: Sequence[int], directed: bool
    ) -> MarkedMultigraph:
        """With only those vertices that lead, renumbered."""
        number = {v: place for place, v in enumerate(sorted(set(leaders)))}
        ends = [(number[a], number[b]) for a, b in edges]
        return MarkedMultigraph.from_edges(len(number), ends, [number[mark] for mark in marks], directed)

    def _places(self, places: Iterable[int]) -> list[int]:
        """Places of marks that have an order."""
        if not self.ordered:
            raise NotComposable(f"the marks of {self} have no order")
        return _within(places, len(self.marks))

    def _require_kin(self, other: MarkedMultigraph) -> None:
        """Another multigraph with edges of the same kind, and marks in order."""
        if type(other) is not MarkedMultigraph or (self.edges and other.edges and self.directed != other.directed):
            raise NotComposable(f"expected edges of one kind, found {self} and {shown(other)}")
        if not (self.ordered and other.ordered):
            raise NotComposable(f"expected marks in their order, found {self} and {other}")


def _within(places: Iterable[int], j: int) -> list[int]:
    """Places of j marks."""
    found = integers_of(places)
    if found is None or not all(0 <= place < j for place in found):
        raise NotComposable(f"expected places 0, …, {j - 1} of marks, found {shown(places)}")
    return found
