"""What a Hom space is asked for, by those that it is made of and by those that it is made for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import Matrix
from eqmath.groups import Group
from eqmath.layers import Bundle
from eqmath.limits import require_list
from eqmath.methods import Cost, Findings

BYTES = 400
"""What a diagram in a list takes, if it is short."""


class Known(Protocol):
    """What is known of Hom_G(V^⊗k, V^⊗l), whatever describes its elements.

    >>> from eqmath import S
    >>> from eqmath.hom.by_diagrams import ByDiagrams
    >>> known: Known = ByDiagrams(S(3), 2, 2)
    >>> known.spanning_set.count, known.findings().rank, known.explicit_basis(14).count
    (15, 14, 14)
    """

    @property
    def spanning_set(self) -> Any:
        """The diagrams that span, or None."""

    @property
    def cost(self) -> Cost:
        """What they are predicted to need."""

    @property
    def counted(self) -> int | None:
        """The dimension, where it is counted without vectors and equations."""

    @property
    def unsought(self) -> str:
        """Why the spanning set is computed only on request; empty where it is known."""

    def findings(self) -> Findings:
        """Rank, dimension and equivariance."""

    def explicit_basis(self, dim: int) -> Any:
        """A basis that needs no elimination, or None."""

    def table(self, diagrams: Sequence[Any]) -> NDArray[np.int64]:
        """One row of values for every diagram, the same linear relations as their matrices."""

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The matrix of one diagram."""

    def layer(self, basis: Sequence[Any]) -> Any:
        """How a weighted sum of basis elements is multiplied with vectors."""

    def strands(self, basis: Sequence[Any]) -> Bundle | None:
        """Basis elements between tensor products as diagrams without signs, if they are such."""


class HomSpace(Protocol):
    """The object itself, as layers and factors see it.

    >>> from eqmath import Hom
    >>> space: HomSpace = Hom("S(3)xS(2)", 1, 1)
    >>> space.shape, space.factors
    ((6, 6), (Hom(S(3), k=1, l=1), Hom(S(2), k=1, l=1)))
    """

    @property
    def group(self) -> Group:
        """The group."""

    @property
    def legs(self) -> tuple[int, int]:
        """k and l, one number each."""

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of rows and of columns of a layer's matrix."""

    @property
    def factors(self) -> Sequence[HomSpace]:
        """The spaces of the factors of a product."""

    @property
    def spanning_set(self) -> Any:
        """The diagrams that span, or None."""

    def basis(self) -> Any:
        """The diagrams of a basis."""

    def layer(self, basis: Sequence[Any]) -> Any:
        """How a weighted sum of basis elements is multiplied with vectors."""

    def matrix(self, diagram: Any, *, orbit: bool = False) -> Matrix:
        """The matrix of one diagram."""


def whole(diagrams: Sequence[Any]) -> list[Any]:
    """All diagrams of a sequence that may be too long to be listed.

    Raises
    ------
    TooLarge
        If the list exceeds the memory limit.

    Examples
    --------
    >>> from eqmath import Hom
    >>> [str(d) for d in whole(Hom("S(2)", 1, 1).spanning_set)]
    ["1,1'", "1|1'"]
    """
    require_list(len(diagrams), BYTES, "diagrams")
    return list(diagrams)
