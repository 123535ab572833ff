"""``eqmath cost``: predict rows, columns, bytes and seconds; start nothing."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.cli.columns import Table
from eqmath.cli.command import Command, Result
from eqmath.cli.graph_notes import note_graphs
from eqmath.cli.parser import Parser, global_flags
from eqmath.cli.ranges import plan_of, range_arguments
from eqmath.cli.space_arguments import space_arguments, space_of
from eqmath.errors import UsageError
from eqmath.groups import Group
from eqmath.hom import Hom, dense_cost, diagram_costs, separate_cost, shared_layer
from eqmath.layers import VectorCost
from eqmath.limits import grouped, human, lasting

HELP = {
    "verify": "the arguments of eqmath verify",
    "hom": "the arguments of eqmath hom",
    "apply": "additions and traffic of the products of all diagrams with a vector; the arguments of eqmath hom",
}
HEADINGS = (
    "diagram", "order", "additions", "multiplications", "read", "written", "largest between", "published additions",
)  # fmt: skip
ENTRIES_PER_SECOND, SECONDS_PER_STEP = 3 * 10**9, 1.5e-6
"""Good to a factor of 2.1 on fourteen layers of S, A, O, SO and Sp with shared contractions, one vector of float64."""
SEARCH = "the search for bilabelled graphs and their homomorphism counts, which --basis starts and --time-limit ends"
STEPS = 10
"""A guess, for groups whose diagrams share nothing: so many steps per diagram."""


def _configure(parser: ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", metavar="verify|hom|apply", parser_class=Parser)
    apart = (("verify", range_arguments), ("hom", space_arguments))
    for name, configure in (*apart, ("apply", space_arguments)):
        configure(what.add_parser(name, parents=[global_flags()], help=HELP[name]))


def _run(args: Namespace) -> Result:
    if args.what is None:
        raise UsageError("expected verify, hom or apply", hint='eqmath cost hom "S(4)" -k 2 -l 2')
    space = None if args.what == "verify" else space_of(args)
    if space is not None:
        note_graphs(args, space.group.series.graphs)
    if space is not None and args.what == "apply":
        return _applied(space)
    cost = space.cost if space is not None else plan_of(args).cost()
    seconds = round(cost.seconds, 2)
    data: dict[str, Any] = {"rows": cost.rows, "columns": cost.columns, "bytes": cost.bytes, "seconds": seconds}
    size = f"{grouped(cost.rows)} × {grouped(cost.columns)}"
    text = f"largest table {size}, about {human(cost.bytes)} and {lasting(cost.seconds)}"
    if space is not None and _has_graph(space.group):
        data["not_predicted"] = SEARCH
        text += f"\nnot predicted: {SEARCH}"
    return Result(data, text)


def _has_graph(group: Group) -> bool:
    """Whether bilabelled graphs would be looked for."""
    return any(factor.series.graph is not None for factor in (group, *group.series.factors))


def _applied(space: Hom) -> Result:
    """One line a diagram, then all of them one by one, together, and by the matrix of their sum."""
    if not space.of_powers:
        return _applied_between(space)
    costs, (rows, columns) = diagram_costs(space), space.shape
    shared = shared_layer(space)
    totals = {"one by one": separate_cost(costs, rows), "dense matrix": dense_cost(rows, columns)}
    totals |= {"shared": shared.cost} if shared else {}
    best = shared.cost if shared else totals["one by one"] if costs else totals["dense matrix"]
    steps = shared.steps if shared else STEPS * max(len(costs), 1)
    size = 8 * max(rows, columns, best.largest)
    seconds = round((best.read + best.written) / ENTRIES_PER_SECOND + steps * SECONDS_PER_STEP, 6)
    data: dict[str, Any] = {"rows": rows, "columns": columns, "bytes": size, "seconds": seconds}
    data["diagrams"] = [
        {"diagram": str(c.diagram), "order": c.order, **c.cost.to_json(), "published": c.published} for c in costs
    ]
    data["totals"] = {name: total.to_json() for name, total in totals.items()}
    lines = [[str(c.diagram), c.order, *_counts(c.cost), _published(c.published)] for c in costs]
    lines += [[name, "", *_counts(total), ""] for name, total in totals.items()]
    return Result(data, Table(HEADINGS, lines, frozenset(range(2, 7))))


def _applied_between(space: Hom) -> Result:
    """The layer of all basis elements together, and the matrix of their sum."""
    rows, columns = space.shape
    together = space.weight().layer.cost
    totals = {"together": together, "dense matrix": dense_cost(rows, columns)}
    size = 8 * max(rows, columns, together.largest)
    seconds = round((together.read + together.written) / ENTRIES_PER_SECOND, 6)
    data: dict[str, Any] = {"rows": rows, "columns": columns, "bytes": size, "seconds": seconds, "diagrams": []}
    data["totals"] = {name: total.to_json() for name, total in totals.items()}
    lines = [[name, "", *_counts(total), ""] for name, total in totals.items()]
    return Result(data, Table(HEADINGS, lines, frozenset(range(2, 7))))


def _counts(cost: VectorCost) -> list[str]:
    return [grouped(x) for x in cost.to_json().values()]


def _published(orders: dict[str, int]) -> str:
    """The additions of the published orders; by name where there is more than one."""
    if len(orders) == 1:
        return grouped(*orders.values())
    return ", ".join(f"{name} {grouped(count)}" for name, count in orders.items())


COMMAND = Command(_run, _configure, example='eqmath cost hom "S(8)" -k 6 -l 6')
