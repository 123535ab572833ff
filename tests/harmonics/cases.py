"""Harmonic polynomials as the oracles have them, from coordinates in the bases of Harm_l(V)."""

from __future__ import annotations

from functools import cache

from eqmath.harmonics import monomials
from eqmath.spaces.functors.harm import section


@cache
def basis(l: int, n: int) -> tuple[dict, ...]:
    """The harmonic polynomials of the basis of Harm_l(V)."""
    words = [tuple(word.count(i) for i in range(n)) for word in monomials(l, n)]
    columns = section(l, n).T.tolist()
    return tuple({e: c for e, c in zip(words, column, strict=True) if c} for column in columns)
