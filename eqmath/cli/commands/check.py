"""``eqmath check``: check certificates with a program that shares no code with eqmath."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eqmath import formal
from eqmath.certificates import checker
from eqmath.cli.command import Command, Result
from eqmath.errors import UsageError, counted
from eqmath.files import write_files
from eqmath.runs import Progress

MOST_TOLD = 5
"""So many reasons that are not checked are told, one per line."""
REASONS = {"because": "the reason for every n", "granted": "the reason why this is the claim"}
"""The remarks that give them."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="FILE|DIR", help="certificates, or folders of them")
    parser.add_argument("--coq", metavar="OUT.v", help="write a Coq file that proves what the certificate says")


def _run(args: Namespace) -> Result:
    files = list(dict.fromkeys(path for name in args.paths for path in _files(Path(name))))
    progress = Progress(len(files), quiet=args.quiet)
    rows: list[dict[str, Any]] = []
    try:
        for path in files:
            accepted, line = checker.check_file(path)
            verdict = "accepted" if accepted else "rejected"
            reason = line.removeprefix(f"{verdict} {path}").removeprefix(": ")
            row = {"file": str(path), "accepted": accepted, "reason": reason}
            rows.append(row | ({"not_checked": told} if accepted and (told := _not_checked(path)) else {}))
            progress.finished(f"{verdict} {path}")
    finally:
        progress.close()
    coq = _coq(files, rows, Path(args.coq)) if args.coq else ""
    rejected = [row for row in rows if not row["accepted"]]
    lines = [f"rejected {row['file']}: {row['reason']}" for row in rejected]
    lines += [coq] * bool(coq)
    lines += _told(rows)
    lines.append(f"{len(rows) - len(rejected)} accepted, {len(rejected)} rejected")
    uncertified = sum(_index(Path(name)).count("") for name in args.paths)
    if uncertified:
        lines.append(f"not certified: {uncertified} of the verdicts in the index have no certificate")
    data = {"results": rows, "not_certified": uncertified}
    return Result(data, "\n".join(lines), 1 if rejected else 0 if rows else 3)


def _told(rows: list[dict[str, Any]]) -> Iterator[str]:
    """The reasons that are not checked, each once, with the first file that gives it."""
    files = dict[str, list[str]]()
    for row in rows:
        if "not_checked" in row:
            files.setdefault(row["not_checked"], []).append(row["file"])
    for told, (first, *others) in list(files.items())[:MOST_TOLD]:
        yield f"{first}{f' and {len(others)} more' if others else ''}: {told}"
    if len(files) > MOST_TOLD:
        yield f"and {len(files) - MOST_TOLD} more such reasons (--json has all)"


def _not_checked(path: Path) -> str:
    """Why what an accepted certificate has is what is claimed, and enough for every n, where its remarks say so."""
    remarks = json.loads(path.read_text(encoding="utf-8")).get("remarks", {})
    return "; ".join(f"{words} is not checked: {remarks[key]}" for key, words in REASONS.items() if key in remarks)


def _coq(files: list[Path], rows: list[dict[str, Any]], out: Path) -> str:
    """Write the file for Coq, and say how it is checked.

    Raises
    ------
    UsageError
        If there is not one certificate, or it is rejected.
    """
    if len(files) != 1 or not rows[0]["accepted"]:
        raise UsageError(f"--coq needs one certificate that is accepted, found {counted(len(files), 'file')}")
    found = formal.commutant(json.loads(files[0].read_text(encoding="utf-8")))
    write_files({out: formal.coq_file(found, files[0].stem).encode()})
    return f"wrote {out}: coqc {out} proves it"


def _files(path: Path) -> Iterator[Path]:
    """A file itself, the certificates of a folder in the order of their names, with those that its index names."""
    if path.is_dir():
        named = {path / Path(name).name for name in _index(path) if name}
        found = sorted({*path.glob("*.json"), *named})
        if not found and not _index(path):
            raise UsageError(f"{path} contains no certificates", hint="eqmath verify … --out DIR writes them")
        yield from found
    elif path.exists():
        yield path
    else:
        raise UsageError(f"{path} does not exist")


def _index(path: Path) -> list[str]:
    """The certificates of the verdicts of a run, by its index; empty where a verdict has none."""
    index = path / "INDEX.csv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", errors="replace", newline="") as stream:
        return [row.get("certificate") or "" for row in csv.DictReader(stream)]


COMMAND = Command(_run, _configure, example="eqmath check certificates")
