"""The first members of a list that raise the rank of those before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import PRIME, eliminate

Item = TypeVar("Item")
SPARE = 8
"""Beside as many items as are missing at least, one is looked at for so many that are there."""


def first_independent(candidates: Iterable[tuple[Item, NDArray[Any]]], rank: int) -> list[Item]:
    """The first items whose vectors are independent mod p of the vectors before them, until there are enough.

    Independent mod p means independent over Q, so the items are never too many; whether they are enough
    is for the caller to see.

    >>> first_independent([("a", np.array([1, 1])), ("b", np.array([2, 2])), ("c", np.array([0, 3]))], 2)
    ['a', 'c']
    """
    waiting = _different((item, (vector % PRIME).astype(np.int64)) for item, vector in candidates)
    chosen: list[Item] = []
    rows: list[NDArray[np.int64]] = []
    while len(chosen) < rank:
        more = list(islice(waiting, max(rank - len(chosen), len(chosen) // SPARE)))
        if not more:
            break
        items = chosen + [item for item, _ in more]
        table = rows + [vector for _, vector in more]
        pivots = eliminate(np.array(table)).rows[:rank]
        chosen, rows = [items[i] for i in pivots], [table[i] for i in pivots]
    return chosen


def _different(candidates: Iterable[tuple[Item, NDArray[np.int64]]]) -> Iterator[tuple[Item, NDArray[np.int64]]]:
    """Without zero vectors and those that were there before, which raise no rank."""
    seen: set[bytes] = set()
    for item, vector in candidates:
        name = vector.tobytes()
        if vector.any() and name not in seen:
            seen.add(name)
            yield item, vector
