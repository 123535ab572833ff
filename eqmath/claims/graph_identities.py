"""The matrix of a bilabelled graph as a product of partition diagrams and adjacency matrices, for certificates.

Every vertex is a strand. An edge puts the weight A[i, j] at the values i and j of two strands; above and below, a
strand is split into its labels, and summed up if it has none.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from eqmath.claims.identities import Sum
from eqmath.diagrams import Diagram
from eqmath.exact import Integers, Matrix
from eqmath.families.bilabelled import Bilabelled, matrices_of
from eqmath.groups import Graph

NamedFactors = list[list[str]]


class GraphIdentities:
    """The matrices of homomorphisms to one graph, written with diagrams and with named matrices.

    Parameters
    ----------
    graph : Graph

    Attributes
    ----------
    matrices : list of Matrix
        Adjacency matrices, each followed by its entries on a diagonal; diagonal ones for colours.

    Examples
    --------
    >>> from eqmath.groups import parse_graph
    >>> found = GraphIdentities(parse_graph("path:2"))
    >>> found.factors(Bilabelled("a-b;a;b"))
    [["1,1'|2'"], ["1,1'|2,2'"], ['#1'], ["^1,1'|2,2'"], ["^1,2'|1'"]]
    """

    def __init__(self, graph: Graph) -> None:
        self.images, self.matrices = matrices_of(graph), list[Matrix]()
        self._places: dict[str, int] = {}
        self._pairs: list[int] = []

    def image(self, text: str) -> Matrix:
        """The matrix of a partition diagram."""
        return Diagram(text).matrix(self.images.n)

    def factors(self, H: Bilabelled) -> NamedFactors:
        """The factors of X_H, from the left to the right."""
        strands = range(H.vertices)
        rows = [[str(Diagram.from_word((*labels, *strands), len(labels)))] for labels in (H.tops, H.bottoms)]
        between: NamedFactors = []
        for a, b, table in self.images.pairs(H.relations):
            name = f"#{self._place(table) + 1}"
            inner = [[name]] if a != b else [["1,1',2'"], [name], ["1,2,1'"]]
            between += self._on(H.vertices, list(dict.fromkeys((a, b))), inner)
        for vertex, weights in self.images.points(H.relations):
            between += self._on(H.vertices, [vertex], [[f"#{self._place(weights)}"]])
        return [rows[0], *between, [f"^{rows[1][0]}"]]

    def _on(self, vertices: int, chosen: list[int], inner: NamedFactors) -> NamedFactors:
        """An operator on some strands."""
        others = [v for v in range(vertices) if v not in chosen]
        moved = str(Diagram.permutation([v + 1 for v in (*chosen, *others)]))
        beside = ["1,1'"] * len(others)
        return [[moved], *([*names, *beside] for names in inner), [f"^{moved}"]]

    def _place(self, weights: Integers) -> int:
        """The number of an adjacency matrix, behind which its entries are on a diagonal, or of such a matrix."""
        key = repr(weights.tolist())
        if key not in self._places:
            self._places[key] = place = len(self.matrices)
            self._pairs += [place] * (weights.ndim - 1)
            self.matrices += [Matrix.from_numpy(weights)] * (weights.ndim - 1)
            self.matrices.append(Matrix.from_numpy(np.diag(weights.reshape(-1))))
        return self._places[key]

    def definitions(self) -> Iterator[Sum]:
        """That the diagonal matrices have the entries of the adjacency matrices."""
        strands = ["1,1'", "1,1'"]
        for place in self._pairs:
            factors = [["1,1',3'|2,2',4'"], [*strands, f"#{place}", "1,1'"], [*strands, "1,2"]]
            yield [(1, [[f"#{place + 1}"]]), (-1, factors)]
