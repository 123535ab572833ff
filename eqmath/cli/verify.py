"""``eqmath verify``: verdicts over ranges of cases, and for every n."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from itertools import groupby
from typing import Any

from eqmath.cli.command import Command, Result, split_arguments
from eqmath.cli.output import error_fields, write, write_error
from eqmath.cli.tables import FORMATS, Table
from eqmath.errors import TooLarge, UsageError
from eqmath.hom import METHODS
from eqmath.runs import Progress
from eqmath.theorems import Plan, Verdict, Verdicts, combined_exit, make_plan

ANNOUNCED_SECONDS = 10
HEADINGS = ("theorem", "group", "order", "n", "diagrams", "rank", "dim", "status", "")


def configure(parser: ArgumentParser) -> None:
    """The choice of theorems and of cases."""
    parser.add_argument("theorems", nargs="*", metavar="THEOREM", help="names from eqmath list")
    parser.add_argument("--all", action="store_true", help="every theorem")
    parser.add_argument("--quick", action="store_true", help="orders up to 4, n up to 3")
    parser.add_argument("--group", metavar="G", help="only theorems about this group, such as S(n) or S(4)")
    parser.add_argument("-n", metavar="N", help="3, 1..4 or all: every n at each order")
    split_arguments(parser, required=False)
    parser.add_argument("--order", type=int, metavar="M", help="one order l + k")
    parser.add_argument("--max-order", type=int, metavar="M", help="all orders up to this one")
    parser.add_argument("--method", default="reduced", metavar="|".join(METHODS), help="default: reduced")


def _configure(parser: ArgumentParser) -> None:
    configure(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="of the table (default: text)")


def plan_of(args: Namespace) -> Plan:
    """The plan that the arguments describe.

    Raises
    ------
    UsageError
        If no theorem is named, or some are named beside ``--all``.
    """
    if args.theorems and args.all:
        raise UsageError("expected theorem names or --all, found both")
    if not (args.theorems or args.all or args.group):
        raise UsageError("expected a theorem name or --all", hint="eqmath list names the theorems")
    return make_plan(
        args.theorems, n=args.n, k=args.k, l=args.l, order=args.order, max_order=args.max_order,
        group=args.group, method=args.method, quick=args.quick, seed=args.seed,
    )  # fmt: skip


def _run(args: Namespace) -> Result:
    plan = plan_of(args)
    cost = plan.cost()
    if cost.seconds > ANNOUNCED_SECONDS and not args.quiet:
        write(sys.stderr, f"predicted: {cost.rows} × {cost.columns}, about {cost.seconds:.0f} seconds")
    for note in () if args.quiet else plan.notes():
        write(sys.stderr, f"note: {note}")
    progress, finished = Progress(plan.length(), quiet=args.quiet), Verdicts()

    def report(verdict: Verdict) -> None:
        finished.append(verdict)
        progress.finished(_line(verdict))

    refused: TooLarge | None = None
    try:
        plan.run(report)
    except TooLarge as error:
        refused = error
    finally:
        progress.close()
    if finished and not args.quiet:
        unexpected = sum(not verdict.as_expected for verdict in finished)
        write(sys.stderr, f"{len(finished)} verdicts, {f'{unexpected} NOT' if unexpected else 'all'} as expected")
        if finished.samples:
            write(sys.stderr, f"besides, as evidence and not as proof: {finished.samples}")
    return _result(finished, refused, args.format)


def _line(verdict: Verdict) -> str:
    """One finished case: its status, the dimension by its second route, the random elements."""
    facts = [f"{verdict.theorem} {verdict.group} order {verdict.order}: {verdict.status}, dim {verdict.dim}"]
    if verdict.second_route is not None:
        facts.append(f"{verdict.second_route} by characters")
    return ", ".join([*facts, str(verdict.samples)] if verdict.samples else facts)


def _result(verdicts: Verdicts, refused: TooLarge | None, kind: str) -> Result:
    """All finished verdicts; a refusal is added, it does not hide them."""
    samples = verdicts.samples
    data: dict[str, Any] = {"results": [verdict.to_json() for verdict in verdicts]}
    data["random_elements"] = asdict(samples) if samples else None
    if refused:
        data |= error_fields(refused)
        write_error(refused)
    code = combined_exit([verdicts.exit, refused.exit_code if refused else 0])
    return Result(data, Table(HEADINGS, list(_rows(verdicts)), frozenset({4, 5, 6})), code, kind)


def _rows(verdicts: Verdicts) -> list[list[str]]:
    rows = []
    for _, group in groupby(verdicts, key=lambda v: (v.theorem, v.order, v.k)):
        same_order = list(group)
        everywhere = len({v.status for v in same_order}) == 1
        rows += [_row(verdict, everywhere) for verdict in same_order]
    return rows


def _row(verdict: Verdict, everywhere: bool) -> list[str]:
    n = str(verdict.n)
    if verdict.n == "all":
        n = "every n" if everywhere else f"n ≥ {verdict.start}"
    remark = verdict.note or (str(verdict.witness) if verdict.witness else "")
    if not verdict.as_expected:
        remark = f"expected: {verdict.expected}; {remark}"
    numbers = [str(number) for number in (verdict.diagrams, verdict.rank, verdict.dim)]
    return [
        verdict.theorem,
        verdict.group,
        str(verdict.order),
        n,
        *numbers,
        verdict.status,
        f" {remark}" * bool(remark),
    ]


COMMAND = Command("verify", "decide theorems over a range of cases, or for every n", _configure, _run)
