"""The dimension of Hom by characters, which shares nothing with classes, diagrams and equations."""

from __future__ import annotations

from math import prod

from eqmath.groups import Group
from eqmath.hom.between_spaces import split
from eqmath.hom.by_category import fused
from eqmath.hom.ends import Legs, legs_of
from eqmath.spaces import Space
from eqmath.spaces.characters import inner


def by_moments(group: Group, k: Legs, l: Legs) -> int | None:
    """The mean of a power of the character of V; None where it is not known.

    >>> from eqmath import O
    >>> by_moments(O(3), 2, 2)
    3
    """
    factors, count = group.series.factors or (group,), len(group.series.factors)
    legs = zip(legs_of(k, "k", count), legs_of(l, "l", count), strict=True)
    known = [g.series.bent(a, b).dimension(a + b, g.n) for g, (a, b) in zip(factors, legs, strict=True)]
    return None if None in known else prod(x for x in known if x is not None)


def by_characters(group: Group, source: Space, target: Space) -> int | None:
    """The mean of the product of the characters of two spaces; None where those of the group are not known.

    For a quantum group it is the number of walks by its fusion rules.

    >>> from eqmath import O
    >>> by_characters(O(3), Space("Sym2(V)*V"), Space("V"))
    2
    """
    easy = fused(group, source, target)
    if easy is not None:
        return easy
    group, source, target = split(group, source, target)
    factors = group.series.factors or (group,)
    if any(factor.series.integral is None for factor in factors):
        return None
    sizes = [factor.n for factor in factors]
    return inner(source.character(*sizes).dual() * target.character(*sizes), group)
