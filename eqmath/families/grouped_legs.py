"""The legs of a space in groups, as pictures and lists of diagrams have them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from eqmath.diagrams import Diagram, Grouped
from eqmath.errors import SpaceError
from eqmath.families.family import Family
from eqmath.families.super_members import LegGroup, least_word
from eqmath.spaces import Space
from eqmath.spaces.expression import Applied, Defining, Expression

KINDS = {"Sym": 1, "Alt": -1, "Harm": 1}
"""The sign of an exchange of two legs."""
LegPowers = list[tuple[str, int]]


def leg_powers(space: Space) -> LegPowers | None:
    """What happens to neighbouring legs of a product of V, Sym, Alt and Harm of V; None for another space.

    >>> leg_powers(Space("Sym2(V)*V")), leg_powers(Space("Sym2(V*V)")), leg_powers(Space("1"))
    ([('Sym', 2), ('V', 1)], None, [])
    """
    terms = space.summands
    if [copies for copies, _ in terms] != [1] or terms[0][1].twist:
        return None
    found = [_power(factor) for factor in terms[0][1].factors]
    return [power for power in found if power is not None] if None not in found else None


def _power(factor: Expression) -> tuple[str, int] | None:
    if isinstance(factor, Defining):
        return "V", 1
    known = isinstance(factor, Applied) and factor.functor in KINDS and isinstance(factor.argument, Defining)
    return (factor.functor, factor.degree) if known and isinstance(factor, Applied) else None


def grouped(diagram: Any, source: Space, target: Space) -> Any:
    """The diagram on the legs of two spaces, where these come in groups; else the diagram itself.

    >>> grouped(Diagram("1,1'|2,2'"), Space("Sym2(V)"), Space("V^2"))
    Grouped("1,1'|2,2' :: Sym2(V) -> V^2")
    """
    ends = leg_powers(target), leg_powers(source)
    if type(diagram) is not Diagram or ends[0] is None or ends[1] is None:
        return diagram
    if all(kind == "V" for end in ends for kind, _ in end or ()):
        return diagram
    return Grouped.of(diagram, ends[0], ends[1])


def grouped_diagrams(
    family: Family, source: Space, target: Space, n: int | None = None, most: int | None = None
) -> list[Grouped]:
    """The diagrams of a family between two spaces, one of every orbit that is not forced to zero; at most ``most``.

    Raises
    ------
    SpaceError
        If a space is not a product of V, Sym, Alt and Harm of V, or the family lists no diagrams on such legs.

    Examples
    --------
    >>> from eqmath.families import family
    >>> grouped_diagrams(family("brauer"), Space("Sym2(V)"), Space("Sym2(V)"))
    [Grouped("1,2|1',2' :: Sym2(V) -> Sym2(V)"), Grouped("1,1'|2,2' :: Sym2(V) -> Sym2(V)")]
    """
    above, below = leg_powers(target), leg_powers(source)
    if above is None or below is None or family.super_members is None:
        what = f"{source} and {target}" if family.super_members else f"the family {family.name}"
        raise SpaceError(f"expected products of V, Sym, Alt and Harm of V, found {what}")
    groups = [LegGroup(degree, KINDS.get(kind, 1), i >= len(above)) for i, (kind, degree) in enumerate(above + below)]
    words = (least_word(groups, blocks) for blocks in family.super_members.diagrams(groups, n or 0, n))
    l = sum(degree for _, degree in above)
    inside = _harmonic(above + below)
    free = islice((word for word in words if _free(word, inside)), most)
    return [Grouped.of(Diagram.from_word(word, l), above, below) for word in sorted(free)]


def _harmonic(powers: LegPowers) -> list[range]:
    """The places of the legs of every Harm."""
    found, start = [], 0
    for kind, degree in powers:
        if kind == "Harm":
            found.append(range(start, start + degree))
        start += degree
    return found


def _free(word: Sequence[int], inside: Sequence[range]) -> bool:
    """Whether no two places of one Harm are in one block."""
    return all(len({word[place] for place in places}) == len(places) for places in inside)
