"""Homomorphisms of graphs counted exactly: vertex by vertex, on what the vertices to come can still see."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import expm1, prod, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import growth_string
from eqmath.diagrams import diagram_values
from eqmath.errors import NotExact
from eqmath.exact import Integers
from eqmath.families.bilabelled.elimination import SAFE, VertexTable, counts_by_elimination, elimination_order
from eqmath.limits import require, timed

Spend = Callable[[int], None]
"""Told how many entries the next table has."""
STEP = 10_000
"""A vertex takes as long as so many entries."""
Pair = tuple[int, int, Integers]
"""Two vertices, and a matrix with a row for every image of the first."""
Point = tuple[int, Integers]
"""A vertex, and a number for each of its images."""


def unlimited(entries: int) -> None:
    """No limit."""


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
        """Continue some of the maps, each with a factor; at most a given number of new maps continue one of them."""
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
    pairs: Sequence[Pair],
    points: Sequence[Point],
    labels: Sequence[int],
    n: int,
    tuples: NDArray[Any],
    spend: Spend = unlimited,
) -> NDArray[Any]:
    """For every row t of ``tuples`` the number of homomorphisms H → G that send the labels to t.

    The vertices of H are mapped one after another. Maps of those so far that agree wherever a later vertex
    has a neighbour are continued in the same ways, so they are counted together. At many tuples vertices are
    summed out of tables instead. The counts are int64 as long as no sum can leave it, and Python integers from
    there on.

    Parameters
    ----------
    vertices : the number of vertices of H
    pairs : (a, b, M), the entry of the n × n matrix M at the images of a and b being a factor
    points : (a, v), the entry of the vector v at the image of a being a factor
    labels : vertices of H
    n : the number of vertices of G

    Examples
    --------
    >>> arc = np.array([[0, 1], [0, 0]])
    >>> homomorphism_counts(2, [(0, 1, arc)], [], [0], 2, np.array([[0], [1]])).tolist()
    [1, 0]
    """
    if tuples.dtype.kind not in "iub":
        raise NotExact(f"expected integers, found {tuples.dtype}")
    factors = _Asked.of(vertices, pairs, points)
    rows = np.flatnonzero(diagram_values(growth_string(labels), tuples))
    values, back = _distinct(tuples[rows].astype(np.int64))
    fixed = {v: values[:, labels.index(v)] for v in labels}
    counts = _eliminated(factors, fixed, n, len(values), spend)
    if counts is None:
        counts = _mapped(factors, fixed, n, len(values), spend)
    everywhere = np.zeros(len(tuples), dtype=counts.dtype)
    everywhere[rows] = counts[back]
    return everywhere


def foreseen_entries(
    vertices: int, pairs: Sequence[Pair], points: Sequence[Point], labels: Sequence[int], n: int, size: int
) -> float:
    """About how many entries the tables of `homomorphism_counts` will have at a given number of different tuples.

    Maps are continued as if the arcs of G, of which only the number is asked, were anywhere. Beyond 2⁶² nobody counts.

    >>> cycle = np.roll(np.eye(5, dtype=np.int64), 1, axis=1)
    >>> round(foreseen_entries(3, [(0, 1, cycle), (1, 2, cycle)], [], [0], 5, 5))
    20050
    """
    factors, fixed = _Asked.of(vertices, pairs, points), set(labels)
    tables = _tables(factors, fixed, n, size)
    if tables is not None:
        return STEP * len(tables[0]) + tables[1]
    own = [prod((_share(numbers) for numbers in factors.own[v]), start=1.0) for v in range(vertices)]
    left, near, placed, entries = [v for v in range(vertices) if v not in fixed], factors.near, set(fixed), 0.0
    rows = maps = size * _possible(factors, own, fixed)
    seen: set[int] = set()
    while left:
        v = _next(left, near, seen, fixed)
        left.remove(v)
        entries += STEP + maps * n
        maps *= n * own[v] * prod((_onward(M) for u, M in factors.beside[v] if u in seen | fixed), start=1.0)
        placed.add(v)
        seen = {u for u in (*seen, v) if near[u] & set(left)}
        most = rows * n ** len(seen) * _possible(factors, own, seen | fixed) / max(_possible(factors, own, fixed), 1e-9)
        maps = most * -expm1(-maps / most) if most else 0.0
        if entries > SAFE:
            break
    return entries


def _share(numbers: Integers) -> float:
    """Which part of the entries is not 0."""
    return np.count_nonzero(numbers) / max(numbers.size, 1)


def _onward(matrix: Integers) -> float:
    """Which part of all images an image has beside it: between those of any one, and of one reached along an arc."""
    degrees = np.count_nonzero(matrix, axis=1).astype(np.float64)
    return float(sqrt((degrees**2).sum() / max(len(matrix), 1)) / max(len(matrix), 1))


def _possible(factors: _Asked, own: Sequence[float], placed: set[int]) -> float:
    """Which part of all images of some vertices is a map, if the arcs of G are anywhere."""
    found = prod((own[v] for v in placed), start=1.0)
    for v in placed:
        found *= prod((_share(matrix) for u, matrix in factors.beside[v] if u in placed and u < v), start=1.0)
    return found


def _tables(
    factors: _Asked, fixed: Collection[int], n: int, size: int
) -> tuple[Sequence[tuple[int, frozenset[int]]], int] | None:
    """In which order vertices are summed out of tables of all images, and the entries of these tables.

    None where these have more entries than the maps one by one at so many tuples.
    """
    left = [v for v in range(len(factors.own)) if v not in fixed]
    if size < n or not left:
        return None
    edges = [(u, v) for v, beside in enumerate(factors.beside) for u, _ in beside if u < v]
    steps = elimination_order(edges, left)
    entries = sum(n ** len(bag) for _, bag in steps)
    return None if entries > len(left) * size * n else (steps, entries)


def _eliminated(
    factors: _Asked, fixed: dict[int, Integers], n: int, size: int, spend: Spend
) -> NDArray[np.int64] | None:
    """By tables of all images, where these have fewer entries than the maps one by one at so many tuples."""
    found = _tables(factors, fixed, n, size)
    if found is None:
        return None
    steps, entries = found
    pairs = [(u, v, matrix) for v, beside in enumerate(factors.beside) for u, matrix in beside if u < v]
    tables = [VertexTable.of((u, v), matrix) for u, v, matrix in pairs]
    tables += [VertexTable.of((v,), numbers) for v, own in enumerate(factors.own) for numbers in own]
    if any(table.entries.dtype == object for table in tables):
        return None
    spend(STEP * len(steps) + entries)
    return counts_by_elimination(tables, steps, fixed, n, size)


def _mapped(factors: _Asked, fixed: dict[int, Integers], n: int, size: int, spend: Spend) -> NDArray[Any]:
    """Map by map, at as many tuples as there are."""
    maps = _Maps(n, np.arange(size), {}, np.ones(size, dtype=np.int64))
    for numbers in factors.within(fixed):
        found = numbers[maps.rows]
        kept = np.flatnonzero(found)
        maps.times(found[kept], kept, 1)
    left, near = [v for v in range(len(factors.own)) if v not in fixed], factors.near
    for _ in timed(range(len(left)), "counting homomorphisms of graphs", every=1):
        v = _next(left, near, maps.seen, fixed)
        left.remove(v)
        spend(STEP + len(maps.rows) * n)
        _place(maps, v, factors, fixed)
        maps.forget({u for u in (*maps.seen, v) if near[u] & set(left)})
    counts = np.zeros(size, dtype=maps.counts.dtype)
    counts[maps.rows] = maps.counts
    return counts


@dataclass(frozen=True)
class _Asked:
    """What is asked of the images of every vertex: matrices beside its neighbours, and numbers of its own."""

    beside: list[list[tuple[int, Integers]]]
    own: list[list[Integers]]

    @classmethod
    def of(cls, vertices: int, pairs: Sequence[Pair], points: Sequence[Point]) -> _Asked:
        """A row of the matrix belongs to the neighbour; a loop is a number of its own."""
        beside: list[list[tuple[int, Integers]]] = [[] for _ in range(vertices)]
        own: list[list[Integers]] = [[] for _ in range(vertices)]
        for v, numbers in points:
            own[v].append(numbers)
        for a, b, matrix in pairs:
            if a == b:
                own[a].append(matrix.diagonal())
            else:
                beside[a].append((b, matrix.T))
                beside[b].append((a, matrix))
        return cls(beside, own)

    @cached_property
    def near(self) -> list[set[int]]:
        """The neighbours of every vertex."""
        return [{u for u, _ in found} for found in self.beside]

    def within(self, fixed: dict[int, Integers]) -> Iterator[Integers]:
        """What labels ask among themselves, for every way to fix them."""
        for b, images in fixed.items():
            yield from (numbers[images] for numbers in self.own[b])
            yield from (matrix[fixed[a], images] for a, matrix in self.beside[b] if a in fixed and a < b)


def _distinct(rows: Integers) -> tuple[Integers, Integers]:
    """Every row once, and which of these each row is."""
    if not rows.shape[1]:
        return rows[:1], np.zeros(len(rows), dtype=np.int64)
    found, back = np.unique(rows, axis=0, return_inverse=True)
    return found, back.ravel()


def _next(left: Sequence[int], near: Sequence[set[int]], seen: Collection[int], fixed: Collection[int]) -> int:
    """The vertex to come after which fewest are seen; of these one with most neighbours before."""
    waiting = set(left)

    def order(v: int) -> tuple[int, int, int]:
        rest = waiting - {v}
        after = sum(bool(near[u] & rest) for u in (*seen, v))
        return after, -sum(u in seen or u in fixed for u in near[v]), v

    return min(left, key=order)


def _place(maps: _Maps, v: int, factors: _Asked, fixed: dict[int, Integers]) -> None:
    """Every way to map one more vertex, beside its neighbours so far."""
    n = maps.n
    require(len(maps.rows), n, 24)
    asked = [(u, matrix) for u, matrix in factors.beside[v] if u in maps.seen or u in fixed]
    large = any(table.dtype == object for table in (*factors.own[v], *(matrix for _, matrix in asked)))
    steps = np.ones((len(maps.rows), n), dtype=object if large else np.int64)
    for u, matrix in asked:
        steps *= matrix[maps.seen[u] if u in maps.seen else fixed[u][maps.rows]]
    for numbers in factors.own[v]:
        steps *= numbers
    kept, images = np.nonzero(steps)
    require(len(kept), 8 * (len(maps.seen) + 6), 1)
    maps.times(steps[kept, images], kept, n)
    maps.seen[v] = images
