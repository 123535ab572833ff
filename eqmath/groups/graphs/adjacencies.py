"""Graphs by their adjacencies: rows of 0 and 1, and the two lists of neighbours that networkx writes."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from eqmath.groups.graphs.codes import size
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.label_rows import LabelRow, LabelTable, check_label, check_labels, check_sorts, check_twins
from eqmath.groups.graphs.lines import whole

if TYPE_CHECKING:
    import networkx as nx


def is_matrix(table: LabelTable) -> bool:
    r"""Whether these are n ≥ 2 rows of n zeros and ones, packed or apart.

    Raises
    ------
    GroupError
        If they could be edges as well.

    Examples
    --------
    >>> from eqmath.groups.graphs.label_rows import read_table
    >>> is_matrix(read_table("010\n101\n010")), is_matrix(read_table("1 2\n2 3"))
    (True, False)
    """
    rows, n = table.rows, len(table.rows)
    shapes = {tuple(map(len, row.cells)) for row in rows}
    square = n > 1 and shapes in ({(1,) * n}, {(n,)}) and all(row.data is None for row in rows)
    if not square or any(set("".join(row.cells)) - {"0", "1"} for row in rows):
        return False
    ends = {frozenset(row.cells[:2]) for row in rows}
    if shapes == {(1,) * n} and (n == 2 or len(ends) == n):
        what = "these are edges between 0 and 1, or the rows of an adjacency matrix"
        raise rows[0].wrong(f"{what}: expected one of them", "write graph6, or other labels")
    return True


def read_matrix(table: LabelTable) -> Graph:
    r"""The graph of an adjacency matrix: with edges if it is symmetric, else with arcs from row to column.

    >>> from eqmath.groups.graphs.label_rows import read_table
    >>> read_matrix(read_table("010\n101\n010")).edges, read_matrix(read_table("010\n001\n100")).directed
    (((0, 1), (1, 2)), True)
    """
    rows = ["".join(row.cells) for row in table.rows]
    n = size(len(rows), "the matrix")
    arcs = {(i, j) for i in range(n) for j in range(n) if rows[i][j] == "1"}
    directed = {(j, i) for i, j in arcs} != arcs
    edges = tuple(sorted(arcs if directed else {(i, j) for i, j in arcs if i <= j}))
    return Graph(n, edges, directed=directed, source="adjacency matrix")


def is_list(table: LabelTable) -> bool:
    r"""Whether every row is a vertex and its neighbours, so that they can be nothing else.

    networkx says so in a comment. Otherwise every label begins exactly one row, some row has three or more,
    and not all have three, which would be edges with weights.

    >>> from eqmath.groups.graphs.label_rows import read_table
    >>> is_list(read_table("1 2 3\n2\n3")), is_list(read_table("1 2\n2 3"))
    (True, False)
    """
    sizes = {len(row.cells) for row in table.rows}
    return table.written or (not table.separator and max(sizes) > 2 and sizes != {3} and _is_closed(table))


def _is_closed(table: LabelTable) -> bool:
    """Whether every label begins exactly one row."""
    first = [row.cells[0] for row in table.rows]
    plain = all(row.data is None for row in table.rows)
    return plain and len(set(first)) == len(first) and set(chain(*(row.cells for row in table.rows))) == set(first)


def read_list(table: LabelTable) -> Graph:
    r"""The graph of an adjacency list, which names every edge once, or every edge at both ends.

    Raises
    ------
    GroupError
        If it does not, or is a multiline adjacency list as well.

    Examples
    --------
    >>> from eqmath.groups.graphs.label_rows import read_table
    >>> read_list(read_table("1 2 3\n2\n3")).edges
    ((0, 1), (0, 2))
    """
    import networkx as nx

    rows = table.rows
    degrees = all(row.cells[1:] == ("0",) for row in rows)
    if degrees and not _is_closed(table):
        return read_multiline(table, None)
    if degrees or not _is_closed(table):
        raise rows[0].wrong("expected an adjacency list: every vertex begins one line, followed by its neighbours")
    check_labels(rows)
    check_sorts(rows)
    check_twins(rows)
    arcs = [(row.cells[0], cell) for row in rows for cell in row.cells[1:]]
    proper = [frozenset(arc) for arc in arcs if arc[0] != arc[1]]
    if len(set(arcs)) < len(arcs) or len(set(proper)) * 2 != len(proper) != len(set(proper)):
        raise rows[0].wrong("expected an adjacency list with every edge once, or every edge at both ends")
    G = nx.Graph(arcs)
    G.add_nodes_from(row.cells[0] for row in rows)
    return Graph.from_networkx(G, source="adjacency list")


def is_multiline(table: LabelTable) -> bool:
    r"""Whether neighbours stand below their vertex, each with its attributes in braces.

    >>> from eqmath.groups.graphs.label_rows import read_table
    >>> is_multiline(read_table("1 1\n2 {}\n2 0")), is_multiline(read_table("1 1\n2 0"))
    (True, False)
    """
    return any(row.data is not None and len(row.cells) == 1 for row in table.rows)


def read_multiline(table: LabelTable, weight: str | None) -> Graph:
    r"""The graph of a multiline adjacency list: a vertex and a number, and below as many neighbours.

    Raises
    ------
    GroupError
        If a number is wrong, or a vertex or an edge does not stand there once.

    Examples
    --------
    >>> from eqmath.groups.graphs.label_rows import read_table
    >>> read_multiline(read_table("1 2\n2 {}\n3 {}\n2 0\n3 0"), None).edges
    ((0, 1), (0, 2))
    """
    import networkx as nx

    G, rows, begun = nx.Graph(), iter(table.rows), set()
    for row in rows:
        if row.data is not None or len(row.cells) != 2 or row.cells[0] in begun:
            raise row.wrong("expected a new vertex and the number of the neighbours below")
        begun.add(row.cells[0])
        _add_vertex(G, row)
        for _ in range(whole(row.cells[1], row.number, row.line)):
            below = next(rows, None)
            if below is None or below.data is None or len(below.cells) != 1:
                raise (below or row).wrong(f"expected {row.cells[1]} neighbours of {row.cells[0]} followed by braces")
            if G.has_edge(row.cells[0], below.cells[0]):
                raise below.wrong("found an edge again", "list each edge once; parallel edges are not allowed")
            _add_vertex(G, below)
            G.add_edge(row.cells[0], below.cells[0])
            G.edges[row.cells[0], below.cells[0]].update(below.data)
    if len(begun) != len(G):
        raise table.rows[0].wrong(
            "expected every vertex with the number of its neighbours, found some as neighbours only"
        )
    return Graph.from_networkx(G, weight, source="multiline adjacency list")


def _add_vertex(G: nx.Graph, row: LabelRow) -> None:
    check_label(row.cells[0], row)
    G.add_node(row.cells[0])
    size(len(G), "the graph")
