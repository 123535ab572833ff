"""What a command is, and what it returns."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from eqmath.cli.columns import Table


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
    content : bytes
        A file that is written to standard output in place of a text.
    """

    data: dict[str, Any]
    text: str | Table
    exit: int = 0
    format: str = "text"
    below: Sequence[str | Table] = ()
    content: bytes = b""


def no_arguments(parser: ArgumentParser) -> None:
    """None but those of all commands."""


@dataclass(frozen=True)
class Command:
    """A subcommand: its work, its arguments, what stands below its help, and a command line to try.

    It has the name of its module, and its line of help is the first line of that module's docstring.
    """

    run: Callable[[Namespace], Result]
    configure: Callable[[ArgumentParser], None] = no_arguments
    epilog: str = ""
    example: str = ""
