"""Rows of labels: lines cut at commas, semicolons or blanks, and what can be a label.

Such files have no sign of their own, so that a comment, a header or a table of another program looks like an
edge. Hence labels are integers or words, of one sort in all lines, and a vertex alone never comes first.
"""

from __future__ import annotations

import csv
import re
from ast import literal_eval
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from eqmath.errors import GroupError
from eqmath.groups.graphs.lines import content_lines, read_as, wrong

NUMBER = re.compile(r"[+-]?(?:[0-9]{1,60}(?:\.[0-9]{0,60})?|\.[0-9]{1,60})(?:[eE][+-]?[0-9]{1,2})?")
INTEGER = re.compile(r"-?[0-9]+")
HINT = "two labels per line are an edge, a comment begins with #"
_LABEL = re.compile(r"\w(?:[\w.:@/+'-]*\w)?")
_PHRASE = re.compile(r"\w(?:[\w .:@/+'&()-]*[\w.)])?")
_COMMENT = re.compile(r"(?:^|(?<=[\s,;]))#.*")
_LONGEST_LABEL, _LONGEST_DATA = 200, 10_000
_SORTS = {frozenset({True}): "integers", frozenset({False}): "words", frozenset({True, False}): "an integer and a word"}


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A line: its cells, and the attributes that stand in braces at its end.

    >>> row = LabelRow(1, "a 2 {'weight': 1}", ("a", "2"), {"weight": 1})
    >>> row.sort == {True, False}, row.wrong("expected an integer").message
    (True, 'line 1: expected an integer')
    """

    number: int
    line: str
    cells: tuple[str, ...]
    data: dict[str, Any] | None = None

    def wrong(self, what: str, hint: str = "") -> GroupError:
        """The error about this line."""
        return wrong(self.number, what, self.line, hint)

    @property
    def sort(self) -> frozenset[bool]:
        """Whether there are integers, and whether there are words, among the first two cells."""
        return frozenset(bool(INTEGER.fullmatch(cell)) for cell in self.cells[:2])


@dataclass(frozen=True)
class LabelTable:
    r"""The rows of a text, the sign between cells, and whether networkx wrote it as adjacencies.

    >>> table = read_table("a, b\nb, c")
    >>> [row.cells for row in table.rows], table.separator, table.written
    ([('a', 'b'), ('b', 'c')], ',', False)
    """

    rows: list[LabelRow]
    separator: str
    written: bool


def read_table(text: str) -> LabelTable:
    r"""The rows of a text without its comments.

    Raises
    ------
    GroupError
        If there are none, or a line cannot be cut.

    Examples
    --------
    >>> [(row.number, row.cells, row.data) for row in read_table("a b {'cost': 2}\n# a comment\nc").rows]
    [(1, ('a', 'b'), {'cost': 2}), (3, ('c',), None)]
    """
    lines: list[tuple[int, str]] = []
    written = False
    for number, line in content_lines(text):
        kept = _COMMENT.sub("", line)
        written = written or line.startswith("# GMT ")
        if line.strip() == "#" and lines:
            raise wrong(number, "a line with # alone is from TGF, a format that is not read", line, HINT)
        lines += [(number, kept)] if kept.strip() else []
    if not lines:
        raise GroupError("the file holds no vertices", hint=HINT)
    first, _ = _cut(lines[0][1])
    separator = next((sign for sign in ",;" if sign in first), "")
    return LabelTable([_row(number, line, separator) for number, line in lines], separator, written)


def _row(number: int, line: str, separator: str) -> LabelRow:
    cut, braces = _cut(line)
    data = _data(braces, number, line) if braces else None
    if not separator:
        return LabelRow(number, line, tuple(cut.split()), data)
    try:
        (cells,) = csv.reader([cut], delimiter=separator, strict=True, skipinitialspace=True)
    except (csv.Error, ValueError) as error:
        raise wrong(number, f"not a row of a table: {error}", line) from None
    return LabelRow(number, line, tuple(cell.strip() for cell in cells), data)


def _cut(line: str) -> tuple[str, str]:
    """What stands before braces that end a line, and the braces."""
    start, end = line.find("{"), line.rstrip()
    return (line[:start].rstrip(" \t,;"), end[start:]) if start >= 0 and end.endswith("}") else (line, "")


def _data(text: str, number: int, line: str) -> dict[str, Any]:
    """The attributes in braces, as networkx writes them."""
    if len(text) > _LONGEST_DATA:
        raise wrong(number, f"expected at most {_LONGEST_DATA} characters in braces, found {len(text)}", line)
    with read_as("an edge list with attributes in braces"):
        data = literal_eval(text)
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        raise wrong(number, "expected attributes such as {'weight': 1}", line)
    return data


def check_labels(rows: Iterable[LabelRow]) -> None:
    r"""Refuse a first cell or a later one that is not a label.

    Raises
    ------
    GroupError
        With the line.

    Examples
    --------
    >>> check_labels(read_table("a b\nb 1.5").rows)
    Traceback (most recent call last):
    eqmath.errors.GroupError: line 2: expected a label, an integer or a word, found the number 1.5
        b 1.5
        two labels per line are an edge, a comment begins with #
    """
    for row in rows:
        for cell in row.cells:
            check_label(cell, row)


def check_label(cell: str, row: LabelRow, phrases: bool = False) -> None:
    """Refuse a cell that is not a label: an integer, a word, or several words where phrases are allowed.

    Raises
    ------
    GroupError
        With the line.

    Examples
    --------
    >>> (row,) = read_table("new_york,new york").rows
    >>> check_label("new_york", row), check_label("new york", row, phrases=True)
    (None, None)
    >>> check_label("new york", row)
    Traceback (most recent call last):
    eqmath.errors.GroupError: line 1: expected a label, an integer or a word, found 'new york'
        new_york,new york
        two labels per line are an edge, a comment begins with #
    """
    if len(cell) > _LONGEST_LABEL:
        raise row.wrong(f"expected labels of at most {_LONGEST_LABEL} characters, found {len(cell)}")
    if not (_PHRASE if phrases else _LABEL).fullmatch(cell) and not INTEGER.fullmatch(cell):
        raise row.wrong(f"expected a label, an integer or a word, found {cell[:60]!r}", HINT)
    if NUMBER.fullmatch(cell) and not INTEGER.fullmatch(cell):
        raise row.wrong(f"expected a label, an integer or a word, found the number {cell[:60]}", HINT)


def check_sorts(rows: list[LabelRow]) -> None:
    r"""Refuse words among integers: headers and comments of other programs.

    Raises
    ------
    GroupError
        With the first line that differs from the first edge.

    Examples
    --------
    >>> check_sorts(read_table("1 2\nsource target").rows)
    Traceback (most recent call last):
    eqmath.errors.GroupError: line 2: expected integers as on line 1, found words
        source target
        a header or a comment is not an edge; below a header source,target labels may be of both sorts
    """
    edge = next((row for row in rows if len(row.cells) > 1), None)
    if edge is None:
        return
    for row in rows:
        if not (row.sort <= edge.sort if len(row.cells) == 1 else row.sort == edge.sort):
            raise row.wrong(
                f"expected {_SORTS[edge.sort]} as on line {edge.number}, found {_SORTS[row.sort]}",
                "a header or a comment is not an edge; below a header source,target labels may be of both sorts",
            )


def check_twins(rows: Iterable[LabelRow]) -> None:
    r"""Refuse labels that are the same integer, such as 1 and 01.

    Raises
    ------
    GroupError
        With the line of the second.

    Examples
    --------
    >>> check_twins(read_table("1 2\n2 01").rows)
    Traceback (most recent call last):
    eqmath.errors.GroupError: line 2: found 01, and 1 before: one number, written in two ways
        2 01
    """
    first: dict[int, str] = {}
    for row in rows:
        for cell in row.cells[:2]:
            if INTEGER.fullmatch(cell) and first.setdefault(int(cell), cell) != cell:
                raise row.wrong(f"found {cell}, and {first[int(cell)]} before: one number, written in two ways")
