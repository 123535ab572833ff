"""The versions of eqmath and of what it depends on."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

import eqmath

PACKAGES = ("numpy", "python-flint", "sympy", "networkx", "matplotlib", "rich")


def versions() -> dict[str, str]:
    """Each by its name; nothing is imported to find it out.

    >>> list(versions())[:3]
    ['eqmath', 'python', 'system']
    """
    found = {"eqmath": eqmath.__version__, "python": platform.python_version(), "system": platform.system()}
    return found | {package: _version(package) for package in PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
