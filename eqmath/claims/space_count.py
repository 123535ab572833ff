"""Claims that the number of weights of a layer between two spaces is given by a formula, or counts certain things."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from eqmath.claims.about_spaces import AboutSpaces, require_method
from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.count import ClaimedNumber, Counted, Written, certified_formula, with_witness
from eqmath.claims.formula import Formula
from eqmath.claims.outcome import Outcome
from eqmath.claims.tables import Tables
from eqmath.claims.virtual_counts import BECAUSE, VirtualCount
from eqmath.claims.witness import Numbers
from eqmath.errors import Disagreement
from eqmath.groups import Series
from eqmath.hom import Hom
from eqmath.spaces import Space


@dataclass(frozen=True)
class CountedBetween:
    """A number that a function counts for every two spaces of some kind.

    Attributes
    ----------
    text : str
        What is counted.
    count : (n, source, target) ↦ the number
    constant_from : (source, target) ↦ an n from which on the number no longer changes
    reason : str
        Why it does not.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> number = theorem("antisymmetric-powers").claim.formula
    >>> X = Space("Alt2(V)")
    >>> isinstance(number, CountedBetween), [number.count(n, X, X) for n in (1, 2, 3)], number.constant_from(X, X)
    (True, [0, 1, 2], 3)
    """

    text: str
    count: Callable[[int, Space, Space], int]
    constant_from: Callable[[Space, Space], int]
    reason: str

    def of(self, source: Space, target: Space) -> Counted:
        """The number for two spaces."""
        return Counted(
            self.text, lambda n, k, l: self.count(n, source, target), lambda m: self.constant_from(source, target),
            self.reason,
        )  # fmt: skip

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class SpaceCount(ClaimedNumber, AboutSpaces):
    """dim Hom_G(X, Y) is the value of a formula in n and in the numbers k and l of legs, or counts certain things.

    >>> from eqmath import S
    >>> from eqmath.claims import Reader, read_formula
    >>> from eqmath.spaces import Space
    >>> claim = SpaceCount(S, source=Space("Sym4(V)"), target=Space("Sym3(V)"), formula=read_formula(Reader("57")))
    >>> print(claim, "-", claim.decide(claim.case(4)).witness)
    the number of S(n) weights from Sym4(V) to Sym3(V) is 57 - claimed 57, true 44
    """

    formula: Formula | CountedBetween = field(kw_only=True)

    @property
    def number(self) -> Counted | Written:
        """What is claimed, whichever it is."""
        own = self.formula
        return own.of(self.source, self.target) if isinstance(own, CountedBetween) else Written(own)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: the claimed number compared with the computed dimension.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        return decide_number(self.space(case.n), self.claimed(case), method)

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates for all spaces."""
        return ""

    @property
    def virtual(self) -> VirtualCount:
        """The number as a sum of others, if it is between harmonic spaces."""
        return VirtualCount(self.series, self.source, self.target)

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the spaces, nor those that they are differences of."""
        return "" if self.virtual.known else super().unspecified

    @property
    def because(self) -> str:
        """That harmonic spaces are differences, where that is used."""
        return BECAUSE if super().unspecified else ""

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Tables:
        """The number, or those that it is a sum of."""
        if not super().unspecified:
            return super().certificate_for_every_n(case, outcome)

        def counted(series: Series, source: Space, target: Space) -> Tables:
            return counted_at(SpaceCount(series, formula=self.formula, source=source, target=target), case.n)

        return self.virtual.content(outcome.status, self.claimed(case), counted)

    @property
    def unspecified_together(self) -> str:
        """That SPEC.md does not cover the spaces, if it does not."""
        return self.unspecified

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The number that is claimed, and the formula, beside the blocks with the pivots of the spanning set."""
        if super().unspecified:
            return certified_outcome(self.space(case.n), outcome, "count", number=self.claimed(case))
        body = self.tables(case, outcome, "count", number=self.claimed(case), **certified_formula(self.number))
        return with_witness(body, outcome)

    def __str__(self) -> str:
        return f"the number of {self.series.name(self.n)} weights {self.ends} is {self.formula}"


def counted_at(claim: AboutSpaces, n: int) -> Tables:
    """The certificate, for every n from this one on, of the dimension that the maps of a claim have.

    >>> from eqmath import O
    >>> from eqmath.claims import SpaceSpanning
    >>> found = counted_at(SpaceSpanning(O), 1)["claim"]
    >>> found["kind"], found["n"], str(found["number"])
    ('count', 'all', '1')
    """
    dim = claim.space(n).findings().dim
    number = CountedBetween(str(dim), lambda n, X, Y: dim, lambda X, Y: 1, "")
    own = SpaceCount(claim.series, formula=number, source=claim.source, target=claim.target)
    case = own.case(n)
    return own.certificate_for_every_n(case, own.decide(case))


def decide_number(space: Hom, claimed: Fraction, method: str) -> Outcome:
    """Whether a number is the dimension of Hom, which the rank of a spanning set meets.

    Raises
    ------
    CaseError
        If the method is another one than reduced or direct.
    Disagreement
        If the spanning set does not span.

    Examples
    --------
    >>> decide_number(Hom("C(4)", source="V", target="V"), Fraction(4), "direct").status
    'proved'
    """
    require_method(method)
    findings = space.findings() if method == "reduced" else space.examine(map(space.matrix, _listed(space)))
    if not findings.spans:
        raise Disagreement(f"the spanning set has rank {findings.rank}, the dimension is {findings.dim}")
    numbers = Numbers(claimed, findings.dim)
    return Outcome.of(findings, numbers if numbers.claimed != numbers.true else None, str(numbers))


def _listed(space: Hom) -> Iterable[Any]:
    """The spanning set; where no diagrams are known, the basis of the solutions."""
    found: Iterable[Any] = space.basis() if space.spanning_set is None else space.spanning_set
    return found
