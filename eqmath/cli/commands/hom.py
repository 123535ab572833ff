"""``eqmath hom``: dimension, spanning set, rank and a basis of a space of layers."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from math import prod
from pathlib import Path
from typing import Any

import eqmath
from eqmath.cli.columns import Table
from eqmath.cli.command import Command, Result
from eqmath.cli.graph_notes import graph_fields, graph_lines
from eqmath.cli.space_arguments import announce, ends_at, space_arguments, space_of
from eqmath.diagrams import LinearCombination
from eqmath.errors import UsageError, counted
from eqmath.files import make_folder
from eqmath.groups import Group, parse_series
from eqmath.hom import Hom, Legs, SummandBlock, every_n, values_up_to
from eqmath.limits import require
from eqmath.methods import Method
from eqmath.runs import case_file_name

ASK = "--basis looks for them"
EPILOG = """\
With the letter n, as in "S(n)", you get the dimensions for n = 1, 2, … and the one for every larger n.

A group of your own is a JSON file of exact generators, integers or "p/q": a list of matrices,

    [[["0","-1"],["1","0"]]]

or the same with a name, and with elements of the Lie algebra:

    {"schema":"eqmath.group/1","name":"turn","n":2,"discrete":[[["0","-1"],["1","0"]]],"lie":[]}

