"""The arguments that several commands take, and what they stand for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

import eqmath
from eqmath.cli.streams import mention
from eqmath.runs import State


def split_arguments(parser: ArgumentParser) -> None:
    """-k and -l, one number each, or none."""
    parser.add_argument("-k", type=int, metavar="K", help="number of inputs")
    parser.add_argument("-l", type=int, metavar="L", help="number of outputs")


def end_arguments(parser: ArgumentParser) -> None:
    """--from and --to, a space each."""
    parser.add_argument("--from", dest="source", metavar="SPACE", help='the inputs, such as "Sym2(V)*V" or Sym2{V}xV')
    parser.add_argument("--to", dest="target", metavar="SPACE", help="the outputs, such as V+1")


def family_argument(parser: ArgumentParser) -> None:
    """--family."""
    parser.add_argument("--family", default="partition", metavar="F", help="the diagram family (default: partition)")


def state_of(args: Namespace, request: dict[str, Any]) -> State | None:
    """The state in the folder of ``--out``, if there is one."""
    return None if args.out is None else State(Path(args.out), eqmath.__version__, request, args.resume)


def resumption(args: Namespace) -> str:
    """The command line that continues this one."""
    return args.typed if args.resume else f"{args.typed} --resume"


def notices(args: Namespace) -> Callable[[str], None]:
    """What to do with a sentence about what is finished: write it, unless all should be quiet."""
    return (lambda text: None) if args.quiet else mention
