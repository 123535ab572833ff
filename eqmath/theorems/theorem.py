"""A theorem: a claim with its source, its hypotheses, its cases and the controls that must fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from eqmath.claims import Claim, Control, Counted
from eqmath.errors import CaseError
from eqmath.groups import Series, parse_series
from eqmath.methods import Stability, Vectors, stability
from eqmath.runs import Case


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
        What is decided at each case; for one of the groups when the theorem is about many.
    holds : Case ↦ bool
        Where the claim is true; elsewhere ``refuted`` is the expected status.
    controls : tuple of Control
    max_order, max_n : int
        The tested range, run when no range is asked for.
    least : int
        The least n within the hypotheses.
    groups : str
        For a theorem about groups that are no series: how these are written, as ``Aut(G)``.
    concerns : Series ↦ bool
        Which these are.
    examples : tuple of (group, largest order)
        Those of the tested range.
    split : (k, l) or None
        The only split within the hypotheses, if there is only one.
    holds_for : (Series, Case) ↦ bool, optional
        Where the claim is true, when that depends on the group.
    largest : int, optional
        The largest order that is run when all theorems are, for a theorem about one series.
    order : str
        What the order of a case means.
    rests_on : tuple of str
        The theorems whose statements its own uses.
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
    groups: str = ""
    concerns: Callable[[Series], bool] | None = None
    examples: tuple[tuple[str, int], ...] = ()
    split: tuple[int, int] | None = None
    holds_for: Callable[[Series, Case], bool] | None = None
    largest: int | None = None
    order: str = "l + k, the number of vertices of a diagram"
    rests_on: tuple[str, ...] = ()

    @property
    def series(self) -> Series:
        """The series of groups that the theorem is about, or its first group."""
        return self.claim.series

    @property
    def about(self) -> str:
        """Its groups in letters: ``S(n)`` or ``Aut(G)``."""
        return self.groups or self.series.every

    def instances(self, series: Series | None = None) -> list[Instance]:
        """The theorem for every group of its tested range, or for one group alone, if it is about that."""
        if self.concerns is None:
            uniform = self.claim.same_for_large_n
            largest = self.largest if uniform or self.largest is not None else self.max_order
            return [Instance(self, self.claim, largest)] if series in (None, self.series) else []
        if series is not None:
            return [Instance(self, replace(self.claim, series=series))] if self.concerns(series) else []
        return [
            Instance(self, replace(self.claim, series=parse_series(name)[0]), largest)
            for name, largest in self.examples
        ]


@dataclass(frozen=True)
class Instance:
    """A theorem about one series of groups, or about one group.

    Attributes
    ----------
    theorem : Theorem
    claim : Claim
    largest : int or None
        The largest order that is run when all theorems are.
    """

    theorem: Theorem
    claim: Claim
    largest: int | None = None

    @property
    def series(self) -> Series:
        """Its groups."""
        return self.claim.series

    @property
    def single(self) -> bool:
        """Whether it is about one group alone."""
        return self.series.only is not None

    @property
    def uniform(self) -> bool:
        """Whether there is an argument for every n; where not, only the n of its tested range are run for all."""
        return not self.single and self.claim.same_for_large_n

    def values(self, wanted: range) -> list[int]:
        """The wanted n that exist and are within the hypotheses; the one n of a single group."""
        if self.series.only is not None:
            return [self.series.only]
        return [n for n in wanted if n >= self.theorem.least and n % self.series.step == 0]

    def admits(self, k: int, l: int) -> bool:
        """Whether a split is within the hypotheses."""
        return self.theorem.split in (None, (k, l))

    def stable_from(self, k: int, l: int) -> Stability:
        """From which n on the system of this split, and so the verdict, is the same.

        Raises
        ------
        CaseError
            If equal systems do not give equal verdicts.
        """
        if not self.claim.same_for_large_n:
            raise CaseError(f"{self.theorem.name} has no argument for every n", hint="give -n 1..6")
        found = _stability(self.claim, k, l)
        later = max(self.theorem.least, self.claim.constant_from(k + l))
        start = -(-max(found.start, later) // self.series.step) * self.series.step
        counted = getattr(self.claim, "formula", None)
        reason = f"{found.reason}; {counted.reason}" if isinstance(counted, Counted) else found.reason
        return Stability(start, reason)

    def expected(self, case: Case) -> str:
        """The status that the claim should have at a case."""
        by_group = self.theorem.holds_for
        holds = self.theorem.holds(case) if by_group is None else by_group(self.series, case)
        return "proved" if holds else "refuted"


@cache
def _stability(claim: Claim, k: int, l: int) -> Stability:
    """The stability of a claim's system, built once."""
    return stability(claim.series, k + l, lambda n: vectors_of(claim, n, k, l))


def vectors_of(claim: Claim, n: int, k: int, l: int) -> Vectors:
    """The vectors of a claim about a series of groups."""
    vectors = claim.vectors(Case(n, k, l))
    assert isinstance(vectors, Vectors), "products are no series"
    return vectors
