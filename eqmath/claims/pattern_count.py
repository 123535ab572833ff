"""Claims that the number of weights is a closed function of n, for groups whose systems grow with n."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar

from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.outcome import Outcome
from eqmath.claims.space_count import decide_number
from eqmath.claims.tables import Tables
from eqmath.errors import CaseError, Disagreement
from eqmath.groups import GroupPattern
from eqmath.methods import Stability
from eqmath.spaces import Space

CHECKED = 60
"""Up to this n a closed number is seen to have the form that is said of it."""


@dataclass(frozen=True)
class PatternNumber:
    """The number of weights between two spaces of a group for every n.

    For every remainder of n by the period the number is a polynomial of some degree: so are the orbits of a group on
    pairs, by Burnside, when the fixed points of its elements are. So its values up to period · (degree + 1) decide it.

    Attributes
    ----------
    pattern : GroupPattern
    source, target : Space
    text : str
        The number in words.
    number : n ↦ the number
    degree, period : int
    reason : str
        Why it has that form.

    Examples
    --------
    >>> own = PatternNumber.of("C(n)", "V", "V", "n", lambda n: n, "the shifts")
    >>> own.start, own.because
    (2, 'n for every n: the shifts; linear in n, so that 2 values decide it')
    """

    pattern: GroupPattern
    source: Space
    target: Space
    text: str
    number: Callable[[int], int]
    degree: int
    period: int
    reason: str

    @classmethod
    def of(
        cls, pattern: str, source: str, target: str, text: str, number: Callable[[int], int], reason: str,
        degree: int = 1, period: int = 1,
    ) -> PatternNumber:  # fmt: skip
        """The same from texts."""
        return cls(GroupPattern(pattern), Space(source), Space(target), text, number, degree, period, reason)

    @property
    def start(self) -> int:
        """How many values decide the number.

        Raises
        ------
        Disagreement
            If the closed number is not a polynomial of this degree for every remainder.
        """
        for n in range(1, CHECKED):
            values = [self.number(n + i * self.period) for i in range(self.degree + 2)]
            while len(values) > 1:
                values = [b - a for a, b in pairwise(values)]
            if values != [0]:
                raise Disagreement(f"{self.text} is not of degree {self.degree} for every remainder mod {self.period}")
        return self.period * (self.degree + 1)

    @property
    def because(self) -> str:
        """Why the values up to there decide it."""
        form = {1: "linear", 2: "quadratic"}.get(self.degree, f"of degree {self.degree}")
        parts = "" if self.period == 1 else f" for each remainder mod {self.period}"
        return f"{self.text} for every n: {self.reason}; {form} in n{parts}, so that {self.start} values decide it"


@dataclass(frozen=True)
class PatternCount(AboutSpaces):
    """dim Hom_G(X, Y) is a closed function of n, for one of several patterns of groups and pairs of spaces.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("circulant-layers").claim
    >>> print(claim, claim.decide(claim.case(16)).dim)
    the number of C(8)xSO(2) weights from V1*V2 to V1*V2 is 2n = 16 16
    """

    numbers: tuple[PatternNumber, ...] = field(kw_only=True)
    grows: ClassVar[bool] = True

    @property
    def own(self) -> tuple[PatternNumber, int]:
        """The number that is claimed, and n.

        Raises
        ------
        CaseError
            If nothing is claimed about these groups and spaces.
        """
        for own in self.numbers:
            n = own.pattern.number(self.series)
            if n is not None and (own.source, own.target) == (self.source, self.target):
                return own, n
        raise CaseError(f"no number is claimed for {self.series.every} {self.ends}")

    def has(self, source: Space, target: Space) -> bool:
        """Whether a number is claimed for the group and these spaces."""
        pairs = [(own.source, own.target) for own in self.numbers if own.pattern.number(self.series)]
        return (source, target) in pairs

    def admits(self, case: Case) -> bool:
        """Whether a number is claimed."""
        return self.has(self.source, self.target)

    def claimed(self, case: Case) -> Fraction:
        """The number that is claimed."""
        own, n = self.own
        return Fraction(own.number(n))

    def stable(self, k: int, l: int) -> Stability:
        """How many values decide the number, and why."""
        return Stability(self.own[0].start, self.own[0].because)

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
        """Nothing: at one n there are certificates for all spaces."""
        return ""

    @property
    def unspecified(self) -> str:
        """Nothing: finitely many numbers decide all of them."""
        return ""

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The number at one n, by the generators of the group."""
        return certified_outcome(self.space(case.n), outcome, "count", number=self.claimed(case))

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Tables:
        """The numbers at the first n, as many as decide it for every n."""
        own, _ = self.own
        claims = list[Tables]()
        for n in range(1, own.start + 1):
            one = replace(self, series=own.pattern(n).series)
            at = one.case(own.pattern(n).n)
            claims.append(one.certificate(at, one.decide(at)))
        return identities_content(outcome.status, 1, (), (), unnamed, (), claims)

    def __str__(self) -> str:
        own, n = self.own
        return f"the number of {self.series.every} weights {self.ends} is {own.text} = {own.number(n)}"
