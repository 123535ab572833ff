"""Claims that the number of weights of an equivariant layer is given by a formula, or counts certain things."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.claim import AboutDiagrams
from eqmath.claims.formula import Formula, evaluate, mentions
from eqmath.claims.labelled import labelled_tables
from eqmath.claims.outcome import Outcome
from eqmath.claims.tables import Tables, heading, require_small_graphs, tables, unspecified
from eqmath.claims.witness import Numbers
from eqmath.errors import ClaimError, Disagreement
from eqmath.hom import Hom
from eqmath.methods import examine_by

MOST_CHARACTERS = 200
"""Of a formula in a certificate."""


@dataclass(frozen=True)
class Counted:
    """A number that a function counts.

    Attributes
    ----------
    text : str
        What is counted.
    count : (n, k, l) ↦ the number
    constant_from : m ↦ an n from which on the number no longer changes
    reason : str
        Why it does not.
    written : str
        The count as a formula of ``certificates/SPEC.md`` §7, if it is one of these.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> walks = theorem("orthogonal-walks").claim.formula
    >>> isinstance(walks, Counted), [walks.count(n, 2, 2) for n in (1, 2, 3)], walks.constant_from(4), walks.reason
    (True, [1, 3, 3], 2, 'walks that meet have at most (l+k)/2 boxes')
    """

    text: str
    count: Callable[[int, int, int], int]
    constant_from: Callable[[int], int]
    reason: str
    written: str = ""

    same_for_large_n: ClassVar[bool] = True
    split_matters: ClassVar[bool] = True

    def at(self, case: Case) -> Fraction:
        """The number at a case."""
        return Fraction(self.count(case.n, case.k, case.l))

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Written:
    """The value of a formula in n, k, l and m.

    >>> from eqmath.claims import Case, Reader, read_formula
    >>> Written(read_formula(Reader("2^(m-1)"))).at(Case(2, 1, 2))
    Fraction(4, 1)
    """

    formula: Formula
    reason: ClassVar[str] = ""

    def at(self, case: Case) -> Fraction:
        """The number at a case.

        Raises
        ------
        ClaimError
            If there is none.
        """
        try:
            return evaluate(self.formula, {"n": case.n, "k": case.k, "l": case.l, "m": case.order})
        except ClaimError as error:
            raise ClaimError(
                error.message,
                str(case),
                "the formula needs a value in every case; end the claim with at k=1, l=1 to ask about one case",
            ) from error

    def constant_from(self, m: int) -> int:
        """A formula without n is the same from the first n on."""
        return 1

    @property
    def same_for_large_n(self) -> bool:
        """Whether n is not in it."""
        return not mentions(self.formula, {"n"})

    @property
    def split_matters(self) -> bool:
        """Whether k or l are in it."""
        return mentions(self.formula, {"k", "l"})

    @property
    def written(self) -> str:
        """Its text."""
        return str(self.formula)


def certified_formula(number: Counted | Written) -> dict[str, str]:
    """The formula as a certificate has it, if it can be written there.

    >>> from eqmath.claims import Reader, read_formula
    >>> certified_formula(Written(read_formula(Reader("2^m"))))
    {'formula': '2 ^ m'}
    """
    text = number.written
    return {"formula": text} if 0 < len(text) <= MOST_CHARACTERS else {}


class ClaimedNumber(ABC):
    """What claims that a dimension is a number, or a formula, have in common; the dimension is that of Hom.

    >>> from eqmath.theorems import theorem
    >>> claim = theorem("symmetric-bell-count").claim
    >>> claim.same_for_large_n, claim.constant_from(4), str(claim.claimed(Case(5, 2, 2)))
    (True, 1, '15')
    """

    @property
    @abstractmethod
    def number(self) -> Counted | Written:
        """What is claimed, whichever it is."""

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


def with_witness(body: Tables, outcome: Outcome) -> Tables:
    """The tables of a certificate, with the two numbers of a refutation.

    >>> from eqmath.theorems import theorem
    >>> case = Case(1, 1, 1)
    >>> with_witness({}, theorem("symmetric-bell-count").claim.decide(case))
    {'witness': {'kind': 'numbers', 'claimed': Fraction(2, 1), 'true': 1}}
    """
    found = outcome.witness
    if not isinstance(found, Numbers):
        return body
    return body | {"witness": {"kind": "numbers", "claimed": found.claimed, "true": found.true}}


@dataclass(frozen=True)
class WeightCount(ClaimedNumber, AboutDiagrams):
    """dim Hom_G(V^⊗k, V^⊗l) is the value of a formula in n, k, l and m, or the number of certain things.

    >>> from eqmath import S
    >>> from eqmath.claims import Reader, read_formula
    >>> claim = WeightCount(S, read_formula(Reader("Bell(l + k)")))
    >>> print(claim.decide(Case(3, 2, 2)).witness)
    claimed 15, true 14
    """

    formula: Formula | Counted
    has_ranks: ClassVar[bool] = True

    @property
    def number(self) -> Counted | Written:
        """What is claimed, whichever it is."""
        return self.formula if isinstance(self.formula, Counted) else Written(self.formula)

    @property
    def split_matters(self) -> bool:
        """Whether k and l enter otherwise than by l + k."""
        return self.series.coloured is not None or self.number.split_matters

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: the claimed number compared with the computed dimension."""
        group = self.series(case.n)
        if group.series.parts:
            findings = examine_by(method, group, self.vectors(case))
        else:
            findings = Hom(group, case.k, case.l).findings()
        if not findings.spans:
            raise Disagreement(f"the spanning set has rank {findings.rank}, the dimension is {findings.dim}")
        numbers = Numbers(self.claimed(case), findings.dim)
        refuted = numbers.claimed != numbers.true
        return Outcome.of(findings, numbers if refuted else None, str(numbers))

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates for every group."""
        return ""

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the group, if it does not."""
        return unspecified(self.series)

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The number that is claimed, and the formula, beside the system and the pivots of the spanning set."""
        if self.unspecified:
            space = Hom(self.series(case.n), case.k, case.l)
            return certified_outcome(space, outcome, "count", number=self.claimed(case))
        require_small_graphs(self.series)
        group = self.series(case.n)
        body = heading(group, case, "count", outcome, number=self.claimed(case), **certified_formula(self.number))
        every = [(name, kept) for name, kept, _ in self.series.spanning]
        shown = labelled_tables(group, case.order, every, "count")
        if shown is None:
            shown = tables(group, self.vectors(case), self.vectors(case))
        return with_witness(body | shown, outcome)

    def __str__(self) -> str:
        return f"the number of {self.series.name(self.n)} weights is {self.formula}"
