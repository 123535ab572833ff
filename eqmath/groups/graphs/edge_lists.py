"""Edge lists and CSV: two labels per line are an edge, one is a vertex without edges, more columns are attributes."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from eqmath.errors import GroupError
from eqmath.groups.graphs import adjacencies
from eqmath.groups.graphs.codes import size
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.label_rows import (
    HINT,
    INTEGER,
    NUMBER,
    LabelRow,
    LabelTable,
    check_label,
    check_sorts,
    check_twins,
    read_table,
)

_ENDS = [{"source", "target"}, {"from", "to"}, {"src", "dst"}, {"source_id", "target_id"}, {"node1", "node2"},
         {"fromnodeid", "tonodeid"}]  # fmt: skip


def read_rows(text: str, weight: str | None, colour: str | None) -> Graph:
    r"""The graph of the one form that rows of labels have: of edges, or of adjacencies.

    Raises
    ------
    GroupError
        If they have none or two, with the line.

    Examples
    --------
    >>> read_rows("a b\nb c\nd", None, None).summary()
    '4 vertices, 2 edges (edge list; labels a, b, c, d)'
    >>> read_rows("source,target,cost\na,b,1\nb,c,1/2", "cost", None).summary()
    '3 vertices, 2 edges of 2 weights (CSV, header source,target; labels a, b, c)'
    """
    table = read_table(text)
    if colour:
        raise GroupError("rows of labels contain no vertex colours that colour= could name", hint="write GraphML")
    if adjacencies.is_multiline(table):
        return adjacencies.read_multiline(table, weight)
    for has_form, reader in (
        (adjacencies.is_matrix, adjacencies.read_matrix), (adjacencies.is_list, adjacencies.read_list),
    ):  # fmt: skip
        if (weight is None or {len(row.cells) for row in table.rows} != {3}) and has_form(table):
            found = reader(table)
            if weight:
                raise GroupError(f"the {found.source} has no attributes that weight= could name")
            return found
    return _read_edges(table, weight)


def _read_edges(table: LabelTable, weight: str | None) -> Graph:
    import networkx as nx

    header = _header(table)
    rows = table.rows if header is None else table.rows[1:]
    columns = (0, 1) if header is None else header.ends
    G = nx.DiGraph() if header and header.directed(rows) else nx.Graph()
    seen: dict[Any, LabelRow] = {}
    for row in rows:
        ends = [row.cells[i] for i in columns if i < len(row.cells)]
        for cell in ends:
            check_label(cell, row, phrases=header is not None)
        G.add_nodes_from(ends)
        size(len(G), "the graph")
        if len(ends) == 2:
            known = seen.setdefault(tuple(ends) if G.is_directed() else frozenset(ends), row)
            if known is not row:
                raise row.wrong(
                    f"found the edge of line {known.number} again",
                    "list each edge once; parallel edges are not allowed",
                )
            G.add_edge(*ends)
            G.edges[ends].update(header.attributes(row) if header else _attributes(row, weight))
    if header is None:
        _check_first(rows)
        _check_degrees(table)
        check_sorts(rows)
        check_twins(rows)
    return Graph.from_networkx(G, weight, source=_source(table, header))


def _source(table: LabelTable, header: _Header | None) -> str:
    kind = {"": "edge list", ",": "CSV", ";": "CSV with semicolons"}[table.separator]
    return f"{kind}, header {(table.separator or ' ').join(header.names[i] for i in header.ends)}" if header else kind


class _Header:
    """The names of the columns."""

    def __init__(self, names: tuple[str, ...], ends: set[str]) -> None:
        self.names, self.low = names, [name.lower() for name in names]
        self.ends = sorted(self.low.index(name) for name in ends)

    def directed(self, rows: list[LabelRow]) -> bool:
        """Whether a column ``type`` says directed."""
        if "type" not in self.low:
            return False
        found = {row.cells[self.low.index("type")].lower() for row in rows}
        if found not in ({"directed"}, {"undirected"}):
            raise rows[0].wrong("expected directed, or undirected, in every row of the column type")
        return found == {"directed"}

    def attributes(self, row: LabelRow) -> dict[str, Any]:
        """The cells of the other columns by their names."""
        named = enumerate(zip(self.names, row.cells, strict=True))
        return {name: _exact(cell) for i, (name, cell) in named if i not in self.ends and name.lower() != "type"}


def _header(table: LabelTable) -> _Header | None:
    """The first row, if it names the ends of edges and its words are not labels below."""
    first, *rest = table.rows
    names = {cell.lower() for cell in first.cells}
    ends = next((ends for ends in _ENDS if ends <= names), None)
    if ends is None or ends & {cell.lower() for row in rest for cell in row.cells}:
        return None
    if not rest or len(names) < len(first.cells):
        raise first.wrong("expected rows below a header whose names are different", HINT)
    for row in rest:
        if len(row.cells) != len(first.cells) or row.data is not None:
            raise row.wrong(f"expected {len(first.cells)} cells as in the header, found {len(row.cells)}")
    return _Header(first.cells, ends)


def _attributes(row: LabelRow, weight: str | None) -> dict[str, Any]:
    """The attributes of an edge without a header: in braces, or a weight in the third column."""
    if len(row.cells) == 3 and row.data is None and weight is not None:
        return {"weight": _exact(row.cells[2])}
    if len(row.cells) > 2:
        hint = 'a third column is a weight: weight="weight" keeps it, weight="" drops it'
        raise row.wrong(f"expected one or two labels, found {len(row.cells)}", hint if len(row.cells) == 3 else HINT)
    return row.data or {}


def _exact(cell: str) -> Any:
    return Fraction(cell) if NUMBER.fullmatch(cell) else cell


def _check_degrees(table: LabelTable) -> None:
    """Refuse edges to 0 that may be vertices with 0 neighbours below."""
    rows = table.rows
    if not table.separator and all(row.cells[1:] == ("0",) and row.data is None for row in rows):
        what = "these are edges to 0, or vertices with 0 neighbours below"
        raise rows[0].wrong(f"{what}: expected one of them", "write 0 as the first end, or commas")


def _check_first(rows: list[LabelRow]) -> None:
    """Refuse a first line that may be a header: one label alone, or two that count the vertices and the lines below."""
    first, *rest = rows
    if len(first.cells) == 1:
        raise first.wrong("expected two labels on the first line, found one", "vertices without edges come below edges")
    cells = [cell for row in rest for cell in row.cells[:2]]
    if not rest or not all(map(INTEGER.fullmatch, (*first.cells[:2], *cells))):
        return
    n, m, *labels = map(int, (*first.cells[:2], *cells))
    if 0 <= min(labels) and max(labels) <= n and (m == len(rest) or 2 * m == len(labels)):
        what = f"found {n} and {m}, which may be the numbers of vertices and of edges below"
        raise first.wrong(what, "take them away, or write this edge further down")
