"""``eqmath info``: versions of eqmath and of what it stands on."""

from __future__ import annotations

import platform
from argparse import Namespace
from importlib.metadata import PackageNotFoundError, version

import eqmath
from eqmath.cli.command import Command, Result

PACKAGES = ("numpy", "python-flint", "sympy", "networkx", "matplotlib", "rich")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _run(args: Namespace) -> Result:
    data = {"eqmath": eqmath.__version__, "python": platform.python_version(), "system": platform.system()}
    data |= {package: _version(package) for package in PACKAGES}
    return Result(data, "\n".join(f"{name:<13} {value}" for name, value in data.items()))


COMMAND = Command(_run)
