"""Permutation groups from any generators: a base, coset representatives along it, orbits of index tuples.

A permutation of n points is the tuple of its images of 0, …, n−1. Products apply the right factor first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import product
from math import prod
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics.components import joined, signed_components
from eqmath.combinatorics.integer_partitions import Shape
from eqmath.combinatorics.permutations import permutation_sign
from eqmath.limits import require_list, require_time, timed

Permutation = tuple[int, ...]
MOST_ELEMENTS = 2 * 10**6
BULK = 2**20
_Level = tuple[int, list[Permutation], dict[int, tuple[Permutation, Permutation]]]
"""A base point; generators of the stabiliser of the points before it; per image a representative and its inverse."""


@dataclass(frozen=True)
class StabiliserChain:
    """A permutation group with a base b_1, b_2, …: only the identity fixes every b_i.

    Attributes
    ----------
    degree : int
        The number n of points.
    base : tuple of int
    representatives : tuple of tuples of permutations
        For every b_i one element of the stabiliser of b_1, …, b_(i−1) for each image of b_i, by increasing
        image. Every element of the group is a product u_1 u_2 ⋯ of representatives in exactly one way.
    """

    degree: int
    base: tuple[int, ...]
    representatives: tuple[tuple[Permutation, ...], ...]

    @property
    def order(self) -> int:
        """The number of elements: the product of the orbit lengths along the base."""
        return prod(map(len, self.representatives))


def multiply(g: Permutation, h: Permutation) -> Permutation:
    """g h, the right factor first.

    >>> multiply((1, 2, 0), (1, 0, 2))
    (2, 1, 0)
    """
    return tuple([g[image] for image in h])


def inverse(g: Permutation) -> Permutation:
    """g⁻¹.

    >>> inverse((1, 2, 0))
    (2, 0, 1)
    """
    images = [0] * len(g)
    for point, image in enumerate(g):
        images[image] = point
    return tuple(images)


def stabiliser_chain(generators: Iterable[Sequence[int]], n: int) -> StabiliserChain:
    """The group that some permutations of n points generate, by the deterministic Schreier–Sims algorithm.

    Source: C. Sims, "Computational methods in the study of permutation groups" (1970).

    >>> chain = stabiliser_chain([(1, 2, 3, 0), (0, 3, 2, 1)], 4)
    >>> chain.order, chain.base
    (8, (0, 1))
    """
    levels: list[_Level] = []
    for generator in generators:
        g = tuple(map(int, generator))
        if _sift(levels, g) is not None:
            _adjoin(levels, 0, g)
    rows = [tuple(known[image][0] for image in sorted(known)) for _, _, known in levels]
    return StabiliserChain(n, tuple(point for point, _, _ in levels), tuple(rows))


def _adjoin(levels: list[_Level], depth: int, g: Permutation) -> None:
    """Enlarge the group at one depth by g, which fixes the base points before it.

    Every generator times every representative is a representative times an element of the next group
    (Schreier's lemma), so what is left over after sifting is adjoined there.
    """
    if depth == len(levels):
        one = tuple(range(len(g)))
        point = next(point for point, image in enumerate(g) if image != point)
        levels.append((point, [], {point: (one, one)}))
    point, generators, known = levels[depth]
    generators.append(g)
    waiting = [(g, u) for u, _ in known.values()]
    while waiting:
        require_time("finding coset representatives of a permutation group")
        s, u = waiting.pop()
        element = multiply(s, u)
        if element[point] not in known:
            require_list(sum(len(own) for _, _, own in levels) + 1, 16 * len(g), "coset representatives")
            known[element[point]] = element, inverse(element)
            waiting += [(t, element) for t in generators]
            continue
        rest = _sift(levels[depth:], element)
        if rest is not None:
            _adjoin(levels, depth + 1, rest)


def _sift(levels: Sequence[_Level], g: Permutation) -> Permutation | None:
    """What is left of g after dividing by representatives level by level; None for the identity."""
    one = tuple(range(len(g)))
    for point, _, known in levels:
        if g == one:
            return None
        if g[point] not in known:
            return g
        g = multiply(known[g[point]][1], g)
    return None if g == one else g


def is_member(chain: StabiliserChain, g: Sequence[int]) -> bool:
    """Whether a permutation belongs to the group.

    >>> is_member(stabiliser_chain([(1, 2, 0)], 3), (1, 0, 2))
    False
    """
    rest = tuple(g)
    for point, row in zip(chain.base, chain.representatives, strict=True):
        divisor = next((u for u in row if u[point] == rest[point]), None)
        if divisor is None:
            return False
        rest = multiply(inverse(divisor), rest)
    return rest == tuple(range(chain.degree))


def random_element(chain: StabiliserChain, rng: Random) -> Permutation:
    """A uniformly random element: a uniformly random representative at every base point."""
    chosen = [rng.choice(row) for row in chain.representatives]
    return reduce(multiply, chosen, tuple(range(chain.degree)))


def elements(chain: StabiliserChain) -> Iterator[Permutation]:
    """Every element once, lazily, the identity's coset first.

    >>> list(elements(stabiliser_chain([(1, 2, 0)], 3)))
    [(0, 1, 2), (1, 2, 0), (2, 0, 1)]
    """
    one = tuple(range(chain.degree))

    def below(depth: int, g: Permutation) -> Iterator[Permutation]:
        if depth == len(chain.base):
            yield g
            return
        for u in chain.representatives[depth]:
            yield from below(depth + 1, multiply(g, u))

    return below(0, one)


def fixed_point_counts(chain: StabiliserChain, most: int = MOST_ELEMENTS) -> dict[int, int] | None:
    """How many elements have 0, 1, 2, … fixed points, from a list of all elements; None above ``most`` elements.

    >>> fixed_point_counts(stabiliser_chain([(1, 0, 2), (1, 2, 0)], 3))
    {0: 2, 1: 3, 3: 1}
    """
    if chain.order > most:
        return None
    found: Counter[int] = Counter()
    for rows in _bulks(chain, "counting the fixed points of all elements of a group"):
        found.update((rows == np.arange(chain.degree)).sum(axis=1).tolist())
    return dict(sorted(found.items()))


def cycle_types(chain: StabiliserChain, most: int = MOST_ELEMENTS) -> dict[Shape, int] | None:
    """How many elements have cycles of which lengths, longest first; None above ``most`` elements.

    >>> cycle_types(stabiliser_chain([(1, 0, 2), (1, 2, 0)], 3))
    {(1, 1, 1): 1, (2, 1): 3, (3,): 2}
    """
    if chain.order > most:
        return None
    found: Counter[Shape] = Counter()
    for rows in _bulks(chain, "finding the cycles of all elements of a group"):
        points, counts = np.unique(_points_on_cycles(rows), axis=0, return_counts=True)
        for on_cycles, count in zip(points.tolist(), counts.tolist(), strict=True):
            lengths = [(length, number // length) for length, number in enumerate(on_cycles, 1)]
            found[tuple(length for length, cycles in reversed(lengths) for _ in range(cycles))] += count
    return dict(sorted(found.items()))


def _points_on_cycles(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many points of every permutation lie on cycles of length 1, 2, …: g^j fixes those whose length divides j."""
    size, degree = rows.shape
    points = np.zeros((size, degree), dtype=np.int64)
    power = rows
    for length in range(1, degree + 1):
        shorter = [c - 1 for c in range(1, length) if length % c == 0]
        points[:, length - 1] = (power == np.arange(degree)).sum(axis=1) - points[:, shorter].sum(axis=1)
        if points.sum() == size * degree:
            break
        power = np.take_along_axis(rows, power, axis=1)
    return points


def _bulks(chain: StabiliserChain, step: str) -> Iterator[NDArray[np.int64]]:
    """The elements, one per row, about `BULK` numbers at a time."""
    split, size = len(chain.base), 1
    while split and size * len(chain.representatives[split - 1]) * chain.degree <= BULK:
        split -= 1
        size *= len(chain.representatives[split])
    inner = _all_elements(chain, split)
    for outer in timed(product(*chain.representatives[:split]), step):
        yield np.array(reduce(multiply, outer, tuple(range(chain.degree))), dtype=np.int64)[inner]


def _all_elements(chain: StabiliserChain, depth: int) -> NDArray[np.int64]:
    """The elements of the stabiliser of the first base points, one per row."""
    rows = np.arange(chain.degree, dtype=np.int64)[None, :]
    for row in reversed(chain.representatives[depth:]):
        rows = np.concatenate([np.array(u, dtype=np.int64)[rows] for u in row])
    return rows


def orbit_labels(generators: Iterable[Sequence[int]], n: int, m: int) -> NDArray[np.int64]:
    """For every index tuple of [n]^m the place of the least tuple in its orbit, places being lexicographic.

    Generator by generator the leaders of a tuple and of its image learn the smaller one, then all paths to leaders
    are shortened, so that few rounds are needed even on long cycles.

    Raises
    ------
    TooLarge
        If the labels exceed the memory limit.

    Examples
    --------
    >>> orbit_labels([(1, 0)], 2, 2).tolist()
    [0, 1, 1, 0]
    """
    require_list(n**m, 56, "index tuples")
    images = [np.array(g, dtype=np.int64) for g in generators]
    labels = np.arange(n**m, dtype=np.int64)
    stable = False
    while not stable:
        require_time(f"joining the orbits on {n}^{m} index tuples")
        before = labels
        for g in images:
            moved = labels.reshape((n,) * m)
            for axis in range(m):
                moved = moved.take(g, axis=axis)
            labels = joined(labels, labels, moved.ravel())
        stable = np.array_equal(labels, before)
    return labels


def signed_orbit_labels(
    generators: Iterable[Sequence[int]], n: int, m: int
) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """The labels of `orbit_labels`, and the sign of the permutations that lead there; 0 where both signs do.

    Every tuple stands twice, with a sign, and odd permutations change the sign.

    Raises
    ------
    TooLarge
        If the tables exceed the memory limit.

    Examples
    --------
    >>> labels, signs = signed_orbit_labels([(1, 0, 2)], 3, 1)
    >>> labels.tolist(), signs.tolist()
    ([0, 0, 2], [1, -1, 0])
    """
    every = [(np.array(g, dtype=np.int64), permutation_sign(tuple(g)) < 0) for g in generators]
    require_list(n**m, 140, "index tuples")

    def moves() -> Iterator[tuple[NDArray[np.int64], NDArray[np.bool_]]]:
        for images, odd in every:
            yield moved_places(images, m), np.full(n**m, odd)

    return signed_components(n**m, moves)


def places_of(tuples: NDArray[Any], n: int) -> NDArray[np.int64]:
    """Where index tuples, one per row, stand in [n]^m.

    >>> places_of(np.array([[0, 1], [1, 0]]), 3).tolist()
    [1, 3]
    """
    places = np.zeros(len(tuples), dtype=np.int64)
    for place in range(tuples.shape[1]):
        places = places * n + tuples[:, place]
    return places


def moved_places(images: NDArray[np.int64], m: int) -> NDArray[np.int64]:
    """Where a permutation takes every index tuple of [n]^m, places being lexicographic.

    >>> moved_places(np.array([1, 0]), 2).tolist()
    [3, 2, 1, 0]
    """
    n, moved = len(images), np.zeros(1, dtype=np.int64)
    for _ in range(m):
        moved = (moved[:, None] * n + images).ravel()
    return moved


def point_stabiliser(generators: Iterable[Permutation], n: int, point: int) -> tuple[Permutation, ...]:
    """Generators of the subgroup that fixes a point, sorted; none for the trivial group.

    >>> point_stabiliser([(1, 2, 0), (1, 0, 2)], 3, 1)
    ((2, 1, 0),)
    """
    one = tuple(range(n))
    levels: list[_Level] = [(point, [], {point: (one, one)})]
    for g in generators:
        if _sift(levels, g) is not None:
            _adjoin(levels, 0, g)
    return tuple(sorted(levels[1][1])) if len(levels) > 1 else ()


def orbit_count(generators: Iterable[Sequence[int]], n: int, m: int) -> int:
    """The number of orbits on the index tuples [n]^m, none of which is listed.

    Tuples whose first values lie in different orbits lie in different orbits; those that begin with x are in
    one orbit iff their rests are in one under the stabiliser of x.

    >>> orbit_count([(1, 2, 3, 4, 0)], 5, 2), orbit_count([(1, 2, 3, 4, 0)], 5, 40) == 5**39
    (5, True)
    """

    @cache
    def count(group: tuple[Permutation, ...], length: int) -> int:
        if length == 0 or not group:
            return int(n**length)
        firsts = _first_points(group, n)
        if length == 1:
            return len(firsts)
        return sum(count(point_stabiliser(group, n, x), length - 1) for x in firsts)

    return count(tuple(sorted({tuple(map(int, g)) for g in generators} - {tuple(range(n))})), m)


def _first_points(generators: Sequence[Permutation], n: int) -> list[int]:
    """The least point of every orbit."""
    seen, found = [False] * n, []
    for point in range(n):
        if not seen[point]:
            found.append(point)
            waiting, seen[point] = [point], True
            while waiting:
                here = waiting.pop()
                fresh = {g[here] for g in generators if not seen[g[here]]}
                waiting += fresh
                for image in fresh:
                    seen[image] = True
    return found


def orbits(generators: Iterable[Sequence[int]], n: int) -> tuple[tuple[int, ...], ...]:
    """The orbits on the n points, each sorted, by least point.

    >>> orbits([(2, 1, 0, 3)], 4)
    ((0, 2), (1,), (3,))
    """
    found: dict[int, list[int]] = {}
    for point, label in enumerate(orbit_labels(generators, n, 1).tolist()):
        found.setdefault(label, []).append(point)
    return tuple(map(tuple, found.values()))
