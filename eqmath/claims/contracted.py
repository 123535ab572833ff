"""Claims that contractions of some kind compute enough polynomials of a graph, and where they do not.

Which multigraphs a bank of contractions computes is found twice: by a search over its expressions, and by their shape.
Their polynomials span all equivariant ones for large n only if no multigraph is missed; for small n a polynomial with
more vertices than there are values may replace one that is missed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from eqmath.claims.about_spaces import SpaceVectors
from eqmath.claims.case import Case
from eqmath.claims.graph_polynomials import MultigraphKind
from eqmath.claims.outcome import Outcome
from eqmath.claims.space_spanning import SpaceSpanning
from eqmath.claims.tables import Tables
from eqmath.claims.witness import Element, MissedMap, Witness
from eqmath.diagrams import ContractionBank, MarkedMultigraph, contraction_bank
from eqmath.errors import Disagreement
from eqmath.exact import exact_rank, first_outside
from eqmath.hom import Hom
from eqmath.limits import require
from eqmath.methods import Findings


@dataclass(frozen=True)
class ContractedPolynomials(SpaceSpanning):
    """The polynomials that a bank of contractions computes span the equivariant ones.

    Attributes
    ----------
    bank : "vectors" or "matrices"

    Examples
    --------
    >>> from eqmath import S, Space
    >>> claim = ContractedPolynomials(S, source=Space("Sub3(Sub2(V))"), target=Space("1"))
    >>> found = claim.decide(claim.case(6))
    >>> print(found.sentence)
    contractions of vectors compute 4 of 5 multigraphs, those that are forests; they have rank 4, Hom has dimension 5
    >>> print(found.witness)
    the matrix of 1',3'|2',5'|4',6' is that of a-b,a-c,b-c;, commutes with S(6) and is outside the span
    """

    bank: str = "vectors"

    @property
    def contractions(self) -> ContractionBank:
        """The bank."""
        return contraction_bank(self.bank)

    @property
    def kind(self) -> MultigraphKind:
        """The multigraphs between the spaces."""
        return MultigraphKind.between(self.source, self.target)

    def computed(self) -> set[MarkedMultigraph]:
        """Those that expressions compute."""
        kind = self.kind
        sizes = kind.degree, kind.marks, kind.directed
        found = self.contractions.computed(*sizes, loops=kind.loops, parallel=kind.parallel)
        return {H if kind.ordered else H.without_order() for H in found if kind.admits(H)}

    def shaped(self) -> set[MarkedMultigraph]:
        """Those that look as if some expression computed them."""
        return {H for H in self.kind.listed if self.contractions.has_shape(H)}

    def listed(self, space: Hom) -> list[Any]:
        """The diagrams of those that are computed, with any number of vertices.

        Raises
        ------
        Disagreement
            If the search and the shape differ.
        """
        computed, shaped = self.computed(), self.shaped()
        if computed != shaped:
            odd = min(computed ^ shaped)
            raise Disagreement(
                f"contractions of {self.bank}: {odd} is {'not ' * (odd in shaped)}computed, its shape says otherwise"
            )
        kind = self.kind
        return [d for d in super().listed(space) if kind.multigraph(d) in computed]

    def _witness(self, space: Hom, found: Findings, listed: list[Any]) -> Witness | None:
        """The smallest multigraph whose polynomial is outside the span."""
        if found.violation or found.spans:
            return Element(found.violation) if found.violation else None
        kind = self.kind
        every = sorted(space.spanning_set, key=lambda d: (kind.multigraph(d).vertices, kind.multigraph(d)))
        table = space.table([*listed, *every])
        outside = first_outside(table[: len(listed)], table[len(listed) :])
        if outside is None:
            raise Disagreement(f"{self}: the spanning set lies in the span, yet the rank is smaller")
        d = every[outside]
        reason = f"is that of {kind.multigraph(d)}, commutes with {space.group} and is outside the span"
        return MissedMap(None, reason, str(d))

    def _sentence(self, found: Findings) -> str:
        shape, number = self.contractions.shape, len(self.kind.listed)
        ranks = f"they have rank {found.rank}, Hom has dimension {found.dim}"
        which = f"{found.count} of {number} multigraphs, those that are {shape}"
        return f"contractions of {self.bank} compute {which}; {ranks}"

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The list of the diagrams of the multigraphs that are computed, if they are not all."""
        space = self.space(case.n)
        listed = [str(d) for d in self.listed(space)]
        if self.unspecified or len(listed) == space.findings().count:
            return super().certificate(case, outcome)
        return self.tables(case, outcome, self.demand, families=(listed,))

    def vectors(self, case: Case) -> SpaceVectors:
        """Their maps."""
        space = self.space(case.n)
        return SpaceVectors(space, tuple(self.listed(space)))

    def __str__(self) -> str:
        return f"the polynomials that contractions of {self.bank} compute span {self.series.name(self.n)} {self.ends}"


@lru_cache(maxsize=256)
def spans_by_shape(bank: ContractionBank, kind: MultigraphKind, n: int) -> bool:
    """Whether the polynomials of the multigraphs with the shape of a bank span, on n values: by their orbit forms.

    A polynomial is the sum of the orbit forms of all that become of its multigraph when vertices are identified; those
    with at most n vertices are a basis. So all polynomials span, and where no vertices are too many none is a
    combination of the others.

    >>> from eqmath import Space
    >>> from eqmath.diagrams import VECTORS
    >>> triangles = MultigraphKind.between(Space("Sub3(Sub2(V))"), Space("1"))
    >>> [spans_by_shape(VECTORS, triangles, n) for n in (2, 3, 4, 5, 6)]
    [True, True, True, True, False]
    """
    shaped = [H for H in kind.listed if bank.has_shape(H)]
    if len(shaped) == len(kind.listed) or n >= 2 * kind.degree + kind.marks:
        return len(shaped) == len(kind.listed)
    rows = orbit_rows(kind, shaped, n)
    return exact_rank(rows) == int(rows.shape[1])


def orbit_rows(kind: MultigraphKind, multigraphs: Sequence[MarkedMultigraph], n: int) -> np.ndarray:
    """The coefficients of polynomials in the orbit forms with at most n vertices, one polynomial per row.

    >>> from eqmath import Space
    >>> edges = MultigraphKind.between(Space("V*V"), Space("1"))
    >>> edges.listed, orbit_rows(edges, edges.listed, 2).tolist()
    ((MarkedMultigraph("a>a;"), MarkedMultigraph("a>b;")), [[1, 0], [1, 1]])
    """
    place = {K: i for i, K in enumerate(K for K in kind.listed if K.vertices <= n)}
    require(len(multigraphs), len(place), 24)
    rows = np.zeros((len(multigraphs), len(place)), dtype=np.int64)
    for row, H in zip(rows, multigraphs, strict=True):
        for K, c in H.in_orbits().items():
            if K in place:
                row[place[K]] += c
    return rows
