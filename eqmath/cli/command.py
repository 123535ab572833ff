"""What a command is, and what it gives back."""

from __future__ import annotations

import re
from argparse import SUPPRESS, Action, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

import eqmath
from eqmath.cli.streams import write
from eqmath.cli.tables import Table
from eqmath.errors import CaseError, UsageError
from eqmath.exact import natural
from eqmath.hom import Legs
from eqmath.runs import MAX_ORDER, State


@dataclass(frozen=True)
class Result:
    """What a command found: one JSON object, the same as text, and the exit code.

    Attributes
    ----------
    data : dict
        The fields of the JSON object besides schema and exit.
    text : str or Table
        What is printed without ``--json``.
    exit : int
    format : str
        The format of a table.
    below : sequence of str or Table
        What stands under it: sentences, which are wrapped, and tables.
    """

    data: dict[str, Any]
    text: str | Table
    exit: int = 0
    format: str = "text"
    below: Sequence[str | Table] = ()


@dataclass(frozen=True)
class Command:
    """A subcommand: its name, one line of help, its arguments, and its work."""

    name: str
    help: str
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Result]
    epilog: str = field(default="")


class Parser(ArgumentParser):
    """An argument parser whose errors are eqmath's own, so that ``--json`` can report them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Raise instead of exiting."""
        usage = " ".join(self.format_usage().split())
        raise UsageError(message, hint=re.sub(r" \[-h\] .*?\[--no-color\]( \[--version\])?", "", usage))

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print the help or the version; argparse would hide that it cannot be written."""
        write(message.removesuffix("\n"))

    def _check_value(self, action: Action, value: Any) -> None:
        """Name the choices, and the nearest of them."""
        if action.choices is None or value in action.choices:
            return
        known = list(map(str, action.choices))
        near = get_close_matches(str(value), known, 1, 0.5)
        what = "/".join(action.option_strings) or action.metavar
        hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(known)}"
        raise UsageError(f"argument {what}: invalid choice: {str(value)[:60]!r}", hint=hint)


def global_flags() -> Parser:
    """The flags that stand before or after the subcommand; unset ones leave no trace."""
    flags = Parser(add_help=False, argument_default=SUPPRESS)
    group = flags.add_argument_group("global flags, before or after the subcommand")
    group.add_argument("--json", action="store_true", help="one JSON object on standard output")
    group.add_argument("-q", "--quiet", action="store_true", help="no progress on standard error")
    group.add_argument("--seed", type=int, metavar="S", help="the seed of everything random (default 0)")
    group.add_argument("--mem-limit", metavar="4G", help="refuse what is predicted to need more memory (default 4G)")
    group.add_argument("--time-limit", metavar="10m", help="stop what is going on by then; 90s, 2h")
    group.add_argument("--resume", action="store_true", help="go on with the run in --out DIR: finished cases are kept")
    group.add_argument(
        "--jobs", type=int, metavar="N", help="decide N cases at a time, in processes that start in half a second"
    )
    group.add_argument("--force", action="store_true", help="start even above the memory limit")
    group.add_argument("--no-color", action="store_true", help="no colour, as with NO_COLOR set")
    return flags


def split_arguments(parser: ArgumentParser, required: bool) -> None:
    """-k and -l."""
    parser.add_argument("-k", type=int, required=required, metavar="K", help="number of inputs")
    parser.add_argument("-l", type=int, required=required, metavar="L", help="number of outputs")


def leg_arguments(parser: ArgumentParser) -> None:
    """-k and -l, for a product perhaps one number a factor."""
    parser.add_argument("-k", required=True, metavar="K", help="number of inputs; 1,2 for the factors of a product")
    parser.add_argument("-l", required=True, metavar="L", help="number of outputs; 1,2 for the factors of a product")


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


def family_argument(parser: ArgumentParser) -> None:
    """--family."""
    parser.add_argument("--family", default="partition", metavar="F", help="the diagram family (default: partition)")
