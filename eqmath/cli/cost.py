"""``eqmath cost``: what a computation would need; nothing is started."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.cli import hom as hom_command
from eqmath.cli import verify as verify_command
from eqmath.cli.command import Command, Parser, Result, global_flags, legs
from eqmath.errors import UsageError
from eqmath.exact import grouped, human
from eqmath.hom import Hom


def _configure(parser: ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", metavar="verify|hom", parser_class=Parser)
    for name, configure in (("verify", verify_command.configure), ("hom", hom_command.configure)):
        configure(what.add_parser(name, parents=[global_flags()], help=f"the arguments of eqmath {name}"))


def _run(args: Namespace) -> Result:
    if args.what is None:
        raise UsageError("expected verify or hom", hint='eqmath cost hom "S(4)" -k 2 -l 2')
    hom = args.what == "hom"
    cost = Hom(hom_command.group_of(args), *legs(args)).cost if hom else verify_command.plan_of(args).cost()
    seconds = round(cost.seconds, 2)
    data = {"rows": cost.rows, "columns": cost.columns, "bytes": cost.bytes, "seconds": seconds}
    size = f"{grouped(cost.rows)} × {grouped(cost.columns)}"
    return Result(data, f"largest table {size}, about {human(cost.bytes)} and {seconds} seconds")


COMMAND = Command("cost", "predict rows, columns, bytes and seconds; start nothing", _configure, _run)
