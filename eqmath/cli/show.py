"""``eqmath show THEOREM``: all that is known about one theorem."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.cli.command import Command, Result
from eqmath.theorems import theorem


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("theorem", metavar="THEOREM", help="a name from eqmath list")


def _run(args: Namespace) -> Result:
    found = theorem(args.theorem)
    every_n = "-n all proves every n" if found.claim.same_for_large_n else "no argument for every n"
    data = {
        "theorem": found.name,
        "statement": found.statement,
        "hypotheses": found.hypotheses,
        "convention": found.convention,
        "source": found.source,
        "order": f"l + k, the number of vertices of a diagram; at a fixed order {every_n}",
        "tested range": f"orders 0..{found.max_order}, n = 1..{found.max_n}, without range flags",
        "verdict": found.reading,
        "controls": "; ".join(f"{control.name}: {control.reason}" for control in found.controls),
        "script": f"proofs/{found.script}.py",
    }
    return Result(data, "\n".join(f"{key:<13} {value}" for key, value in data.items()))


COMMAND = Command("show", "one theorem: statement, hypotheses, source, how to read its verdict", _configure, _run)
