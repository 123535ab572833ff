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
    tables = [block.to_numpy() for block in blocks]
    table, start = np.zeros((size, size), dtype=np.result_type(np.int64, *tables)), 0
    for block in tables:
        end = start + len(block)
        table[start:end, start:end] = block
        start = end
    return Matrix.from_numpy(table)


def shaped(table: Sequence[Sequence[Any]], rows: int, columns: int) -> Matrix:
    """The matrix with this table, of which the shape is known where there is nothing.

    >>> shaped([], 0, 2).shape, shaped([[1, 2]], 1, 2)
    ((0, 2), Matrix([[1, 2]]))
    """
    return Matrix.from_numpy(np.array(table, dtype=object).reshape(rows, columns))
