"""Diagram families: one file or one room each, found by their names."""

from __future__ import annotations

from difflib import get_close_matches

from eqmath._discover import constants
from eqmath.errors import UnknownName, shown
from eqmath.families.bilabelled import Bilabelled, vertex_label
from eqmath.families.entries import Entries, Values, all_tuples
from eqmath.families.every_word import EveryWord
from eqmath.families.family import Diagrams, Family, Piece, matrix_of
from eqmath.families.members import EVERY, KeepsEdges, Members, Rule, rule
from eqmath.families.orbits import OrbitSum
from eqmath.families.rules import Rules, Terms
from eqmath.families.signed_forms import beside_form
from eqmath.families.super_members import LegGroup, SuperMembers, least_word, orbit_length
from eqmath.families.tuples import DiagramTuple, DiagramTuples
from eqmath.groups import Group, as_group

__all__ = [
    "EVERY",
    "Bilabelled",
    "DiagramTuple",
    "DiagramTuples",
    "Diagrams",
    "Entries",
    "EveryWord",
    "Family",
    "KeepsEdges",
    "LegGroup",
    "Members",
    "OrbitSum",
    "Piece",
    "Rule",
    "Rules",
    "SuperMembers",
    "Terms",
    "Values",
    "all_families",
    "all_tuples",
    "family",
    "least_word",
    "matrix_of",
    "orbit_length",
    "rule",
    "vertex_label",
]


def all_families() -> dict[str, Family]:
    """Every family by its name."""
    return {value.name: value for value in constants("eqmath.families", "FAMILY").values()}


def family(name: str, group: Group | str | None = None) -> Family:
    """The family of the given name, within a group where it depends on one or on its form.

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
        hint = f"did you mean {near[0]}?" if near else f"choose from {', '.join(known)}"
        raise UnknownName(f"the diagram family {name[:60]!r} is unknown", hint=hint)
    found = known[name]
    if group is None:
        return found
    group = as_group(group)
    if found.formed and group.series.signature:
        return beside_form(found, group.series.signature)
    return found if found.of is None else found.of(group)
