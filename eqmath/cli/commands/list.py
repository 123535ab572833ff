"""``eqmath list``: the theorems by group, one per line, and which of them are false somewhere."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby

from eqmath.cli.command import Command, Result
from eqmath.theorems import Theorem, all_theorems

MARKS = {False: "  ", True: "* "}
MEANING = "* false somewhere: refuted exactly there, as expected; eqmath show NAME has the full statement"


def _run(args: Namespace) -> Result:
    theorems = sorted(all_theorems(), key=lambda t: t.about)
    rows = [
        {"theorem": t.name, "group": t.about, "brief": t.brief, "statement": t.statement}
        | {"false_somewhere": t.false_somewhere}
        for t in theorems
    ]
    first, *below = _lines(theorems)
    return Result({"theorems": rows}, first, below=below)


def _lines(theorems: list[Theorem]) -> Iterator[str]:
    """Every group with its theorems, a line each, and what the mark means."""
    for group, about in groupby(theorems, key=lambda t: t.about):
        own = list(about)
        wide = max(len(theorem.name) for theorem in own)
        yield group
        yield from (f"{MARKS[t.false_somewhere]}{t.name:<{wide}}  {t.brief.removeprefix(f'{group}: ')}" for t in own)
        yield ""
    yield MEANING


COMMAND = Command(_run, example="eqmath list")
