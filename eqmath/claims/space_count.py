"""Claims that the number of weights of a layer between two spaces is given by a formula, or counts certain things."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from eqmath.claims.about_spaces import AboutSpaces
from eqmath.claims.case import Case
from eqmath.claims.count import Counted, Written, certified_formula
from eqmath.claims.formula import Formula
from eqmath.claims.outcome import Outcome
from eqmath.claims.tables import Tables
from eqmath.claims.witness import Numbers
from eqmath.errors import CaseError, Disagreement
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
class SpaceCount(AboutSpaces):
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

    @property
    def same_for_large_n(self) -> bool:
        """Whether equal systems give the claim equal truth values: not if n is in the formula."""
        return self.number.same_for_large_n

    def constant_from(self, m: int) -> int:
        """From which n on the claimed number is the same; 1 for a formula without n."""
        return self.number.constant_from(m)

    @property
    def constant_because(self) -> str:
        """Why the counted number is."""
        return self.number.reason

    def claimed(self, case: Case) -> Fraction:
        """The number that is claimed."""
        return self.number.at(case)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: the claimed number beside the computed dimension.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct.
        """
        space = self.space(case.n)
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat spaces", hint="--method reduced or direct")
        findings = space.findings() if method == "reduced" else space.examine(map(space.matrix, space.spanning_set))
        if not findings.spans:
            raise Disagreement(f"the spanning set has rank {findings.rank}, the dimension is {findings.dim}")
        numbers = Numbers(self.claimed(case), findings.dim)
        refuted = numbers.claimed != numbers.true
        return Outcome.of(findings, numbers if refuted else None, str(numbers))

    @property
    def uncertified(self) -> str:
        """That SPEC.md has not the group or a functor, if it has not."""
        return self.unspecified

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The number that is claimed, and the formula, beside the blocks with the pivots of the spanning set."""
        body = self.tables(case, outcome, "count", number=self.claimed(case), **certified_formula(self.number))
        if not isinstance(outcome.witness, Numbers):
            return body
        return body | {"witness": {"kind": "numbers", "claimed": outcome.witness.claimed, "true": outcome.witness.true}}

    def __str__(self) -> str:
        return f"the number of {self.series.name(self.n)} weights {self.ends} is {self.formula}"
