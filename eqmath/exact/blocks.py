"""Direct sums of matrices, and matrices without rows or without columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from eqmath.exact.matrix import Matrix
from eqmath.limits import require


def block_diagonal(blocks: Sequence[Matrix]) -> Matrix:
    """Square matrices along the diagonal.

    >>> block_diagonal([Matrix([[2]]), Matrix([]), Matrix([[0, 1], [1, 0]])])
    Matrix([[2, 0, 0], [0, 0, 1], [0, 1, 0]])
    """
    size = sum(block.shape[0] for block in blocks)
    require(size, size, 40)
    table, start = np.full((size, size), 0, dtype=object), 0
    for block in blocks:
        end = start + block.shape[0]
        table[start:end, start:end] = block.to_numpy()
        start = end
    return Matrix.from_numpy(table)


def shaped(table: Sequence[Sequence[Any]], rows: int, columns: int) -> Matrix:
    """The matrix with this table, of which the shape is known where there is nothing.

    >>> shaped([], 0, 2).shape, shaped([[1, 2]], 1, 2)
    ((0, 2), Matrix([[1, 2]]))
    """
    return Matrix.from_numpy(np.array(table, dtype=object).reshape(rows, columns))
