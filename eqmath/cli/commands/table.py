"""``eqmath table``: dimension and count tables for papers."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.cli.arguments import end_arguments
from eqmath.cli.columns import FORMATS, Table
from eqmath.cli.command import Command, Result
from eqmath.cli.graph_notes import note_graphs
from eqmath.cli.space_arguments import announce
from eqmath.cli.streams import mention
from eqmath.errors import CaseError, UsageError
from eqmath.groups import Group, Series, parse_series
from eqmath.hom import Hom, every_n, values_up_to
from eqmath.methods import require_affordable
from eqmath.runs import MAX_ORDER, central_split, parse_range
from eqmath.spaces import parse_space

QUANTITIES = ("dim", "diagrams", "rank")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "groups", nargs="+", metavar="GROUPS", help="series letters or groups, separated by commas: O,SO or S(3)"
    )
    parser.add_argument("--orders", default="0..6", metavar="M", help="such as 0..6 (the default)")
    parser.add_argument(
        "-n", default="1..4", metavar="N", help="such as 1..4 (the default), or all; for series letters"
    )
    parser.add_argument("--only", choices=QUANTITIES, help="one quantity only, with one row for each group")
    end_arguments(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")


def _run(args: Namespace) -> Result:
    if (args.source is None) != (args.target is None):
        raise UsageError("expected --from and --to together", hint='--from "Sym2(V)" --to V')
    if args.source is not None and args.only:
        raise UsageError("--only is for tables of orders, without --from and --to")
    orders = parse_range(args.orders, "orders", 0, MAX_ORDER)
    lines = _every(args, orders) if args.n.strip() == "all" else _at(args, orders)
    rows = list({id(row): row for found in lines.values() for row in found}.values())
    table = _by_order(args, lines, orders) if args.source is None else _between(lines)
    return Result({"rows": rows}, table, 0, args.format)


TableLines = dict[str, list[dict[str, Any]]]
"""The rows by what stands in front of them: a group, one row for every order, or one between two spaces."""


def _at(args: Namespace, orders: range) -> TableLines:
    """A line for every group at every n of the range."""
    missing: list[str] = []
    groups = list(dict.fromkeys(group for text in _words(args.groups) for group in _groups(text, args.n, missing)))
    if not groups:
        raise CaseError(f"there is nothing to list: {'; '.join(missing)}")
    _mention(args, [group.series for group in groups], missing)
    return {group.name: _of_group(args, group, orders) for group in groups}


def _every(args: Namespace, orders: range) -> TableLines:
    """The n up to the one from which on the numbers are the same, then a line for every larger n."""
    read = [parse_series(text) for text in dict.fromkeys(_words(args.groups))]
    _mention(args, [series for series, _ in read], [])
    lines: TableLines = {}
    for series, fixed in read:
        if fixed is None:
            lines |= _of_series(args, series, orders)
        else:
            lines[series(fixed).name] = _of_group(args, series(fixed), orders)
    return lines


def _mention(args: Namespace, listed: list[Series], missing: list[str]) -> None:
    """What is left out, and how k and l are chosen where that matters."""
    dual = dict.fromkeys(series.every for series in listed if series.coloured)
    if dual:
        missing.append(f"V is not self-dual for {', '.join(dual)}: k is half of l + k, rounded down")
    for sentence in () if args.quiet else missing:
        mention(f"note: {sentence}")


def _of_group(args: Namespace, group: Group, orders: range) -> list[dict[str, Any]]:
    note_graphs(args, group.series.graphs)
    if args.source is not None:
        space = Hom(group, *(parse_space(text, group) for text in (args.source, args.target)))
        announce(args, space)
        return [_row(space)]
    require_affordable(group, *central_split(orders[-1]))
    return [_row(Hom(group, *central_split(order)), order) for order in orders]


def _of_series(args: Namespace, series: Series, orders: range) -> TableLines:
    """Lines at n = 1, 2, … and for every n; behind the n from which on an order is stable its numbers stay."""
    if args.source is None:
        ends: list[Any] = [central_split(order) for order in orders]
        require_affordable(series(series.next_value(orders[-1] + 2)), *ends[-1])
    else:
        first = series(series.step)
        ends = [tuple(parse_space(text, first) for text in (args.source, args.target))]
    places = [None] if args.source is not None else list(orders)
    found = [
        [_row(space, order) for space in values_up_to(series, *end)] for end, order in zip(ends, places, strict=True)
    ]
    every = [
        {**own[-1], "group": series.every, "n": "all", "from": every_n(series, *end).start}
        for own, end in zip(found, ends, strict=True)
    ]
    longest = max(map(len, found))
    lines = {
        series.name(n * series.step): [
            own[n - 1] if n <= len(own) else row for own, row in zip(found, every, strict=True)
        ]
        for n in range(1, longest + 1)
    }
    start = max(row["from"] for row in every)
    return lines | {series.every + (f", n ≥ {start}" if start > series.step else ""): every}


def _row(space: Hom, order: int | None = None) -> dict[str, Any]:
    """One row: a group, and either an order or two spaces."""
    head = {"group": space.group.name, "n": space.group.n}
    if order is not None:
        return {**head, "order": order, **_counts(space)}
    ends = {"source": str(space.source), "target": str(space.target)}
    return {**head, **ends, **_counts(space), "second_route": space.second_route}


def _by_order(args: Namespace, lines: TableLines, orders: range) -> Table:
    """A row for every group, or for every quantity of one; a column for every order."""
    quantities = (args.only,) if args.only else ("dim", "diagrams")
    cells = [
        [name, *([] if args.only else [quantity]), *(_text(row[quantity]) for row in found)]
        for name, found in lines.items()
        for quantity in quantities
    ]
    headings = ["group", *([] if args.only else ["l+k"]), *map(str, orders)]
    first = len(headings) - len(orders)
    return Table(headings, cells, frozenset(range(first, len(headings))), frozenset({0}))


def _between(lines: TableLines) -> Table:
    """A row for every group: the maps between two spaces."""
    headings = ["group", "dim", "diagrams", "rank", "by characters"]
    fields = ("dim", "diagrams", "rank", "second_route")
    cells = [[name, *(_text(row[field]) for field in fields)] for name, (row,) in lines.items()]
    return Table(headings, cells, frozenset(range(1, 5)), frozenset({0}))


def _counts(space: Hom) -> dict[str, Any]:
    """Dimension, number of diagrams and rank; None where diagrams would have to be looked for."""
    if space.spanning_set is None or space.unsought:
        return {"dim": space.dim, "diagrams": None, "rank": None}
    return {"dim": space.dim, "diagrams": space.spanning_set.count, "rank": space.rank}


def _text(count: int | None) -> str:
    return "–" if count is None else str(count)


def _words(arguments: list[str]) -> list[str]:
    """What stands between commas outside parentheses, or between the blanks of the command line."""
    return [word for argument in arguments for word in re.split(r",(?![^()]*\))", argument.rstrip(","))]


def _groups(text: str, n: str, missing: list[str]) -> list[Group]:
    """The groups of a word; for a series that does not have all these n, a sentence is added to the missing."""
    series, fixed = parse_series(text)
    wanted = parse_range(n) if fixed is None else [fixed]
    found = [value for value in wanted if value % series.step == 0]
    if len(found) < len(wanted):
        missing.append(f"{series.every} exists only for even n")
    return [series(value) for value in found]


COMMAND = Command(_run, _configure, example="eqmath table S,O,Sp -n all --orders 0..6")
