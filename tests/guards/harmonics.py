"""Claims about harmonic polynomials that are false in one place, for their guards."""

from __future__ import annotations

from typing import Any

from eqmath.claims import AlignedFilters, CountedWay, GauntSpanning
from eqmath.claims.aligned_filters import FilterMaps
from eqmath.claims.case import Case
from eqmath.harmonics import Tally, dense_product
from eqmath.harmonics.multiplying import Feature


class OtherDegrees(GauntSpanning):
    """The first degree is taken for another one."""

    @property
    def degrees(self) -> tuple[int, int, int]:
        """One product is multiplied by a number that belongs to other degrees."""
        a, b, c = super().degrees
        return a + 1, b + 1, c


class HalfTheBlocks(AlignedFilters):
    """The filters of rotations beside the blocks that reflections leave."""

    def vectors(self, case: Case) -> FilterMaps:
        """All filters."""
        a, c = self.degrees
        return FilterMaps(a, c, case.n, tuple(range(abs(a - c), a + c + 1)))

    def mirrored(self, n: int) -> bool:
        """As if there were reflections."""
        return True


def _doubled(f: Feature, g: Feature, tally: Tally) -> Feature:
    return [[2 * x for x in own] for own in dense_product(f, g, tally)]


def _skipping(f: Feature, g: Feature, tally: Tally) -> Feature:
    made: Any = Tally() if f[0] == [0] else tally
    return dense_product(f, g, made)


DOUBLED = CountedWay("twice the product", _doubled, lambda L: 0)
SKIPPING = CountedWay("without what is 0 in degree 0", _skipping, lambda L: 0)
