"""Graphs as people bring them: by name, in graph6, from a file with a list of edges, from networkx."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eqmath.errors import GroupError, caret

if TYPE_CHECKING:
    import networkx as nx

MOST_VERTICES = 1000
MOST_BYTES = 16 * 10**6
Edge = tuple[int, int]
_INTEGER = re.compile(r"-?[0-9]{1,4000}")
_NAMED = re.compile(r"([a-z]+):([0-9]{1,9})")


@dataclass(frozen=True, repr=False)
class Graph:
    """A simple graph: n ≥ 1 vertices 0, …, n−1 and edges between different ones.

    Two graphs are equal if their numbered vertices have the same edges; the names and the spelling are
    for people.

    Parameters
    ----------
    n : int
    edges : pairs of vertices, in any order; they are sorted
    names : what the vertices were called; 1, …, n when left out
    spelling : how the graph is printed; graph6 when left out

    Raises
    ------
    GroupError
        If that is no simple graph with 1 to 1000 vertices.

    Examples
    --------
    >>> Graph(3, ((2, 1), (0, 1)))
    parse_graph('graph6:Bg')
    >>> Graph(3, ((2, 1), (0, 1))) == parse_graph("path:3")
    True
    """

    n: int
    edges: tuple[Edge, ...]
    names: tuple[str, ...] = field(default=(), compare=False)
    spelling: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        n = _size(self.n, f"the graph {self.spelling}" if self.spelling else "the graph")
        for a, b in self.edges:
            if not (0 <= a < n and 0 <= b < n) or a == b:
                raise GroupError(f"expected edges between different vertices 0, …, {n - 1}, found {(a, b)}")
        edges = sorted({(min(edge), max(edge)) for edge in self.edges})
        if len(edges) < len(self.edges):
            raise GroupError("expected every edge once", hint="a graph of eqmath has no parallel edges")
        if len(self.names) not in (0, n):
            raise GroupError(f"expected {n} names of vertices, found {len(self.names)}")
        object.__setattr__(self, "edges", tuple(edges))
        object.__setattr__(self, "names", self.names or tuple(str(i + 1) for i in range(n)))
        object.__setattr__(self, "spelling", self.spelling or f"graph6:{_to_graph6(n, edges)}")

    @classmethod
    def from_networkx(cls, G: nx.Graph) -> Graph:
        """The graph of networkx, its vertices sorted: integers as numbers, then texts, then tuples.

        Raises
        ------
        GroupError
            If it is directed, has parallel edges or loops, or names that have no order of their own.
        """
        if not all(hasattr(G, name) for name in ("is_directed", "is_multigraph", "nodes", "edges")):
            raise GroupError(f"expected a networkx.Graph, found {type(G).__name__}")
        if G.is_directed():
            raise GroupError("expected an undirected graph, found a directed one", hint="G.to_undirected()")
        if G.is_multigraph():
            raise GroupError("expected a simple graph, found a multigraph", hint="networkx.Graph(G)")
        loops = [a for a, b in G.edges if a == b]
        if loops:
            hint = "G.remove_edges_from(networkx.selfloop_edges(G))"
            raise GroupError(f"expected a graph without loops, found one at {loops[0]!r}", hint=hint)
        _size(len(G), "the graph")
        vertices = sorted(G.nodes, key=_order)
        if len({_order(vertex) for vertex in vertices}) < len(vertices):
            raise GroupError(
                "two vertices have the same name as text", hint="networkx.convert_node_labels_to_integers(G)"
            )
        number = {vertex: i for i, vertex in enumerate(vertices)}
        edges = tuple((number[a], number[b]) for a, b in G.edges)
        return cls(len(vertices), edges, tuple(map(str, vertices)))

    def __repr__(self) -> str:
        return f"parse_graph({self.spelling!r})"

    def __str__(self) -> str:
        return self.spelling


def parse_graph(text: str) -> Graph:
    """The graph that a text names: ``path:4``, ``petersen``, ``graph6:Bw``, or the path of an edge list.

    An edge list has two labels a line, or one for an isolated vertex; ``#`` begins a comment.

    Raises
    ------
    GroupError
        If the text names no graph, or the file holds none.

    Examples
    --------
    >>> parse_graph("star:3").edges
    ((0, 1), (0, 2), (0, 3))
    """
    if not isinstance(text, str):
        raise GroupError(f"expected a text such as path:4, found {type(text).__name__}")
    text = text.strip()
    if text == "petersen":
        return Graph(10, tuple(_petersen()), spelling=text)
    if text.startswith("graph6:"):
        return _from_graph6(text.removeprefix("graph6:"))
    match = _NAMED.fullmatch(text)
    if match and match[1] in _SERIES:
        return _member(match[1], int(match[2]))
    return _from_file(text)


@dataclass(frozen=True)
class _Series:
    """A series of graphs: its least parameter, the number of vertices and the edges for each parameter."""

    least: int
    size: Callable[[int], int]
    edges: Callable[[int], Iterator[Edge]]


def _path(n: int) -> Iterator[Edge]:
    return ((i, i + 1) for i in range(n - 1))


def _cycle(n: int) -> Iterator[Edge]:
    return ((i, (i + 1) % n) for i in range(n))


def _complete(n: int) -> Iterator[Edge]:
    return ((i, j) for j in range(n) for i in range(j))


def _star(q: int) -> Iterator[Edge]:
    return ((0, i) for i in range(1, q + 1))


def _cube(d: int) -> Iterator[Edge]:
    return ((i, i | 1 << bit) for i in range(2**d) for bit in range(d) if not i >> bit & 1)


def _petersen() -> Iterator[Edge]:
    for i in range(5):
        yield from ((i, (i + 1) % 5), (i, i + 5), (i + 5, (i + 2) % 5 + 5))


_SERIES = {
    "path": _Series(1, lambda n: n, _path),
    "cycle": _Series(3, lambda n: n, _cycle),
    "complete": _Series(1, lambda n: n, _complete),
    "star": _Series(1, lambda q: q + 1, _star),
    "cube": _Series(1, lambda d: 2 ** min(d, 40), _cube),
}


def _member(name: str, parameter: int) -> Graph:
    series, spelling = _SERIES[name], f"{name}:{parameter}"
    if parameter < series.least:
        raise GroupError(f"the graph {spelling} does not exist: expected {name}:{series.least} or larger")
    n = _size(series.size(parameter), f"the graph {spelling}")
    return Graph(n, tuple(series.edges(parameter)), spelling=spelling)


def _size(n: int, what: str) -> int:
    """The number of vertices, if it is one that is allowed."""
    if isinstance(n, bool) or not isinstance(n, int):
        raise GroupError(f"expected a number of vertices, found {n!r}")
    if n < 1:
        raise GroupError(f"{what} has no vertices; expected from 1 to {MOST_VERTICES}")
    if n > MOST_VERTICES:
        raise GroupError(f"{what} has more than {MOST_VERTICES} vertices")
    return n


def _order(name: Any) -> tuple[Any, ...]:
    """Where a vertex stands: integers by value, then texts, then tuples; equal only for equal texts."""
    if isinstance(name, tuple):
        return 2, tuple(map(_order, name))
    if isinstance(name, bool) or not (isinstance(name, str) or hasattr(name, "__index__")):
        hint = "networkx.convert_node_labels_to_integers(G)"
        raise GroupError(f"expected vertices named by integers or texts, found {name!r}", hint=hint)
    text = str(name)
    return (0, int(text), text) if _INTEGER.fullmatch(text) else (1, text)


def _to_graph6(n: int, edges: list[Edge]) -> str:
    """The graph6 text: n, then the upper triangle of the adjacency matrix column by column, six bits a character."""
    present = set(edges)
    bits = [int((i, j) in present) for j in range(n) for i in range(j)]
    bits += [0] * (-len(bits) % 6)
    head = [n] if n <= 62 else [63, n >> 12, n >> 6 & 63, n & 63]
    body = [int("".join(map(str, bits[i : i + 6])), 2) for i in range(0, len(bits), 6)]
    return "".join(chr(63 + value) for value in head + body)


def _from_graph6(text: str) -> Graph:
    for place, character in enumerate(text):
        if not 63 <= ord(character) <= 126:
            raise GroupError(f"a graph6 text has no character {character!r}", caret(text, place))
    values = [ord(character) - 63 for character in text]
    head = 1 if values[:1] != [63] else 4
    if len(values) < head:
        raise GroupError("expected a graph6 text such as Bw, found its beginning only", text)
    if values[:2] == [63, 63]:
        raise GroupError(f"the graph has more than {MOST_VERTICES} vertices")
    n = values[0] if head == 1 else values[1] << 12 | values[2] << 6 | values[3]
    _size(n, "the graph")
    length = head + (n * (n - 1) // 2 + 5) // 6
    if len(values) != length:
        raise GroupError(f"expected {length} characters for {n} vertices, found {len(values)}", text[:200])
    bits = [value >> 5 - bit & 1 for value in values[head:] for bit in range(6)]
    pairs = list(_complete(n))
    if any(bits[len(pairs) :]):
        raise GroupError("the last character of the graph6 text has bits that belong to no edge", text[-200:])
    return Graph(n, tuple(pair for pair, bit in zip(pairs, bits, strict=False) if bit))


def _from_file(text: str) -> Graph:
    """The graph of an edge list, its labels sorted: integers as numbers, then texts."""
    vertices: set[str] = set()
    lines: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(_read(text).splitlines(), 1):
        labels = line.split("#")[0].split()
        vertices.update(labels)
        if len(labels) > 2:
            raise _wrong(number, f"expected one or two labels, found {len(labels)}", line)
        if len(labels) == 2 and labels[0] == labels[1]:
            raise _wrong(number, f"found a loop at {labels[0][:60]}", line, "the theorem is about graphs without loops")
        edge = tuple(sorted(labels))
        if len(labels) == 2 and edge in lines:
            raise _wrong(
                number, f"found the edge of line {lines[edge]} again", line, "a graph is undirected and simple"
            )
        if len(labels) == 2:
            lines[edge] = number
    if not vertices:
        raise GroupError(
            f"the file {text} holds no vertices", hint="write two labels a line, one for an isolated vertex"
        )
    _size(len(vertices), f"the graph in {text}")
    names = sorted(vertices, key=_order)
    place = {name: i for i, name in enumerate(names)}
    return Graph(len(names), tuple((place[a], place[b]) for a, b in lines), tuple(names))


def _wrong(number: int, what: str, line: str, hint: str = "") -> GroupError:
    return GroupError(f"line {number}: {what}", line[:200], hint)


def _read(text: str) -> str:
    """The text of a file of bounded size."""
    path = Path(text)
    try:
        if not text or not path.is_file():
            raise _unknown(text)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise GroupError(f"cannot read {text[:200]!r}: {error.strerror}") from None
    if len(content) > MOST_BYTES:
        raise GroupError(
            f"the file {text} has more than {MOST_BYTES} bytes; that is no graph of {MOST_VERTICES} vertices"
        )
    try:
        lines = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise GroupError(f"the file {text} is not a text in UTF-8", hint="write two labels a line") from None
    if "\0" in lines:
        raise GroupError(f"the file {text} is not a text", hint="write two labels a line")
    return lines


def _unknown(text: str) -> GroupError:
    known = [f"{name}:{series.least + 3}" for name, series in _SERIES.items()] + ["petersen", "graph6:Bw"]
    near = get_close_matches(text, known, 1, 0.6)
    hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(known)}, or the path of an edge list"
    return GroupError(f"there is no graph and no file {text[:200]!r}", hint=hint)
