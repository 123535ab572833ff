"""Claims about quantum groups, whose maps are by definition the span of a closed set of diagrams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from eqmath.claims.case import Case
from eqmath.claims.closure import broken, operations
from eqmath.claims.commuting import Content
from eqmath.claims.easy_categories import BASIS, EasyCategories, EasyList
from eqmath.claims.easy_certificates import (
    closed_content,
    closed_for_every_n,
    independence_content,
    independence_for_every_n,
)
from eqmath.claims.outcome import Outcome
from eqmath.claims.witness import MissedMap
from eqmath.easy import EasyCategory
from eqmath.errors import CaseError, counted
from eqmath.exact import first_outside
from eqmath.hom.by_category import entries_of, ranked
from eqmath.methods import Findings, Method, Stability


@dataclass(frozen=True)
class FreeCategories(EasyCategories):
    """The diagrams of a quantum group are closed under the operations of categories, so span its maps; or are a basis.

    A quantum group has no elements: its maps are by definition the span of the diagrams, if these are closed under
    products, tensor products and flips, which is checked; and what is computed is their number. Where V is not its own
    dual, all words of V and its dual are gone through.

    Examples
    --------
    >>> from eqmath import parse_group
    >>> claim = FreeCategories(parse_group("S+(3)").series, demand="basis")
    >>> [claim.decide(Case(3, 2, l)).sentence for l in (2, 3)]
    ['14 diagrams of rank 14', '42 diagrams of rank 41']
    >>> print(FreeCategories(parse_group("S+(2)").series, left_out="1|1'").decide(Case(2, 1, 1)).witness)
    [[1, 1], [1, 1]] is the matrix of (1) • (1'), outside the span
    """

    taken: ClassVar[tuple[str, ...]] = ("that a closed set of diagrams is that of a quantum group (Tannaka–Krein)",)

    @property
    def own(self) -> EasyCategory:
        """The category of the quantum group.

        Raises
        ------
        CaseError
            If it is none.
        """
        if not self.series.quantum:
            raise CaseError(f"{self.series.every} is not an easy quantum group", hint="S+(4), O+(3), H+(4), …")
        return super().own

    def second_route(self, case: Case) -> int | None:
        """The dimension by the fusion rules, or by a formula for small n, summed over all words of colours."""
        found = [self.own.fused(self.own.legs(*ends), case.n) for ends in EasyList(self.own, case).words]
        return None if None in found else sum(x for x in found if x is not None)

    def stable(self, k: int, l: int) -> Stability:
        """From which n on all diagrams are independent, as all partitions with at most n blocks are.

        >>> from eqmath import parse_group
        >>> FreeCategories(parse_group("O+(1)").series).stable(2, 2).start
        2
        """
        words = EasyList(self.own, Case(1, k, l)).words
        most = max((max(d.word, default=-1) + 1 for listed in words.values() for d in listed), default=0)
        many = f"partitions with at most {counted(most, 'block')}"
        reason = f"the same diagrams for every n, {many}: independent for n ≥ {max(most, 1)}"
        return Stability(max(most, 1), reason)

    @property
    def uncertified(self) -> str:
        """That nothing says of a map that it is outside, where a diagram is left out."""
        return "of what is not closed" if self.left_out else ""

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """What operations make of the diagrams, and their ranks; or that they are independent, or a relation.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        words = self.vectors(case).words
        if self.demand == BASIS:
            return independence_content(case, words, outcome.status)
        return closed_content(self.own, case, words, outcome.status)

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """The same for every n from that of the case on: with n as a symbol, among diagrams that are all independent.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        words = self.vectors(case).words
        if self.demand == BASIS:
            return independence_for_every_n(case, words, outcome.status)
        return closed_for_every_n(self.own, case, words, outcome.status)

    def findings(self, listed: EasyList) -> Findings:
        """The ranks for all words of colours; the dimension is that of all diagrams, where one was left out."""
        case, every = listed.case, EasyList(self.own, listed.case)
        ranks = [ranked(own, case.n) for own in listed.words.values()]
        dim = sum(ranked(own, case.n)[0] for own in every.words.values()) if self.left_out else sum(r for r, _ in ranks)
        how = dict.fromkeys(text for _, texts in ranks for text in texts)
        count, rank = len(listed), sum(r for r, _ in ranks)
        checks = (*how, f"closed: {operations(self.own, case)}")
        return Findings(count, rank, dim, None, Method("gram", count, 0, None, rank), checks)

    def missed(self, listed: EasyList, found: Findings) -> MissedMap | None:
        """The identity, a product, a tensor product or a flip whose matrix is outside the span of what is listed."""
        first, case = broken(self.own, listed.case, listed.words, self.left_out), listed.case
        if first is None:
            return None
        rows, row = (entries_of(own, case.n, case.order) for own in (listed.words[first.ends], [first.diagram]))
        if first_outside(rows, row) is None:
            return None
        return MissedMap(first.diagram.matrix(case.n), f"is the matrix of {first.reason}, outside the span")
