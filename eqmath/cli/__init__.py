"""The command line: one file per command, found by its name."""

from eqmath.cli.entry import main

__all__ = ["main"]
