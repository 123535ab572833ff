"""Files that hold a graph: their kind is read from the content, never from the name."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

from eqmath.errors import GroupError
from eqmath.groups.graphs import documents, records
from eqmath.groups.graphs.codes import SIGNS, decode, fits
from eqmath.groups.graphs.edge_lists import read_rows
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.lines import content_lines, first_line, wrong

MOST_BYTES = 16 * 10**6
KINDS = "two labels per line, CSV, graph6, GraphML, GML, Pajek or node-link JSON"
HINT = f"write {KINDS}"


def is_readable(path: str) -> bool:
    """Whether there is something to be read: a file, a pipe or a device; no folder.

    Raises
    ------
    GroupError
        If the system does not say.

    Examples
    --------
    >>> is_readable("no such file"), is_readable(".")
    (False, False)
    """
    try:
        mode = Path(path).stat().st_mode if path and "\0" not in path else 0
    except FileNotFoundError:
        return False
    except OSError as error:
        raise GroupError(f"cannot read {path[:200]!r}: {error.strerror}") from None
    return stat.S_ISREG(mode) or stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)


def read_graph(path: str, weight: str | None = None, colour: str | None = None) -> Graph:
    r"""The graph of a file, which is opened once.

    Raises
    ------
    GroupError
        If it fits no kind, or more than one, or holds several graphs; with the line.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "triangle")
    ...     _ = path.write_text("a,b\nb,c\nc,a", encoding="utf-8")
    ...     read_graph(str(path)).summary()
    '3 vertices, 3 edges (CSV; labels a, b, c)'
    """
    text = _content(path)
    if not text.strip():
        raise GroupError(f"the file {path} holds no vertices", hint=HINT)
    return _reader(text)(text, weight, colour)


def _reader(text: str) -> Callable[[str, str | None, str | None], Graph]:
    """The reader for the kind whose sign the text bears."""
    for has_sign, reader in (
        (documents.is_xml, documents.read_xml), (documents.is_json, documents.read_json),
        (documents.is_gml, documents.read_gml), (records.is_pajek, records.read_pajek),
        (records.is_leda, records.read_leda), (records.is_matrix_market, records.read_matrix_market),
        (records.is_dimacs, records.read_dimacs), (_is_coded, _read_code),
    ):  # fmt: skip
        if has_sign(text):
            return reader
    return read_rows


def _content(path: str) -> str:
    """The text of a file of bounded size."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise GroupError(f"cannot read {path[:200]!r}: {error.strerror}") from None
    if len(content) > MOST_BYTES:
        raise GroupError(f"the file {path} has more than {MOST_BYTES} bytes; too many for a graph of 1000 vertices")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise GroupError(f"the file {path} is not a text in UTF-8", hint=HINT) from None
    if any(ord(sign) < 32 and sign not in "\t\n\r\f\v" for sign in set(text)):
        raise GroupError(f"the file {path} is not a text", hint=HINT)
    return text


def _is_coded(text: str) -> bool:
    first = first_line(text).strip()
    return first.startswith((">>", ":", "&", ";")) or fits("graph6", first)


def _read_code(text: str, weight: str | None, colour: str | None) -> Graph:
    """The graph of the only line in graph6, sparse6 or digraph6, with or without the header."""
    lines = [(number, line.strip()) for number, line in content_lines(text)]
    number, line = lines[0]
    header, (line, kind) = "", _kind_of(line, number)
    if not line and len(lines) > 1:
        lines = lines[1:]
        header, (number, line) = kind, lines[0]
        line, kind = _kind_of(line, number)
    if header not in ("", kind):
        raise wrong(number, f"the header says {header}, this is {kind}", line)
    if len(lines) > 1:
        count, (later, other) = len(lines), lines[1]
        if any(" " in other or "\t" in other for _, other in lines):
            raise wrong(later, f"expected one graph in {kind} and no more", other)
        raise GroupError(f"expected one graph, found {count} lines in {kind}", hint="keep one of them in a file")
    if weight or colour:
        raise GroupError(f"{kind} holds no attributes that weight= and colour= could name")
    try:
        n, edges = decode(kind, line)
    except GroupError as error:
        raise GroupError(f"line {number}: {error.message}", error.where, error.hint) from None
    return Graph(n, edges, directed=kind == "digraph6", source=kind)


def _kind_of(line: str, number: int) -> tuple[str, str]:
    """What follows the header of a line, and the kind that header or first sign says."""
    header = next((kind for kind in SIGNS if line.startswith(f">>{kind}<<")), "")
    rest = line.removeprefix(f">>{header}<<") if header else line
    unknown = next((sign for sign in (">>", ";") if rest.startswith(sign)), "")
    if unknown:
        raise wrong(number, f"expected graph6, sparse6 or digraph6, or labels, found {unknown}", line)
    kind = {":": "sparse6", "&": "digraph6"}.get(rest[:1], "graph6" if rest or not header else header)
    if header not in ("", kind):
        raise wrong(number, f"the header says {header}, this is {kind}", line)
    return rest, kind
