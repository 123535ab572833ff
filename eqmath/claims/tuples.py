"""Claims about products: the tuples of the factors' diagrams span Hom of the product."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from eqmath.claims.listed import decide_list
from eqmath.claims.outcome import PROVED, Outcome
from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.hom import Hom, interleaved
from eqmath.runs import Case


@dataclass(frozen=True)
class TupleVectors:
    """The tuples of the factors' spanning diagrams, as maps between tensor powers of V₁ ⊗ … ⊗ V_p."""

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
class TupleSpanning:
    """The tuples of the factors' diagrams span Hom of a product of groups."""

    series: Series
    n: int | None = None
    same_for_large_n = False
    split_matters = False

    def constant_from(self, m: int) -> int:
        """Nothing depends on n: a product is a single group."""
        return 1

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
            outcome = Outcome(PROVED, found.count, found.rank, found.dim, found.method, None, "", found.checks)
        else:
            reason = f"commutes with {group.name} and is outside the span"
            outcome = decide_list(group.discrete, group.lie, case, vectors.matrices(), reason)
        numbers = f"have rank {outcome.rank}, Hom_{group.name} has dimension {outcome.dim}"
        return replace(outcome, sentence=f"the {outcome.diagrams} tuples {numbers}")

    def __str__(self) -> str:
        return f"tuples of diagrams span {self.series.letter}"
