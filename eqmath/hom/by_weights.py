"""The weight matrix of a layer, and what is said of the function that follows it."""

from __future__ import annotations

from functools import partial
from typing import Protocol, Self

from eqmath.hom.ends import Ended
from eqmath.hom.known import HomSpace
from eqmath.hom.layer import BasisMatrices
from eqmath.layers import Weight, parameter_names
from eqmath.pointwise import Following, warn_if_forbidden
from eqmath.spaces import Space


class OfLayers(HomSpace, Protocol):
    """Spaces of maps with a basis that is multiplied with vectors.

    >>> from eqmath import Hom
    >>> space: OfLayers = Hom("S(3)", "V", "V")
    >>> space.invariants
    Hom(S(3), k=0, l=1)
    """

    @property
    def target(self) -> Space:
        """The space of the outputs."""

    @property
    def invariants(self) -> Self:
        """The maps from numbers to the target."""

    def weight(self, name: str = "w", *, activation: Following | None = None) -> Weight:
        """The weight matrix of a layer."""


class ByWeights(Ended):
    """Maps between two spaces that commute with a group, as the layers of a network.

    >>> from eqmath import Hom
    >>> Hom("S(2)", "V", "V").weight()
    <the weight matrix 2 × 2 in 2 parameters>
    """

    @property
    def invariants(self) -> Self:
        """The maps from numbers to the target: what a bias is made of."""
        return type(self)(self.group, source=1, target=self.target)  # type: ignore[call-arg]

    def weight(self: OfLayers, name: str = "w", *, activation: Following | None = None) -> Weight:
        """The weight matrix of a layer, with one parameter for every basis element, in the order of `basis`.

        Parameters
        ----------
        name : str
            The letter of the parameters.
        activation : str, Activation or callable, optional
            The function of every coordinate that follows the layer. It is not applied; an `ActivationWarning` gives the
            reason where it does not commute with the group on the target, or where that is not decided.

        Raises
        ------
        UnknownName
            If no function is called so.

        Examples
        --------
        >>> from eqmath import Hom
        >>> W = Hom("S(4)", 1, 1).weight("w", activation="relu")
        >>> W.parameters, W.apply([1, 2, 3, 4], [2, -1]).tolist()
        (('w1', 'w2'), [-8, -6, -4, -2])
        """
        if activation is not None:
            warn_if_forbidden(activation, self.group, self.target)
        basis = tuple(self.basis())
        names = parameter_names(name, len(basis))
        return Weight(names, self.layer(basis), BasisMatrices(self, basis), partial(_constant, self))


def _constant(space: OfLayers) -> Weight:
    """The weight of the bias of a layer."""
    return space.invariants.weight("b")
