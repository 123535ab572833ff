"""Explicit bases of Hom between symmetrised legs, and from which n on all diagrams are one, whatever the degrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.combinatorics import BlockType, Pair, Word
from eqmath.errors import CaseError
from eqmath.families import EVERY, KeepsEdges, LegGroup, Rule, family, least_word, rule
from eqmath.groups import Group, Series, as_group


def explicit_young_basis(group: Group | str, groups: Sequence[LegGroup]) -> list[tuple[str, Word]]:
    """The explicit basis of the invariants on legs in groups: for every diagram its family and its first word.

    For S(n), H(n), A(n) these are the diagrams with few blocks, whatever the signs of the groups; for O(n), Sp(n) the
    multigraphs on symmetrised legs with no long chain, or crossing; for SO(n) on at most n symmetrised legs, where
    there are others with a head.

    Raises
    ------
    CaseError
        If no explicit basis is known.

    Examples
    --------
    >>> explicit_young_basis("O(1)", [LegGroup(2), LegGroup(2)]), len(explicit_young_basis("O(2)", [LegGroup(2)] * 2))
    ([('brauer', (0, 1, 0, 1))], 2)
    >>> explicit_young_basis("Sp(2)", [LegGroup(3), LegGroup(3)])
    [('symplectic', (0, 1, 2, 0, 1, 2))]
    """
    group = as_group(group)
    found = [
        (name, word) for name, kept in group.series.basis for word in _words(group, groups, name, rule(kept, name))
    ]
    if not group.series.basis:
        raise CaseError(f"no explicit basis is known for {group.name}", hint="take the first independent diagrams")
    return found


def _words(group: Group, groups: Sequence[LegGroup], name: str, kept: Rule) -> list[Word]:
    members = family(name, group).super_members
    if members is None:
        raise CaseError(f"the family {name} has no types of blocks for legs in groups")
    most = None if kept.most is None else kept.most(group.n)
    keeps = _multigraphs(group, groups, kept)
    diagrams = members.diagrams(groups, group.n, most)
    return sorted(least_word(groups, blocks) for blocks in diagrams if keeps(_edges(blocks)))


def _multigraphs(group: Group, groups: Sequence[LegGroup], kept: Rule) -> KeepsEdges:
    """Which multigraphs a rule keeps; all of them where it asks for the number of blocks alone."""
    if kept is EVERY or kept.most is not None:
        return lambda edges: True
    symmetrised = all(own.sign > 0 or own.degree < 2 for own in groups)
    found = kept.multigraphs(len(groups), group.n) if kept.multigraphs and symmetrised else None
    if found is None:
        legs = "legs that are antisymmetrised" if not symmetrised else f"{len(groups)} legs"
        raise CaseError(
            f"no explicit basis is known for {group.name} on {legs}", hint="take the first independent ones"
        )
    return found


def _edges(blocks: Sequence[BlockType]) -> list[Pair]:
    """The edges of a multigraph, as pairs of legs."""
    ends = ([place for place, times in enumerate(found[:-1]) for _ in range(times)] for found in blocks)
    return [(own[0], own[1]) for own in ends if len(own) == 2]


@dataclass(frozen=True, order=True)
class GenericBasis:
    """From which n on all diagrams are a basis, for all degrees, and why.

    >>> from eqmath import O
    >>> independent_from(O, [LegGroup(4), LegGroup(2), LegGroup(2)])
    GenericBasis(start=3, reason='the scalar products of c generic vectors are algebraically independent iff n ≥ c')
    """

    start: int
    reason: str


def independent_from(series: Series, groups: Sequence[LegGroup]) -> GenericBasis:
    """The least n from which all diagrams on these symmetrised legs are a basis, whatever their degrees are.

    Raises
    ------
    CaseError
        If legs are antisymmetrised, or there is no such n.

    Examples
    --------
    >>> from eqmath import Sp
    >>> independent_from(Sp, [LegGroup(7)] * 3).start
    2
    """
    if any(own.sign < 0 and own.degree > 1 for own in groups):
        raise CaseError("no n works for antisymmetrised legs of all degrees")
    if series.independence is None:
        raise CaseError(f"no n works for legs of all degrees for {series.every}")
    black = sum(own.black for own in groups)
    return GenericBasis(series.independence.least(len(groups) - black, black), series.independence.reason)
