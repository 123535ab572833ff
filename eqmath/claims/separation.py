"""Claims that one invariant of graphs distinguishes whatever another one does, decided for all graphs on n vertices."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from eqmath.claims.case import Case
from eqmath.claims.claim import Claim
from eqmath.claims.colours_stated import colours_stated, same_colours_stated
from eqmath.claims.commuting import Content
from eqmath.claims.graph_invariants import COLOURS, EGO_KINDS, ISOMORPHISM, TREES, GraphInvariant, Values
from eqmath.claims.identities import sentences_content
from eqmath.claims.outcome import PROVED, REFUTED, Outcome
from eqmath.claims.trees_stated import trees_stated
from eqmath.claims.witness import TwoGraphs
from eqmath.combinatorics import adjacency_matrix
from eqmath.errors import CaseError
from eqmath.exact import Matrix
from eqmath.groups import Graph, atlas
from eqmath.groups.graphs import MOST_IN_ATLAS
from eqmath.methods import Method


@dataclass(frozen=True)
class Separation(Claim):
    """Graphs on n vertices that agree in one invariant agree in another one; perhaps conversely as well.

    Functions of the first invariant are a space with the number of its values as dimension, the rank of an
    outcome; functions of both have the number of pairs of values, its dimension.

    Attributes
    ----------
    known, asked : GraphInvariant
    both : bool
        Whether graphs that agree in the second agree in the first.

    Examples
    --------
    >>> from eqmath import S
    >>> from eqmath.claims.graph_invariants import DEGREES
    >>> claim = Separation(S, known=DEGREES, asked=ISOMORPHISM)
    >>> print(claim, "-", claim.decide(Case(4, 0, 0)).status)
    degrees determine isomorphism types - proved
    >>> print(claim.decide(Case(5, 0, 0)).witness)
    graph6:Dh_ and graph6:DwC have the same degrees and different isomorphism types
    """

    known: GraphInvariant = COLOURS
    asked: GraphInvariant = ISOMORPHISM
    both: bool = False
    one_split: ClassVar[bool] = True
    taken: ClassVar[tuple[str, ...]] = ("graphs with other numbers of vertices",)

    @property
    def uncertified(self) -> str:
        """That SPEC.md has sentences about stable colours, which graphs that have all different ones determine."""
        stated = {TREES, COLOURS} == {self.known, self.asked} if self.both else self.known == COLOURS
        return "" if stated else "about invariants of graphs"

    def certificate(self, case: Case, outcome: Outcome) -> Content:
        """That the graphs are all, and have different stable colours: so these determine whatever there is.

        Of two graphs with the same stable colours, that they are not isomorphic, or their ego networks are not. Of
        trees, that they distinguish the same graphs.

        Raises
        ------
        CaseError
            If the claim is about other invariants.
        TooLarge
            If there are too many graphs, or two with the same colours.
        """
        if self.uncertified:
            return super().certificate(case, outcome)
        listed = list(self.vectors(case).matrices())
        if isinstance(outcome.witness, TwoGraphs) and self.asked in (ISOMORPHISM, EGO_KINDS):
            names = [self.vectors(case).diagram(i) for i in range(len(listed))]
            one, other = (listed[names.index(name)] for name in (outcome.witness.first, outcome.witness.second))
            stated, matrices = same_colours_stated(one, other, ego=self.asked == EGO_KINDS)
        elif self.both:
            stated, matrices = trees_stated(listed)
        else:
            stated, matrices = colours_stated(listed)
        return sentences_content(outcome.status, stated, matrices, case.n)

    def vectors(self, case: Case) -> GraphList:
        """The graphs."""
        return GraphList(case.n)

    def samples(self, case: Case, seed: int) -> None:
        """The claim does not concern equivariance."""

    def admits(self, case: Case) -> bool:
        """Whether all graphs on n vertices can be listed; these are not tensors."""
        return case.order == 0 and case.n <= MOST_IN_ATLAS

    def decide(self, case: Case, method: str = "reduced") -> Outcome:
        """The outcome for all pairs of graphs on n vertices; every method comes to this one.

        Raises
        ------
        CaseError
            If there are legs.
        GroupError
            If n is larger than 7.
        """
        if case.order:
            raise CaseError(f"invariants of graphs are numbers, for k = l = 0, found {case}")
        graphs = atlas(case.n)
        known, asked = self.known.values(graphs), self.asked.values(graphs)
        numbers = [len(set(own)) for own in (known, list(zip(known, asked, strict=True)), asked)]
        witness = self._pair(graphs, known, asked)
        sentence = f"{len(graphs)} graphs: {numbers[0]} different {self.known.name}, {numbers[2]} {self.asked.name}"
        pairs = len(graphs) * (len(graphs) - 1) // 2
        checks = (f"all {pairs} pairs of graphs on {case.n} vertices compared", self.known.because, self.asked.because)
        how = Method("direct", len(graphs), 0, None, numbers[0])
        status = REFUTED if witness else PROVED
        return Outcome(status, len(graphs), numbers[0], numbers[1], how, witness, sentence, tuple(filter(None, checks)))

    def _pair(self, graphs: Sequence[Graph], known: Values, asked: Values) -> TwoGraphs | None:
        """The first two graphs that are a counterexample."""
        found = [_first_pair(graphs, known, asked, self.known.name, self.asked.name)]
        if self.both:
            found.append(_first_pair(graphs, asked, known, self.asked.name, self.known.name))
        return next((pair for pair in found if pair), None)

    def second_route(self, case: Case) -> int | None:
        """The number of different values, where there is a closed count of those of the second invariant."""
        return None if self.asked.count is None else self.asked.count(case.n)

    def __str__(self) -> str:
        end = ", and conversely" if self.both else ""
        return f"{self.known.name} determine {self.asked.name}{end}"


@dataclass(frozen=True)
class GraphList:
    """The graphs on n vertices by their adjacency matrices.

    >>> listed = GraphList(2)
    >>> len(listed), listed.diagram(1), listed.matrix(1)
    (2, 'graph6:A_', Matrix([[0, 1], [1, 0]]))
    """

    n: int

    def __len__(self) -> int:
        return len(atlas(self.n))

    def diagram(self, index: int) -> str:
        """One graph, as a code."""
        return str(atlas(self.n)[index])

    def matrix(self, index: int) -> Matrix:
        """Its adjacency matrix."""
        graph = atlas(self.n)[index]
        return Matrix.from_numpy(adjacency_matrix(graph.n, graph.edges))

    def matrices(self) -> Iterator[Matrix]:
        """All adjacency matrices, one by one."""
        return map(self.matrix, range(len(self)))


def _first_pair(graphs: Sequence[Graph], known: Values, asked: Values, same: str, other: str) -> TwoGraphs | None:
    first: dict[Hashable, int] = {}
    for i, value in enumerate(known):
        j = first.setdefault(value, i)
        if asked[i] != asked[j]:
            return TwoGraphs(str(graphs[j]), str(graphs[i]), same, other)
    return None
