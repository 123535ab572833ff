"""What the generators of a group, or any elements of its factors, do on a space."""

from __future__ import annotations

from functools import lru_cache

from eqmath.exact import Matrix
from eqmath.groups import Group
from eqmath.spaces.space import Space

OfFactors = tuple[tuple[Matrix, ...], bool]
"""An element of every factor, and whether they belong to the Lie algebras."""


def elements(group: Group) -> list[OfFactors]:
    """Generators of a group as an element of every factor of a product.

    >>> from eqmath.groups import parse_group
    >>> [[g.shape for g in own] for own, _ in elements(parse_group("S(2)xO(1)"))]
    [[(2, 2), (1, 1)], [(2, 2), (1, 1)]]
    """
    factors = group.series.factors or (group,)
    ones = [factor.one() for factor in factors]
    found: list[OfFactors] = []
    for i, factor in enumerate(factors):
        found += [((*ones[:i], g, *ones[i + 1 :]), False) for g in factor.discrete]
        found += [((*(one * 0 for one in ones[:i]), x, *(one * 0 for one in ones[i + 1 :])), True) for x in factor.lie]
    return found


@lru_cache(maxsize=64)
def acting(space: Space, element: OfFactors) -> Matrix:
    """ρ(g), or dρ(x).

    >>> acting(Space("Sym2(V)"), ((Matrix([[2]]),), False)), acting(Space("Sym2(V)"), ((Matrix([[2]]),), True))
    (Matrix([[4]]), Matrix([[4]]))
    """
    own, infinitesimal = element
    return space.lie_matrix(own) if infinitesimal else space.matrix(own)
