"""``eqmath sample``: an exact random element of a group."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from random import Random

from eqmath.claims import json_rows
from eqmath.cli.command import Command, Result
from eqmath.cli.graphs import note_graphs
from eqmath.groups import parse_group


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("group", metavar="GROUP", help="such as S(4); --seed chooses the element")


def _run(args: Namespace) -> Result:
    group = parse_group(args.group)
    note_graphs(args, group.series.graphs)
    element = group.random(Random(args.seed))
    return Result({"group": group.name, "seed": args.seed, "matrix": json_rows(element)}, str(element))


COMMAND = Command("sample", "an exact random element of a group", _configure, _run)
