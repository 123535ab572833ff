"""A theorem: a claim with its source, its hypotheses, its cases and the controls that must fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from eqmath.claims import Case, Claim, Control
from eqmath.errors import CaseError
from eqmath.groups import Series, parse_series
from eqmath.methods import Stability


def always(case: Case) -> bool:
    """The claim holds in every case.

    >>> always(Case(3, 1, 1))
    True
    """
    return True


@dataclass(frozen=True)
class InPaper:
    """A claim of a paper that a theorem verifies.

    Attributes
    ----------
    arxiv : str
        The paper's number.
    place : int
        Its place among the claims of the paper, from 1.
    claim : str
        In our words.
    max_order : int
        The orders 0, …, max_order are run when the paper is reproduced.
    n : str
        ``all`` for every n at each order, or a range such as ``1..3``.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> first = theorem("symmetric-diagram-basis").papers[0]
    >>> first.arxiv, first.place, first.claim
    ('2212.08648', 1, 'the diagrams with at most n blocks give a basis, the diagram basis')
    """

    arxiv: str
    place: int
    claim: str
    max_order: int = 6
    n: str = "all"


@dataclass(frozen=True)
class SingleGroups:
    """The groups that a theorem is about, where they are no series.

    Attributes
    ----------
    written : str
        How these are written, as ``Aut(G)``.
    concerns : Series ↦ bool
        Which these are.
    examples : tuple of (group, largest order)
        Those of the tested range.
    holds : (Series, Case) ↦ bool, optional
        Where the claim is true, when that depends on the group.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> single = theorem("local-symmetries").single
    >>> single.written, single.examples, single.concerns(parse_series("S(2)xS(2)")[0])
    ('G x H', (('S(3)xS(2)', 4), ('O(2)xS(2)', 4)), True)
    """

    written: str
    concerns: Callable[[Series], bool]
    examples: tuple[tuple[str, int], ...]
    holds: Callable[[Series, Case], bool] | None = None


@dataclass(frozen=True)
class Theorem:
    """A named statement about Hom_G(V^⊗k, V^⊗l), with all that a reader needs.

    Attributes
    ----------
    name : str
    statement, brief, hypotheses, convention, source, reading, script : str
        The words; ``brief`` is the statement in a line, ``reading`` says how to read its verdict, ``script`` is a
        file in proofs/.
    claim : Claim
        What is decided at each case; for one of the groups when the theorem is about many.
    holds : Case ↦ bool
        Where the claim is true; elsewhere ``refuted`` is the expected status.
    controls : tuple of Control
    max_order, max_n : int
        The tested range, run when no range is asked for.
    least : int
        The least n within the hypotheses.
    single : SingleGroups or None
        The groups of a theorem about groups that are no series.
    split : (k, l) or None
        The only split within the hypotheses, if there is only one.
    largest : int, optional
        The largest order that is run when all theorems are, for a theorem about one series.
    order : str
        What the order of a case means.
    rests_on : tuple of str
        The theorems whose statements its own uses.
    papers : tuple of InPaper
        Which claims of which papers it verifies.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> found = theorem("symmetric-bell-count")
    >>> print(found.about, "-", found.claim, "- false somewhere:", found.false_somewhere)
    S(n) - the number of S(n) weights is Bell(l + k) - false somewhere: True
    >>> found.holds(Case(4, 2, 2)), found.holds(Case(3, 2, 2))
    (True, False)
    """

    name: str
    statement: str
    brief: str
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
    single: SingleGroups | None = None
    split: tuple[int, int] | None = None
    largest: int | None = None
    order: str = "l + k, the number of vertices of a diagram"
    rests_on: tuple[str, ...] = ()
    papers: tuple[InPaper, ...] = ()

    @property
    def series(self) -> Series:
        """The series of groups that the theorem is about, or its first group."""
        return self.claim.series

    @property
    def about(self) -> str:
        """Its groups in letters: ``S(n)`` or ``Aut(G)``."""
        return self.single.written if self.single else self.series.every

    @property
    def false_somewhere(self) -> bool:
        """Whether the claim is false in some case within the hypotheses: there ``refuted`` is expected."""
        return self.holds is not always or bool(self.single and self.single.holds)

    def instances(self, series: Series | None = None) -> list[Instance]:
        """The theorem for every group of its tested range, or for one group alone, if it is about that."""
        if self.single is None:
            uniform = self.claim.same_for_large_n
            largest = self.largest if uniform or self.largest is not None else self.max_order
            return [Instance(self, self.claim, largest)] if series in (None, self.series) else []
        if series is not None:
            return [Instance(self, replace(self.claim, series=series))] if self.single.concerns(series) else []
        return [
            Instance(self, replace(self.claim, series=parse_series(name)[0]), largest)
            for name, largest in self.single.examples
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

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> (found,) = theorem("symmetric-bell-count").instances()
    >>> found.values(range(1, 4)), found.expected(Case(3, 2, 2)), found.stable_from(2, 2).start
    ([1, 2, 3], 'refuted', 4)
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
        found = self.claim.stable(k, l)
        later = max(self.theorem.least, self.claim.constant_from(k + l))
        start = self.series.next_value(max(found.start, later))
        because = self.claim.constant_because
        return Stability(start, f"{found.reason}; {because}" if because else found.reason)

    def expected(self, case: Case) -> str:
        """The status that the claim should have at a case."""
        single = self.theorem.single
        by_group = single.holds if single else None
        holds = by_group(self.series, case) if by_group else self.theorem.holds(case)
        return "proved" if holds else "refuted"
