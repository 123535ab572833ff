"""Claims that the powers of the adjacency matrix span the maps that commute with the automorphisms of a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from eqmath.claims.listed import decide_list
from eqmath.claims.outcome import Outcome
from eqmath.combinatorics import adjacency_matrix
from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.groups import Group, Series
from eqmath.runs import Case


@dataclass(frozen=True)
class Powers:
    """A⁰, A¹, …, Aⁿ⁻¹ for the adjacency matrix A of the graph of a group."""

    group: Group

    def __len__(self) -> int:
        return self.group.n

    @cached_property
    def _all(self) -> list[Matrix]:
        graph = self.group.series.graph
        if graph is None or not graph.is_simple:
            raise CaseError(f"{self.group.name} is not given as the automorphism group of a simple graph")
        powers, adjacency = [Matrix.identity(graph.n)], Matrix.from_numpy(adjacency_matrix(graph.n, graph.edges))
        for _ in range(graph.n - 1):
            powers.append(powers[-1] * adjacency)
        return powers

    def diagram(self, index: int) -> str:
        """The name of one power."""
        return f"A^{index}"

    def matrix(self, index: int) -> Matrix:
        """One power."""
        return self._all[index]

    def matrices(self) -> Iterator[Matrix]:
        """All powers, one by one."""
        return iter(self._all)


@dataclass(frozen=True)
class AdjacencySpanning:
    """The powers of the adjacency matrix of G span Hom_Aut(G)(V, V); decided by the generators of Aut(G)."""

    series: Series
    n: int | None = None
    same_for_large_n = False
    split_matters = True

    def constant_from(self, m: int) -> int:
        """Nothing depends on n: a graph has one group."""
        return 1

    def vectors(self, case: Case) -> Powers:
        """The powers below the n-th: by Cayley and Hamilton they span all."""
        return Powers(self.series(case.n))

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome for k = l = 1, by the equations of all generators; every method comes to this one.

        Raises
        ------
        CaseError
            If k or l is another number.
        """
        if (case.k, case.l) != (1, 1):
            raise CaseError(f"powers of the adjacency matrix are maps for k = l = 1, found {case}")
        group, powers = self.series(case.n), self.vectors(case)
        reason = f"commutes with {group.name} and is no polynomial in A"
        found = decide_list(group.discrete, (), case, powers.matrices(), reason)
        sentence = f"the powers of A have rank {found.rank}, Hom_{group.name} has dimension {found.dim}"
        return replace(found, sentence=sentence)

    def __str__(self) -> str:
        return f"powers of the adjacency matrix span {self.series.letter}"
