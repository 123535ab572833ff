"""Orbits of pairs by listing a whole group, and layers by their definition: imports nothing of eqmath."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, permutations, product

Signed = tuple[object, int]
"""A point and a sign."""
Acting = Callable[..., Signed]


def point(g: Sequence[int], x: int) -> Signed:
    """A point of 0, …, n − 1."""
    return g[x], 1


def subset(g: Sequence[int], x: Iterable[int]) -> Signed:
    """A set of points."""
    return tuple(sorted(g[i] for i in x)), 1


def tuple_of_points(g: Sequence[int], x: Iterable[int]) -> Signed:
    """A tuple of points."""
    return tuple(g[i] for i in x), 1


def oriented(g: Sequence[int], x: Sequence[int]) -> Signed:
    """An oriented set: the sign of the permutation that sorts the images."""
    images = [g[i] for i in x]
    inversions = sum(a > b for a, b in combinations(images, 2))
    return tuple(sorted(images)), (-1) ** inversions


def symmetric(n: int) -> list[tuple[int, ...]]:
    """All permutations."""
    return list(permutations(range(n)))


def cyclic(n: int) -> list[tuple[int, ...]]:
    """All rotations."""
    return [tuple((i + s) % n for i in range(n)) for s in range(n)]


def dihedral(n: int) -> list[tuple[int, ...]]:
    """Rotations and reflections."""
    return sorted({tuple((sign * i + s) % n for i in range(n)) for s in range(n) for sign in (1, -1)})


def torus(n: int, matrices: Iterable[tuple[int, int, int, int]]) -> list[tuple[int, ...]]:
    """Translations composed with linear maps (x, y) ↦ (ax+by, cx+dy)."""
    return sorted({
        tuple((a * x + b * y + s) % n * n + (c * x + d * y + t) % n for x in range(n) for y in range(n))
        for a, b, c, d in matrices
        for s in range(n)
        for t in range(n)
    })  # fmt: skip


QUARTERS = [(1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0)]
SQUARE = [*QUARTERS, (1, 0, 0, -1), (-1, 0, 0, 1), (0, 1, 1, 0), (0, -1, -1, 0)]


def free_orbits(
    group: Sequence[object], X: Sequence[object], Y: Sequence[object], on_x: Acting, on_y: Acting
) -> list[set[object]]:
    """The orbits of the whole group on X × Y in which no pair is moved to its own negative."""
    seen: set[object] = set()
    found = []
    for pair in product(X, Y):
        if pair in seen:
            continue
        moved = [(on_x(g, pair[0]), on_y(g, pair[1])) for g in group]
        signed = {((x, y), a * b) for (x, a), (y, b) in moved}
        orbit = {place for place, _ in signed}
        seen |= orbit
        if len(orbit) == len(signed):
            found.append(orbit)
    return found


def applied(edges: Iterable[tuple[int, int, int, int]], outputs: int, x: Sequence[int], w: Sequence[int]) -> list[int]:
    """y(b) = Σ ε w(π(e)) x(s(e)) over the e with t(e) = b."""
    y = [0] * outputs
    for s, t, weight, sign in edges:
        y[t] += sign * w[weight] * x[s]
    return y


def windows(length: int, kernel: int, stride: int, padding: int) -> int:
    """How many windows fit, by trying all places."""
    return sum(1 for place in range(0, length + 2 * padding, stride) if place + kernel <= length + 2 * padding)
