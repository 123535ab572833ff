"""Graphs as values: edges or arcs, loops, colours of vertices, weights of edges."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from eqmath.errors import GroupError
from eqmath.groups.graphs.attributes import DEEPEST, edge_weights, vertex_colours
from eqmath.groups.graphs.codes import Edge, code_kind, encode, size

if TYPE_CHECKING:
    import networkx as nx

_INTEGER = re.compile(r"-?[0-9]{1,4000}")
_SHOWN, _LONGEST = 10, 20


@dataclass(frozen=True, repr=False)
class Graph:
    """A graph: n ≥ 1 vertices 0, …, n−1, and edges without parallels; perhaps directed, coloured, weighted.

    Two graphs are equal if their numbered vertices have the same edges, and the same vertices and edges have
    one colour and one weight: what the colours are does not matter, only which agree. The names, the spelling
    and the source are for people.

    Parameters
    ----------
    n : int
    edges : pairs of vertices, in any order; they are sorted. (a, a) is a loop
    names : what the vertices were called; 1, …, n when left out
    spelling : how the graph is printed; a code when left out
    directed : whether the pairs are arcs from the first to the second
    colours : one per vertex; kept as numbers in the order of their first appearance, none when all agree
    weights : one an edge, in the order of ``edges``; kept likewise
    source : what was read, such as ``CSV``

    Raises
    ------
    GroupError
        If that is not a graph with 1 to 1000 vertices.

    Examples
    --------
    >>> Graph(3, ((2, 1), (0, 1)))
    parse_graph('graph6:Bg')
    >>> Graph(3, ((2, 1), (0, 1))) == Graph(3, ((0, 1), (1, 2)), weights=("a", "a"))
    True
    >>> Graph(2, ((0, 0), (1, 0)), directed=True, colours=("red", "blue"))
    parse_graph('digraph6:Ag/colours:0.1')
    """

    n: int
    edges: tuple[Edge, ...]
    names: tuple[str, ...] = field(default=(), compare=False)
    spelling: str = field(default="", compare=False)
    directed: bool = False
    colours: tuple[Any, ...] = ()
    weights: tuple[Any, ...] = ()
    source: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        n = size(self.n, f"the graph {self.spelling}" if self.spelling else "the graph")
        for a, b in self.edges:
            if not (0 <= a < n and 0 <= b < n):
                raise GroupError(f"expected edges between vertices 0, …, {n - 1}, found {(a, b)}")
        pairs = [(a, b) if self.directed else (min(a, b), max(a, b)) for a, b in self.edges]
        if len(set(pairs)) < len(pairs):
            raise GroupError("expected every edge once", hint="a graph of eqmath has no parallel edges")
        for what, found, number in (("names of vertices", self.names, n), ("colours", self.colours, n),
                                    ("weights", self.weights, len(pairs))):  # fmt: skip
            if len(found) not in (0, number):
                raise GroupError(f"expected {number} {what}, found {len(found)}")
        order = sorted(range(len(pairs)), key=pairs.__getitem__)
        weights = _classes([self.weights[i] for i in order] if self.weights else ())
        self._set(edges=tuple(pairs[i] for i in order), colours=_classes(self.colours), weights=weights)
        self._set(names=self.names or tuple(str(i + 1) for i in range(n)), spelling=self.spelling or self._code())

    def _set(self, **values: Any) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def _code(self) -> str:
        """The code of the edges, then the classes of the vertices and of the edges."""
        kind = code_kind(self.edges, self.directed)
        classes = {"colours": self.colours, "weights": self.weights}
        ends = (f"/{name}:{'.'.join(map(str, word))}" for name, word in classes.items() if word)
        return f"{kind}:{encode(kind, self.n, self.edges)}{''.join(ends)}"

    @classmethod
    def from_networkx(
        cls, G: nx.Graph, weight: str | None = None, colour: str | None = None, source: str = "networkx"
    ) -> Graph:
        """The graph of networkx, its vertices sorted: integers as numbers, then texts, then tuples.

        Directions and loops are kept, and the vertex attribute color or colour. Any other attribute that
        differs from vertex to vertex or from edge to edge is refused, unless ``weight`` and ``colour`` say
        what automorphisms keep; an empty text says nothing.

        Parameters
        ----------
        weight, colour : str, optional
            The attribute of edges, and of vertices, that automorphisms keep; the others do not count then.

        Raises
        ------
        GroupError
            If it has parallel edges, attributes of which nothing is said, or names that have no order.
        """
        if not all(hasattr(G, name) for name in ("is_directed", "is_multigraph", "nodes", "edges")):
            raise GroupError(f"expected a networkx.Graph, found {type(G).__name__}")
        size(len(G), "the graph")
        vertices = sorted(G.nodes, key=_order)
        if len({_order(vertex) for vertex in vertices}) < len(vertices):
            raise GroupError(
                "two vertices have the same name as text", hint="networkx.convert_node_labels_to_integers(G)"
            )
        number = {vertex: i for i, vertex in enumerate(vertices)}
        edges = list(G.edges(data=True))
        pairs = [(number[a], number[b]) for a, b, _ in edges]
        if G.is_multigraph() and len({pair if G.is_directed() else frozenset(pair) for pair in pairs}) < len(pairs):
            hint = "networkx.Graph(G) or networkx.DiGraph(G) merges parallel edges"
            raise GroupError("expected every edge once, found a multigraph with parallel edges", hint=hint)
        arrow = "→" if G.is_directed() else "–"
        colours = vertex_colours([(f"the vertex {v!s:.60}", G.nodes[v]) for v in vertices], colour)
        weights = edge_weights([(f"the edge {a!s:.60} {arrow} {b!s:.60}", data) for a, b, data in edges], weight)
        names = tuple(map(str, vertices))
        return cls(len(names), tuple(pairs), names, "", G.is_directed(), tuple(colours), tuple(weights), source)

    @property
    def is_simple(self) -> bool:
        """Whether there are neither directions nor loops, colours, weights."""
        return not (self.directed or self.loops or self.colours or self.weights)

    @property
    def loops(self) -> int:
        """The number of loops."""
        return sum(a == b for a, b in self.edges)

    @cached_property
    def arcs(self) -> dict[Edge, int]:
        """{(a, b): weight class, from 1}; an edge without a direction is two arcs."""
        labels = [1 + weight for weight in self.weights] or [1] * len(self.edges)
        found = dict(zip(self.edges, labels, strict=True))
        return found if self.directed else found | {(b, a): label for (a, b), label in found.items()}

    @property
    def kind(self) -> str:
        """What was read: a kind of file, ``networkx``, a kind of code, or ``name``."""
        head = self.spelling.partition(":")[0]
        return self.source or (head if head.endswith(("graph6", "sparse6")) else "name")

    def __repr__(self) -> str:
        return f"parse_graph({self.spelling!r})"

    def __str__(self) -> str:
        return self.spelling

    def summary(self) -> str:
        """What the graph is, in a line.

        >>> Graph(2, ((0, 0), (1, 0)), ("a", "b"), directed=True, source="GML").summary()
        '2 vertices, 2 arcs, 1 of them a loop (GML; labels a, b)'
        """
        loops, colours, weights = self.loops, max(self.colours, default=0), max(self.weights, default=0)
        words = [
            _counted(self.n, "vertex", "vertices") + f" in {colours + 1} colours" * bool(colours),
            _counted(len(self.edges), "arc" if self.directed else "edge")
            + f" of {weights + 1} weights" * bool(weights),
        ]
        words += [f"{loops} of them {'a loop' if loops == 1 else 'loops'}"] if loops else []
        labels = ", ".join(map(_short, self.names[:_SHOWN])) + ", …" * (self.n > _SHOWN)
        return ", ".join(words) + (f" ({self.source}; labels {labels})" if self.source else "")

    def to_json(self) -> dict[str, Any]:
        """The same as an object; labels are cut."""
        return {
            "kind": self.kind, "vertices": self.n, "edges": len(self.edges), "labels": list(map(_short, self.names)),
            "loops": self.loops, "directed": self.directed, "colours": max(self.colours, default=0) + 1,
            "weights": max(self.weights, default=0) + 1,
        }  # fmt: skip


def _classes(values: Sequence[Hashable]) -> tuple[int, ...]:
    """Equal values by one number, in the order of their first appearance; none where all agree."""
    number: dict[Hashable, int] = {}
    found = tuple(number.setdefault(value, len(number)) for value in values)
    return found if len(number) > 1 else ()


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _short(name: str) -> str:
    """A label in one line, its end left out where it is long."""
    text = "".join(sign if sign.isprintable() else "�" for sign in name[: _LONGEST + 1])
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _order(name: Any, depth: int = 0) -> tuple[Any, ...]:
    """Where a vertex stands: integers by value, then texts, then tuples; equal only for equal texts."""
    if isinstance(name, tuple) and depth < DEEPEST:
        return 2, tuple(_order(x, depth + 1) for x in name)
    if isinstance(name, bool) or not (isinstance(name, str) or hasattr(name, "__index__")):
        hint = "networkx.convert_node_labels_to_integers(G)"
        raise GroupError(f"expected vertices named by integers or texts, found {name!r:.60}", hint=hint)
    text = str(name)
    return (0, int(text), text) if _INTEGER.fullmatch(text) else (1, text)
