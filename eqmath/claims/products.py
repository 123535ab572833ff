"""Claims about products: the tuples of the factors' diagrams span Hom of the product."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from eqmath.claims.by_generators import certified_outcome
from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.commuting import Content
from eqmath.claims.identities import identities_content, unnamed
from eqmath.claims.lists import decide_list
from eqmath.claims.outcome import PROVED, Outcome
from eqmath.claims.spanning import Spanning
from eqmath.claims.tables import Tables, for_every_n, heading, require_small_graphs, unspecified
from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.hom import Hom, interleaved
from eqmath.methods import Samples, Uniformity, sample_vectors, spanning_vectors


@dataclass(frozen=True)
class TupleVectors:
    """The tuples of the factors' spanning diagrams, as maps between tensor powers of V₁ ⊗ … ⊗ V_p.

    >>> from eqmath.groups import parse_group
    >>> vectors = TupleVectors(parse_group("S(3)xS(2)"), 1, 1)
    >>> [str(vectors.diagram(i)) for i in range(len(vectors))]
    ["1,1' x 1,1'", "1,1' x 1|1'", "1|1' x 1,1'", "1|1' x 1|1'"]
    """

    group: Group
    k: int
    l: int

    @cached_property
    def members(self) -> list[Any]:
        """The tuples of diagrams, in order."""
        return list(self.space.spanning_set)

    @cached_property
    def space(self) -> Hom:
        """Hom of the product."""
        return Hom(self.group, self.k, self.l)

    def __len__(self) -> int:
        return len(self.members)

    def diagram(self, index: int) -> Any:
        """One tuple of diagrams."""
        return self.members[index]

    def matrix(self, index: int) -> Matrix:
        """Its matrix, the legs V₁ ⊗ … ⊗ V_p one after another."""
        sizes = [factor.n for factor in self.group.series.factors]
        return interleaved(self.space.matrix(self.members[index]), sizes, self.k, self.l)

    def matrices(self) -> Iterator[Matrix]:
        """All matrices, one by one."""
        return (self.matrix(i) for i in range(len(self)))


@dataclass(frozen=True)
class TupleSpanning(Claim):
    """The tuples of the factors' diagrams span Hom of a product of groups.

    >>> from eqmath.groups import parse_group
    >>> TupleSpanning(parse_group("S(3)xS(2)").series).decide(Case(6, 1, 1)).sentence
    'the 4 tuples have rank 4, Hom_S(3)xS(2) has dimension 4'
    """

    split_matters = False

    def vectors(self, case: Case) -> TupleVectors:
        """The tuples, in order."""
        return TupleVectors(self.series(case.n), case.k, case.l)

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome at one case: factor by factor, or directly by the generators of the product.

        Raises
        ------
        CaseError
            If the method is another one.
        """
        group, vectors = self.series(case.n), self.vectors(case)
        if method not in ("reduced", "direct"):
            raise CaseError(f"the method {method} does not treat products", hint="--method reduced or direct")
        found = vectors.space.findings() if method == "reduced" else None
        if found is not None and found.spans:
            outcome = Outcome.of(found, None, "")
        else:
            reason = f"commutes with {group.name} and is outside the span"
            outcome = decide_list(group.discrete, group.lie, case, vectors.matrices(), reason)
        numbers = f"have rank {outcome.rank}, Hom_{group.name} has dimension {outcome.dim}"
        return replace(outcome, sentence=f"the {outcome.diagrams} tuples {numbers}")

    def samples(self, case: Case, seed: int) -> Samples:
        """Some diagrams of every factor under some random elements of it."""
        first, *others = [
            sample_vectors(factor, spanning_vectors(factor, case.k, case.l), seed) for factor in self.series.factors
        ]
        return sum(others, start=first)

    def uniform(self, members: Sequence[Series], k: int, l: int) -> Uniformity:
        """From which n on the system is the same, for every factor: each has a system of its own, ranks multiply.

        >>> from eqmath.groups import parse_group, parse_product
        >>> TupleSpanning(parse_group("S(3)xO(2)").series).uniform(parse_product("S(n)xO(n)").members, 2, 2).starts
        (4, 2)

        Raises
        ------
        TooLarge
            If the predicted memory of the systems is above the limit.
        """
        claims = [Spanning.of_series(series) for series in members]
        for claim in claims:
            claim.require_affordable(claim.series.next_value(k + l + 2), k, l)
        return Uniformity(tuple(claim.stable(k, l).start for claim in claims))

    @property
    def uncertified(self) -> str:
        """Nothing: there are certificates for every group."""
        return ""

    @property
    def unspecified(self) -> str:
        """That SPEC.md does not cover a factor, if it does not."""
        return unspecified(self.series)

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The certificates of the factors, whose spanning sets span."""
        if self.unspecified:
            space = self.vectors(case).space
            return certified_outcome(space, outcome, "spans", space.spanning_set)
        require_small_graphs(self.series)
        factors = []
        for factor in self.series.factors:
            own, place = Spanning.of_group(factor), Case(factor.n, case.k, case.l)
            factors.append(own.certificate(place, own.decide(place)))
        return heading(self.series(case.n), case, "tuples", outcome) | {"factors": factors, "method": "factors"}

    @property
    def unspecified_together(self) -> str:
        """Nothing: every factor has certificates of its own."""
        return ""

    def certificate_together(self, factors: Sequence[Group], case: Case, outcome: Outcome) -> Content:
        """That for every factor its diagrams span for every n from that of a group on.

        Raises
        ------
        Disagreement
            If they do not.
        """
        claims = []
        for factor in factors:
            own, place = Spanning.of_group(factor), Case(factor.n, case.k, case.l)
            made = own.certificate(place, own.decide(place))
            claims.append(for_every_n(made, factor.series, place, own.values_used(place)))
        return identities_content(PROVED, 1, (), (), unnamed, (), claims)

    def __str__(self) -> str:
        return f"tuples of diagrams span {self.series.letter}"
