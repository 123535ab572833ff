"""A theorem about a group for every n that is not a series: a row for the first n, and one for all others.

Where systems grow with n, what decides every n is the form of the number of weights, which its first values determine;
for quantum groups it is that the same diagrams are independent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from eqmath.claims import Case, Outcome
from eqmath.groups import GroupPattern, Series
from eqmath.theorems.beginning import Beginning, Start, one
from eqmath.theorems.between import TwoSpaces
from eqmath.theorems.theorem import Instance, InstanceCase, Theorem


@dataclass(frozen=True)
class PatternRow(Instance):
    """A theorem about the groups of one pattern; its claim is that at one of them.

    Attributes
    ----------
    theorem : Theorem
    claim : Claim
    pattern : GroupPattern
    number : int
        The n of the claim's group.

    Examples
    --------
    >>> from eqmath.theorems import theorem
    >>> found, *_ = pattern_rows(theorem("circulant-layers"), "C(n)xO(2)")
    >>> [instance.groups for instance, _ in found.cases_up_to(3, 2, 2)], found.stable_from(2, 2).start
    (['C(1)xO(2)', 'C(2)xO(2)', 'C(3)xO(2)'], 2)
    """

    pattern: GroupPattern = field(kw_only=True)
    number: int = field(default=1, kw_only=True)

    @property
    def members(self) -> tuple[Series, ...]:
        """None is a series."""
        return ()

    @property
    def groups(self) -> str:
        """Its groups in letters."""
        return self.pattern.text

    @property
    def single(self) -> bool:
        """It is about many groups."""
        return False

    @property
    def uniform(self) -> bool:
        """The first n decide every other one."""
        return True

    def covers(self, other: Instance) -> bool:
        """Whether another group is one of these, and the claim the same."""
        known = self.pattern.number(other.series) is not None
        return known and replace(other.claim, series=self.series) == self.claim

    def cases(self, wanted: Sequence[int], k: int, l: int) -> list[InstanceCase]:
        """The cases at the wanted n."""
        places = [self._at(n) for n in wanted if n >= self.theorem.least]
        return [(own, own.claim.case(own.series.only or 0, k, l)) for own in places]

    def starting(self, case: Case, start: Start) -> InstanceCase:
        """The case for every n from a start on."""
        own = self._at(one(start))
        return replace(self, claim=own.claim, number=one(start)), replace(case, n=own.series.only or 0)

    def start(self, case: Case) -> Start:
        """From which n on a case for every n is."""
        return self.number

    def foreseen(self, k: int, l: int) -> int:
        """How many cases there are."""
        return one(self.stable_from(k, l).start)

    def predicted(self, k: int, l: int) -> list[InstanceCase]:
        """These cases."""
        return self.cases_up_to(self.stable_from(k, l).start, k, l)

    def stable_from(self, k: int, l: int) -> Beginning:
        """From which n on the verdict is that of every larger n, and why.

        Raises
        ------
        CaseError
            If nothing decides every n.
        """
        found = self.claim.stable(k, l)
        return Beginning(max(found.start, self.theorem.least), found.reason)

    def alike(self, start: Start, k: int, l: int) -> Iterator[list[InstanceCase]]:
        """No other cases have the same system."""
        return iter(())

    def beyond(self, outcome: Outcome) -> Outcome:
        """The outcome for every n: no rank and no dimension where these grow."""
        return replace(outcome, diagrams=None, rank=None, dim=None) if self.claim.grows else outcome

    def _at(self, n: int) -> Instance:
        """The theorem for one of the groups."""
        return Instance(self.theorem, replace(self.claim, series=self.pattern(n).series), self.largest)


def pattern_rows(theorem: Theorem, text: str = "", ends: TwoSpaces | None = None) -> list[PatternRow]:
    """The theorem for the patterns of groups that it lists, or for one of them: one row for every pair of spaces.

    >>> from eqmath.theorems import theorem
    >>> [row.groups for row in pattern_rows(theorem("grid-convolutions"))][:2]
    ['Torus(n,1)', 'Torus(n,2)']
    """
    patterns = theorem.single.patterns if theorem.single else ()
    return [
        PatternRow(theorem, claim, theorem.largest, pattern=pattern)
        for pattern in patterns
        if text.replace(" ", "") in ("", pattern.text)
        if ends is None or theorem.has(pattern(1).series, ends)
        for claim in theorem.claims(pattern(1).series, ends)
    ]
