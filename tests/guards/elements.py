"""Tables of elements and entries that are false in one place, for the guards of the claims about them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from eqmath.claims import GroupNetwork, ParityBasis, PointwiseClaim, RegularLayers
from eqmath.methods.enumeration import ElementTable
from eqmath.pointwise import Activations, activations


class Misread(PointwiseClaim):
    """The entries are those of another space."""

    def known(self, n: int) -> Activations:
        """What is known of V, said of Alt2(V)."""
        true = activations(self.series(n), "Alt2(V)")
        other = activations(self.series(n), "V")
        return Activations(true.group, true.space, other.multipliers, other.mixing, other.signs, other.sums)


class Tripled(GroupNetwork):
    """Outputs that are three times as large."""

    def outputs(self, R: NDArray[np.int64], inverses: NDArray[np.int64]) -> NDArray[np.int64]:
        """Not four times the character."""
        return 3 * super().outputs(R, inverses)


class Shifted(ElementTable):
    """The elements of C(4) with one product that is another element."""

    @property
    def products(self) -> NDArray[np.int64]:  # type: ignore[override]
        """No squares but 1."""
        return np.zeros((len(self), len(self)), dtype=np.int64)


class Still(ElementTable):
    """Every element does nothing to the others."""

    @property
    def products(self) -> NDArray[np.int64]:  # type: ignore[override]
        """Every element is 1."""
        return np.array([np.arange(len(self))] * len(self))


class ShiftedParities(ParityBasis):
    """Parities in a table with false products."""

    def table(self, n: int) -> ElementTable:
        """The elements with false products."""
        true = super().table(n)
        return Shifted(true.elements, true.steps)


class OneTwice(ParityBasis):
    """Parities of a set on which the generator moves nothing: its sign may be both."""

    def table(self, n: int) -> ElementTable:
        """Two elements that no generator joins, so that a value is 0."""
        true = super().table(n)
        return ElementTable(true.elements[:2], np.array([[0, 1]]))


class StillLayers(RegularLayers):
    """Layers from a set on which no element moves."""

    def table(self, n: int) -> ElementTable:
        """The elements that do nothing."""
        true = super().table(n)
        return Still(true.elements, true.steps)


class UnreachedLayers(RegularLayers):
    """Layers from the elements of a group without generators."""

    def table(self, n: int) -> ElementTable:
        """No steps between the elements."""
        true = super().table(n)
        return ElementTable(true.elements, true.steps[:0])
