"""The arguments that several commands take, and what they stand for."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import eqmath
from eqmath.cli.streams import mention
from eqmath.errors import CaseError, UsageError
from eqmath.exact import natural
from eqmath.groups import Group, parse_group, read_group
from eqmath.runs import MAX_ORDER, State

if TYPE_CHECKING:
    from eqmath.hom import Legs


def split_arguments(parser: ArgumentParser) -> None:
    """-k and -l, one number each, or none."""
    parser.add_argument("-k", type=int, metavar="K", help="number of inputs")
    parser.add_argument("-l", type=int, metavar="L", help="number of outputs")


def family_argument(parser: ArgumentParser) -> None:
    """--family."""
    parser.add_argument("--family", default="partition", metavar="F", help="the diagram family (default: partition)")


def space_arguments(parser: ArgumentParser) -> None:
    """A group, and -k and -l, for a product perhaps one number a factor."""
    parser.add_argument("group", nargs="?", metavar="GROUP", help='such as S4, "S(4)", "Aut(petersen)", "S(3)xS(2)"')
    parser.add_argument("--generators", metavar="FILE", help="a group of your own: a JSON file of exact matrices")
    parser.add_argument("-k", required=True, metavar="K", help="number of inputs; 1,2 for the factors of a product")
    parser.add_argument("-l", required=True, metavar="L", help="number of outputs; 1,2 for the factors of a product")


def group_of(args: Namespace) -> Group:
    """The group that was named, or that of the file.

    Raises
    ------
    UsageError
        If there is none, or both.
    """
    if (args.group is None) == (args.generators is None):
        raise UsageError("expected a group or --generators FILE", hint='eqmath hom "S(3)" -k 1 -l 1')
    return parse_group(args.group) if args.group is not None else read_group(args.generators)


def legs(args: Namespace) -> tuple[Legs, Legs]:
    """-k and -l, if they are not beyond every order that can be run.

    Raises
    ------
    UsageError
        If one is no number.
    CaseError
        If one is negative, or l + k is above the largest order.
    """
    k, l = _read_legs(args.k, "k"), _read_legs(args.l, "l")
    order = max(map(sum, zip(k, l, strict=True))) if len(k) == len(l) else max(k) + max(l)
    if order > MAX_ORDER:
        raise CaseError(f"expected l + k to be at most {MAX_ORDER}, found {order}")
    return tuple(x if len(x) > 1 else x[0] for x in (k, l))  # type: ignore[return-value]


def _read_legs(text: str, name: str) -> tuple[int, ...]:
    if not re.fullmatch(r"\s*-?[0-9]{1,9}(\s*,\s*-?[0-9]{1,9})*\s*", text):
        raise UsageError(f"argument -{name}: expected 1 or 1,2, found {text[:40]!r}", hint=f"-{name} 1")
    return tuple(natural(int(x), name) for x in text.split(","))


def state_of(args: Namespace, request: dict[str, Any]) -> State | None:
    """The state in the folder of ``--out``, if there is one."""
    return None if args.out is None else State(Path(args.out), eqmath.__version__, request, args.resume)


def resumption(args: Namespace) -> str:
    """The command line that goes on with this one."""
    return args.typed if args.resume else f"{args.typed} --resume"


def notices(args: Namespace) -> Callable[[str], None]:
    """What to do with a sentence about what is finished: write it, unless all should be quiet."""
    return (lambda text: None) if args.quiet else mention
