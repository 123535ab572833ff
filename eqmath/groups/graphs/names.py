"""Graphs as people type them: by name, as a code, or by the path of a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from eqmath.errors import GroupError
from eqmath.groups.graphs.codes import SIGNS, Edge, decode, size
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.graph_files import is_readable, read_graph

_NAMED = re.compile(r"([a-z]+):([0-9]{1,9})")
_SHORT = re.compile(r"([KCP])([0-9]{1,9})")
_WORD = r"([0-9]{1,6}(?:\.[0-9]{1,6})*)"
_CLASSES = re.compile(rf"(.*?)(?:/colours:{_WORD})?(?:/weights:{_WORD})?", re.S)
_OPTION = re.compile(r"(.*),\s*(weight|colour|color)\s*=([^,=]*)", re.S)


def parse_graph(text: str, weight: str | None = None, colour: str | None = None) -> Graph:
    """The graph that a text names: ``path:4``, ``K5``, ``petersen``, ``graph6:Bw``, or the path of a file.

    K5 is complete:5, C5 is cycle:5, P4 is path:4. A code may be followed by ``/colours:0.1.0``, one number a
    vertex, and by ``/weights:0.1``, one an edge. The kind of a file is told by its content. Its weights and
    colours are treated as those of networkx; ``e.csv, weight=cost`` says so in the text itself.

    Raises
    ------
    GroupError
        If the text names no graph, or the file holds none.

    Examples
    --------
    >>> parse_graph("star:3").edges
    ((0, 1), (0, 2), (0, 3))
    >>> parse_graph("K3/colours:0.1.1"), parse_graph("digraph6:&AO").edges
    (parse_graph('graph6:Bw/colours:0.1.1'), ((0, 1),))
    """
    if not isinstance(text, str):
        raise GroupError(f"expected a text such as path:4, found {type(text).__name__}")
    option = _OPTION.fullmatch(text)
    if option:
        if option[2] == "weight":
            return parse_graph(option[1], option[3].strip(), colour)
        return parse_graph(option[1], weight, option[3].strip())
    text = text.strip()
    split = _CLASSES.fullmatch(text)
    assert split is not None
    named = _named(split[1])
    if named is None and not is_readable(text):
        raise _unknown(text)
    if named is None:
        return read_graph(text, weight, colour)
    if weight is not None or colour is not None:
        raise GroupError(f"{text[:200]!r} has no attributes that weight= and colour= could name")
    if split[2] is None and split[3] is None:
        return named
    classes = [tuple(map(int, word.split("."))) if word else () for word in (split[2], split[3])]
    return Graph(named.n, named.edges, directed=named.directed, colours=classes[0], weights=classes[1])


def _named(text: str) -> Graph | None:
    """The graph of a name or of a code; None for what may be a path."""
    kind, _, code = text.partition(":")
    if kind in SIGNS:
        n, edges = decode(kind, code)
        return Graph(n, edges, directed=kind == "digraph6")
    if text == "petersen":
        return Graph(10, tuple(_petersen()), spelling=text)
    short, match = _SHORT.fullmatch(text), _NAMED.fullmatch(text)
    if short:
        return _member({"K": "complete", "C": "cycle", "P": "path"}[short[1]], int(short[2]))
    return _member(match[1], int(match[2])) if match and match[1] in _SERIES else None


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
    n = size(series.size(parameter), f"the graph {spelling}")
    return Graph(n, tuple(series.edges(parameter)), spelling=spelling)


def _unknown(text: str) -> GroupError:
    known = [f"{name}:{series.least + 3}" for name, series in _SERIES.items()] + ["petersen", "graph6:Bw"]
    near = get_close_matches(text, known, 1, 0.6)
    hint = f"did you mean {near[0]}?" if near else f"choose from {', '.join(known)}, or the path of a file"
    return GroupError(f"there is no graph and no file {text[:200]!r}", hint=hint)
