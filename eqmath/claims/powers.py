"""Claims that the powers of the adjacency matrix span the maps that commute with the automorphisms of a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

import numpy as np

from eqmath.claims.case import Case
from eqmath.claims.claim import Claim, Listed
from eqmath.claims.lists import decide_list
from eqmath.claims.outcome import PROVED, Outcome
from eqmath.claims.tables import Tables, canonical_system, heading, orbit_part, require_small_graphs, tables
from eqmath.combinatorics import adjacency_matrix
from eqmath.errors import CaseError, Disagreement
from eqmath.exact import PRIME, Matrix, eliminate, first_outside, separating_functional
from eqmath.families import Bilabelled, OrbitSum
from eqmath.groups import Group
from eqmath.methods import Samples, matrix_form, sample, spanning_vectors


@dataclass(frozen=True)
class Powers:
    """A⁰, A¹, …, Aⁿ⁻¹ for the adjacency matrix A of the graph of a group.

    >>> from eqmath import Aut
    >>> [Powers(Aut("path:3")).matrix(i)[0, 2] for i in range(3)]
    [0, 0, 1]
    """

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
class AdjacencySpanning(Claim):
    """The powers of the adjacency matrix of G span Hom_Aut(G)(V, V); decided by the generators of Aut(G).

    >>> from eqmath import Aut
    >>> for graph in ("cycle:5", "star:3", "petersen"):
    ...     print(AdjacencySpanning(Aut(graph).series).decide(Case(Aut(graph).n, 1, 1)).sentence)
    the powers of A have rank 3, Hom_Aut(cycle:5) has dimension 3
    the powers of A have rank 3, Hom_Aut(star:3) has dimension 5
    the powers of A have rank 3, Hom_Aut(petersen) has dimension 3
    """

    listed: ClassVar[str] = "the powers of A have"
    missed: ClassVar[str] = "is not a polynomial in A"

    def vectors(self, case: Case) -> Listed:
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
        reason = f"commutes with {group.name} and {self.missed}"
        found = decide_list(group.discrete, (), case, powers.matrices(), reason)
        sentence = f"{self.listed} rank {found.rank}, Hom_{group.name} has dimension {found.dim}"
        return replace(found, sentence=sentence)

    def samples(self, case: Case, seed: int) -> Samples:
        """Some powers under some random automorphisms."""
        return sample(self.series(case.n), [matrix_form(W) for W in self.vectors(case).matrices()], 1, 1, seed)

    uncertified = ""

    def certificate(self, case: Case, outcome: Outcome) -> Tables:
        """The powers on the orbits of pairs; if they do not span, beside the spanning set."""
        require_small_graphs(self.series)
        group = self.series(case.n)
        classes, _ = canonical_system(group.series, "orbits", 2, group.n)
        matrices = list(self.vectors(case).matrices())
        table = np.array([[int(W[i, j]) for i, j in classes.tolist()] for W in matrices], dtype=np.int64)
        paths = [Bilabelled.from_graph(i + 1, [(j, j + 1) for j in range(i)], [0], [i]) for i in range(group.n)]
        body = heading(group, case, "powers", outcome)
        body |= {"diagrams": list(map(str, paths)), "method": "orbits", "prime": PRIME}
        if outcome.status == PROVED:
            return body | {"parts": [orbit_part(len(classes), eliminate(table, PRIME))]}
        units = np.eye(len(classes), dtype=np.int64)
        index = first_outside(table, units)
        if index is None:
            raise Disagreement(f"the powers of the adjacency matrix span Hom_{group.name}")
        orbit = str(OrbitSum.from_word(classes[index].tolist(), 1))
        witness = {"kind": "map", "diagram": orbit, "functional": separating_functional(table, units[index])}
        spanning = spanning_vectors(group, 1, 1)
        return body | {"parts": tables(group, spanning, spanning)["parts"], "witness": witness}

    def __str__(self) -> str:
        return f"powers of the adjacency matrix span {self.series.letter}"