Permutations of many points are listed by their images, as "permutations":[[2,3,1],[2,1,3]].
Without a name it gets that of the file. A name that belongs to another group, such as S(3) or S3, is shown as
generators:S(3). FILE may be a pipe: <(...) or /dev/stdin."""


def _configure(parser: ArgumentParser) -> None:
    space_arguments(parser)
    parser.add_argument("--basis", action="store_true", help="the diagrams of a basis")
    parser.add_argument("--relations", action="store_true", help="the linear relations among the spanning set")
    parser.add_argument("--matrices", action="store_true", help="the matrix of every basis element")
    parser.add_argument("--blocks", action="store_true", help="the maps between every two summands, as a table")
    parser.add_argument(
        "--out", metavar="DIR", help="a certificate of the dimension and the reduced integer basis, by the generators"
    )


def _run(args: Namespace) -> Result:
    if args.group is not None and args.generators is None and args.group.strip().endswith("(n)"):
        return _for_every_n(args)
    space = space_of(args)
    unsought = "" if args.basis or args.relations or args.matrices else space.unsought
    if args.out is not None or not unsought:
        announce(args, space)
    filed = None if args.out is None else _filed(space, Path(args.out), args.generators is not None)
    legs = {"k": space.k, "l": space.l} if space.of_powers else {}
    data: dict[str, Any] = {"group": space.group.name, "n": space.group.n, **legs, "dim": space.dim}
    data |= _sought(space) if not unsought else _not_sought(space, unsought)
    data |= {"source": str(space.source), "target": str(space.target), "second_route": space.second_route}
    data |= graph_fields(space.group.series)
    lines = [_summary(space, unsought)]
    if args.blocks:
        data["blocks"] = [_block(block) for block in space.blocks]
        lines.append(_block_table(space))
    if args.basis:
        data["basis"] = [str(diagram) for diagram in space.basis()]
        lines += ["basis" if data["basis"] else "empty basis", *(f"  {text}" for text in data["basis"])]
    if args.relations:
        relations = space.relations()
        data["relations"] = [_coefficients(relation) for relation in relations]
        lines += ["relations" if relations else "no relations", *(f"  {relation} = 0" for relation in relations)]
    if args.matrices:
        basis = list(space.basis())
        require(len(basis), prod(space.shape), 80)
        matrices = [space.matrix(diagram) for diagram in basis]
        lines += [] if basis else ["no matrices"]
        data["matrices"] = [
            {"diagram": str(diagram), "shape": list(matrix.shape), "entries": matrix.to_json()}
            for diagram, matrix in zip(basis, matrices, strict=True)
        ]
        for diagram, matrix in zip(basis, matrices, strict=True):
            lines += [f"matrix of {diagram}", str(matrix)]
    if filed is not None:
        data["certificate"] = filed.name
        lines.append(f"certificate   {filed}")
    return Result(data, "\n".join(lines))


def _for_every_n(args: Namespace) -> Result:
    """The dimensions of a series: at every n up to the one from which on they are the same."""
    wanted = [
        name for name in ("basis", "relations", "matrices", "blocks", "out", "where", "irreps") if vars(args)[name]
    ]
    if wanted:
        raise UsageError(f"expected one n for --{wanted[0]}, found {args.group}", hint="write a number for n")
    series, fixed = parse_series(args.group)
    if fixed is not None:
        raise UsageError(f"{args.group} is a single group", hint="write it without n")
    ends = ends_at(args, series)
    stable, spaces = every_n(series, *ends), values_up_to(series, *ends)
    dims = [{"n": space.group.n, "dim": space.dim} for space in spaces]
    last = spaces[-1]
    legs = {"k": last.k, "l": last.l} if last.of_powers else {}
    data: dict[str, Any] = {"group": series.every, "n": "all", "from": stable.start, **legs, "dim": last.dim}
    data |= {"source": str(last.source), "target": str(last.target), "dims": dims}
    lines = [f"{series.every}-equivariant maps from {last.source} to {last.target}: their dimensions"]
    lines += [f"n = {row['n']}: {row['dim']}" for row in dims[:-1]]
    lines.append(f"every n ≥ {stable.start}: {last.dim}   {stable.reason}")
    return Result(data, "\n".join(lines))


def _block(block: SummandBlock) -> dict[str, Any]:
    """One block: its summands, their copies, the dimension and the diagrams between one copy of each."""
    listed = block.known.spanning_set
    return {
        "source": str(block.source),
        "target": str(block.target),
        "copies": [block.columns, block.rows],
        "dim": block.dim,
        "spanning_set": None if listed is None else [str(diagram) for diagram in listed],
    }


def _block_table(space: Hom) -> str:
    """The dimensions of all blocks, a row for every summand of the target, a column for every one of the source."""
    blocks = space.blocks
    columns = list(dict.fromkeys((block.column, block.source_text) for block in blocks))
    rows = list(dict.fromkeys((block.row, block.target_text) for block in blocks))
    dims = {(block.row, block.column): block.dim for block in blocks}
    lines = [[text, *(str(dims[row, column]) for column, _ in columns)] for row, text in rows]
    table = Table(["to \\ from", *(text for _, text in columns)], lines, frozenset(range(1, len(columns) + 1)))
    return "blocks\n" + "\n".join(f"  {line}" for line in table.text().splitlines()) if lines else "no blocks"


def _sought(space: Hom) -> dict[str, Any]:
    """What is known with the spanning set."""
    count = None if space.spanning_set is None else space.spanning_set.count
    found = {"spanning_set": count, "rank": space.rank, "is_basis": space.is_basis}
    return {**found, "method": space.method.to_json()}


def _not_sought(space: Hom, why: str) -> dict[str, Any]:
    """The same where nobody asked for diagrams that would have to be looked for."""
    method = Method("orbits", space.dim, 0, None, 0)
    nothing = {"spanning_set": None, "rank": None, "is_basis": None}
    return {**nothing, "method": method.to_json(), "not_looked_for": f"{why}; {ASK}"}


def _filed(space: Hom, folder: Path, own: bool) -> Path:
    """The file in which the certificate of a basis was written; its name depends on the generators of an own group."""
    certificate = eqmath.certify(space)
    claim = certificate.content["claim"]
    legs, ends = (claim.get("k", 0), claim.get("l", 0)), "" if "k" in claim else f"{space.source} -> {space.target}"
    generators = json.dumps(claim["group"]) if own else ""
    name = case_file_name("hom", space.group.name, *legs, space.group.n, generators + ends)
    make_folder(folder)
    certificate.save(folder / name)
    return folder / name


def _coefficients(relation: LinearCombination) -> dict[str, Any]:
    return {str(diagram): coefficient for diagram, coefficient in relation.terms.items()}


def _summary(space: Hom, unsought: str) -> str:
    route = "fusion rules" if space.group.series.quantum else "characters"
    lines = [
        *(("graph", line) for line in graph_lines(space.group.series)),
        ("dimension", str(space.dim) + f"   ({space.second_route} by {route})" * (space.second_route is not None)),
        ("spanning set", f"not looked for: {unsought}; {ASK}" if unsought else _spanning(space)),
        *_explanations(space),
    ]
    heading = f"{space.group.name}-equivariant maps {_between(space)}"
    return "\n".join([heading, *(f"{case:<13} {sentence}" for case, sentence in lines)])


def _between(space: Hom) -> str:
    if space.of_powers:
        return f"from the {_power(space.k)} to the {_power(space.l)} of {_where(space.group)}"
    rows, columns = space.shape
    return f"from {space.source} to {space.target}, from dimension {columns} to dimension {rows}"


def _spanning(space: Hom) -> str:
    if space.spanning_set is None:
        return "none known: the basis solves the equations of the generators"
    if not (space.spanning_set.count or space.spanning_set.name):
        return "no diagrams: the empty basis"
    basis = "a basis" if space.is_basis else "spans, not a basis"
    name = space.spanning_set.name
    what = counted(space.spanning_set.count, "orbit sum" if name == "orbits" else f"{name} diagram")
    return f"{what} of rank {space.rank}: {basis}"


def _where(group: Group) -> str:
    return " (x) ".join(f"{'C' if g.series.coloured else 'R'}^{g.n}" for g in group.series.factors or (group,))


def _explanations(space: Hom) -> list[tuple[str, str]]:
    """A sentence for every border case, which is a result and no error."""
    n, found = space.group.n, []
    if space.group.series.easy and space.group.series.quantum:
        found.append(("category", f"noncrossing diagrams, {space.group.series.easy.condition}"))
        found.append(("no elements", "a quantum group: its maps are by definition the span of its diagrams"))
    if space.dim == 0:
        found.append(("dimension 0", "only the zero map commutes with the group: a result, not an error"))
    if not space.of_powers:
        return found
    k, l = space.k, space.l
    if n == 1 and space.dim == 1:
        found.append(("n = 1", "every tensor power of a line is a line, so there is one weight"))
    if k == 0:
        found.append(("k = 0", "these are the invariant tensors, the biases of a layer"))
    if l == 0:
        found.append(("l = 0", "these are the invariant linear functionals"))
    few = isinstance(k, int) and isinstance(l, int) and 1 < n < l + k
    if few and space.spanning_set is not None and space.spanning_set.name == "partition":
        found.append(("n < l + k", f"with {n} values the diagrams of more than {n} blocks are redundant"))
    return found


def _power(k: Legs) -> str:
    if isinstance(k, tuple):
        return f"{','.join(map(str, k))} tensor powers"
    return f"{k}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(k, 'th') } tensor power"


COMMAND = Command(_run, _configure, EPILOG, example='eqmath hom "S(3)" -k 2 -l 2 --basis')
