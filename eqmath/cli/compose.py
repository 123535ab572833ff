"""``eqmath compose``: a product of two diagrams with its closed components."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from eqmath.claims import json_number
from eqmath.cli.command import Command, Result, family_argument
from eqmath.diagrams import Diagram, LinearCombination, compose, loop_value
from eqmath.exact import Polynomial
from eqmath.families import family


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("upper", metavar="UPPER", help="the diagram on top, applied second")
    parser.add_argument("lower", metavar="LOWER", help="the diagram below, applied first")
    parser.add_argument("--delta", default="n", metavar="D", help="the loop value: a number or a symbol (default n)")
    family_argument(parser)


def _run(args: Namespace) -> Result:
    family(args.family)
    upper, lower, delta = Diagram(args.upper), Diagram(args.lower), loop_value(args.delta)
    product, loops = compose(upper, lower)
    coefficient = delta**loops
    value = str(coefficient) if isinstance(coefficient, Polynomial) else json_number(coefficient)
    data = {"diagram": str(product), "loops": loops, "coefficient": value}
    return Result(data, str(LinearCombination({product: coefficient}, delta, (product.k, product.l))))


COMMAND = Command("compose", "put one diagram on another and count the closed components", _configure, _run)
