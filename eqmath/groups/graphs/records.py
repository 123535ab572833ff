"""Graphs in formats with counted records: Pajek, LEDA, Matrix Market and DIMACS."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from eqmath.errors import GroupError
from eqmath.groups.graphs.codes import size
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.label_rows import NUMBER
from eqmath.groups.graphs.lines import content_lines, first_line, numbered_lines, read_as, whole, wrong

_DIMACS = re.compile(r"\s*p\s+[a-z]+\s+[0-9]+\s+[0-9]+\s*")
_DRAWING = ("id", "x", "y", "shape")
Line = tuple[int, str]


def is_pajek(text: str) -> bool:
    r"""Whether the first line that is not a comment begins a section of Pajek.

    >>> is_pajek("% drawn\n*Vertices 2"), is_pajek("1 2")
    (True, False)
    """
    return first_line(text, ("%",)).lower().startswith(("*vertices", "*network"))


def is_leda(text: str) -> bool:
    r"""Whether the text begins as LEDA's.

    >>> is_leda("LEDA.GRAPH\nvoid\nvoid"), is_leda("1 2")
    (True, False)
    """
    return text.lstrip().startswith("LEDA.GRAPH")


def is_matrix_market(text: str) -> bool:
    """Whether the text bears the banner of Matrix Market.

    >>> is_matrix_market("%%MatrixMarket matrix coordinate pattern symmetric"), is_matrix_market("1 2")
    (True, False)
    """
    return text.lstrip().startswith("%%MatrixMarket")


def is_dimacs(text: str) -> bool:
    r"""Whether the first line that is not a comment is ``p edge n m``.

    >>> is_dimacs("c the edge\np edge 2 1\ne 1 2"), is_dimacs("p q\nq r")
    (True, False)
    """
    return bool(_DIMACS.fullmatch(next((line for _, line in numbered_lines(text) if line.split()[0] != "c"), "")))


def read_pajek(text: str, weight: str | None, colour: str | None) -> Graph:
    r"""The graph of one section *Vertices and one section *Edges or *Arcs.

    Raises
    ------
    GroupError
        If it is none, or networkx would pass over a part of it.

    Examples
    --------
    >>> read_pajek("*Vertices 3\n1 a\n2 b\n3 c\n*Arcs\n1 2\n2 3", None, None).summary()
    '3 vertices, 2 arcs (Pajek; labels a, b, c)'
    """
    import networkx as nx

    lines = content_lines(text, ("%",))
    vertices, edges = _pajek_sections(lines)
    n = len(vertices)
    for place, (number, line) in enumerate(vertices, 1):
        if line.split()[0] != str(place):
            raise wrong(number, f"expected vertex {place} of {n}", line)
    for number, line in edges:
        _check_ends(line.split()[:2], number, line, n)
    with read_as("Pajek"):
        G = nx.parse_pajek("\n".join(line for _, line in lines))
    if not any(line.lower().startswith(("*edges", "*arcs")) for _, line in lines):
        G = nx.Graph(G)
    if (len(G), G.number_of_edges()) != (n, len(edges)):
        raise GroupError(f"two of the {n} vertices of the Pajek file have one label")
    for _, data in G.nodes(data=True):
        for name in _DRAWING:
            data.pop(name, None)
    return Graph.from_networkx(G, weight, colour, "Pajek")


def _pajek_sections(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the vertices, as many as are declared, and those of the edges."""
    heads = [(i, number, line) for i, (number, line) in enumerate(lines) if line.startswith("*")]
    heads = heads[1:] if heads[0][2].lower().startswith("*network") else heads
    for (_, number, line), known in zip(heads, (("*vertices",), ("*edges", "*arcs")), strict=False):
        if line.lower().split()[0] not in known:
            raise wrong(number, "expected *Vertices and then *Edges or *Arcs", line)
    if len(heads) not in (1, 2) or len(heads[0][2].split()) != 2:
        number, line = heads[-1][1:] if heads else lines[0]
        raise wrong(number, "expected *Vertices with their number, then *Edges or *Arcs, and no more", line)
    start, number, line = heads[0]
    n, end = size(whole(line.split()[1], number, line), "the Pajek file"), heads[1][0] if heads[1:] else len(lines)
    if end - start - 1 != n:
        raise GroupError(f"expected {n} lines of vertices in the Pajek file, found {end - start - 1}")
    return lines[start + 1 : end], lines[end + 1 :]


def _check_ends(words: list[str], number: int, line: str, n: int) -> None:
    if len(words) != 2 or not all(1 <= whole(word, number, line, n) for word in words):
        raise wrong(number, f"expected two vertices from 1 to {n}", line)


