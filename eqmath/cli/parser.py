"""The parser of a command line: the flags of all commands, and of a command no more than its name until it is read."""

from __future__ import annotations

import re
from argparse import SUPPRESS, Action, ArgumentParser, RawDescriptionHelpFormatter
from difflib import get_close_matches
from typing import Any, NoReturn

from eqmath._discover import constant, first_line, module_names
from eqmath.cli.command import Command
from eqmath.cli.streams import write
from eqmath.errors import UsageError

COMMANDS = "eqmath.cli.commands"
ALL_COMMANDS = "Every command takes --json, -q and the other global flags: eqmath --help says what they do."


class Parser(ArgumentParser):
    """An argument parser whose errors are eqmath's own, so that ``--json`` can report them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)
        self.commands: dict[str, CommandParser] = {}

    def error(self, message: str) -> NoReturn:
        """Raise instead of exiting."""
        usage = " ".join(self.format_usage().split())
        raise UsageError(message, hint=re.sub(r" \[-h\]( .*?\[--no-color\]( \[--version\])?)?", "", usage))

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
        hint = f"did you mean {near[0]}?" if near else f"choose from {', '.join(known)}"
        raise UsageError(f"argument {what}: invalid choice: {str(value)[:60]!r}", hint=hint)


class CommandParser(Parser):
    """The parser of one command, whose module is imported when its words are read."""

    def __init__(self, module: str, **options: Any) -> None:
        super().__init__(**options, formatter_class=RawDescriptionHelpFormatter)
        self._module = module
        self._is_prepared = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read the words of the command; ``run`` is then what it does."""
        self.prepare()
        return super().parse_known_args(args, namespace)

    def prepare(self) -> None:
        """Import the command, and take its arguments."""
        if self._is_prepared:
            return
        self._is_prepared = True
        command: Command = constant(COMMANDS, self._module, "COMMAND")
        lines = f"example:\n  {command.example}" if command.example else "", command.epilog, ALL_COMMANDS
        self.epilog = "\n\n".join(filter(None, lines))
        command.configure(self)
        self.set_defaults(run=command.run)


def build_parser(version: str) -> Parser:
    """The parser of the whole command line; no command is imported."""
    flags = global_flags(shown=False)
    parser = Parser(
        prog="eqmath", parents=[global_flags()], description="Exact verification of equivariant linear layers."
    )
    parser.add_argument("--version", action="version", version=f"eqmath {version}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=CommandParser)
    for module in module_names(COMMANDS):
        _, _, line = first_line(COMMANDS, module).removesuffix(".").partition(": ")
        options: dict[str, Any] = {"module": module, "parents": [flags], "help": line, "description": line}
        parser.commands[module] = subparsers.add_parser(module, **options)
    return parser


def global_flags(shown: bool = True) -> Parser:
    """The flags that stand before or after the subcommand; unset ones leave no trace. One help says what they do."""
    flags = Parser(add_help=False, argument_default=SUPPRESS)
    group = flags.add_argument_group("global flags, before or after the subcommand")
    group.add_argument("--json", action="store_true", help="one JSON object on standard output")
    group.add_argument("-q", "--quiet", action="store_true", help="no progress on standard error")
    group.add_argument("--seed", type=int, metavar="S", help="the seed for everything random (default 0)")
    group.add_argument(
        "--mem-limit", metavar="4G", help="refuse a computation predicted to need more memory (default 4G)"
    )
    group.add_argument("--time-limit", metavar="10m", help="stop after this time: 90s, 10m, 2h")
    group.add_argument("--resume", action="store_true", help="continue the run in --out DIR; finished cases are kept")
    group.add_argument(
        "--jobs", type=int, metavar="N", help="decide N cases at a time, in processes that start in half a second"
    )
    group.add_argument("--cluster", metavar="ADDRESS", help="decide cases on the workers of this Dask scheduler")
    group.add_argument("--force", action="store_true", help="start even above the memory limit")
    group.add_argument("--no-color", action="store_true", help="no colour, as with NO_COLOR set")
    for action in () if shown else flags._actions:
        action.help = SUPPRESS
    return flags
