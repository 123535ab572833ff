"""Connected components of a graph on many vertices, in bulk."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from eqmath.limits import require_time


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
        lower = np.minimum(left, right)
        np.minimum.at(labels, left, lower)
        np.minimum.at(labels, right, lower)
        while not np.array_equal(labels, labels[labels]):
            labels = labels[labels]
