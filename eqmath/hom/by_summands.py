"""Hom for groups side by side: V is V₁ ⊕ V₂, and the blocks of the product are seen in the basis of V.

A tuple of basis vectors of V₁ and V₂ is one of V, so a basis vector of a summand of F(V₁ ⊕ V₂) is ± one of F(V).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from eqmath.errors import NotComposable
from eqmath.exact import Integers, Matrix
from eqmath.groups import Group
from eqmath.hom.by_blocks import BlockDiagrams, ByBlocks
from eqmath.hom.ends import in_summands
from eqmath.layers import Reordered
from eqmath.limits import require
from eqmath.methods import Cost, Findings
from eqmath.spaces import Space


@dataclass(frozen=True, eq=False)
class SignedOrder:
    """A basis in another order and with signs: the i-th vector is signs[i] times the places[i]-th of the other basis.

    >>> from eqmath.groups import parse_group
    >>> found = order_of(parse_group("S(2)+O(1)"), Space("V^2"))
    >>> found.places.tolist()
    [0, 1, 3, 4, 2, 5, 6, 7, 8]
    """

    places: Integers
    signs: Integers

    @property
    def matrix(self) -> Matrix:
        """From the coordinates of this basis to those of the other."""
        table = np.zeros((len(self.places),) * 2, dtype=np.int64)
        table[self.places, np.arange(len(self.places))] = self.signs
        return Matrix.from_numpy(table)


def order_of(group: Group, space: Space) -> SignedOrder:
    """The basis of F(V₁ ⊕ V₂ ⊕ …), summand by summand, in that of F(V).

    Raises
    ------
    NotComposable
        If a summand stands there more than once, as for Inj, or has no basis of tuples, as for Harm.

    Examples
    --------
    >>> from eqmath.groups import parse_group
    >>> found = order_of(parse_group("S(2)+O(1)"), Space("Alt2(V)"))
    >>> found.places.tolist(), found.signs.tolist()
    ([0, 1, 2], [1, 1, 1])
    """
    summands, n = group.series.summands, group.n
    sizes = [summand.n for summand in summands]
    starts = np.cumsum([0, *sizes])
    places, signs, start = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], 0
    for copies, term in space.terms(n):
        fibres = term.fibres(n)
        for times, part in in_summands(group, term).terms(*sizes):
            if times != 1:
                raise NotComposable(f"{term} of a sum has repeated summands")
            ((_, monomial),) = part.normal(*sizes)
            own = part.fibres(*sizes)
            shift = np.array([starts[leg.factor - 1] for leg in monomial.legs], dtype=np.int64)
            tuples = own.first + shift
            at = np.ravel_multi_index(tuple(tuples.T), fibres.sizes) if fibres.sizes else np.zeros(own.count, int)
            for copy in range(copies):
                places.append(start + copy * fibres.count + fibres.labels[at])
                signs.append(fibres.signs[at].astype(np.int64) * own.first_signs)
        start += copies * fibres.count
    return SignedOrder(np.concatenate(places), np.concatenate(signs))


@dataclass(frozen=True)
class BySummands:
    """The blocks between V₁ ⊕ V₂ written out, with matrices in the basis of V.

    Attributes
    ----------
    group : Group
    source, target : Space
    blocks : ByBlocks
    inputs, outputs : tuple of int
        The shapes of vectors: one axis per leg for tensor powers.

    Examples
    --------
    >>> from eqmath import Hom
    >>> space = Hom("S(2)+SO(2)", 1, 1)
    >>> space.dim, [str(d) for d in space.basis()][:2], space.matrix(space.basis()[3])
    (4, ["[1,1] 1,1' x 0", "[1,1] 1|1' x 0"], Matrix([[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, -1, 0]]))
    """

    group: Group
    source: Space
    target: Space
    blocks: ByBlocks
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]

    @property
    def spanning_set(self) -> BlockDiagrams | None:
        """The diagrams of all blocks."""
        return self.blocks.spanning_set

    @property
    def cost(self) -> Cost:
        """That of the blocks."""
        return self.blocks.cost

    counted = None
    unsought = ""

    def findings(self) -> Findings:
        """Those of the blocks."""
        return self.blocks.findings()

    def explicit_basis(self, dim: int) -> BlockDiagrams:
        """That of the blocks."""
        return self.blocks.explicit_basis(dim)

    def table(self, diagrams: Sequence[Any]) -> Integers:
        """The values in the blocks."""
        return self.blocks.table(diagrams)

    @cached_property
    def _orders(self) -> tuple[SignedOrder, SignedOrder]:
        return order_of(self.group, self.source), order_of(self.group, self.target)

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The matrix of a diagram in the basis of V."""
        require(*self.blocks.shape, 120)
        source, target = self._orders
        return target.matrix * self.blocks.matrix(diagram, orbit) * source.matrix.T

    def strands(self, basis: Sequence[Any]) -> None:
        """None."""
        return

    def layer(self, basis: Sequence[Any]) -> Reordered:
        """That of the blocks, between vectors in the order of the basis of V."""
        source, target = self._orders
        ends = (source.places, source.signs, target.places, target.signs)
        return Reordered(self.blocks.layer(basis), *ends, self.inputs, self.outputs)
