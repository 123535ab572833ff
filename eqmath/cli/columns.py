"""Tables for people and for papers: text, markdown, csv, latex, and rich on a terminal."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from eqmath.tex import name_tex, table_tex

COLUMN, BETWEEN, CHARACTER = 345.0, 12.0, 5.3
"""In points: the text of an article, the gap between two columns, a letter of 10 points."""
FORMATS = ("text", "markdown", "csv", "latex")
_LATEX = {
    "\\": r"\textbackslash{}",
    "≥": r"$\geq$",
    "·": r"$\cdot$",
    "⊗": r"$\otimes$",
    "ρ": r"$\rho$",
    "⋯": r"$\cdots$",
}
_LATEX |= {character: "\\" + character for character in "&%$#_{}"} | {"^": r"\textasciicircum{}", "|": r"\textbar{}"}


@dataclass(frozen=True)
class Table:
    """Rows under headings.

    Attributes
    ----------
    headings : sequence of str
        Empty for lines of words that need none.
    rows : sequence of sequences of str
    right : set of int
        The columns that are aligned to the right: numbers.
    names : set of int
        The columns that hold names of groups, which are formulas in LaTeX.
    """

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()

    def rendered(self, kind: str) -> str:
        """The table in one of `FORMATS`."""
        return {"text": self.text, "markdown": self.markdown, "csv": self.csv, "latex": self.latex}[kind]()

    def text(self) -> str:
        """Columns aligned by spaces, without trailing ones."""
        lines = [self.headings, *self.rows] if self.headings else self.rows
        widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
        return "\n".join(
            "  ".join(
                cell.rjust(w) if i in self.right else cell.ljust(w)
                for i, (cell, w) in enumerate(zip(line, widths, strict=True))
            ).rstrip()
            for line in lines
        )

    def markdown(self) -> str:
        """A pipe table."""
        rule = ["--:" if i in self.right else ":--" for i in range(len(self.headings))]
        cells = [[cell.strip().replace("|", "\\|") for cell in line] for line in (self.headings, *self.rows)]
        return "\n".join(f"| {' | '.join(line)} |" for line in (cells[0], rule, *cells[1:]))

    def csv(self) -> str:
        """Comma-separated values with a heading line."""
        stream = StringIO()
        csv.writer(stream, lineterminator="\n").writerows(
            [[cell.strip() for cell in line] for line in (self.headings, *self.rows)]
        )
        return stream.getvalue().rstrip("\n")

    def latex(self) -> str:
        """One ``tabular`` with the rules of booktabs, or several below each other: none is wider than a column of text.

        What does not fit is a column of its own width, whose words are wrapped, or begins another ``tabular``, in which
        the first columns stand again.
        """
        cells = [[self._cell(i, cell) for i, cell in enumerate(line)] for line in (self.headings, *self.rows)]
        sizes = [self._sizes(i) for i in range(len(self.headings))]
        parts = [self._tabular(cells, own, sizes) for own in split_columns([low for low, _ in sizes], self._keys)]
        return "% \\usepackage{booktabs}\n" + "\n\n\\medskip\n\\noindent\n".join(parts)

    def _sizes(self, column: int) -> tuple[float, float]:
        """How narrow a column can be, by its longest word, and how wide it is, in points."""
        cells = [line[column].strip() for line in (self.headings, *self.rows)]
        widest = CHARACTER * max(map(len, cells))
        if column in self.right:
            return widest, widest
        return CHARACTER * max(len(word) for cell in cells for word in re.split(r"(?<=-)| ", cell)), widest

    @property
    def _keys(self) -> int:
        """How many columns at the left say what a row is about."""
        return max(1, next((i for i in range(len(self.headings)) if i in self.right), 1))

    def _cell(self, column: int, cell: str) -> str:
        words, comma, rest = cell.strip().partition(", ")
        if column in self.names and "(" in words:
            return f"${name_tex(words)}${comma}{_latex(rest)}"
        return _latex(cell.strip())

    def _tabular(self, cells: list[list[str]], columns: list[int], sizes: Sequence[tuple[float, float]]) -> str:
        """Some of the columns; the widest that hold words are wrapped until they fit."""
        room = fitted([sizes[i] for i in columns])
        kinds = "".join(
            "r" if i in self.right else "l" if given >= sizes[i][1] else f"p{{{given:.0f}pt}}"
            for i, given in zip(columns, room, strict=True)
        )
        head, *body = ([line[i] for i in columns] for line in cells)
        return table_tex(kinds, head, body)

    def rich(self) -> Any:
        """The table as `rich` draws it on a terminal."""
        from rich.table import Table as RichTable
        from rich.text import Text

        table = RichTable(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=bool(self.headings))
        for i, heading in enumerate(self.headings or [""] * len(self.rows[0])):
            table.add_column(Text(heading), justify="right" if i in self.right else "left", no_wrap=True)
        for row in self.rows:
            table.add_row(*[Text(cell, style=_style(cell)) for cell in row])
        return table


_STYLES = {"proved": "green", "refuted as expected": "yellow", "refuted": "yellow", "undecided": "red"}


def _style(cell: str) -> str:
    """The colour of a status; what was expected otherwise is red."""
    return "red" if ", expected " in cell or "NOT as expected" in cell else _STYLES.get(cell, "")


def split_columns(widths: Sequence[float], keys: int) -> list[list[int]]:
    """The columns of every part of a wide table, the first ones in each of them.

    >>> split_columns([100, 200, 200], 1), split_columns([100, 200], 1)
    ([[0, 1], [0, 2]], [[0, 1]])
    """
    first = list(range(keys))
    parts: list[list[int]] = [first]
    for i in range(keys, len(widths)):
        wider = [*parts[-1], i]
        if sum(widths[j] + BETWEEN for j in wider) - BETWEEN > COLUMN and parts[-1] != first:
            parts.append([*first, i])
        else:
            parts[-1] = wider
    return parts


def fitted(sizes: Sequence[tuple[float, float]]) -> list[float]:
    """The widths of columns that are given how narrow and how wide they may be: the widest give way.

    >>> fitted([(20, 50), (20, 400)]), fitted([(20, 20), (300, 400), (300, 300)])
    ([50.0, 283.0], [20.0, 300.0, 300.0])
    """
    room, most = COLUMN - BETWEEN * (len(sizes) - 1), max((wide for _, wide in sizes), default=0.0)
    while sum(max(low, min(wide, most)) for low, wide in sizes) > room and most > 0:
        most -= 1
    return [float(max(low, min(wide, most))) for low, wide in sizes]


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)
