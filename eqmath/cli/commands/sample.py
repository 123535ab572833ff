"""``eqmath sample``: an exact random element of a group."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from random import Random

from eqmath.cli.command import Command, Result
from eqmath.cli.graph_notes import note_graphs
from eqmath.groups import parse_group


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("group", metavar="GROUP", help="such as S(4); --seed chooses the element")


def _run(args: Namespace) -> Result:
    group = parse_group(args.group)
    note_graphs(args, group.series.graphs)
    element = group.random(Random(args.seed))
    return Result({"group": group.name, "seed": args.seed, "matrix": element.to_json()}, str(element))


COMMAND = Command(_run, _configure, example='eqmath sample "SO(3)" --seed 4')
