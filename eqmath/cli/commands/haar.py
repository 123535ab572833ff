"""``eqmath haar``: the average over a group of a product of entries of its elements."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.cli.command import Command, Result
from eqmath.cli.graph_notes import note_graphs
from eqmath.exact import Symbolic, json_number, number_text
from eqmath.weingarten import Average, HaarIntegral

EPILOG = """\
The entries of an element are x11, x12, ...; write x[1,12] for larger indices. A product is written "x11^2 x12^2", in a
complex group with conj(x12) or |x12|^2. eqmath haar "O(n)" "x11^4" is a function of n, as it is for Sp, U, S, H and M;
every other group needs a number n. For Sp(n) and M(n) the average is over the unitary matrices among them."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("group", metavar="GROUP", help="such as O(3), or O(n) for every n")
    parser.add_argument("product", metavar="MONOMIAL", help="a product of entries, such as x11^2x22^2")


def _run(args: Namespace) -> Result:
    integral = HaarIntegral.of(args.group, args.product)
    note_graphs(args, integral.series.graphs)
    value, start = integral.value, integral.start
    every = {} if start is None else {"from": start}
    size: int | str = "all" if integral.n is None else integral.n
    data: dict[str, Any] = {"group": integral.group, "n": size, **every, "monomial": str(integral.product)}
    data |= {"degree": integral.product.degree, "value": _json(value), "method": integral.method}
    lines = [
        f"average of {integral.product} over {integral.group}",
        f"value         {_text(value)}",
        *([f"valid         for every n ≥ {start}"] if start is not None else []),
        f"method        {integral.method}",
    ]
    return Result(data, "\n".join(lines))


def _json(value: Average) -> int | str:
    return str(value) if isinstance(value, Symbolic) else json_number(value)


def _text(value: Average) -> str:
    return str(value) if isinstance(value, Symbolic) else number_text(value)


COMMAND = Command(_run, _configure, EPILOG, example='eqmath haar "O(n)" "x11^2 x22^2"')
