"""``eqmath verify … --order all -n all``: the theorems that Coq has checked for every order."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from eqmath.cli.columns import Table
from eqmath.cli.command import Result
from eqmath.errors import CaseError, UsageError, counted
from eqmath.formal import Formal, Statement, statement
from eqmath.theorems import Theorem, all_theorems, theorem

HEADINGS = ("theorem", "group", "order", "n", "status", "for", "checked by Coq")
OTHERS = ("k", "l", "max_order", "source", "target", "out", "quick", "resume")
READ = "what is proved is the statement as written there, no more; proofs/formal/STATEMENTS.md has them all"


def every_order(args: Namespace) -> Result:
    """A row for every proof on record of the theorems that are asked for.

    Raises
    ------
    UsageError
        If n is not all, or the request has more than theorems or a group.
    CaseError
        If a theorem has no proof for every order, or none that is on record.
    """
    _require_every_n(args)
    found = [(t, proof, statement(proof.file, proof.name)) for t in _asked(args) for proof in t.formal]
    rows = [[t.name, t.about, "every order", "every n", "proved", proof.about, str(proof)] for t, proof, _ in found]
    count = counted(len({t.name for t, _, _ in found}), "theorem")
    below = ["", f"{count} proved for every order and every n, checked by Coq; {READ}"]
    data = {"results": [_row(*own) for own in found], "random_elements": None}
    return Result(data, Table(HEADINGS, rows), format=args.format, below=below if args.format == "text" else ())


def _require_every_n(args: Namespace) -> None:
    if args.n != "all":
        raise UsageError("--order all says nothing about single n", hint="--order all -n all")
    given = [name for name in OTHERS if getattr(args, name) not in (None, False)]
    if given:
        raise UsageError(f"--order all goes only with theorems and -n all, found {', '.join(given)}")


def _asked(args: Namespace) -> Iterator[Theorem]:
    """The named theorems, each of which must have a proof; else all that have one, about the group if there is one.

    Raises
    ------
    CaseError
        If a named theorem has none, or none is about the group.
    UsageError
        If names and --all are given, or neither.
    """
    if bool(args.theorems) == args.all and not args.group:
        raise UsageError("expected theorem names or --all", hint="eqmath list names the theorems")
    for name in dict.fromkeys(args.theorems):
        if not theorem(name).formal:
            raise CaseError(
                f"{theorem(name).name} has no proof for every order", hint="order by order: --max-order 6 -n all"
            )
    named = [theorem(name) for name in dict.fromkeys(theorem(name).name for name in args.theorems)]
    chosen = named or all_theorems()
    found = [t for t in chosen if t.formal and args.group in (None, t.about)]
    if not found:
        raise CaseError(f"no theorem with a proof for every order is about {args.group}", hint="eqmath list")
    yield from found


def _row(found: Theorem, proof: Formal, checked: Statement) -> dict[str, Any]:
    """A row of ``eqmath verify --json``."""
    return {
        "theorem": found.name, "group": found.about, "n": "all", "order": "all", "k": None, "l": None,
        "splits": "all", "status": "proved", "expected": "proved", "about": proof.about,
        "method": {"name": "Coq", "assumptions": checked.assumptions},
        "formal": {"file": proof.file, "statement": proof.name, "text": checked.text},
        "checks": ["Coq has compiled the proof; the files have not changed since"],
        "not_checked": ["that the statement, as it is written in Coq, says what the theorem says: it must be read"],
        "certificate": None,
    }  # fmt: skip
