"""Completion in a shell: commands and flags, and the names of theorems, groups, families, scripts, figures and papers.

It is argcomplete that speaks to bash, zsh and fish; without it nothing is completed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from eqmath.cli.parser import CommandParser, Parser
from eqmath.errors import GroupError
from eqmath.families import all_families
from eqmath.groups import example_names, parse_group
from eqmath.papers import PAPERS
from eqmath.teaching import source_folder
from eqmath.theorems import theorem_names


def _theorems(prefix: str) -> Iterable[str]:
    return theorem_names()


def _groups(prefix: str) -> Iterable[str]:
    """Those that exist with the number that is typed, in the form that needs no quotes."""
    number = (re.findall("[0-9]+", prefix) or ["4"])[0]
    return filter(_is_group, (re.sub(r"\((n|[0-9]+)\)$", number, name) for name in example_names(number)))


def _is_group(name: str) -> bool:
    try:
        return parse_group(name).n > 0
    except GroupError:
        return False


def _families(prefix: str) -> Iterable[str]:
    return all_families()


def _papers(prefix: str) -> Iterable[str]:
    return PAPERS


def _scripts(prefix: str) -> Iterable[str]:
    return [path.stem.replace("_", "-") for path in sorted(source_folder("proofs").glob("*.py"))]


def _figures(prefix: str) -> Iterable[str]:
    return [path.stem for path in sorted(source_folder("figures").glob("*.py"))]


NAMES: dict[str, Callable[[str], Iterable[str]]] = {
    "theorem": _theorems, "theorems": _theorems, "group": _groups, "family": _families, "sheet": _families,
    "paper": _papers, "name": _scripts, "names": _figures,
}  # fmt: skip
"""What stands for an argument, by its name."""


def offered(argument: str, prefix: str = "") -> list[str]:
    """The names that an argument may be, as far as they are known.

    >>> offered("group", "SO3")[:2], "brauer" in offered("family"), offered("k")
    (['A3', 'B3'], True, [])
    """
    return list(NAMES[argument](prefix)) if argument in NAMES else []


def prepared(parser: Parser, line: str) -> Parser:
    """The parser with the arguments of the command that a line names, and with what is offered for them.

    >>> from eqmath.cli.parser import build_parser
    >>> show = prepared(build_parser("0"), "eqmath show sym").commands["show"]
    >>> [action.completer(prefix="symmetric-b") for action in show._actions if action.dest == "theorem"]
    [['symmetric-bell-count']]
    """
    for word in line.split()[1:]:
        if word in parser.commands:
            parser.commands[word].prepare()
            _offer(parser.commands[word])
            break
    return parser


def _offer(command: CommandParser) -> None:
    for action in command._actions:
        if action.dest in NAMES and action.choices is None:
            action.completer = _completer(action.dest)  # type: ignore[attr-defined]


def _completer(argument: str) -> Callable[..., list[str]]:
    def completer(prefix: str, **_: Any) -> list[str]:
        return [name for name in offered(argument, prefix) if name.startswith(prefix)]

    return completer


def complete(parser: Parser, line: str) -> None:
    """Answer the shell that asks, and exit; nothing where argcomplete is not installed."""
    try:
        import argcomplete
    except ImportError:
        return
    argcomplete.autocomplete(prepared(parser, line), always_complete_options=False)
