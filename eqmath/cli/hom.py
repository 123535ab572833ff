"""``eqmath hom``: dimension, spanning set, rank and a basis of a space of equivariant maps."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.claims import json_number
from eqmath.cli.command import Command, Result, bounded_split, split_arguments
from eqmath.diagrams import LinearCombination
from eqmath.groups import parse_group
from eqmath.hom import Hom, require_affordable


def configure(parser: ArgumentParser) -> None:
    """A group and a split."""
    parser.add_argument("group", metavar="GROUP", help="such as S(4)")
    split_arguments(parser, required=True)


def _configure(parser: ArgumentParser) -> None:
    configure(parser)
    parser.add_argument("--basis", action="store_true", help="the diagrams of a basis")
    parser.add_argument("--relations", action="store_true", help="the linear relations among the spanning set")
    parser.add_argument("--matrices", action="store_true", help="the matrix of every basis element")


def _run(args: Namespace) -> Result:
    space = Hom(parse_group(args.group), *bounded_split(args))
    require_affordable(space.group, space.k, space.l)
    data: dict[str, Any] = {
        "group": space.group.name, "n": space.group.n, "k": space.k, "l": space.l,
        "dim": space.dim, "spanning_set": space.spanning_set.count, "rank": space.rank,
        "is_basis": space.is_basis, "method": space.method.to_json(),
    }  # fmt: skip
    lines = [_summary(space)]
    if args.basis:
        data["basis"] = [str(diagram) for diagram in space.basis()]
        lines += ["basis", *(f"  {text}" for text in data["basis"])]
    if args.relations:
        relations = space.relations()
        data["relations"] = [_coefficients(relation) for relation in relations]
        lines += ["relations" if relations else "no relations", *(f"  {relation} = 0" for relation in relations)]
    if args.matrices:
        matrices = [space.matrix(diagram) for diagram in space.basis()]
        data["matrices"] = [[json_number(x) for row in W.tolist() for x in row] for W in matrices]
        for diagram, matrix in zip(space.basis(), matrices, strict=True):
            lines += [f"matrix of {diagram}", str(matrix)]
    return Result(data, "\n".join(lines))


def _coefficients(relation: LinearCombination) -> dict[str, Any]:
    return {str(diagram): coefficient for diagram, coefficient in relation.terms.items()}


def _summary(space: Hom) -> str:
    group, count = space.group.name, space.spanning_set.count
    basis = "a basis" if space.is_basis else "spans, not a basis"
    return (
        f"{group}-equivariant maps from the {_power(space.k)} to the {_power(space.l)} of R^{space.group.n}\n"
        f"dimension     {space.dim}\n"
        f"spanning set  {count} {space.spanning_set.name} diagrams of rank {space.rank}: {basis}"
        + "".join(f"\n{case:<13} {sentence}" for case, sentence in _explanations(space))
    )


def _explanations(space: Hom) -> list[tuple[str, str]]:
    """A sentence for every border case, which is a result and no error."""
    n, k, l = space.group.n, space.k, space.l
    found = []
    if space.dim == 0:
        found.append(("dimension 0", "only the zero map commutes with the group: a result, not an error"))
    if n == 1 and space.dim == 1:
        found.append(("n = 1", "every tensor power of R^1 is R^1, so there is one weight"))
    if k == 0:
        found.append(("k = 0", "these are the invariant tensors, the biases of a layer"))
    if l == 0:
        found.append(("l = 0", "these are the invariant linear functionals"))
    if 1 < n < l + k and space.spanning_set.name == "partition":
        found.append(("n < l + k", f"with {n} values the diagrams of more than {n} blocks are redundant"))
    return found


def _power(k: int) -> str:
    return f"{k}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(k, 'th') } tensor power"


COMMAND = Command("hom", "dimension, spanning set, rank and a basis of a space of layers", _configure, _run)
