"""The page of conventions: what ``eqmath conventions`` prints, as a table."""

from __future__ import annotations

from docs.writing import GENERATED, heading, plain, table, write
from eqmath.cli.commands.conventions import CONVENTIONS

INTRODUCTION = "The same words as ``eqmath conventions`` prints. :doc:`/dictionary` translates from other tools.\n\n"


def write_conventions() -> None:
    """The page."""
    rows = [(f"**{plain(name)}**", plain(rule)) for name, rule in CONVENTIONS.items()]
    write(GENERATED / "conventions.rst", heading("Conventions") + INTRODUCTION + table(("word", "rule"), rows, "15 85"))
