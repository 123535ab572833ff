"""Diagram families: one file each, found by their names."""

from __future__ import annotations

from eqmath._discover import constants
from eqmath.errors import UnknownName
from eqmath.families.family import Diagrams, Family, Values

__all__ = ["Diagrams", "Family", "Values", "all_families", "family"]


def all_families() -> dict[str, Family]:
    """Every family by its name."""
    return {value.name: value for value in constants("eqmath.families", "FAMILY").values()}


def family(name: str) -> Family:
    """The family of the given name.

    Raises
    ------
    UnknownName
        If there is none.
    """
    known = all_families()
    if name not in known:
        raise UnknownName(f"the diagram family {name[:60]!r} is unknown", hint=f"there is {', '.join(known)}")
    return known[name]
