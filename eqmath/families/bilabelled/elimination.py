"""Homomorphisms counted at many index tuples at once: one vertex after another is summed out of tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from eqmath.exact import Integers
from eqmath.limits import require

SAFE = 2**62


@dataclass(frozen=True, eq=False)
class VertexTable:
    """A number for all images of some vertices.

    Attributes
    ----------
    vertices : in increasing order, an axis each
    entries : 64-bit integers
    largest : no entry is larger, up to the sign
    """

    vertices: tuple[int, ...]
    entries: Integers
    largest: int

    @classmethod
    def of(cls, vertices: Sequence[int], entries: Integers) -> VertexTable:
        """With the largest entry; the axes are sorted.

        >>> table = VertexTable.of((1, 0), np.array([[0, 2, 0], [0, 0, -3]]))
        >>> table.vertices, table.entries.shape, table.largest
        ((0, 1), (3, 2), 3)
        """
        order = sorted(range(len(vertices)), key=vertices.__getitem__)
        largest = max(abs(int(entries.max(initial=0))), abs(int(entries.min(initial=0))))
        return cls(tuple(vertices[i] for i in order), entries.transpose(order), largest)


def elimination_order(scopes: Sequence[Sequence[int]], left: Sequence[int]) -> list[tuple[int, frozenset[int]]]:
    """The vertices that are summed out in turn, the one with the smallest bag first, with their bags.

    >>> [(v, sorted(bag)) for v, bag in elimination_order([(0, 1), (1, 2), (2, 3)], [1, 2])]
    [(1, [0, 1, 2]), (2, [0, 2, 3])]
    """
    known, waiting, steps = [frozenset(scope) for scope in scopes], list(left), []
    while waiting:
        bags = {v: frozenset({v}).union(*(scope for scope in known if v in scope)) for v in waiting}
        v = min(waiting, key=lambda v: (len(bags[v]), v))
        waiting.remove(v)
        known = [scope for scope in known if v not in scope] + [bags[v] - {v}]
        steps.append((v, bags[v]))
    return steps


def counts_by_elimination(
    tables: Sequence[VertexTable],
    steps: Sequence[tuple[int, frozenset[int]]],
    labels: dict[int, Integers],
    n: int,
    size: int,
) -> Integers | None:
    """Σ over the images of all other vertices of Π of the tables, at given images of the labelled ones.

    Parameters
    ----------
    steps : those of `elimination_order`
    labels : vertex ↦ its images, ``size`` of them

    Returns
    -------
    ``size`` integers, or None where a sum might leave 64 bits.

    Examples
    --------
    >>> A = np.array([[0, 1], [1, 1]])
    >>> tables = [VertexTable.of((0, 2), A), VertexTable.of((1, 2), A)]
    >>> steps = elimination_order([(0, 2), (1, 2)], [2])
    >>> counts_by_elimination(tables, steps, {0: np.array([0, 1]), 1: np.array([1, 1])}, 2, 2).tolist()
    [1, 2]
    """
    left = list(tables)
    for v, bag in steps:
        touching = [table for table in left if v in table.vertices]
        if n * prod(table.largest for table in touching) >= SAFE:
            return None
        left = [table for table in left if v not in table.vertices] + [_summed(touching, v, bag, n)]
    if prod(table.largest for table in left) >= SAFE:
        return None
    found = np.ones(size, dtype=np.int64)
    for table in left:
        found *= table.entries[tuple(labels[v] for v in table.vertices)]
    return found


def _summed(touching: Sequence[VertexTable], v: int, bag: frozenset[int], n: int) -> VertexTable:
    """The product of tables, summed over one vertex."""
    rest = tuple(sorted(bag - {v}))
    require(n ** len(rest), 8, 2)
    if not touching:
        return VertexTable.of((), np.array(n, dtype=np.int64))
    number = {vertex: axis for axis, vertex in enumerate(sorted(bag))}
    operands = [item for table in touching for item in (table.entries, [number[u] for u in table.vertices])]
    return VertexTable.of(rest, np.asarray(np.einsum(*operands, [number[u] for u in rest])))
