"""Connected components of a graph on many vertices, in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from eqmath.limits import require_time

Moves = Callable[[], Iterable[tuple[NDArray[np.int64], NDArray[np.bool_]]]]
"""() ↦ for every generator where it takes each vertex, and whether with the sign −1; asked for once a round."""


def least_connected(count: int, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """For every vertex 0, …, count − 1 the least vertex of its component; the edges join ``first`` to ``second``.

    Both leaders of an edge's ends learn the smaller one, then all paths to leaders are shortened.

    >>> least_connected(5, np.array([3, 1]), np.array([1, 4])).tolist()
    [0, 1, 2, 1, 1]
    """
    labels = np.arange(count, dtype=np.int64)
    while True:
        require_time(f"joining {count} vertices")
        left, right = labels[first], labels[second]
        if np.array_equal(left, right):
            return labels
        labels = joined(labels, left, right)


def joined(labels: NDArray[np.int64], first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """The labels after the leaders ``first`` and ``second`` have learnt the smaller of both; every path has one step.

    >>> joined(np.arange(4), np.array([1, 2]), np.array([2, 3])).tolist()
    [0, 1, 1, 1]
    """
    lower, found = np.minimum(first, second), labels.copy()
    np.minimum.at(found, first, lower)
    np.minimum.at(found, second, lower)
    while not np.array_equal(found, shorter := found[found]):
        found = shorter
    return found


def signed_components(count: int, moves: Moves) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """For every vertex the least one of its orbit, and the sign of what leads there; 0 where both signs do.

    Every vertex stands twice, once with either sign.

    >>> labels, signs = signed_components(3, lambda: [(np.array([1, 0, 2]), np.array([True, True, True]))])
    >>> labels.tolist(), signs.tolist()
    ([0, 0, 2], [1, -1, 0])
    """
    labels, stable = np.arange(2 * count, dtype=np.int64), False
    while not stable:
        require_time(f"joining {count} vertices with signs")
        before = labels
        for moved, odd in moves():
            images = np.stack([2 * moved + odd, 2 * moved + 1 - odd], axis=1).ravel()
            labels = joined(labels, labels, labels[images])
        stable = np.array_equal(labels, before)
    leaders, sheets = np.divmod(labels[::2], 2)
    return leaders, np.where(labels[::2] == labels[1::2], 0, 1 - 2 * sheets).astype(np.int8)
