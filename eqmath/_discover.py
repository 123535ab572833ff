"""Find the modules of a package that define a given constant.

Adding a group, a family or a theorem is adding one file: nothing lists them by hand.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any


@cache
def module_names(package: str) -> tuple[str, ...]:
    """The names of the modules of a package, sorted; nothing is imported but the package, whose folder is read once."""
    return tuple(sorted(module.name for module in iter_modules(import_module(package).__path__)))


def constant(package: str, module: str, name: str) -> Any:
    """The constant that a module of the package defines, or None when it defines none."""
    return getattr(import_module(f"{package}.{module}"), name, None)


def constants(package: str, name: str) -> dict[str, Any]:
    """Every module of the package that defines the constant, with its value, in sorted order."""
    return dict(_found(package, name))


@cache
def _found(package: str, name: str) -> tuple[tuple[str, Any], ...]:
    values = ((module, constant(package, module, name)) for module in module_names(package))
    return tuple((module, value) for module, value in values if value is not None)
