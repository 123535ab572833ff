"""A theorem: a claim with its source, its hypotheses, its cases and the controls that must fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from eqmath.claims import AboutSpaces, Case, Claim, Control, Outcome
from eqmath.errors import CaseError
from eqmath.formal import Formal, Statement
from eqmath.groups import GroupPattern, Series, parse_series
from eqmath.theorems.beginning import Beginning, Start, one
from eqmath.theorems.between import BetweenSpaces, TwoSpaces
from eqmath.theorems.splits import central


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
    """The groups that a theorem is about, where they are not series.

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
    products : tuple of (product of series, largest order)
        Those that are run besides where n are asked for, as ``S(n)xO(n)``.
    patterns : tuple of GroupPattern
        Groups for every n that are not series, run likewise; the claim is a `PatternCount`.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> single = theorem("local-symmetries").single
    >>> single.written, single.examples[:2], single.concerns(parse_series("S(2)xS(2)")[0])
    ('G x H', (('S(3)xS(2)', 4), ('O(2)xS(2)', 4)), True)
    """

    written: str
    concerns: Callable[[Series], bool]
    examples: tuple[tuple[str, int], ...]
    holds: Callable[[Series, Case], bool] | None = None
    products: tuple[tuple[str, int], ...] = ()
    patterns: tuple[GroupPattern, ...] = ()


class Argument(NamedTuple):
    """What is argued in words and not computed: a reader may follow it, no verdict rests on it.

    >>> from eqmath.theorems import theorem
    >>> theorem("graph-automorphism-homomorphisms").argued.about
    'every graph'
    """

    about: str
    reason: str


@dataclass(frozen=True)
class Theorem:
    """A named statement about Hom_G(V^⊗k, V^⊗l), with all that a reader needs.

    Attributes
    ----------
    name : str
    statement, brief, hypotheses, convention, source, reading, script : str
        The words; ``brief`` is what it is about in at most 60 characters, ``reading`` says how to read its verdict,
        ``script`` is a file in proofs/.
    claim : Claim
        What is decided at each case; for one of the groups when the theorem is about many.
    holds : Case ↦ bool
        Where the claim is true; elsewhere ``refuted`` is the expected status.
    fails : str
        Where it is false, in words; empty for a theorem that is true within its hypotheses.
    controls : tuple of Control
    max_order, max_n : int
        The tested range, run when no range is asked for.
    least : int
        The least n within the hypotheses.
    single : SingleGroups or None
        The groups of a theorem about groups that are not series.
    split : (k, l) or None
        The only split within the hypotheses, if there is only one.
    splits : m ↦ the splits of an order that are run where none is asked for
    spaces : BetweenSpaces or None
        The spaces that it is about, where these are not tensor powers.
    largest : int, optional
        The largest order that is run when all theorems are, for a theorem about one series.
    order : str
        What the order of a case means.
    rests_on : tuple of str
        The theorems whose statements its own uses.
    papers : tuple of InPaper
        Which claims of which papers it verifies.
    argued : Argument or None
        For which cases, beyond all verdicts, the statement is argued in words.
    formal : tuple of Formal
        The proofs for every order, which Coq checks.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> found = theorem("symmetric-bell-count")
    >>> print(found.about, "-", found.claim, "- false somewhere:", found.false_somewhere)
    S(n) - the number of S(n) weights is Bell(l + k) - false somewhere: True
    >>> found.holds(Case(4, 2, 2)), found.holds(Case(3, 2, 2))
    (True, False)
    >>> found.brief, found.fails
    ('S(n): there are Bell(l+k) weights', 'n < l+k')
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
    fails: str = ""
    max_order: int = 6
    max_n: int = 6
    least: int = 1
    single: SingleGroups | None = None
    split: tuple[int, int] | None = None
    splits: Callable[[int], Sequence[tuple[int, int]]] = central
    spaces: BetweenSpaces | None = None
    largest: int | None = None
    order: str = "l + k, the number of vertices of a diagram"
    rests_on: tuple[str, ...] = ()
    papers: tuple[InPaper, ...] = ()
    argued: Argument | None = None
    formal: tuple[Formal, ...] = ()

    def at_most(self, order: int) -> int:
        """The order, or the largest one that is run when all theorems are, whichever is less."""
        return order if self.largest is None else min(order, self.largest)

    @property
    def checked(self) -> list[tuple[Formal, Statement]]:
        """The proofs for every order that are on record, with what Coq has checked."""
        return [(proof, found) for proof in self.formal if (found := proof.recorded)]

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

    def instances(self, series: Series | None = None, ends: TwoSpaces | None = None) -> list[Instance]:
        """The theorem for every group of its tested range, or for one group alone, if it is about that.

        A theorem about spaces is one for every pair of spaces of its tested range, or for one pair, if it is about it.
        """
        if self.spaces is not None:
            return self._between(series, ends)
        if ends is not None:
            return [i for i in self.instances(series) if i.ends == ends]
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

    def _between(self, series: Series | None, ends: TwoSpaces | None) -> list[Instance]:
        every = self._groups(series)
        groups = [(own, most) for own, most in every if ends is None or self.has(own, ends)] or every
        return [Instance(self, claim, most) for own, most in groups for claim in self.claims(own, ends)]

    def has(self, series: Series, ends: TwoSpaces) -> bool:
        """Whether these are spaces of a group, about which it is."""
        return isinstance(self.claim, AboutSpaces) and replace(self.claim, series=series).has(*ends)

    def claims(self, series: Series, ends: TwoSpaces | None = None) -> list[Claim]:
        """Its claim about a group, for one pair of spaces or for every pair of its tested range that the group has."""
        own = replace(self.claim, series=series)
        if self.spaces is None or not isinstance(own, AboutSpaces):
            return [own]
        pairs = [pair for pair in self.spaces.pairs if own.has(*pair)] if ends is None else [ends]
        return [own.between(*pair) for pair in pairs if self.spaces.fault(*pair) == ""]

    def _groups(self, series: Series | None) -> list[tuple[Series, int | None]]:
        """The groups of its tested range with their largest orders, or the one that is asked for, if it is about it."""
        if series is not None:
            concerns = self.single.concerns if self.single else self.series.__eq__
            return [(series, self.largest)] * concerns(series)
        if self.single is None:
            return [(self.series, self.largest)]
        return [(parse_series(name)[0], most) for name, most in self.single.examples]


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
    def members(self) -> tuple[Series, ...]:
        """The series of its groups, of every factor if these are products of series."""
        return (self.series,)

    @property
    def groups(self) -> str:
        """Its groups in letters."""
        return self.series.every

    @property
    def ends(self) -> TwoSpaces | None:
        """Its spaces, if it is about spaces."""
        return (self.claim.source, self.claim.target) if isinstance(self.claim, AboutSpaces) else None

    @property
    def about(self) -> str:
        """Its groups, and its spaces if it is about spaces."""
        return self.groups + (f" from {self.ends[0]} to {self.ends[1]}" if self.ends else "")

    @property
    def single(self) -> bool:
        """Whether it is about one group alone."""
        return self.series.only is not None

    @property
    def uniform(self) -> bool:
        """Whether there is an argument for every n; where not, only the n of its tested range are run for all."""
        return not self.single and self.claim.same_for_large_n

    @property
    def tested_n(self) -> int:
        """The largest n that is run when no range is asked for."""
        return self.theorem.max_n

    @property
    def several(self) -> bool:
        """Whether it is about several series, every one with an n of its own."""
        return False

    @property
    def uncertified(self) -> str:
        """Why there is no certificate for every n, beside what the claim says; empty where there is one."""
        return ""

    def values(self, wanted: range) -> list[int]:
        """The wanted n that exist and are within the hypotheses; the one n of a single group."""
        if self.series.only is not None:
            return [self.series.only]
        return [n for n in wanted if n >= self.theorem.least and n % self.series.step == 0]

    def admits(self, k: int, l: int) -> bool:
        """Whether a split is within the hypotheses."""
        return self.theorem.split in (None, (k, l)) and self.claim.only in (None, (k, l))

    def cases(self, wanted: range, k: int, l: int) -> list[InstanceCase]:
        """The cases at the wanted n that the claim speaks of."""
        found = (self.claim.case(n, k, l) for n in self.values(wanted))
        return [(self, case) for case in found if self.claim.admits(case)]

    def cases_up_to(self, start: Start, k: int, l: int) -> list[InstanceCase]:
        """The cases at every n up to the one from which on the system is the same."""
        return self.cases(range(1, one(start) + 1), k, l)

    def starting(self, case: Case, start: Start) -> InstanceCase:
        """The case for every n from a start on."""
        return self, replace(case, n=one(start))

    def start(self, case: Case) -> Start:
        """From which n on a case for every n is."""
        return case.n

    def foreseen(self, k: int, l: int) -> int:
        """How many cases there are up to n₀, before that is known."""
        return len(self.values(range(1, k + l + 1)))

    def predicted(self, k: int, l: int) -> list[InstanceCase]:
        """Cases with all systems up to n₀, before that is known."""
        return self.cases(range(1, k + l + 3), k, l)

    def stable_from(self, k: int, l: int) -> Beginning:
        """From which n on the system of this split, and so the verdict, is the same.

        Raises
        ------
        CaseError
            If equal systems do not give equal verdicts.
        TooLarge
            If the predicted memory of the systems is above the limit.
        """
        if not self.claim.same_for_large_n:
            raise CaseError(f"{self.theorem.name} has no argument for every n", hint="give -n 1..6")
        for n in self.values(range(1, k + l + 4))[-1:]:
            self.claim.require_affordable(n, k, l)
        found = self.claim.stable(k, l)
        later = max(self.theorem.least, self.claim.constant_from(k + l))
        start = self.series.next_value(max(found.start, later))
        because = self.claim.constant_because
        return Beginning(start, f"{found.reason}; {because}" if because else found.reason)

    def alike(self, start: Start, k: int, l: int) -> Iterator[list[InstanceCase]]:
        """Cases whose systems are the same: what is expected of them must be the same, too."""
        yield [(self, self.claim.case(one(start) + i * self.series.step, k, l)) for i in range(3)]

    def beyond(self, outcome: Outcome) -> Outcome:
        """The outcome for every n from a start on, from the one there: the same numbers, for it is the same system."""
        return outcome

    def expected(self, case: Case) -> str:
        """The status that the claim should have at a case."""
        by_group = self.theorem.single.holds if self.theorem.single else None
        holds = by_group(self.series, case) if by_group else self.theorem.holds(case)
        return "proved" if holds else "refuted"


InstanceCase = tuple[Instance, Case]
"""A case, with the theorem for its group."""
