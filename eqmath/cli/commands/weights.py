"""``eqmath weights``: how many weights a layer on the weights of a network has, block by block."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.cli.columns import Table
from eqmath.cli.command import Command, Result
from eqmath.errors import UsageError
from eqmath.hom import LayerTable, layer_table
from eqmath.spaces.weight_space import WeightSpace, weight_space

EPILOG = """\
The neurons of every hidden layer may be permuted: eqmath weights 3,4,2 is about S(4) on W1, b1, W2, b2. With odd
activations they may change signs, --symmetry H; with positively homogeneous ones they may be scaled, --symmetry M."""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("widths", metavar="WIDTHS", help="the numbers of neurons, inputs first: 3,4,2")
    parser.add_argument(
        "--symmetry", default="S", metavar="S|H|M", help="the series that acts on a hidden layer (default: S)"
    )
    parser.add_argument("--to", dest="target", metavar="SPACE", help="outputs other than weights, such as V1+1")
    parser.add_argument(
        "--kernel", default="1", metavar="K", help="how many numbers each weight has; 9,1 for W1 and W2"
    )
    parser.add_argument(
        "--residual", action="store_true", help="one group for all hidden layers, as with skip connections"
    )
    parser.add_argument("--moving-ends", action="store_true", help="groups for inputs and outputs as well")


def _run(args: Namespace) -> Result:
    kernels = _numbers(args.kernel, "argument --kernel")
    weights = weight_space(
        _numbers(args.widths, "argument WIDTHS"),
        args.symmetry,
        kernels=kernels if len(kernels) > 1 else kernels[0],
        residual=args.residual,
        moving_ends=args.moving_ends,
    )
    table = layer_table(weights, args.target)
    return Result(_data(weights, table), _text(weights, table))


def _numbers(text: str, where: str) -> list[int]:
    """Numbers between commas.

    Raises
    ------
    UsageError
        If these are others.
    """
    if not re.fullmatch(r"\s*-?[0-9]{1,9}(\s*,\s*-?[0-9]{1,9})*\s*", text):
        raise UsageError(f"{where}: expected numbers such as 3,4,2, found {text[:40]!r}", hint="eqmath weights 3,4,2")
    return [int(number) for number in text.split(",")]


def _data(weights: WeightSpace, table: LayerTable) -> dict[str, Any]:
    space = table.space
    return {
        "widths": list(weights.widths),
        "symmetry": weights.series.letter,
        "group": space.group.name,
        "source": str(space.source),
        "target": str(space.target),
        "parameters": weights.size,
        "from": list(table.columns),
        "to": list(table.rows),
        "blocks": [list(row) for row in table.dims],
        "linear": space.dim,
        "second_route": space.second_route,
        "bias": table.bias.dim,
        "invariant": table.invariant.dim,
    }


def _text(weights: WeightSpace, table: LayerTable) -> str:
    space = table.space
    rows, columns = space.shape
    by = f"   ({space.second_route} by characters)" * (space.second_route is not None)
    lines = [
        f"{space.group.name}-equivariant layers on the weights of a network of widths {_listed(weights.widths)}",
        f"{'from':<13} {space.source}, dimension {columns}",
        f"{'to':<13} {space.target}, dimension {rows}",
        f"{'linear':<13} {space.dim}{by}",
        f"{'bias':<13} {table.bias.dim}",
        f"{'invariant':<13} {table.invariant.dim}",
        "blocks",
    ]
    cells = [[name, *map(str, row)] for name, row in zip(table.rows, table.dims, strict=True)]
    block_table = Table(["to \\ from", *table.columns], cells, frozenset(range(1, len(table.columns) + 1)))
    return "\n".join([*lines, *(f"  {line}" for line in block_table.text().splitlines())])


def _listed(widths: tuple[int, ...]) -> str:
    return ", ".join(map(str, widths))


COMMAND = Command(_run, _configure, EPILOG, example="eqmath weights 3,4,2")
