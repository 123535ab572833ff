"""The splits (k, l) of an order at which a theorem is run."""

from __future__ import annotations

from eqmath.runs import central_split


def central(m: int) -> list[tuple[int, int]]:
    """The central split of an order alone: V is self-dual, so that others have the same numbers.

    >>> central(3)
    [(1, 2)]
    """
    return [central_split(m)]


def every_excess(m: int) -> list[tuple[int, int]]:
    """All splits of an order with k ≤ l: V and its dual differ.

    >>> every_excess(4)
    [(2, 2), (1, 3), (0, 4)]
    """
    return [(k, m - k) for k in range(m // 2, -1, -1)]


def every(m: int) -> list[tuple[int, int]]:
    """All splits of an order.

    >>> every(2)
    [(0, 2), (1, 1), (2, 0)]
    """
    return [(k, m - k) for k in range(m + 1)]
