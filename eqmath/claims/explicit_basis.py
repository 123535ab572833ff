"""Claims that an explicit list of diagrams is a basis of Hom_G(X, Y), where all legs are symmetrised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.claims.about_spaces import AboutSpaces, require_method
from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.outcome import Outcome
from eqmath.claims.space_spanning import all_as_a_basis
from eqmath.claims.tables import Tables
from eqmath.claims.witness import Relation, Witness
from eqmath.diagrams import LinearCombination
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import exact_rank, first_dependency
from eqmath.families import LegGroup, rule
from eqmath.groups import Group
from eqmath.hom import Hom
from eqmath.methods import Findings, Method, between, explicit_young_basis
from eqmath.spaces import Monomial


@dataclass(frozen=True)
class ExplicitBasis(AboutSpaces):
    """The diagrams that a rule of the group's series names are as many as the dimension, and independent.

    >>> from eqmath import O
    >>> from eqmath.spaces import Space
    >>> claim = ExplicitBasis(O, source=Space("Sym2(V)*Sym2(V)"), target=Space("Sym2(V)"))
    >>> print(claim, "-", claim.decide(claim.case(2)).sentence)
    the explicit diagrams are a basis of O(n) from Sym2(V)^2 to Sym2(V) - 4 of the 5 diagrams, rank 4, dimension 4
    """

    @property
    def same_for_large_n(self) -> bool:
        """Beyond the number of legs the rule keeps all diagrams."""
        return True

    def constant_from(self, m: int) -> int:
        """A diagram has no more blocks than legs, a chain no more edges than there are powers."""
        by_blocks = any(rule(kept, name).most is not None for name, kept in self.series.basis)
        return max(m if by_blocks else self._powers, 1)

    @property
    def constant_because(self) -> str:
        """Why the list is the same."""
        return "no diagram has more blocks than legs, or a longer chain than there are powers"

    @property
    def _powers(self) -> int:
        """The largest number of powers of V, of a summand of the source and of one of the target."""
        return sum(max((len(own.factors) for _, own in end.summands), default=0) for end in (self.source, self.target))

    def admits(self, case: Case) -> bool:
        """Whether the rule names diagrams at this n; for SO(n) it does on at most n powers."""
        return super().admits(case) and self._is_explicit(case.n)

    def _is_explicit(self, n: int) -> bool:
        group = self.series(n)
        pairs = [(x, y) for _, x in self.source.normal(n) for _, y in self.target.normal(n)]
        try:
            for source, target in pairs:
                explicit_young_basis(group, _groups_of_legs(group, source, target))
        except CaseError:
            return False
        return True

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case.

        Raises
        ------
        CaseError
            If the method is another one than reduced or direct, or the rule names no diagrams at this n.
        Disagreement
            If the list does not have as many diagrams as the dimension.
        """
        require_method(method)
        if not self.admits(case):
            raise CaseError(f"{self.series.name(case.n)} has no explicit basis {self.ends}", hint="take a larger n")
        space = self.space(case.n)
        listed = list(space.basis())
        if method == "direct":
            found = space.examine([space.matrix(d) for d in listed])
        else:
            found = _listed(space, len(listed), exact_rank(space.table(listed)))
        if len(listed) != found.dim:
            raise Disagreement(f"{self} at {case}: {len(listed)} diagrams, dimension {found.dim}")
        witness: Witness | None = None
        if found.rank < found.count:
            coefficients = first_dependency(space.table(listed)) or ()
            terms = {d: c for d, c in zip(listed, coefficients, strict=False) if c}
            witness = Relation(LinearCombination(terms, space.group.n))
        every = space.findings().count
        sentence = f"{found.count} of the {every} diagrams, rank {found.rank}, dimension {found.dim}"
        return Outcome.of(found, witness, sentence)

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates for all spaces."""
        return ""

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover the spaces for every n; if it does, the lists have all diagrams for large n."""
        return super().unspecified

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The maps themselves, by the generators."""
        space = self.space(case.n)
        return certified_outcome(space, outcome, "basis", space.basis())

    def certificate_for_every_n(self, case: Case, outcome: Outcome) -> Tables:
        """That all diagrams are a basis: from that n on no rule leaves one out."""
        return all_as_a_basis(self, case, len(self.space(case.n).basis()))

    def __str__(self) -> str:
        return f"the explicit diagrams are a basis of {self.series.name(self.n)} {self.ends}"


def _groups_of_legs(group: Group, source: Monomial, target: Monomial) -> Sequence[LegGroup]:
    """Outputs first; every leg by itself between tensor powers."""
    found = between(group, source, target).leg_groups
    if found is not None:
        return found
    if source.positions or target.positions:
        raise CaseError("the legs are not groups of neighbours that are symmetrised")
    outputs = [LegGroup(1, black=leg.dual) for leg in target.legs]
    return [*outputs, *(LegGroup(1, black=not leg.dual) for leg in source.legs)]


def _listed(space: Hom, count: int, rank: int) -> Findings:
    """What is known of a list among the group's diagrams."""
    found = space.findings()
    old = found.method
    method = Method(old.name, old.unknowns, old.equations, old.prime, rank)
    checks = (*found.checks, f"the {count} diagrams of the rule have rank {rank} over Q")
    return Findings(count, rank, found.dim, None, method, checks)
