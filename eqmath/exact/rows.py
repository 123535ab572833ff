"""The rows of an integer matrix."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

LEAST = np.uint64(2**63)


def distinct_rows(rows: NDArray[Any]) -> NDArray[Any]:
    """Every row once, in lexicographic order.

    Rows of int64 are compared as strings of bytes: the first byte is the highest, and 2⁶³ is added to every number.

    >>> distinct_rows(np.array([[1, 0], [-1, 5], [1, 0]]))
    array([[-1,  5],
           [ 1,  0]])
    """
    height, width = rows.shape
    if rows.dtype == object:
        return np.array(sorted(set(map(tuple, rows.tolist()))), dtype=object).reshape(-1, width)
    if not rows.size:
        return rows[: min(height, 1)].astype(np.int64)
    strings = (np.ascontiguousarray(rows, dtype=np.int64).view(np.uint64) ^ LEAST).astype(">u8")
    listed = sorted({row.tobytes() for row in strings})
    return (np.frombuffer(b"".join(listed), dtype=">u8").astype(np.uint64) ^ LEAST).view(np.int64).reshape(-1, width)
