"""Products of power sums: the monomials of characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from eqmath.combinatorics import PowerSums


class OneFactor(NamedTuple):
    """A product of power sums of one factor of a group, and of its one-dimensional characters.

    Attributes
    ----------
    factor : int
        From 1.
    powers : tuple of int
        The j of the p_j, in falling order; p_(−j) is that of the dual.
    det, sgn : int
        The exponents; that of sgn is 0 or 1.

    >>> print(OneFactor(2, (3, 1, 1), det=1))
    p1(V2)^2*p3(V2)*det(V2)
    """

    factor: int
    powers: PowerSums
    det: int = 0
    sgn: int = 0

    def adams(self, j: int) -> OneFactor:
        """g ↦ gʲ."""
        powers = tuple(sorted((j * i for i in self.powers), reverse=True))
        return OneFactor(self.factor, powers, j * self.det, j * self.sgn % 2)

    def __str__(self) -> str:
        exponents = {f"p{j}": self.powers.count(j) for j in sorted(set(self.powers))}
        exponents |= {"det": self.det, "sgn": self.sgn}
        suffix = "" if self.factor == 1 else f"(V{self.factor})"
        return "*".join(f"{x}{suffix}{f'^{e}' if e != 1 else ''}" for x, e in exponents.items() if e)


FactorProduct = tuple[OneFactor, ...]
"""One entry for every factor that occurs."""


def ordered(entries: Iterable[OneFactor]) -> FactorProduct:
    """In the order of the factors; what has become trivial is left out.

    >>> ordered([OneFactor(2, (1,)), OneFactor(1, ())])
    (OneFactor(factor=2, powers=(1,), det=0, sgn=0),)
    """
    return tuple(sorted(x for x in entries if x.powers or x.det or x.sgn))


def joined(left: FactorProduct, right: FactorProduct) -> FactorProduct:
    """The product of two words, factor by factor; what cancels is left out.

    >>> joined((OneFactor(1, (1,), sgn=1),), (OneFactor(1, (2,), sgn=1),))
    (OneFactor(factor=1, powers=(2, 1), det=0, sgn=0),)
    """
    found = {x.factor: x for x in left}
    for y in right:
        x = found.get(y.factor, OneFactor(y.factor, ()))
        powers = tuple(sorted(x.powers + y.powers, reverse=True))
        found[y.factor] = OneFactor(y.factor, powers, x.det + y.det, (x.sgn + y.sgn) % 2)
    return ordered(found.values())
