"""Results to standard output, errors to standard error."""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from shutil import get_terminal_size
from textwrap import fill
from typing import Any

from eqmath.cli.columns import Table
from eqmath.cli.command import Result
from eqmath.cli.streams import mention, write, write_bytes
from eqmath.errors import EqmathError

WIDTH, NARROWEST = 100, 40
"""Of sentences that go to no terminal, so that they are the same bytes everywhere; and of any."""


def write_json(command: str, data: dict[str, Any], code: int) -> None:
    """Exactly one object, the schema first and the exit code last."""
    write(json.dumps({"schema": f"eqmath.{command}/1", **data, "exit": code}))


def write_result(result: Result, color: bool) -> None:
    """The text of a result; a table through `rich` when standard output is a terminal, sentences below in its width."""
    if result.content:
        write_bytes(result.content)
        return
    terminal = sys.stdout.isatty()
    width = get_terminal_size().columns if terminal else WIDTH
    for part in (result.text, *map(partial(_wrapped, width=width), result.below)):
        if isinstance(part, Table) and result.format == "text" and terminal:
            write(_drawn(part, color))
        else:
            write(part.rendered(result.format) if isinstance(part, Table) else part)


def _wrapped(part: str | Table, width: int) -> str | Table:
    """A sentence in lines of this width, as far to the right as it begins; no word is cut."""
    if isinstance(part, Table):
        return part
    indent = part[: len(part) - len(part.lstrip())]
    width = max(width, NARROWEST)
    return fill(part, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _drawn(table: Table, color: bool) -> str:
    """A table as a terminal shows it, not narrower than its words."""
    from rich.console import Console

    plain = not color or bool(os.environ.get("NO_COLOR"))
    needed = max(map(len, table.text().splitlines())) + 2
    width = max(Console(no_color=plain).width, needed)
    console = Console(no_color=plain, width=width)
    with console.capture() as captured:
        console.print(table.rich())
    return captured.get().removesuffix("\n")


def write_error(error: EqmathError) -> None:
    """The name of the error and its up to three parts."""
    mention(f"{type(error).__name__}: {error}")


def error_fields(error: EqmathError) -> dict[str, Any]:
    """The ``error`` field of a JSON object."""
    return {"error": {"type": type(error).__name__, "message": error.message, "hint": error.hint}}
