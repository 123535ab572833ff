"""``eqmath bundle``: write an ancillary folder for a preprint."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from eqmath.cli.arguments import notices
from eqmath.cli.command import Command, Result
from eqmath.papers import paper
from eqmath.report import CERTIFICATES, claims_of, everything, exit_of, gathered, write_bundle
from eqmath.teaching.folders import source_folder


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "-o", dest="folder", required=True, metavar="DIR", help="the folder; --resume continues a run in it"
    )
    parser.add_argument("--paper", metavar="PAPER", help="only the claims of this paper, by its arXiv number")
    parser.add_argument("--max-order", type=int, default=4, metavar="M", help="orders up to this one (default 4)")


def _run(args: Namespace) -> Result:
    folder = Path(args.folder)
    scripts = sorted(source_folder("proofs").glob("[!_]*.py"))
    claims = claims_of(paper(args.paper).arxiv) if args.paper else everything(args.max_order)
    evidence = gathered(claims, notices(args), folder / CERTIFICATES, args.resume, args.seed)
    path = write_bundle(folder, evidence, scripts)
    return Result({"file": str(path), "scripts": len(scripts)}, f"wrote {folder}", exit_of(evidence))


COMMAND = Command(_run, _configure, example="eqmath bundle --paper 2212.08630 -o ancillary")
