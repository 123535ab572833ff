"""Results to standard output, everything else to standard error; never a UnicodeEncodeError."""

from __future__ import annotations

import json
import os
import sys
from typing import Any, TextIO

from eqmath.cli.command import Result
from eqmath.cli.tables import Table
from eqmath.diagrams import ASCII as PICTURE
from eqmath.errors import EqmathError

ASCII = {"≥": ">=", "≤": "<=", "·": "*", "⊗": "(x)", "•": ".", "×": "x", "ρ": "rho", "δ": "delta", "π": "pi", "−": "-"}
ASCII |= {
    "ⁿ": "^n",
    "→": "->",
    "∈": "in",
    "≠": "!=",
    "…": "...",
    "Σ": "sum",
    "₀": "0",
    "²": "^2",
    "⌊": "floor(",
    "⌋": ")",
}
ASCII |= PICTURE


def write(stream: TextIO, text: str) -> None:
    """Print a text, in ASCII where the stream knows no more."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(ASCII.get(character, character) for character in text)
        text = text.encode(encoding, "replace").decode(encoding)
    stream.write(text + "\n")
    stream.flush()


def write_json(command: str, data: dict[str, Any], code: int) -> None:
    """Exactly one object, the schema first and the exit code last."""
    print(json.dumps({"schema": f"eqmath.{command}/1", **data, "exit": code}), flush=True)


def write_result(result: Result, color: bool) -> None:
    """The text of a result; a table through `rich` when standard output is a terminal."""
    text = result.text
    if not isinstance(text, Table):
        write(sys.stdout, text)
    elif result.format == "text" and sys.stdout.isatty():
        from rich.console import Console

        plain = not color or "NO_COLOR" in os.environ
        needed = max(map(len, text.text().splitlines())) + 2
        console = Console(no_color=plain)
        Console(no_color=plain, width=max(console.width, needed)).print(text.rich())
    else:
        write(sys.stdout, text.rendered(result.format))
    for line in result.below:
        write(sys.stdout, line)


def write_error(error: EqmathError) -> None:
    """The name of the error and its up to three parts."""
    write(sys.stderr, f"{type(error).__name__}: {error}")


def error_fields(error: EqmathError) -> dict[str, Any]:
    """The ``error`` field of a JSON object."""
    return {"error": {"type": type(error).__name__, "message": error.message, "hint": error.hint}}
