"""Results that are constant along some axes of a summand, added to all of it.

What is constant along the last axes and what is constant along the first ones add up to a matrix of rank 2, a·1 + 1·b:
one product of two thin matrices of floats, where numpy would add every result to many short stretches of memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from math import prod
from typing import Any, NamedTuple

import numpy as np

from eqmath.contractions import Array, is_tensor
from eqmath.layers.strands import Copies, RowRead

SLAB = 2**15
"""So many entries stay in the cache."""


class WrittenRow(NamedTuple):
    """What is copied along the axes that a row lacks.

    Attributes
    ----------
    row : RowRead
    entries : array (batch, channels, copies, one axis for every block of the row that is kept)
    factor : what they are multiplied by

    Examples
    --------
    >>> WrittenRow(RowRead(((0,),), ()), np.ones((1, 1, 1, 2)), 3).scaled.tolist()
    [[[[3.0, 3.0]]]]
    """

    row: RowRead
    entries: Array
    factor: Any = None

    @property
    def scaled(self) -> Array:
        """The entries times the factor."""
        return self.entries if self.factor is None else self.entries * self.factor


def write_results(y: Array, part: Copies, results: Sequence[WrittenRow]) -> None:
    """Write the sum of results with different rows to one summand of y (batch, channels, dimension).

    >>> y, part = np.empty((1, 1, 6)), Copies(0, 1, (3, 2))
    >>> first = WrittenRow(RowRead(((0,),), ((1,),)), np.array([[[[10.0, 20, 30]]]]))
    >>> second = WrittenRow(RowRead(((1,),), ((0,),)), np.array([[[[1.0, 2]]]]))
    >>> write_results(y, part, [first, second])
    >>> y[0, 0].tolist()
    [11.0, 12.0, 21.0, 22.0, 31.0, 32.0]
    """
    legs, splits = len(part.lengths), dict[int | None, list[WrittenRow]]()
    for result in results:
        splits.setdefault(result.row.split, []).append(result)
    whole = part.of(y)
    place = whole.reshape(*whole.shape[:3], prod(part.lengths))
    _write_whole(place, splits.pop(legs, []))
    if not is_tensor(y) and y.dtype.kind in "fc":
        inner = [split for split in splits if split and split < legs]
        if inner:
            splits[inner[0]] += splits.pop(0, [])
        for split in inner:
            _add_outer_sum(place, prod(part.lengths[:split]), splits.pop(split))
    for result in chain.from_iterable(splits.values()):
        view = result.row.view(whole)
        view += result.scaled.reshape(*result.entries.shape, *(1,) * len(result.row.closed))


def _write_whole(place: Array, results: Sequence[WrittenRow]) -> None:
    """Write what has all axes, or 0."""
    if not results:
        place[...] = 0
    elif is_tensor(place) or results[0].factor is None:
        place[...] = results[0].scaled.reshape(place.shape)
    else:
        np.multiply(results[0].entries.reshape(place.shape), results[0].factor, out=place)


def _add_outer_sum(place: Array, first: int, results: Sequence[WrittenRow]) -> None:
    """Add what is constant along all axes after the first, or along those, which have so many entries, or constant."""
    lead, rank = place.shape[:3], len(results)
    left = np.ones((*lead, first, rank), place.dtype)
    right = np.ones((*lead, rank, place.shape[3] // first), place.dtype)
    for i, result in enumerate(results):
        half = left[..., i] if result.row.keeps_first else right[..., i, :]
        half[...] = result.scaled.reshape(*lead, prod(result.entries.shape[3:]))
    rows = max(1, SLAB // prod(place.shape[1:]))
    for start in range(0, len(place), rows):
        slab = slice(start, start + rows)
        place[slab] += (left[slab] @ right[slab]).reshape(place[slab].shape)
