"""``eqmath activations``: which functions of every coordinate commute with a group."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.cli.columns import Table
from eqmath.cli.command import Command, Result
from eqmath.groups import parse_group
from eqmath.pointwise import Activations, activation, activations

SHOWN = 6
"""At most this many basis vectors are named."""
EPILOG = """\
A function f is applied to every coordinate in the basis of the space: monomials, increasing tuples, sets. The answer
depends on that basis. --function NAME asks about one function: the exit code is 1 if it does not commute.
eqmath activations "S(4)" "Alt2(V)" --function relu"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("group", metavar="GROUP", help='such as S4, "O(3)", "Aut(petersen)", "S(3)xO(2)"')
    parser.add_argument("space", metavar="SPACE", help='such as V, "Alt2(V)", "V1*V2+1"')
    parser.add_argument("--function", metavar="NAME", help="such as relu, tanh, gelu")


def _run(args: Namespace) -> Result:
    found = activations(parse_group(args.group), args.space)
    if args.function is None:
        return Result(_data(found), *_text(found))
    function = activation(args.function)
    commutes = found.admits(function)
    data = {**_data(found), "function": function.name, "commutes": commutes}
    words = "commutes" if commutes else "does not commute"
    line = f"{function} {words} with {found.group} on {found.space}, applied to every coordinate"
    return Result(data, line, int(not commutes), below=() if commutes else (f"  {found.because}", f"  {found.instead}"))


def _data(found: Activations) -> dict[str, Any]:
    return {
        "group": found.group.name,
        "space": str(found.space),
        "admitted": found.kind,
        "words": found.words,
        "basis": list(found.basis),
        "complex": found.over_complex_numbers,
        "because": found.because,
        "instead": found.instead,
        "functions": list(found.admitted),
        "summands": [
            {"copies": copies, "space": str(own.space), "admitted": own.kind} for copies, own in found.by_summand
        ],
    }


def _text(found: Activations) -> tuple[str, int, str, tuple[str | Table, ...]]:
    first = f"{found.group} on {found.space}: {found.words}"
    names, size = ", ".join(found.basis[:SHOWN]), len(found.basis)
    below: list[str | Table] = [
        f"  in the basis {names}{', …' * (size > SHOWN)} of dimension {size}",
        f"  because {found.because}",
        f"  commute: {', '.join(found.admitted)}",
        f"  instead: {found.instead}" * (found.kind != "all"),
        "  coordinates are complex; the generators are dense in the group for polynomials" * found.over_complex_numbers,
    ]
    if len(found.by_summand) > 1:
        rows = [[str(own.space), str(copies), own.kind] for copies, own in found.by_summand]
        below.append(Table(["summand alone", "copies", "functions"], rows, frozenset({1})))
    return first, 0, "text", tuple(line for line in below if line)


COMMAND = Command(_run, _configure, EPILOG, example='eqmath activations "S(4)" "Alt2(V)"')
