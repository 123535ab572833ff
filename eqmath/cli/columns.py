"""Tables for people and for papers: text, markdown, csv, latex, and rich on a terminal."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from eqmath.booktabs import booktabs

FORMATS = ("text", "markdown", "csv", "latex")


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
        """As `eqmath.booktabs.booktabs` sets it."""
        return booktabs(self.headings, self.rows, self.right, self.names)

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
