"""Multigraphs with marked vertices as values: numbered in one way, compared, printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import total_ordering
from typing import Any, Self

from eqmath._frozen import Frozen
from eqmath.combinatorics import Edge, Word, least_marked_word
from eqmath.diagrams.multigraph_text import MultigraphParts, format_marked_multigraph, parse_marked_multigraph
from eqmath.errors import DiagramError, shown
from eqmath.exact import integers_of, listed, natural


@total_ordering
class CanonicalMultigraph(Frozen):
    """A base: vertices, edges and marks, numbered so that isomorphic ones are equal; see `MarkedMultigraph`.

    >>> CanonicalMultigraph("y>x;x") == CanonicalMultigraph.from_edges(2, [(0, 1)], [1])
    True
    """

    __slots__ = ("directed", "edges", "marks", "ordered", "vertices")
    vertices: int
    edges: tuple[Edge, ...]
    marks: tuple[int, ...]
    directed: bool
    ordered: bool

    def __init__(self, text: str) -> None:
        self._set(parse_marked_multigraph(text))

    def _set(self, parts: MultigraphParts) -> None:
        directed, ordered = parts.directed or not parts.edges, parts.ordered or len(parts.marks) < 2
        word = least_marked_word(parts.marks, parts.edges, directed, ordered)
        ends, j = iter(word[len(parts.marks) :]), len(parts.marks)
        used = {*parts.marks, *(end for edge in parts.edges for end in edge)}
        found = {
            "vertices": max(word, default=-1) + 1 + parts.vertices - len(used),
            "edges": tuple(zip(ends, ends, strict=True)),
            "marks": word[:j],
            "directed": directed,
            "ordered": ordered,
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    @classmethod
    def from_edges(
        cls,
        vertices: int,
        edges: Iterable[Sequence[int]],
        marks: Iterable[int] = (),
        directed: bool = True,
        ordered: bool = True,
    ) -> Self:
        """From vertices 0, 1, … instead of labels.

        >>> from eqmath import MarkedMultigraph
        >>> MarkedMultigraph.from_edges(3, [(2, 1), (2, 1)], [1]), MarkedMultigraph.from_edges(1, [(0, 0)], (), False)
        (MarkedMultigraph("b>a,b>a,c;a"), MarkedMultigraph("a-a;"))
        """
        marked, every = integers_of(marks), listed(edges)
        pairs = [tuple(integers_of(edge) or ()) for edge in every or ()]
        if marked is None or every is None or any(len(pair) != 2 for pair in pairs):
            raise DiagramError(f"expected pairs and a list of vertices, found {shown((edges, marks))}")
        vertices = natural(vertices, "the number of vertices")
        used = {*marked, *(end for pair in pairs for end in pair)}
        if not all(0 <= vertex < vertices for vertex in used):
            raise DiagramError(f"expected vertices 0, …, {shown(vertices - 1)}, found {shown(sorted(used))}")
        H = object.__new__(cls)
        H._set(MultigraphParts(vertices, [(a, b) for a, b in pairs], marked, directed, ordered))
        return H

    @property
    def word(self) -> Word:
        """The growth string: the numbers of the marks, then of the ends of the edges."""
        return (*self.marks, *(end for edge in self.edges for end in edge))

    @property
    def isolated(self) -> int:
        """The number of vertices without edges and marks: every one is a factor n."""
        return self.vertices - max(self.word, default=-1) - 1

    @property
    def has_parallels(self) -> bool:
        """Whether there are parallel edges; opposite directions are not parallel."""
        return len(set(self.edges)) < len(self.edges)

    @property
    def has_loops(self) -> bool:
        """Whether an edge has equal ends."""
        return any(a == b for a, b in self.edges)

    def _key(self) -> tuple[Any, ...]:
        return len(self.marks), len(self.edges), self.vertices, self.word, self.directed, self.ordered

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._key() == other._key()

    def __lt__(self, other: Self) -> bool:
        return self._key() < other._key() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self),)

    def __repr__(self) -> str:
        return f'{type(self).__name__}("{self}")'

    def __str__(self) -> str:
        return format_marked_multigraph(self.vertices, self.edges, self.marks, self.directed, self.ordered)
