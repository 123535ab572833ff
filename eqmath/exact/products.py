"""Products, multiples and sums of integer arrays: in int64 where no number can leave it, else in Python's integers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.exact.panels import EXACT

LARGE = 2**62


def magnitude(array: NDArray[Any]) -> int:
    """The largest absolute value, 0 without entries.

    >>> magnitude(np.array([3, -(2**63)])), magnitude(np.array([2**80], dtype=object))
    (9223372036854775808, 1208925819614629174706176)
    """
    return max(abs(int(array.max(initial=0))), abs(int(array.min(initial=0))))


def arithmetic(bound: int) -> type:
    """The fastest type of numbers that holds all integers up to a bound exactly.

    >>> arithmetic(2**52 - 1), arithmetic(2**52), arithmetic(2**62)
    (<class 'numpy.float64'>, <class 'numpy.int64'>, <class 'object'>)
    """
    return np.float64 if bound < EXACT else np.int64 if bound < LARGE else object


def integer_product(left: NDArray[Any], right: NDArray[Any]) -> NDArray[Any]:
    """The product of two integer matrices.

    Where float64 is exact it is used, many times faster than int64.

    >>> integer_product(np.array([[1, 2]]), np.array([[3], [4]]))
    array([[11]])
    >>> integer_product(np.array([[2**61, 1]]), np.array([[2], [-1]]))
    array([[4611686018427387903]], dtype=object)
    """
    kind = arithmetic(left.shape[1] * magnitude(left) * magnitude(right))
    found: NDArray[Any] = np.asarray(left.astype(kind) @ right.astype(kind))
    return found.astype(np.int64) if kind is np.float64 else found


def integer_multiple(array: NDArray[Any], factor: int) -> NDArray[Any]:
    """The array times a number.

    >>> integer_multiple(np.array([1, -2]), 3)
    array([ 3, -6])
    >>> integer_multiple(np.array([2]), 2**62)
    array([9223372036854775808], dtype=object)
    """
    kind = np.int64 if magnitude(array) * abs(factor) < LARGE else object
    return np.asarray(array.astype(kind) * factor)


def integer_sum(arrays: Sequence[NDArray[Any]], shape: tuple[int, ...]) -> NDArray[Any]:
    """The sum of arrays of this shape.

    >>> integer_sum([np.array([1, 2]), np.array([3, 4])], (2,)), integer_sum([], (1,))
    (array([4, 6]), array([0]))
    >>> integer_sum([np.array([2**61]), np.array([2**61])], (1,))
    array([4611686018427387904], dtype=object)
    """
    kind = np.int64 if sum(map(magnitude, arrays)) < LARGE else object
    total: NDArray[Any] = np.zeros(shape, dtype=kind)
    for array in arrays:
        total = total + array.astype(kind)
    return total
