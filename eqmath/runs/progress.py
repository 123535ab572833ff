"""Progress on standard error: a bar on a terminal, one plain line per finished case elsewhere."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TextIO

WIDTH = 30


class Progress:
    """Counts finished steps and says so.

    Parameters
    ----------
    total : int
    stream : text stream, optional
        Standard error by default.
    quiet : bool
    """

    def __init__(self, total: int, stream: TextIO | None = None, quiet: bool = False) -> None:
        self.total, self.done, self.quiet = total, 0, quiet
        self.stream = stream or sys.stderr
        self.bar = self.stream.isatty()

    def finished(self, line: str) -> None:
        """One more step is done; the line says which, and is left out if it is empty."""
        self.done += 1
        if self.quiet:
            return
        if self.bar:
            filled = WIDTH * self.done // max(self.total, 1)
            text = f"[{'#' * filled}{'.' * (WIDTH - filled)}] {self.done}/{self.total} {line}"
            self._put(f"\r\x1b[K{text[:100]}")
        elif line:
            self._put(f"{line}\n")

    def close(self) -> None:
        """Remove the bar."""
        if self.bar and not self.quiet and self.done:
            self._put("\r\x1b[K")

    def _put(self, text: str) -> None:
        """Say it, where somebody listens: what is computed does not depend on that."""
        with suppress(OSError, ValueError):
            self.stream.write(text)
            self.stream.flush()
