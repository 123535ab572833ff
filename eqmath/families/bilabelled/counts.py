"""Homomorphisms of graphs counted exactly: vertex by vertex, on what the vertices to come can still see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import growth_string
from eqmath.diagrams import diagram_values
from eqmath.errors import NotExact
from eqmath.exact import Integers
from eqmath.limits import require, timed

SAFE = 2**62
Spend = Callable[[int], None]
"""Told how many entries the next table has."""
STEP = 10_000
"""A vertex takes as long as so many entries."""


def unlimited(entries: int) -> None:
    """Nobody minds."""


@dataclass
class _Maps:
    """Maps of the vertices so far into G, equal ones on what is still seen counted together.

    Attributes
    ----------
    n : int
    rows : the values of the labels, by their number, that every map continues
    seen : its values at the vertices that have neighbours to come
    counts : how many maps there are; int64, or Python integers where these might not do
    """

    n: int
    rows: Integers
    seen: dict[int, Integers]
    counts: NDArray[Any]

    def times(self, factors: NDArray[Any], kept: Integers, sums: int) -> None:
        """Go on with some of the maps, each with a factor; so many new maps at most continue one of them."""
        largest = int(np.abs(self.counts).sum()) * max(int(np.abs(factors).max(initial=0)), 1) * sums
        kind = np.int64 if self.counts.dtype != object and largest < SAFE else object
        self.counts = self.counts.astype(kind)[kept] * factors.astype(kind)
        self.rows, self.seen = self.rows[kept], {v: images[kept] for v, images in self.seen.items()}

    def forget(self, kept: set[int]) -> None:
        """Add up maps that differ only at vertices that nothing to come is joined to."""
        self.seen = {v: images for v, images in self.seen.items() if v in kept}
        keys, size = self.rows, int(self.rows.max(initial=0)) + 1
        for images in self.seen.values():
            if size * self.n >= SAFE:
                keys = np.unique(keys, return_inverse=True)[1]
                size = len(keys)
            keys, size = keys * self.n + images, size * self.n
        _, first, names = np.unique(keys, return_index=True, return_inverse=True)
        order = np.argsort(names, kind="stable")
        starts = np.searchsorted(names[order], np.arange(len(first)))
        self.counts = np.add.reduceat(self.counts[order], starts) if len(first) else self.counts
        self.rows, self.seen = self.rows[first], {v: images[first] for v, images in self.seen.items()}


def homomorphism_counts(
    vertices: int,
    edges: Sequence[tuple[int, int]],
    labels: Sequence[int],
    adjacency: NDArray[np.int64],
    tuples: NDArray[Any],
    spend: Spend = unlimited,
) -> NDArray[Any]:
    """For every row t of ``tuples`` the number of homomorphisms H → G that send the labels to t.

    The vertices of H are mapped one after another. Maps of those so far that agree wherever a later vertex
    has a neighbour are continued in the same ways, so they are counted together. The counts are int64 as long
    as no sum can leave it, and Python integers from there on.
    """
    for array in (adjacency, tuples):
        if array.dtype.kind not in "iub":
            raise NotExact(f"expected integers, found {array.dtype}")
    matrix, near = _small(adjacency), _neighbours(vertices, edges)
    rows = np.flatnonzero(diagram_values(growth_string(labels), tuples))
    values, back = _distinct(tuples[rows].astype(np.int64))
    fixed = {v: values[:, labels.index(v)] for v in labels}
    maps = _Maps(len(matrix), np.arange(len(values)), {}, np.ones(len(values), dtype=np.int64))
    for a, b in edges:
        if a in fixed and b in fixed:
            factors = matrix[fixed[a][maps.rows], fixed[b][maps.rows]]
            kept = np.flatnonzero(factors)
            maps.times(factors[kept], kept, 1)
    left = [v for v in range(vertices) if v not in fixed]
    for _ in timed(range(len(left)), "counting homomorphisms of graphs", every=1):
        v = _next(left, near, maps.seen, fixed)
        left.remove(v)
        spend(STEP + len(maps.rows) * len(matrix))
        _place(maps, v, near[v], fixed, matrix)
        maps.forget({u for u in (*maps.seen, v) if near[u] & set(left)})
    numbers, found = (np.zeros(length, dtype=maps.counts.dtype) for length in (len(values), len(tuples)))
    numbers[maps.rows] = maps.counts
    found[rows] = numbers[back]
    return found


def _distinct(rows: Integers) -> tuple[Integers, Integers]:
    """Every row once, and which of these each row is."""
    if not rows.shape[1]:
        return rows[:1], np.zeros(len(rows), dtype=np.int64)
    found, back = np.unique(rows, axis=0, return_inverse=True)
    return found, back.ravel()


def _small(adjacency: NDArray[Any]) -> NDArray[Any]:
    """In Python integers if products of entries might leave 64 bits."""
    return adjacency.astype(np.int64 if np.abs(adjacency.astype(np.int64)).max(initial=0) <= 1 else object)


def _neighbours(vertices: int, edges: Sequence[tuple[int, int]]) -> list[set[int]]:
    near: list[set[int]] = [set() for _ in range(vertices)]
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    return near


def _next(left: Sequence[int], near: Sequence[set[int]], seen: dict[int, Integers], fixed: dict[int, Integers]) -> int:
    """The vertex to come after which fewest are seen; of these one with most neighbours before."""
    waiting = set(left)

    def order(v: int) -> tuple[int, int, int]:
        rest = waiting - {v}
        after = sum(bool(near[u] & rest) for u in (*seen, v))
        return after, -sum(u in seen or u in fixed for u in near[v]), v

    return min(left, key=order)


def _place(maps: _Maps, v: int, near: set[int], fixed: dict[int, Integers], matrix: Integers) -> None:
    """Every way to map one more vertex, next to its neighbours so far."""
    n = len(matrix)
    require(len(maps.rows), n, 24)
    steps = np.ones((len(maps.rows), n), dtype=matrix.dtype)
    for u in sorted(near - {v}):
        if u in maps.seen or u in fixed:
            images = maps.seen[u] if u in maps.seen else fixed[u][maps.rows]
            steps *= matrix[images]
    if v in near:
        steps *= matrix.diagonal()
    kept, images = np.nonzero(steps)
    require(len(kept), 8 * (len(maps.seen) + 6), 1)
    maps.times(steps[kept, images], kept, n)
    maps.seen[v] = images
