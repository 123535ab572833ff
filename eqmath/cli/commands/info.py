"""``eqmath info``: versions of eqmath and of what it depends on."""

from __future__ import annotations

from argparse import Namespace

from eqmath.cli.command import Command, Result
from eqmath.versions import versions


def _run(args: Namespace) -> Result:
    data = versions()
    return Result(data, "\n".join(f"{name:<13} {value}" for name, value in data.items()))


COMMAND = Command(_run, example="eqmath info")
