"""``eqmath reproduce``: verify every claim of a paper that eqmath covers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from eqmath.cli.arguments import notices
from eqmath.cli.columns import Table
from eqmath.cli.command import Command, Result
from eqmath.cli.streams import mention
from eqmath.papers import paper
from eqmath.report import CERTIFICATES, Evidence, claims_of, exit_of, gathered, paper_figures, write_reproduction


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("paper", metavar="PAPER", help="an arXiv number, such as 2212.08630")
    parser.add_argument(
        "-o", dest="folder", metavar="DIR", help="write the page, the certificates and the figures there"
    )


def _run(args: Namespace) -> Result:
    found = paper(args.paper)
    folder = Path(args.folder) if args.folder else None
    held = folder / CERTIFICATES if folder else None
    claims = claims_of(found.arxiv)
    evidence = gathered(claims, notices(args), held, args.resume, args.seed)
    if folder:
        path = write_reproduction(folder, found, evidence, paper_figures(found, evidence))
        if not args.json:
            mention(f"wrote {path}")
    rows = [
        [claim.claim, e.theorem, e.status, e.said, f"{e.seconds:.1f} s", f"{e.megabytes} MB"]
        for claim, e in zip(claims, evidence, strict=True)
    ]
    data = {"paper": found.arxiv, "title": found.title, "claims": _json(evidence), "not_covered": list(found.left)}
    table = Table(("claim", "theorem", "status", "what was decided", "time", "memory"), rows, frozenset({4, 5}))
    return Result(data, table, exit_of(evidence), below=[f"not covered: {claim}" for claim in found.left])


def _json(evidence: list[Evidence]) -> list[dict[str, Any]]:
    return [
        {"theorem": e.theorem, "status": e.status, "command": e.command, "cases": len(e.verdicts)} for e in evidence
    ]


COMMAND = Command(_run, _configure, example="eqmath reproduce 2212.08648 -o reproduced")
