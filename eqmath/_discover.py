"""Find the modules of a package that define a given constant, and import what is public when it is asked for.

Adding a group, a family, a theorem or a command is adding one file: nothing lists them by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import get_data, iter_modules
from typing import Any


@cache
def module_names(package: str) -> tuple[str, ...]:
    """The names of the modules of a package, sorted; nothing is imported but the package, whose folder is read once."""
    return tuple(sorted(module.name for module in iter_modules(import_module(package).__path__)))


def first_line(package: str, module: str) -> str:
    """The first line of a module's docstring, read from its file; nothing is imported but the package.

    >>> first_line("eqmath", "_discover")
    'Find the modules of a package that define a given constant, and import what is public when it is asked for.'
    """
    source = get_data(package, f"{module}.py") or b""
    return source.partition(b"\n")[0].decode().strip('"')


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


def door(package: str, homes: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The ``__getattr__`` and ``__dir__`` of a package whose modules are imported when a name of theirs is asked for.

    Parameters
    ----------
    package : str
    homes : mapping of str to str
        The public names, between blanks, by the module that holds them; the modules themselves are names as well.
    """
    home = {name: module for module, names in homes.items() for name in names.split()}

    def find(name: str) -> Any:
        """A public name, or a module."""
        module = f"{package}.{home.get(name, name)}"
        if name not in home and (name.startswith("_") or name not in module_names(package)):
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = import_module(module)
        if name in home:
            found = getattr(found, name)
            setattr(import_module(package), name, found)
        return found

    def listed() -> list[str]:
        """All that can be asked for."""
        hidden = (name for name in vars(import_module(package)) if name.startswith("_"))
        return sorted({*hidden, *home, *(name for name in module_names(package) if not name.startswith("_"))})

    return find, listed
