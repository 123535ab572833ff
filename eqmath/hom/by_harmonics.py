"""Hom between summands with harmonic legs: diagrams without an edge inside such a leg, modulo the others.

Harm_l(V) = Sym_l(V) / q·Sym_(l−2)(V) for a group that keeps the form q. Let I be the invariants of the legs with Sym in
place of Harm, J ⊂ I those in the ideal of the q's. Complete reducibility gives Hom ≅ I/J, and in the Grothendieck ring
Hom is an alternating sum of spaces without Harm, so its dimension is known by their systems. Diagrams with an edge
inside a harmonic leg lie in J. If these have rank dim I − dim Hom they span J, and then the others have rank dim Hom
in I/J.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

import numpy as np

from eqmath.combinatorics import Word
from eqmath.errors import Disagreement
from eqmath.exact import Integers, Matrix, exact_rank, integers, null_space
from eqmath.groups import Group
from eqmath.hom.by_positions import ByPositions
from eqmath.hom.listing import Listing
from eqmath.layers import Dense
from eqmath.limits import require
from eqmath.methods import Cost, Findings, Method
from eqmath.methods.reduced.between import between
from eqmath.spaces import Space
from eqmath.spaces.harmonic_legs import HarmonicLegs, Quotients, Sections, without_harmonics


@dataclass(frozen=True)
class ByHarmonics:
    """The diagrams between two spaces of one summand each, with no edge inside a harmonic leg.

    Attributes
    ----------
    group : Group
    source, target : Space

    Examples
    --------
    >>> from eqmath import O
    >>> known = ByHarmonics(O(3), Space("Harm2(V)"), Space("Harm2(V)"))
    >>> known.findings().dim, known.matrix(known.spanning_set[0]) == Matrix.identity(5)
    (1, True)
    """

    group: Group
    source: Space
    target: Space

    @cached_property
    def plain(self) -> ByPositions:
        """The same with Sym instead of Harm."""
        return ByPositions(
            self.group, *(Space.of(without_harmonics(space.expression)) for space in (self.source, self.target))
        )

    @cached_property
    def _inside(self) -> tuple[tuple[int, ...], ...]:
        """The places of the legs of every harmonic leg, outputs first."""
        (l, above), (_, below) = (space.expression.read(HarmonicLegs()) for space in (self.target, self.source))
        return (*above, *(tuple(l + place for place in group) for group in below))

    @cached_property
    def _free(self) -> list[bool]:
        """For every diagram between the symmetric legs, whether no edge is inside a harmonic leg."""
        legs = self.plain.symmetrised.legs
        own = [legs.places(i) for i in range(len(self.plain.factors))]

        def is_free(words: tuple[Word, ...]) -> bool:
            at = {place: (i, word[j]) for i, word in enumerate(words) for j, place in enumerate(own[i])}
            return not any(at[a] == at[b] for group in self._inside for a, b in combinations(group, 2))

        return [is_free(words) for words in self.plain.symmetrised.words]

    @cached_property
    def spanning_set(self) -> Listing:
        """The diagrams with no edge inside a harmonic leg."""
        every = self.plain.spanning_set
        return Listing([d for d, free in zip(every, self._free, strict=True) if free], every.name)

    @property
    def cost(self) -> Cost:
        """Not predicted."""
        return self.plain.cost

    counted = None
    unsought = ""

    @cached_property
    def _looped(self) -> Integers:
        looped: Integers = self.plain.symmetrised.table[~np.array(self._free, dtype=bool)]
        return looped

    def findings(self) -> Findings:
        """Rank, dimension and equivariance.

        Raises
        ------
        Disagreement
            If the two ends do not meet.
        """
        inner, dim = self.plain.findings(), self._dimension
        looped = exact_rank(self._looped)
        if inner.rank - looped != dim:
            raise Disagreement(f"{self.source} → {self.target}: rank {inner.rank - looped}, bound {dim}")
        checks = (
            *inner.checks,
            f"{len(self._looped)} diagrams with an edge inside a harmonic leg have rank {looped}: the others have rank "
            f"{dim} modulo these, the dimension of the spaces without Harm being added and subtracted",
        )
        method = Method(inner.method.name, inner.method.unknowns, inner.method.equations, inner.method.prime, dim)
        return Findings(self.spanning_set.count, dim, dim, None, method, checks)

    @cached_property
    def _dimension(self) -> int:
        """Σ ± the dimensions between the summands in the Grothendieck ring."""
        sizes = [factor.n for factor in self.plain.factors]
        return sum(
            a * b * between(self.group, source, target).findings.dim
            for a, source in self.source.grothendieck(*sizes)
            for b, target in self.target.grothendieck(*sizes)
        )

    def explicit_basis(self, dim: int) -> None:
        """The first independent ones."""
        return

    @cached_property
    def _annihilators(self) -> Integers:
        """Functionals that vanish on the diagrams with an edge inside a harmonic leg, one per row."""
        return integers(null_space(self._looped), self._looped.shape[1])

    def table(self, diagrams: Sequence[Any]) -> Integers:
        """The values of the annihilators of J: one row per diagram."""
        rows = self.plain.table(diagrams).astype(object)
        require(len(self._annihilators), max(rows.shape, default=0), 40)
        found: Integers = integers((rows @ self._annihilators.T.astype(object)).tolist(), len(self._annihilators))
        return found

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The matrix of a diagram between harmonic polynomials, then modulo the form."""
        ones = {i + 1: Matrix.identity(factor.n) for i, factor in enumerate(self.plain.factors)}
        above, below = self.target.expression.read(Quotients(ones)), self.source.expression.read(Sections(ones))
        return above * self.plain.matrix(diagram) * below

    def strands(self, basis: Sequence[Any]) -> None:
        """None."""
        return

    def layer(self, basis: Sequence[Any]) -> Dense:
        """By their matrices."""
        sizes = [factor.n for factor in self.plain.factors]
        rows, columns = self.target.dimension(*sizes), self.source.dimension(*sizes)
        return Dense(tuple(self.matrix(d) for d in basis), (columns,), (rows,))
