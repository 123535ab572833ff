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
from eqmath.groups import Group, parse_series
from eqmath.hom import Hom
from eqmath.methods import require_affordable
from eqmath.runs import MAX_ORDER, central_split, parse_range
from eqmath.spaces import parse_space


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "groups", nargs="+", metavar="GROUPS", help="series letters or groups, separated by commas: O,SO or S(3)"
    )
    parser.add_argument("--orders", default="0..6", metavar="M", help="such as 0..6 (the default)")
    parser.add_argument("-n", default="1..4", metavar="N", help="such as 1..4 (the default); for series letters")
    end_arguments(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")


def _run(args: Namespace) -> Result:
    if (args.source is None) != (args.target is None):
        raise UsageError("expected --from and --to together", hint='--from "Sym2(V)" --to V')
    orders = parse_range(args.orders, "orders", 0, MAX_ORDER)
    missing: list[str] = []
    groups = list(dict.fromkeys(group for text in _words(args.groups) for group in _groups(text, args.n, missing)))
    if not groups:
        raise CaseError(f"there is nothing to list: {'; '.join(missing)}")
    dual = [group.series.every for group in groups if group.series.coloured]
    if dual:
        missing.append(f"V is not self-dual for {', '.join(dict.fromkeys(dual))}: k is half of l + k, rounded down")
    for sentence in () if args.quiet else missing:
        mention(f"note: {sentence}")
    if args.source is not None:
        return _between(args, groups)
    rows: list[dict[str, Any]] = []
    for group in groups:
        note_graphs(args, group.series.graphs)
        require_affordable(group, *central_split(orders[-1]))
        for order in orders:
            space = Hom(group, *central_split(order))
            rows.append({"group": group.name, "n": group.n, "order": order, **_counts(space)})
    lines = [
        [group.name, quantity, *(_text(row[quantity]) for row in rows if row["group"] == group.name)]
        for group in groups
        for quantity in ("dim", "diagrams")
    ]
    headings = ["group", "l+k", *(f"{order}" for order in orders)]
    table = Table(headings, lines, frozenset(range(2, len(headings))))
    return Result({"rows": rows}, table, 0, args.format)


def _between(args: Namespace, groups: list[Group]) -> Result:
    """One row a group: the maps between two spaces."""
    rows: list[dict[str, Any]] = []
    for group in groups:
        note_graphs(args, group.series.graphs)
        space = Hom(group, *(parse_space(text, group) for text in (args.source, args.target)))
        announce(args, space)
        ends = {"source": str(space.source), "target": str(space.target)}
        rows.append({"group": group.name, "n": group.n, **ends, **_counts(space), "second_route": space.second_route})
    headings = ["group", "dim", "diagrams", "rank", "by characters"]
    fields = ("dim", "diagrams", "rank", "second_route")
    lines = [[row["group"], *(_text(row[field]) for field in fields)] for row in rows]
    return Result({"rows": rows}, Table(headings, lines, frozenset(range(1, 5))), 0, args.format)


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


COMMAND = Command(_run, _configure)
