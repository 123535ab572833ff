"""The table of theorems in README.md, made from their files: ``python -m docs.readme`` writes it anew."""

from __future__ import annotations

from pathlib import Path

from eqmath.files import write_files
from eqmath.theorems import all_theorems

README = Path(__file__).parents[1] / "README.md"
HEAD = "| name | statement |\n| --- | --- |\n"


def theorem_table() -> str:
    """One row a theorem, by name: its statement in a line."""
    return HEAD + "".join(f"| `{theorem.name}` | {theorem.brief} |\n" for theorem in all_theorems())


def with_table(text: str) -> str:
    """The text with the rows under the head of the table replaced."""
    before, _, after = text.partition(HEAD)
    rows = after.splitlines(keepends=True)
    end = next(i for i, row in enumerate(rows) if not row.startswith("|"))
    return before + theorem_table() + "".join(rows[end:])


if __name__ == "__main__":
    write_files({README: with_table(README.read_text(encoding="utf-8")).encode()})
