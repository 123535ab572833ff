"""A theorem: a claim with its source, its hypotheses, its cases and the controls that must fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from eqmath.claims import Claim, Outcome
from eqmath.errors import CaseError
from eqmath.groups import Series
from eqmath.hom import Stability, stability
from eqmath.runs import Case


@dataclass(frozen=True)
class Control:
    """A false variant of a theorem, with the reason why it is false; it must be refuted.

    Attributes
    ----------
    name, reason : str
    outcome : callable
        Runs the variant.
    """

    name: str
    reason: str
    outcome: Callable[[], Outcome]


def always(case: Case) -> bool:
    """The claim holds in every case."""
    return True


@dataclass(frozen=True)
class Theorem:
    """A named statement about Hom_G(V^⊗k, V^⊗l), with all that a reader needs.

    Attributes
    ----------
    name : str
    statement, hypotheses, convention, source, reading, script : str
        The words; ``reading`` says how to read its verdict, ``script`` is a file in proofs/.
    claim : Claim
        What is decided at each case.
    holds : Case ↦ bool
        Where the claim is true; elsewhere ``refuted`` is the expected status.
    controls : tuple of Control
    max_order, max_n : int
        The tested range, run when no range is asked for.
    least : int
        The least n within the hypotheses.
    """

    name: str
    statement: str
    hypotheses: str
    convention: str
    source: str
    reading: str
    script: str
    claim: Claim
    controls: tuple[Control, ...]
    holds: Callable[[Case], bool] = always
    max_order: int = 6
    max_n: int = 6
    least: int = 1

    @property
    def series(self) -> Series:
        """The series of groups that the theorem is about."""
        return self.claim.series

    def values(self, wanted: range) -> list[int]:
        """The wanted n that exist and are within the hypotheses."""
        return [n for n in wanted if n >= self.least and n % self.series.step == 0]

    def stable_from(self, k: int, l: int) -> Stability:
        """From which n on the system of this split, and so the verdict, is the same.

        Raises
        ------
        CaseError
            If the claim mentions n, so that equal systems do not give equal verdicts.
        """
        if not self.claim.same_for_large_n:
            raise CaseError(f"{self.name} mentions n; it has no argument for every n", hint="give -n 1..6")
        found = _stability(self.claim, k, l)
        return found if found.start >= self.least else Stability(self.least, found.reason)

    def expected(self, case: Case) -> str:
        """The status that the claim should have at a case."""
        return "proved" if self.holds(case) else "refuted"


@cache
def _stability(claim: Claim, k: int, l: int) -> Stability:
    """The stability of a claim's system, built once."""
    return stability(claim.series, k + l, lambda n: claim.vectors(Case(n, k, l)))
