"""The tables of docs/theorem_list.rst, made from the theorems' files: ``python -m docs.readme`` writes them anew."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from docs.writing import plain, table
from eqmath.files import write_files
from eqmath.theorems import Theorem, all_theorems

PAGE = Path(__file__).parent / "theorem_list.rst"
HEAD = ("name", "statement")
TABLE = re.compile(r"^\.\. list-table::\n(?:[ ].*\n|\n(?=[ ]))+", re.M)
"""From the directive to the last of its indented lines."""


def theorem_tables() -> tuple[str, str]:
    """What is true within its hypotheses, and what is false somewhere: a row a theorem, by name."""
    true, false = ([t for t in all_theorems() if t.false_somewhere == wanted] for wanted in (False, True))
    return _table(true), _table(false)


def _table(theorems: Iterable[Theorem]) -> str:
    """Names as code, which the site turns into links, and the statements in a line."""
    rows = [(f"``{theorem.name}``", plain(theorem.brief)) for theorem in theorems]
    return table(HEAD, rows, "35 65", "stacked").removesuffix("\n")


def with_tables(text: str) -> str:
    """The text with its two tables replaced."""
    made = iter(theorem_tables())
    return TABLE.sub(lambda _: next(made), text)


if __name__ == "__main__":
    write_files({PAGE: with_tables(PAGE.read_text(encoding="utf-8")).encode()})
