"""Claims that the diagrams of an easy category span all maps that commute with its group, or are a basis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import ClassVar

from eqmath.claims.by_generators import certified_outcome, content
from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.closure import generation
from eqmath.claims.commuting import Content
from eqmath.claims.formal import formal_content
from eqmath.claims.outcome import Outcome
from eqmath.claims.spanning import Spanning
from eqmath.claims.witness import Element, MissedMap, Relation, Witness
from eqmath.diagrams import Diagram, LinearCombination
from eqmath.easy import EasyCategory
from eqmath.errors import CaseError, Disagreement, counted
from eqmath.exact import Matrix, first_dependency
from eqmath.families import family
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.hom import Hom
from eqmath.hom.by_category import easy_diagrams, entries_of, ranked, require_equal
from eqmath.methods import Cost, Findings, Samples, Stability, direct

BASIS, SPANS = "basis", "spans"


@dataclass(frozen=True)
class EasyList:
    """The diagrams of a category at one case, for all words of colours, perhaps without one of them.

    >>> from eqmath.easy import easy_category
    >>> listed = EasyList(easy_category("U+"), Case(2, 1, 1))
    >>> len(listed), listed.diagram(0), listed.matrix(0)
    (2, Diagram("1,1'"), Matrix([[1, 0], [0, 1]]))
    """

    category: EasyCategory
    case: Case
    left_out: str = ""

    @cached_property
    def words(self) -> dict[tuple[str, str], list[Diagram]]:
        """By the colours of the inputs and of the outputs; where V is its own dual there is one colour."""
        ends = (self.category.words_of_colours(legs) for legs in (self.case.k, self.case.l))
        return {(source, target): self._listed(source, target) for source, target in product(*ends)}

    def _listed(self, source: str, target: str) -> list[Diagram]:
        every = easy_diagrams(self.category, len(source), self.category.legs(source, target))
        return [d for d in every if str(d) != self.left_out]

    @cached_property
    def _flat(self) -> list[Diagram]:
        return [d for listed in self.words.values() for d in listed]

    def __len__(self) -> int:
        return len(self._flat)

    def diagram(self, index: int) -> Diagram:
        """One diagram."""
        return self._flat[index]

    def matrix(self, index: int) -> Matrix:
        """Its matrix D_π."""
        return self._flat[index].matrix(self.case.n)

    def matrices(self) -> Iterator[Matrix]:
        """All matrices, one by one."""
        return map(self.matrix, range(len(self)))


@dataclass(frozen=True)
class EasyCategories(Claim):
    """The matrices of the diagrams of a group's easy category span all maps that commute with it, or are a basis.

    Attributes
    ----------
    demand : "spans" or "basis"
    category : EasyCategory or None
        Whose diagrams, if those of another category than the group's own.
    left_out : str
        A diagram that is not among them.

    Examples
    --------
    >>> from eqmath import S
    >>> claim = EasyCategories(S)
    >>> print(claim, "-", claim.decide(Case(3, 1, 2)).sentence)
    easy diagrams span the maps of S(n) - 5 diagrams of rank 5
    >>> print(EasyCategories(S, left_out="1,1'").decide(Case(2, 1, 1)).witness)
    [[0, 1], [1, 0]] commutes with S(2) and is outside the span
    """

    demand: str = SPANS
    category: EasyCategory | None = None
    left_out: str = ""
    one_split: ClassVar[bool] = True
    has_ranks: ClassVar[bool] = True

    @property
    def own(self) -> EasyCategory:
        """The category of the group.

        Raises
        ------
        CaseError
            If it is not easy.
        """
        if self.series.easy is None:
            raise CaseError(f"{self.series.every} has no easy category", hint="S(3), O+(3), H+(4), …")
        return self.series.easy

    def vectors(self, case: Case) -> EasyList:
        """The diagrams."""
        return EasyList(self.category or self.own, case, self.left_out)

    @property
    def by_parts(self) -> Spanning | None:
        """The same claim about a family of diagrams, where a series has one for the category."""
        changed = self.category is not None or self.left_out or not self.series.spanning
        return None if changed else Spanning.of_series(self.series, self.demand)

    @property
    def same_for_large_n(self) -> bool:
        """Whether the reduced systems of a series are those of every larger n."""
        return self.by_parts is not None and self.series.only is None

    def stable(self, k: int, l: int) -> Stability:
        """From which n on the system is the same; the diagrams do not depend on n.

        Raises
        ------
        CaseError
            If the group is not a series.
        """
        if self.by_parts:
            return self.by_parts.stable(k, l)
        if self.series.base is None or self.category is not None or self.left_out:
            return Claim.stable(self, k, l)
        if (k + l) % 2:
            return Stability(1, "−1 changes the sign of every map, so that there are none")
        found = Spanning.of_series(self.series.base).stable(k, l)
        return Stability(found.start, f"{found.reason}, that of {self.series.base.every}, since −1 changes no map")

    @property
    def uncertified(self) -> str:
        """Nothing: the generators of a group decide."""
        return ""

    def values_used(self, case: Case) -> int:
        """Those of the group's systems of the order.

        Raises
        ------
        CaseError
            If the group is not a series.
        """
        return self.by_parts.values_used(case) if self.by_parts else Claim.values_used(self, case)

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That of the family of diagrams; elsewhere by the generators of the group, the diagrams being listed.

        Raises
        ------
        TooLarge
            If nobody would check it.
        """
        if self.by_parts:
            return self.by_parts.certificate(case, outcome)
        (own,) = self.vectors(case).words.values()
        space = Hom(self.series(case.n), case.k, case.l)
        maps = [d.matrix(case.n) for d in own]
        return certified_outcome(space, outcome, self.demand, maps, maps=list(map(str, own)), family="partition")

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Content:
        """That of the family; of a group beside −1 that of the group without, and that −1 changes all maps, or none.

        On maps V^⊗k → V^⊗l it is a scalar, the same for every n, so that {1, −1} on R says which: that is O(1).
        """
        if self.by_parts:
            return self.by_parts.certificate_for_every_n(case, outcome)
        even = (case.k + case.l) % 2 == 0
        claims = [content(Hom(ORTHOGONAL(1), case.k, case.l), "count", None, number=int(even))]
        if even and self.series.base is not None:
            beside = Spanning.of_series(self.series.base, self.demand)
            claims.append(beside.certificate_for_every_n(case, beside.decide(case)))
        return formal_content(outcome.status, case.n, family("partition"), (), (), claims)

    def samples(self, case: Case, seed: int) -> Samples | None:
        """None: the generators decide."""
        return None

    def cost_at(self, n: int, k: int, l: int, method: str = "reduced") -> Cost:
        """Square tables of the diagrams."""
        count = len(EasyList(self.own, Case(n, k, l)))
        return Cost(count, count, 32 * count**2, 1e-5 * count**2)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case; every method comes to this one.

        Raises
        ------
        CaseError
            If the group is not easy, or the method is another one than reduced or direct.
        TooLarge
            If the computation exceeds the memory limit.
        """
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat easy categories", hint="--method reduced or direct")
        listed = self.vectors(case)
        found = self.findings(listed)
        found = replace(found, checks=found.checks + generation(self.own, case))
        witness: Witness | None = Element(found.violation) if found.violation else None
        if self.demand == BASIS and not witness and not found.independent:
            witness = relation(listed)
        if self.demand == SPANS and not witness:
            witness = self.missed(listed, found)
        return Outcome.of(found, witness, f"{counted(found.count, 'diagram')} of rank {found.rank}")

    def findings(self, listed: EasyList) -> Findings:
        """The matrices compared with the generators; the group's own reduction must give the same dimension.

        Raises
        ------
        Disagreement
            If it does not.
        """
        case, group = listed.case, self.series(listed.case.n)
        found = direct.examine(group.discrete, group.lie, case.n, case.k, case.l, listed.matrices())
        other = Hom(group, case.k, case.l).dim
        if found.dim != other:
            raise Disagreement(f"{self} at {case}: dimension {found.dim} by the generators, {other} by classes")
        (own,) = listed.words.values()
        rank, how = ranked(own, case.n)
        require_equal(rank, found.rank, f"{self} at {case}")
        return replace(found, checks=(*found.checks, *how))

    def missed(self, listed: EasyList, found: Findings) -> MissedMap | None:
        """A map that commutes with the group and is outside the span."""
        if found.spans:
            return None
        case, group = listed.case, self.series(listed.case.n)
        W = direct.missing_map(group.discrete, group.lie, case.n, case.k, case.l, listed.matrices())
        return MissedMap(W, f"commutes with {group.name} and is outside the span")

    def __str__(self) -> str:
        whose = "" if self.category is None else f" of {self.category}"
        less = f" but {self.left_out}" if self.left_out else ""
        end = " as a basis" if self.demand == BASIS else ""
        return f"easy diagrams{whose}{less} span the maps of {self.series.name(self.n)}{end}"


def relation(listed: EasyList) -> Relation:
    """The first linear relation, among the diagrams between two words of colours.

    >>> from eqmath.easy import easy_category
    >>> print(relation(EasyList(easy_category("S+"), Case(1, 1, 1))))
    1,1' - 1|1' = 0

    Raises
    ------
    Disagreement
        If there is none.
    """
    case = listed.case
    for own in listed.words.values():
        coefficients = first_dependency(entries_of(own, case.n, case.order))
        if coefficients is not None:
            terms = {own[i]: c for i, c in enumerate(coefficients) if c}
            return Relation(LinearCombination(terms, case.n, (case.k, case.l)))
    raise Disagreement(f"{listed.category} at {case}: the diagrams are dependent, yet there is no relation")
