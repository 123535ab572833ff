"""Closed counts: Stirling and Bell numbers, and what they count."""

from __future__ import annotations

from functools import cache
from math import comb


@cache
def _stirling_row(m: int) -> tuple[int, ...]:
    """S(m, 0), …, S(m, m)."""
    row = [1]
    for size in range(1, m + 1):
        row = [0] + [(row[j] * j if j < size else 0) + row[j - 1] for j in range(1, size + 1)]
    return tuple(row)


def stirling(m: int, t: int) -> int:
    """The number S(m, t) of set partitions of m points into t blocks.

    >>> [stirling(4, t) for t in range(5)]
    [0, 1, 7, 6, 1]
    """
    return _stirling_row(m)[t] if 0 <= t <= m else 0


def set_partition_count(m: int, max_blocks: int | None = None) -> int:
    """The number of set partitions of m points, into at most ``max_blocks`` blocks.

    >>> set_partition_count(4), set_partition_count(4, 3), set_partition_count(0, 0)
    (15, 14, 1)
    """
    return sum(_stirling_row(m)[: m + 1 if max_blocks is None else max(max_blocks + 1, 0)])


def bell(m: int) -> int:
    """The number of set partitions of m points, by B(m+1) = Σ C(m, i) B(i).

    >>> [bell(m) for m in range(7)]
    [1, 1, 2, 5, 15, 52, 203]
    """
    numbers = [1]
    for size in range(m):
        numbers.append(sum(comb(size, i) * numbers[i] for i in range(size + 1)))
    return numbers[m]
