"""``eqmath list``: the registry of theorems."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.cli.command import Command, Result
from eqmath.cli.tables import Table
from eqmath.theorems import all_theorems


def _configure(parser: ArgumentParser) -> None:
    """No arguments of its own."""


def _run(args: Namespace) -> Result:
    rows = [{"theorem": t.name, "group": t.about, "statement": t.statement} for t in all_theorems()]
    table = Table(("theorem", "group", "statement"), [list(row.values()) for row in rows])
    return Result({"theorems": rows}, table)


COMMAND = Command("list", "the theorems, one a line", _configure, _run)
