"""``eqmath reproduce``: the claims of a paper, their verdicts, tables and figures, in one command."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from eqmath.cli.command import Command, Result
from eqmath.cli.streams import mention
from eqmath.cli.tables import Table
from eqmath.report import CERTIFICATES, Evidence, gathered, paper, paper_figures, write_reproduction
from eqmath.verdicts import combined_exit


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("paper", metavar="PAPER", help="an arXiv number, such as 2212.08630")
    parser.add_argument(
        "-o", dest="folder", metavar="DIR", help="write the page, the certificates and the figures there"
    )


def _run(args: Namespace) -> Result:
    found = paper(args.paper)
    folder = Path(args.folder) if args.folder else None
    held = folder / CERTIFICATES if folder else None
    evidence = gathered(found.claims, notices(args), held, args.resume, args.seed)
    if folder:
        path = write_reproduction(folder, found, evidence, paper_figures(found, evidence))
        if not args.json:
            mention(f"wrote {path}")
    rows = [
        [claim.claim, e.theorem, e.status, e.said, f"{e.seconds:.1f} s", f"{e.megabytes} MB"]
        for claim, e in zip(found.claims, evidence, strict=True)
    ]
    data = {"paper": found.arxiv, "title": found.title, "claims": _json(evidence), "not_covered": list(found.left)}
    table = Table(("claim", "theorem", "status", "what was decided", "time", "memory"), rows, frozenset({4, 5}))
    return Result(data, table, exit_of(evidence), below=[f"not covered: {claim}" for claim in found.left])


def notices(args: Namespace) -> Any:
    """What to do with a sentence about a finished claim: write it, unless all should be quiet."""
    return (lambda text: None) if args.quiet else mention


def exit_of(evidence: list[Evidence]) -> int:
    """0 if everything is as expected; 4 where something was refused; 2 where there was nothing to decide."""
    codes = [e.verdicts.exit for e in evidence if e.verdicts] + [4 for e in evidence if e.refused]
    return combined_exit(codes or [2])


def _json(evidence: list[Evidence]) -> list[dict[str, Any]]:
    return [
        {"theorem": e.theorem, "status": e.status, "command": e.command, "cases": len(e.verdicts)} for e in evidence
    ]


COMMAND = Command("reproduce", "verify every claim of a paper that eqmath covers", _configure, _run)
