"""``eqmath verify``: decide theorems over a range of cases, or for every n."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from itertools import groupby
from typing import Any

import eqmath
from eqmath.cli.arguments import resumption, state_of
from eqmath.cli.columns import FORMATS, Table
from eqmath.cli.command import Command, Result
from eqmath.cli.every_order import every_order
from eqmath.cli.graph_notes import note_graphs
from eqmath.cli.output import error_fields, write_error
from eqmath.cli.ranges import plan_of, range_arguments
from eqmath.cli.space_arguments import ANNOUNCED_SECONDS
from eqmath.cli.streams import mention
from eqmath.cli.summary import status, summary
from eqmath.errors import TooLarge, UsageError, counted
from eqmath.files import write_files
from eqmath.limits import grouped, lasting
from eqmath.runs import Progress, State, workers
from eqmath.theorems import import_theorems
from eqmath.verdicts import Plan, Refusal, Run, Task, Verdict, Verdicts

OWN = ("theorems", "all", "quick", "group", "n", "k", "l", "order", "max_order", "method", "seed", "source", "target")
"""What tells one request from another."""
HEADINGS = ("theorem", "group", "order", "n", "diagrams", "rank", "dim", "status", "")


def _configure(parser: ArgumentParser) -> None:
    range_arguments(parser)
    parser.add_argument("--cases", action="store_true", help="list every case, as for one theorem at one order")
    parser.add_argument("--format", choices=FORMATS, default="text", help="the format of the cases (default: text)")
    parser.add_argument("--out", metavar="DIR", help="save each verdict in this folder as it is decided")


def _run(args: Namespace) -> Result:
    if args.order == "all":
        return every_order(args)
    plan = plan_of(args)
    if args.group:
        note_graphs(args, plan.instances[0].series.graphs)
    state = state_of(args, {name: getattr(args, name) for name in OWN if getattr(args, name) not in (None, False, [])})
    try:
        run = _carried_out(args, plan, state)
        if state and not run.stopped:
            _write_index(run, state)
    finally:
        if state:
            state.close()
    return _result(run, args)


def _write_index(run: Run, state: State) -> None:
    """The index of the folder; a full disk hides no verdict."""
    try:
        write_files({state.folder / "INDEX.csv": run.verdicts.to_csv().encode()})
    except UsageError as error:
        run.stopped = error


def _carried_out(args: Namespace, plan: Plan, state: State | None) -> Run:
    """The run, with what it has to say on standard error."""

    def report(task: Task, found: Verdict | TooLarge) -> None:
        progress.total = run.total - run.taken
        alike = isinstance(found, TooLarge) and len(run.refused) > 1
        progress.finished("" if alike else _line(task, found))

    remarks = {"eqmath": eqmath.__version__, "seed": str(args.seed)}
    executor = workers(args.jobs, args.cluster)
    run = Run(plan, state, executor, report, remarks, again=resumption(args))
    progress = Progress(run.total, quiet=args.quiet)
    try:
        executor.prepare(partial(import_theorems, [instance.theorem.name for instance in plan.instances]))
        for note in () if args.quiet else _announcements(plan):
            mention(note)
        run.carry_out()
    finally:
        progress.close()
        executor.stop()
    for note in () if args.quiet else _conclusions(run):
        mention(note)
    return run


def _line(task: Task, found: Verdict | TooLarge) -> str:
    """One finished case: its status, the dimension by its second route, the random elements."""
    where = task.case.split if task.case.ends else f"order {task.case.order}"
    case = f"{task.instance.theorem.name} {task.group} {where}"
    if isinstance(found, TooLarge):
        return f"{case}: refused"
    facts = [f"{case}: {found.status}" + ("" if found.dim is None else f", dim {found.dim}")]
    if found.second_route is not None:
        route = "fusion rules" if task.instance.series.quantum else "characters"
        facts.append(f"{found.second_route} by {route}")
    return ", ".join([*facts, str(found.samples)] if found.samples else facts)


def _announcements(plan: Plan) -> Iterator[str]:
    cost = plan.cost()
    if cost.seconds > ANNOUNCED_SECONDS:
        yield f"predicted: {grouped(cost.rows)} × {grouped(cost.columns)}, about {lasting(cost.seconds)}"
    yield from (f"note: {note}" for note in plan.notes())


def _conclusions(run: Run) -> Iterator[str]:
    if run.state and run.taken:
        yield f"note: {run.taken} finished cases were taken from {run.state.path}"
    if run.state and run.verdicts.uncertified:
        yield run.verdicts.uncertified
    if run.verdicts.samples:
        yield f"also, as evidence but not as proof: {run.verdicts.samples}"


def _result(run: Run, args: Namespace) -> Result:
    """All finished verdicts; refusals and a stop are added, they do not hide them.

    Raises
    ------
    EqmathError
        If the input was wrong and nothing is finished.
    """
    if run.stopped and not run.verdicts and run.stopped.exit_code == 2:
        raise run.stopped
    samples = run.verdicts.samples
    data: dict[str, Any] = {"results": [verdict.to_json() for verdict in run.verdicts]}
    data["random_elements"] = asdict(samples) if samples else None
    errors = [*([_together(run.refused)] if run.refused else []), *([run.stopped] if run.stopped else [])]
    if errors:
        data |= error_fields(run.stopped or run.refused[0].error)
    if run.refused:
        data["refused"] = [refusal.to_json() for refusal in run.refused]
    for error in errors:
        write_error(error)
    return _shown(run, args, data)


def _together(refused: list[Refusal]) -> TooLarge:
    """The first refusal with its case, and how many more there are."""
    first, more = refused[0].named(), len(refused) - 1
    return TooLarge(first.message, first.where + f", and {counted(more, 'case')} more" * (more > 0), first.hint)


def _shown(run: Run, args: Namespace, data: dict[str, Any]) -> Result:
    """The cases that are wanted or not as expected above the summary; formats other than text are tables of all."""
    if args.format != "text":
        for part in () if args.quiet or args.json else summary(run):
            mention(part.text() if isinstance(part, Table) else part)
        table = Table(HEADINGS, list(_rows(run.verdicts, args.format)), frozenset({4, 5, 6}), frozenset({1}))
        return Result(data, table, run.exit, args.format)
    one = len({instance.theorem.name for instance in run.plan.instances}) == 1
    every = args.cases or (one and (args.order is not None or args.k is not None or args.source is not None))
    rows = zip(_rows(run.verdicts), run.verdicts, strict=True)
    wanted = [row for row, verdict in rows if every or not verdict.as_expected]
    parts = summary(run)
    if wanted:
        parts = [Table(HEADINGS, wanted, frozenset({4, 5, 6}), frozenset({1})), "", *parts]
    elif run.verdicts and not (args.quiet or args.json):
        mention("note: --cases lists every case")
    return Result(data, parts[0], run.exit, below=parts[1:])


def _rows(verdicts: Verdicts, kind: str = "text") -> list[list[str]]:
    rows = []
    for _, group in groupby(verdicts, key=lambda v: (v.theorem, v.order, v.k, v.task.case.ends)):
        same_order = list(group)
        everywhere = len({v.status for v in same_order}) == 1
        rows += [_row(verdict, everywhere, kind) for verdict in same_order]
    return rows


def _row(verdict: Verdict, everywhere: bool, kind: str) -> list[str]:
    """The cells of one case; in csv, which programs read, the status is one word."""
    n = str(verdict.n)
    if verdict.n == "all":
        n = "every n" if everywhere else verdict.beyond
    remark = verdict.note or (str(verdict.witness) if verdict.witness else "")
    if not verdict.as_expected and kind == "csv":
        remark = "; ".join(filter(None, [f"expected: {verdict.expected}", remark]))
    numbers = ["" if x is None else str(x) for x in (verdict.diagrams, verdict.rank, verdict.dim)]
    return [
        verdict.theorem,
        verdict.group,
        str(verdict.order) if verdict.task.case.ends is None else " → ".join(map(str, verdict.task.case.ends)),
        n,
        *numbers,
        verdict.status if kind == "csv" else status(verdict),
        f" {remark}" * bool(remark),
    ]


COMMAND = Command(_run, _configure, example="eqmath verify orthogonal-brauer --max-order 4 -n all")
