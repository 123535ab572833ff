"""``eqmath list``: the theorems by group, and which of them are false somewhere."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby

from eqmath.cli.command import Command, Result
from eqmath.theorems import Theorem, all_theorems

MARKS = {False: "  ", True: "* "}
INDENT = " " * 6
MEANING = "* false somewhere: refuted exactly there, as expected; eqmath show NAME says all about a theorem"


def _run(args: Namespace) -> Result:
    theorems = sorted(all_theorems(), key=lambda t: t.about)
    rows = [
        {"theorem": t.name, "group": t.about, "statement": t.statement, "false_somewhere": t.false_somewhere}
        for t in theorems
    ]
    first, *below = _lines(theorems)
    return Result({"theorems": rows}, first, below=below)


def _lines(theorems: list[Theorem]) -> Iterator[str]:
    """Every group with its theorems, each with its statement below, and what the mark means."""
    for group, about in groupby(theorems, key=lambda t: t.about):
        yield group
        for theorem in about:
            yield MARKS[theorem.false_somewhere] + theorem.name
            yield INDENT + theorem.statement
        yield ""
    yield MEANING


COMMAND = Command(_run, example="eqmath list")
