"""Text to standard output and standard error: never a UnicodeEncodeError, and no failure that goes unnoticed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from eqmath.errors import Unwritable
from eqmath.signs import in_ascii


def require_streams() -> None:
    """Refuse to start without standard output; without standard error, what would be said there is dropped.

    Raises
    ------
    Unwritable
        If standard output was closed before the start.
    """
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # open until the end
    if sys.stdout is None:
        raise Unwritable("cannot write to standard output: it is closed")


def write(text: str) -> None:
    """Print a text on standard output.

    Raises
    ------
    Unwritable
        If it cannot be written.
    """
    with _written():
        put(sys.stdout, text)


def write_bytes(content: bytes) -> None:
    """Write a file to standard output.

    Raises
    ------
    Unwritable
        If it cannot be written, or takes texts alone.
    """
    with _written():
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            raise ValueError("it takes only text")
        sys.stdout.flush()
        buffer.write(content)
        buffer.flush()


@contextmanager
def _written() -> Iterator[None]:
    """What cannot be written is an error of ours."""
    try:
        yield
    except (OSError, ValueError) as error:
        _discard(sys.stdout)
        reason = getattr(error, "strerror", None) or error
        raise Unwritable(f"cannot write to standard output: {reason}") from error


def mention(text: str) -> None:
    """Print a text on standard error; a result does not depend on whether that can be written."""
    with suppress(OSError, ValueError):
        put(sys.stderr, text)


def put(stream: TextIO, text: str) -> None:
    """Print a text, in ASCII where the stream knows no more."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = in_ascii(text).encode(encoding, "replace").decode(encoding)
    stream.write(text + "\n")
    stream.flush()


def settle() -> None:
    """Let what standard error did not take go nowhere, for the interpreter would fail at it when it ends."""
    try:
        sys.stderr.flush()
    except (OSError, ValueError):
        _discard(sys.stderr)


def _discard(stream: TextIO) -> None:
    """Lead a stream into nothing."""
    with suppress(OSError, ValueError):
        handle, nowhere = stream.fileno(), os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, handle)
        os.close(nowhere)
