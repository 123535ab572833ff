"""The claim that products of harmonic polynomials give all equivariant maps Harm_a ⊗ Harm_b → Harm_c."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.outcome import Outcome
from eqmath.claims.space_count import counted_at
from eqmath.claims.space_spanning import SpaceSpanning
from eqmath.claims.tables import Tables
from eqmath.claims.virtual_counts import BECAUSE, VirtualCount
from eqmath.errors import CaseError, Disagreement, counted
from eqmath.groups import Series
from eqmath.harmonics import diagram_factor, gaunt_product
from eqmath.spaces import Space
from eqmath.spaces.harmonic_legs import harmonic_degrees, without_harmonics


def coupled_degrees(source: Space, target: Space) -> tuple[int, int, int]:
    """a, b and c of Harm_a(V)*Harm_b(V) and Harm_c(V).

    >>> coupled_degrees(Space("V*Harm2(V)"), Space("Harm3(V)")), coupled_degrees(Space("V"), Space("1"))
    ((1, 2, 3), (1, 0, 0))

    Raises
    ------
    CaseError
        If the source is not a product of two harmonic spaces, or the target none.
    """
    below, above = harmonic_degrees(source), harmonic_degrees(target)
    if below is None or above is None or len(below) > 2 or len(above) > 1:
        raise CaseError(f"expected Harm_a(V)*Harm_b(V) and Harm_c(V), found {source} and {target}")
    a, b, *_ = (*below, 0, 0)
    return a, b, (*above, 0)[0]


@dataclass(frozen=True)
class GauntSpanning(SpaceSpanning):
    """The harmonic part of a product spans Hom_G(Harm_a ⊗ Harm_b, Harm_c): the diagrams without determinant, no other.

    At every n the product of polynomials is compared with the diagram, entry by entry.

    Examples
    --------
    >>> from eqmath import O, SO
    >>> ends = {"source": Space("V*V"), "target": Space("V")}
    >>> claim = GauntSpanning(O, **ends)
    >>> claim.decide(claim.case(3)).status, GauntSpanning(SO, **ends).decide(claim.case(3)).witness.matrix
    ('proved', Matrix([[0, 0, 0, 0, 0, 1, 0, -1, 0], [0, 0, -1, 0, 0, 0, 1, 0, 0], [0, 1, 0, -1, 0, 0, 0, 0, 0]]))
    """

    families: tuple[str, ...] = ("brauer",)

    @property
    def degrees(self) -> tuple[int, int, int]:
        """a, b and c.

        Raises
        ------
        CaseError
            If the source is not a product of two harmonic spaces, or the target none.
        """
        return coupled_degrees(self.source, self.target)

    @property
    def constant_because(self) -> str:
        """That the product is the diagram at every n."""
        return "the product is a positive multiple of the diagram, at every n"

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct, or the spaces are others.
        Disagreement
            If the product of polynomials is not the diagram times its factor.
        """
        degrees = self.degrees
        listed, product = self.listed(self.space(case.n)), gaunt_product(*degrees, case.n)
        expected = [self.space(case.n).matrix(d) * diagram_factor(*degrees, case.n) for d in listed]
        if expected != [product] * len(listed) or (not listed and any(map(any, product.tolist()))):
            many = counted(len(listed), "diagram")
            raise Disagreement(f"{self} at {case}: the harmonic part of a product is not that of {many}")
        return super().decide(case, method)

    @property
    def because(self) -> str:
        """That harmonic spaces are differences and summands, where that is used."""
        return BECAUSE if super().unspecified else ""

    @property
    def unspecified(self) -> str:
        """Nothing: what the harmonic spaces are summands of has certificates."""
        return ""

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The maps themselves, by the generators, if one space is harmonic."""
        if not super().unspecified:
            return super().certificate(case, outcome)
        space = self.space(case.n)
        return certified_outcome(space, outcome, self.demand, self.listed(space))

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Tables:
        """That these diagrams span the maps between symmetric powers, and how many maps there are between Harm."""
        if not super().unspecified:
            return super().certificate_for_every_n(case, outcome)
        source, target = (Space.of(without_harmonics(end.expression)) for end in (self.source, self.target))
        every = SpaceSpanning(self.series, self.families, source=source, target=target)
        spans = every.certificate_for_every_n(case, every.decide(case))

        def number(series: Series, source: Space, target: Space) -> Tables:
            return counted_at(SpaceSpanning(series, source=source, target=target), case.n)

        virtual = VirtualCount(self.series, self.source, self.target)
        return virtual.content(outcome.status, Fraction(outcome.rank or 0), number, [spans])

    def __str__(self) -> str:
        return f"products of polynomials span {self.series.name(self.n)} {self.ends}"
