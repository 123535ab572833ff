"""Claims about harmonic polynomials that are false in one place, for their guards."""

from __future__ import annotations

from eqmath.claims import AlignedFilters, GauntSpanning
from eqmath.claims.aligned_filters import FilterMaps
from eqmath.claims.case import Case


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
