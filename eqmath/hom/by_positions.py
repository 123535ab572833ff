"""Hom between two summands of spaces: signed orbits of diagrams under the positions of the legs.

For X = F(V), a quotient of V^⊗k, and Y = F'(V), a quotient of V^⊗l, a diagram D gives the map X → V^⊗k → V^⊗l → Y,
the first arrow being the mean over the tuples of a basis vector. Diagrams of one signed orbit give the same map up to
sign; the identity gives the identity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import Any

import numpy as np

from eqmath.contractions import Rows
from eqmath.errors import CaseError, Disagreement, NotComposable
from eqmath.exact import LARGE, Integers, Matrix
from eqmath.families import DiagramTuple
from eqmath.groups import Group
from eqmath.hom.listing import Listing
from eqmath.layers import Bundle, Dense, FactorLegs, Factorwise, Quotient, Shared
from eqmath.limits import require
from eqmath.methods import Cost, Findings, Symmetrised, between
from eqmath.methods.reduced.symmetrised import OfFactor
from eqmath.methods.young_bases import explicit_young_basis
from eqmath.spaces import Fibres, Leg, Space

MOST_LISTED, SECONDS_EACH = 10**15, 5e-5
"""Measured: 50 µs a class or diagram without positions."""
MOST_VALUES = 127
"""Index tuples of larger values need more than a byte per place."""


@dataclass(frozen=True)
class ByPositions:
    """The signed orbits of diagrams between two spaces of one summand each.

    Attributes
    ----------
    group : Group
    source, target : Space

    Examples
    --------
    >>> from eqmath import O
    >>> known = ByPositions(O(3), Space("Sym2(V)"), Space("Sym2(V)"))
    >>> [str(d) for d in known.spanning_set], known.findings().dim
    (["1,2|1',2'", "1,1'|2,2'"], 2)
    >>> known.matrix(list(known.spanning_set)[1]) == Matrix.identity(6)
    True
    """

    group: Group
    source: Space
    target: Space

    @cached_property
    def symmetrised(self) -> Symmetrised:
        """Both ends of the sandwich."""
        ((_, source),), ((_, target),) = self.source.normal(*self._sizes), self.target.normal(*self._sizes)
        return between(self.group, source, target)

    @property
    def factors(self) -> tuple[Group, ...]:
        """The factors of a product, else the group itself."""
        return self.group.series.factors or (self.group,)

    @property
    def _sizes(self) -> tuple[int, ...]:
        return tuple(factor.n for factor in self.factors)

    @cached_property
    def spanning_set(self) -> Listing:
        """One diagram of every signed orbit that is not forced to zero."""
        found = [[one.diagram for one in own] for own in self.symmetrised.represented]
        single = not self.group.series.factors
        listed = [own[0] if single else DiagramTuple(own) for own in found]
        return Listing(listed, " + ".join(self.symmetrised.families))

    @cached_property
    def _places(self) -> dict[Any, int]:
        return {diagram: i for i, diagram in enumerate(self.spanning_set)}

    def place(self, diagram: Any) -> int:
        """The number of a diagram in the spanning set.

        Raises
        ------
        NotComposable
            If it is none of these.
        """
        if diagram not in self._places:
            raise NotComposable(f"{diagram!r} is not one of the diagrams from {self.source} to {self.target}")
        return self._places[diagram]

    @property
    def cost(self) -> Cost:
        """That of the lists of diagrams, or of their orbits, and of classes; the orbits of classes are fewer."""
        diagrams, classes = self.symmetrised.predicted
        listed = min(classes + diagrams, MOST_LISTED)
        return Cost(diagrams, classes, 100 * listed, listed * SECONDS_EACH)

    counted = None
    unsought = ""

    def findings(self) -> Findings:
        """Rank, dimension and equivariance."""
        return self.symmetrised.findings

    def explicit_basis(self, dim: int) -> Listing | None:
        """The explicit basis on symmetrised legs, where there is one: diagrams with few blocks, without long chains.

        Raises
        ------
        Disagreement
            If they are not as many as the dimension.
        """
        groups = self.symmetrised.leg_groups
        if groups is None or not self.group.series.basis or self.symmetrised.names:
            return None
        try:
            wanted = set(explicit_young_basis(self.group, groups))
        except CaseError:
            return None
        pairs = zip(self.symmetrised.represented, self.spanning_set, strict=True)
        found = [diagram for (own,), diagram in pairs if (own.family.name, own.word) in wanted]
        if not len(found) == len(wanted) == dim:
            raise Disagreement(f"{len(wanted)} diagrams in the explicit basis, {len(found)} listed, dimension {dim}")
        return Listing(found, self.spanning_set.name)

    def table(self, diagrams: Sequence[Any]) -> Integers:
        """The means over the orbits on the unknowns, all times the same number: one per row."""
        places = [self.place(diagram) for diagram in diagrams]
        every = self.symmetrised.sizes
        sums, sizes = self.symmetrised.table[places], [every[place] for place in places]
        times = [lcm(*sizes) // size for size in sizes]
        if max(times, default=1) * int(np.abs(sums).max(initial=0)) >= LARGE:
            sums = sums.astype(object)
        found: Integers = sums * np.array(times, dtype=sums.dtype)[:, None]
        return found

    @cached_property
    def fibres(self) -> tuple[Fibres, Fibres]:
        """Source and target as quotients of the tensor products of their legs."""
        return self.source.fibres(*self._sizes), self.target.fibres(*self._sizes)

    def matrix(self, diagram: Any, orbit: bool = False) -> Matrix:
        """The matrix of a diagram from the basis of the source to that of the target; the identity is the identity."""
        place = self.place(diagram)
        source, target = self.fibres
        require(target.count, source.count, 40 + 2 * len(source.sizes + target.sizes))
        values = self._values[place]
        size = self.symmetrised.sizes[place]
        rows = (target.lengths * target.first_signs)[:, None] * values * source.first_signs
        found = Matrix.from_numpy(rows)
        return found if size == 1 else found * Fraction(1, size)

    def layer(self, basis: Sequence[Any]) -> Quotient | Dense:
        """By sums of diagrams between the tensor products, where these have rows; else by their matrices."""
        source, target = self.fibres
        rows = self._rows(basis)
        if rows is None:
            return Dense(tuple(self.matrix(d) for d in basis), (source.count,), (target.count,))
        legs, l = self._legs, len(target.sizes)
        factors = []
        for i, factor in enumerate(self.factors):
            own = [j for j, leg in enumerate(legs) if leg.factor == i + 1]
            above, below = tuple(j for j in own if j < l), tuple(j - l for j in own if j >= l)
            factors.append(FactorLegs(factor.n, below, above))
        if self.group.series.factors:
            return Quotient(Factorwise(tuple(factors), rows), source, target)
        return Quotient(Shared(tuple(own for (own,) in rows), self.group.n, len(legs) - l, l), source, target)

    def strands(self, basis: Sequence[Any]) -> Bundle | None:
        """Basis elements as diagrams without signs, where both spaces are tensor products."""
        ends = [space.normal(*self._sizes)[0][1] for space in (self.source, self.target)]
        if any(end.positions or end.distinct for end in ends):
            return None
        rows = self._rows(basis)
        below, above = (tuple(self._sizes[leg.factor - 1] for leg in end.legs) for end in ends)
        places = [
            [tuple(j for j, leg in enumerate(end.legs) if leg.factor == i + 1) for i in range(len(self.factors))]
            for end in ends
        ]
        return None if rows is None else Bundle.of(below, above, rows, *places)

    def _rows(self, basis: Sequence[Any]) -> tuple[tuple[Rows, ...], ...] | None:
        """The rows of the diagrams of every factor, where all families have them and no dual space needs a form."""
        moved = bool(self.symmetrised.order)
        if moved or any(leg.dual and self.factors[leg.factor - 1].series.form for leg in self._legs):
            return None
        chosen = [self.symmetrised.represented[self.place(d)] for d in basis]
        found = [[_rows_of(one, factor.n) for one, factor in zip(own, self.factors, strict=True)] for own in chosen]
        whole = tuple(tuple(row for row in own if row is not None) for own in found)
        return whole if all(len(own) == len(self.factors) for own in whole) else None

    @cached_property
    def _values(self) -> Integers:
        """All orbit sums at the first tuples of every two basis vectors."""
        source, target = self.fibres
        outputs, inputs = target.first, source.first
        require(len(outputs) * len(inputs), len(self.symmetrised.sizes), 24)
        tuples: Any = np.concatenate(
            [np.repeat(outputs, len(inputs), axis=0), np.tile(inputs, (len(outputs), 1))], axis=1
        )
        tuples = tuples.astype(np.int8 if max(self._sizes) <= MOST_VALUES else np.int64)
        signs = np.ones(len(tuples), dtype=np.int64)
        for j, leg in enumerate(self._legs):
            is_input = j >= len(target.sizes)
            form = self.factors[leg.factor - 1].series.form
            if form is not None and is_input != leg.dual:
                moved, turned = _form_of(form(self._sizes[leg.factor - 1]))
                signs *= turned[tuples[:, j]]
                tuples[:, j] = moved[tuples[:, j]]
        found: Integers = self.symmetrised.values(tuples) * signs
        return found.reshape(len(found), len(outputs), len(inputs))

    @property
    def _legs(self) -> tuple[Leg, ...]:
        """The outputs, then the inputs."""
        sides = (space.normal(*self._sizes)[0][1].legs for space in (self.target, self.source))
        return tuple(leg for side in sides for leg in side)


def _rows_of(one: OfFactor, n: int) -> Rows | None:
    rows = one.family.matrices.rows
    return rows(one.word, one.l, n) if rows else None


def _form_of(form: Matrix) -> tuple[Integers, Integers]:
    """Of a form with one entry ±1 in every row: its column and its sign."""
    rows = form.to_numpy()
    columns = (rows != 0).argmax(axis=1)
    return columns, rows[np.arange(len(rows)), columns].astype(np.int64)
