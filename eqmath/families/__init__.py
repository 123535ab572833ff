"""Diagram families: one file or one room each, found by their names."""

from __future__ import annotations

from difflib import get_close_matches

from eqmath._discover import constants
from eqmath.errors import UnknownName, shown
from eqmath.families.bilabelled import Bilabelled, vertex_label
from eqmath.families.entries import Entries, Values
from eqmath.families.family import Diagrams, Family, Piece, all_tuples, matrix_of
from eqmath.families.members import EVERY, Members, Rule
from eqmath.families.orbits import OrbitSum
from eqmath.families.rules import Rules, Terms
from eqmath.families.tuples import DiagramTuple, DiagramTuples
from eqmath.groups import Group, as_group

__all__ = [
    "Bilabelled",
    "DiagramTuple",
    "DiagramTuples",
    "Diagrams",
    "Entries",
    "Family",
    "Members",
    "OrbitSum",
    "Piece",
    "Rule",
    "Rules",
    "Terms",
    "Values",
    "all_families",
    "all_tuples",
    "family",
    "matrix_of",
    "rule",
    "vertex_label",
]


def all_families() -> dict[str, Family]:
    """Every family by its name."""
    return {value.name: value for value in constants("eqmath.families", "FAMILY").values()}


def family(name: str, group: Group | str | None = None) -> Family:
    """The family of the given name, within a group where it depends on one.

    Raises
    ------
    UnknownName
        If there is none.

    Examples
    --------
    >>> brauer = family("brauer")
    >>> [str(d) for d in brauer.diagrams(2, 2, 3)]
    ["1,2|1',2'", "1,1'|2,2'", "1,2'|2,1'"]
    """
    known = all_families()
    if not isinstance(name, str) or name not in known:
        name = name if isinstance(name, str) else shown(name)
        near = get_close_matches(name, known, 1)
        hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(known)}"
        raise UnknownName(f"the diagram family {name[:60]!r} is unknown", hint=hint)
    found = known[name]
    return found if group is None or found.of is None else found.of(as_group(group))


def rule(name: str, family: str) -> Rule:
    """The rule of that name in the file of a family; every diagram for the empty name.

    Raises
    ------
    UnknownName
        If there is none.
    """
    if not name:
        return EVERY
    found = constants("eqmath.families", name.upper().replace(" ", "_")).get(family)
    if not isinstance(found, Rule):
        raise UnknownName(f"the family {family} has no rule {name!r}")
    return found
