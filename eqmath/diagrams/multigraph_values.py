"""The values of the polynomials of multigraphs at a square array, by contractions, and the change of basis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from eqmath.combinatorics import Edge, Word, growth_strings, mobius
from eqmath.contractions import LARGEST, Array, Elimination, contracted
from eqmath.errors import NotComposable, TooLarge
from eqmath.exact import Matrix
from eqmath.limits import require, timed

MOST_IDENTIFIED = 10
"""The vertices of so many have 115 975 partitions."""


class PolynomialTerm(NamedTuple):
    """A multiple of the polynomial of a multigraph.

    >>> from eqmath.diagrams import MarkedMultigraph
    >>> H = MarkedMultigraph("a>b;a")
    >>> PolynomialTerm(2, H.edges, H.marks, H.plan).entry_bound(3, 10)
    60
    """

    coefficient: int
    edges: Sequence[Edge]
    marks: Sequence[int]
    plan: Elimination

    def entry_bound(self, n: int, largest: int) -> int:
        """No entry of the result, nor of what is computed on the way, is larger; ``largest`` is that of the array."""
        entries: int = max(largest, 1) ** len(self.edges) * n ** len(self.plan.order)
        return abs(self.coefficient) * entries


def multigraph_values(terms: Sequence[PolynomialTerm], x: Any, j: int, symmetric: bool) -> Array:
    """The sum of some polynomials with j marks at a square array; see `MarkedMultigraph.evaluate`.

    >>> from eqmath.diagrams import MarkedMultigraph
    >>> H = MarkedMultigraph("a>b;a")
    >>> multigraph_values([PolynomialTerm(2, H.edges, H.marks, H.plan)], [[1, 2], [3, 4]], 1, False).tolist()
    [6, 14]
    """
    table = _square(x, symmetric)
    n = len(table)
    require(n**j, 1, 24)
    largest = max(map(abs, table.ravel().tolist()), default=0)
    bound = sum(term.entry_bound(n, largest) for term in terms)
    table = table.astype(object if table.dtype.hasobject or bound > LARGEST else np.int64)
    found = np.zeros((n,) * j, dtype=table.dtype)
    for term in timed(terms, "evaluating the polynomial of a multigraph", every=1):
        kept = term.plan.kept
        places = [np.arange(n).reshape([-1 if axis == v else 1 for axis in kept]) for v in kept]
        value = contracted([_table(edge, table) for edge in term.edges], term.plan, n)
        found[tuple(places[kept.index(mark)] for mark in term.marks)] += term.coefficient * value
    return found


def _table(edge: Edge, table: Array) -> tuple[Sequence[int], Array]:
    """x on the two ends of an edge, its diagonal at a loop."""
    return (edge[:1], table.diagonal()) if edge[0] == edge[1] else (edge, table)


def _square(x: Any, symmetric: bool) -> Array:
    """A square array of exact numbers."""
    matrix = Matrix.from_numpy(x) if isinstance(x, np.ndarray) else Matrix(x)
    rows, columns = matrix.shape
    if rows != columns:
        raise NotComposable(f"expected a square array, found {rows} × {columns}")
    if symmetric and matrix != matrix.T:
        raise NotComposable(
            "edges without directions need a symmetric array", hint="write a>b instead of a-b for a directed edge"
        )
    return matrix.to_numpy()


def identifications(vertices: int, signed: bool) -> Iterator[tuple[Word, int]]:
    """The partitions of vertices with the coefficient 1, or with that of the Möbius function.

    >>> list(identifications(2, signed=True))
    [((0, 0), -1), ((0, 1), 1)]

    Raises
    ------
    TooLarge
        If there are too many.
    """
    if vertices > MOST_IDENTIFIED:
        raise TooLarge(
            f"{vertices} vertices have too many partitions for an orbit form", hint=f"at most {MOST_IDENTIFIED}"
        )
    apart = tuple(range(vertices))
    return ((word, mobius(apart, word) if signed else 1) for word in growth_strings(vertices))
