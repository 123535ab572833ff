"""The first members of a list that raise the rank of those before them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import PRIME

Item = TypeVar("Item")


def first_independent(candidates: Iterable[tuple[Item, NDArray[Any]]], rank: int) -> list[Item]:
    """The first items whose vectors are independent mod p of the vectors before them, until there are so many.

    Independent mod p means independent over Q, so the items are never too many; whether they are enough
    is for the caller to see.

    >>> first_independent([("a", np.array([1, 1])), ("b", np.array([2, 2])), ("c", np.array([0, 3]))], 2)
    ['a', 'c']
    """
    chosen: list[Item] = []
    pivots: list[int] = []
    reduced: list[NDArray[np.int64]] = []
    for item, vector in candidates:
        if len(chosen) == rank:
            break
        row = (vector % PRIME).astype(np.int64)
        for pivot, other in zip(pivots, reduced, strict=True):
            row = (row - row[pivot] * other) % PRIME
        places = np.flatnonzero(row)
        if len(places):
            pivots.append(int(places[0]))
            reduced.append(row * pow(int(row[places[0]]), -1, PRIME) % PRIME)
            chosen.append(item)
    return chosen
