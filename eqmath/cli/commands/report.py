"""``eqmath report``: write a static report of all verdicts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from eqmath.cli.arguments import notices
from eqmath.cli.command import Command, Result
from eqmath.report import (
    CERTIFICATES,
    Comparison,
    Evidence,
    everything,
    exit_of,
    gathered,
    read_report,
    report_figures,
    write_report,
)


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "-o", dest="folder", required=True, metavar="DIR", help="the folder; --resume continues a run in it"
    )
    parser.add_argument("--max-order", type=int, default=4, metavar="M", help="orders up to this one (default 4)")
    parser.add_argument("--against", metavar="OLD", help="the folder of an earlier report, to show what changed")


def _run(args: Namespace) -> Result:
    folder = Path(args.folder)
    earlier = read_report(Path(args.against)) if args.against else None
    evidence = gathered(everything(args.max_order), notices(args), folder / CERTIFICATES, args.resume, args.seed)
    compared = None if earlier is None else _compared(earlier, evidence)
    path = write_report(folder, evidence, report_figures(evidence), args.max_order, compared)
    cases = sum(len(e.verdicts) for e in evidence)
    data: dict[str, Any] = {"file": str(path), "theorems": len(evidence), "cases": cases}
    text = f"wrote {path}: {len(evidence)} theorems, {cases} cases"
    if compared is None:
        return Result(data, text, exit_of(evidence))
    lines = [f"against eqmath {compared.version}: {compared.said}", *map(str, compared.changes)]
    return Result(data | {"against": compared.to_json()}, "\n".join([text, *lines]), exit_of(evidence))


def _compared(earlier: dict[str, Any], evidence: list[Evidence]) -> Comparison:
    return Comparison.of(earlier, [verdict.to_json() for e in evidence for verdict in e.verdicts])


COMMAND = Command(_run, _configure, example="eqmath report -o report")