def read_leda(text: str, weight: str | None, colour: str | None) -> Graph:
    r"""The graph of a LEDA file whose numbers of lines are right.

    Raises
    ------
    GroupError
        If it is none, or networkx would pass over a part of it.

    Examples
    --------
    >>> read_leda("LEDA.GRAPH\nvoid\nvoid\n-2\n2\n|{a}|\n|{b}|\n1\n1 2 0 |{}|", None, None).summary()
    '2 vertices, 1 edge (LEDA; labels a, b)'
    """
    import networkx as nx

    lines = content_lines(text, ("#",))
    if len(lines) < 6 or lines[3][1].strip() not in ("-1", "-2"):
        raise GroupError("expected -1 or -2, directed or not, on the fourth line of the LEDA file")
    n = size(whole(lines[4][1].strip(), *lines[4]), "the LEDA file")
    m = whole(lines[5 + n][1].strip(), *lines[5 + n]) if len(lines) > 5 + n else -1
    if len(lines) != 6 + n + m:
        raise GroupError(f"expected the lines of {n} vertices, their edges and no more in the LEDA file")
    for number, line in lines[6 + n :]:
        _check_ends(line.split()[:2], number, line, n)
    with read_as("LEDA"):
        G = nx.parse_leda("\n".join(line for _, line in lines))
    if (len(G), G.number_of_edges()) != (n, m):
        raise GroupError(f"expected {n} vertices and {m} edges in the LEDA file, each once: two are the same")
    return Graph.from_networkx(G, weight, colour, "LEDA")


def read_dimacs(text: str, weight: str | None, colour: str | None) -> Graph:
    r"""The graph of ``p edge n m`` and m lines ``e u v``.

    Raises
    ------
    GroupError
        If it is none.

    Examples
    --------
    >>> read_dimacs("p edge 3 2\ne 1 2\ne 2 3", None, None).summary()
    '3 vertices, 2 edges (DIMACS; labels 1, 2, 3)'
    """
    import networkx as nx

    (first, head), *lines = [(i, line) for i, line in content_lines(text) if line.split()[0] != "c"]
    _, kind, *counts = head.split()
    if kind not in ("edge", "edges", "col"):
        raise wrong(first, f"expected p edge, found p {kind}", head)
    n, m = size(whole(counts[0], first, head), "the DIMACS file"), whole(counts[1], first, head)
    G = nx.empty_graph(range(1, n + 1))
    for number, line in lines:
        words = line.split()
        if len(words) != 3 or words[0] != "e":
            raise wrong(number, "expected e and two vertices", line)
        _add(G, words[1:], number, line)
    _counted(m, len(lines), "the DIMACS file")
    return Graph.from_networkx(G, weight, colour, "DIMACS")


def read_matrix_market(text: str, weight: str | None, colour: str | None) -> Graph:
    r"""The graph whose adjacency matrix a coordinate file holds: symmetric for edges, general for arcs.

    Raises
    ------
    GroupError
        If it is not a square matrix, or not a coordinate file.

    Examples
    --------
    >>> text = "%%MatrixMarket matrix coordinate pattern general\n3 3 2\n1 2\n2 3"
    >>> read_matrix_market(text, None, None).summary()
    '3 vertices, 2 arcs (Matrix Market; labels 1, 2, 3)'
    """
    import networkx as nx

    (first, banner), *rest = content_lines(text)
    lines = [(number, line) for number, line in rest if not line.startswith("%")]
    if not lines:
        raise GroupError("expected the size of the matrix in the Matrix Market file, found its end")
    (second, sizes), *lines = lines
    words, counts = banner.lower().split()[1:], sizes.split()
    known = [("matrix",), ("coordinate",), ("pattern", "integer", "real"), ("symmetric", "general")]
    if len(words) != 4 or any(word not in values for word, values in zip(words, known, strict=True)):
        raise wrong(first, "expected matrix coordinate pattern|integer|real symmetric|general", banner)
    if len(counts) != 3 or counts[0] != counts[1]:
        raise wrong(second, "expected a square matrix: n, n and the number of entries", sizes)
    n, m = size(whole(counts[0], second, sizes), "the Matrix Market file"), whole(counts[2], second, sizes)
    G = nx.empty_graph(range(1, n + 1), create_using=nx.DiGraph if words[3] == "general" else nx.Graph)
    for number, line in lines:
        row, column, *value = (*line.split(), "", "")[: max(2, len(line.split()))]
        if len(value) != (words[2] != "pattern") or not all(map(NUMBER.fullmatch, value)):
            raise wrong(number, f"expected two vertices{' and a number' * (words[2] != 'pattern')}", line)
        _add(G, [row, column], number, line, *map(Fraction, value))
    _counted(m, len(lines), "the Matrix Market file")
    return Graph.from_networkx(G, weight, colour, "Matrix Market")


def _add(G: Any, words: list[str], number: int, line: str, *weight: Fraction) -> None:
    """Add an edge between declared vertices that is not there yet."""
    _check_ends(words, number, line, len(G))
    a, b = map(int, words)
    if G.has_edge(a, b):
        raise wrong(number, "found an edge again", line, "list every edge once")
    G.add_edge(a, b)
    G.edges[a, b].update(zip(("weight",), weight, strict=False))


def _counted(declared: int, found: int, what: str) -> None:
    if declared != found:
        raise GroupError(f"{what} declares {declared} edges and holds {found}")
