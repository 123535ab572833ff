"""``eqmath show``: one theorem: statement, hypotheses, source, how to read its verdict."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.cli.command import Command, Result
from eqmath.theorems import Theorem, theorem


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("theorem", metavar="THEOREM", help="a name from eqmath list")


def _run(args: Namespace) -> Result:
    found = theorem(args.theorem)
    data = {
        "theorem": found.name,
        "statement": found.statement,
        "hypotheses": found.hypotheses,
        "convention": found.convention,
        "source": found.source,
        "order": f"{found.order}; {_every_n(found)}",
        "tested range": f"{_tested(found)}, without range flags",
        "verdict": found.reading,
        "controls": "; ".join(f"{control.name}: {control.reason}" for control in found.controls),
        "script": f"proofs/{found.script}.py",
    }
    return Result(data, "\n".join(f"{key:<13} {value}" for key, value in data.items()))


def _every_n(statement: Theorem) -> str:
    """What -n all does for a theorem."""
    if statement.single:
        return "every group has one n, which is known from its name: -n is ignored"
    return "-n all proves every n" if statement.claim.same_for_large_n else "there is no argument for every n"


def _tested(statement: Theorem) -> str:
    """The cases that are run when no range is asked for."""
    if statement.single is None:
        return f"orders 0..{statement.max_order}, n = 1..{statement.max_n}"
    examples = statement.single.examples
    if statement.split:
        return f"k = {statement.split[0]}, l = {statement.split[1]} for {', '.join(group for group, _ in examples)}"
    return "orders up to " + ", ".join(f"{largest} for {group}" for group, largest in examples)


COMMAND = Command(_run, _configure)
