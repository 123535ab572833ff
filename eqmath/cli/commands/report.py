"""``eqmath report``: write a static report of all verdicts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from eqmath.cli.arguments import notices
from eqmath.cli.command import Command, Result
from eqmath.report import CERTIFICATES, everything, exit_of, gathered, report_figures, write_report


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("-o", dest="folder", required=True, metavar="DIR", help="the folder; --resume goes on with it")
    parser.add_argument("--max-order", type=int, default=4, metavar="M", help="orders up to this one (default 4)")


def _run(args: Namespace) -> Result:
    folder = Path(args.folder)
    evidence = gathered(everything(args.max_order), notices(args), folder / CERTIFICATES, args.resume, args.seed)
    path = write_report(folder, evidence, report_figures(evidence), args.max_order)
    cases = sum(len(e.verdicts) for e in evidence)
    data = {"file": str(path), "theorems": len(evidence), "cases": cases}
    return Result(data, f"wrote {path}: {len(evidence)} theorems, {cases} cases", exit_of(evidence))


COMMAND = Command(_run, _configure)
