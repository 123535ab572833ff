"""``eqmath compose``: put one diagram on another, by the rule of the family."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from eqmath.cli.arguments import family_argument
from eqmath.cli.command import Command, Result
from eqmath.diagrams import Diagram, LinearCombination, compose, loop_value
from eqmath.errors import NotComposable
from eqmath.exact import Scalar, Symbolic, json_number
from eqmath.families import Family, Terms, family


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("upper", metavar="UPPER", help="the diagram on top, applied second")
    parser.add_argument("lower", metavar="LOWER", help="the diagram below, applied first")
    parser.add_argument("--delta", default="n", metavar="D", help="the loop value: a number or a symbol (default n)")
    family_argument(parser)


def _run(args: Namespace) -> Result:
    rules, delta = family(args.family), loop_value(args.delta)
    upper, lower = rules.read(args.upper), rules.read(args.lower)
    terms = _composed(rules, upper, lower, delta)
    combination = LinearCombination(terms, delta, (lower.k, upper.l))
    return Result(_single(upper, lower, delta, terms) or _several(terms), str(combination))


def _composed(rules: Family, upper: Any, lower: Any, delta: Scalar) -> Terms:
    """The product; where only the other order fits, the error says so."""
    try:
        return rules.compose(upper, lower, delta)
    except NotComposable as error:
        swapped = "UPPER comes first, LOWER second: the other way round they fit" if lower.k == upper.l else ""
        raise NotComposable(error.message, error.where, error.hint or swapped) from error


def _single(upper: Any, lower: Any, delta: Scalar, terms: Terms) -> dict[str, Any] | None:
    """The fields of ± δ^loops · (the stacked diagram), if the product is that."""
    if type(upper) is not Diagram or type(lower) is not Diagram:
        return None
    product, loops = compose(upper, lower)
    coefficient, value = terms.get(product, 0), delta**loops
    if len(terms) > 1 or coefficient not in (value, -value):
        return None
    return {"diagram": str(product), "loops": loops, "coefficient": _json(coefficient if terms else value)}


def _several(terms: Terms) -> dict[str, Any]:
    return {"terms": {str(diagram): _json(coefficient) for diagram, coefficient in terms.items()}}


def _json(coefficient: Scalar) -> Any:
    return str(coefficient) if isinstance(coefficient, Symbolic) else json_number(coefficient)


COMMAND = Command(_run, _configure, example='eqmath compose "1|1\'" "1|1\'"')
