"""Weights between the lower and the upper rows of a sum of diagrams: one matrix for every matching.

The arrays that were read off a tensor are stacked; for every matching of the crossing blocks the stack, its
axes in that order, is multiplied by a matrix of weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Array, Meter, boxed, is_tensor, permuted, zeros
from eqmath.layers.operation_counts import VectorCost


@dataclass(frozen=True, eq=False)
class Mixing:
    """The weights between rows with the same kept blocks, for one matching.

    Attributes
    ----------
    matching : tuple of int
    places : array
        For every upper and every lower row the place of the weight: i for w_i, p + i for −w_i, 2p for 0.
    count : int
        The number p of weights.

    Examples
    --------
    >>> mixing = Mixing((1, 0), np.array([[0, 3], [4, 1]]), 2)
    >>> weights = Weights(np.array([5, 7]))
    >>> mixing.is_moved, mixing.matrix(weights.given, weights.table).tolist()
    (True, [[5, -7], [0, 7]])
    """

    matching: tuple[int, ...]
    places: NDArray[np.int64]
    count: int

    @cached_property
    def is_moved(self) -> bool:
        """Whether the blocks cross."""
        return self.matching != tuple(range(len(self.matching)))

    @cached_property
    def flat(self) -> list[int]:
        """The places in one list."""
        found: list[int] = self.places.ravel().tolist()
        return found

    def one(self, weights: Array) -> Any:
        """The weight, where there is one upper and one lower row."""
        place = self.flat[0]
        return weights[place] if place < self.count else -weights[place - self.count]

    def moved(self, array: Array, first: int) -> Array:
        """An array with the axes after the first ones in the order of the matching."""
        if not self.is_moved:
            return array
        return permuted(array, (*range(first), *(first + place for place in self.matching)))

    def to_dict(self) -> dict[str, Any]:
        """The matching and the places."""
        return {"matching": list(self.matching), "places": self.places.tolist()}

    @cached_property
    def is_full(self) -> bool:
        """Whether every place is that of a weight, none negative and none zero."""
        return max(self.flat) < self.count

    def matrix(self, weights: Array, table: Callable[[], Array]) -> Array:
        """One weight per row and column, from the weights or from the table with negatives and zero."""
        source = weights if self.is_full else table()
        if is_tensor(source):
            return source[self.flat].reshape(*self.places.shape, *source.shape[1:])
        return source[self.places]


class Weights:
    """The weights of one product, and made on demand the table of weights, negatives and zero.

    >>> Weights(np.array([5, 7])).table().tolist()
    [5, 7, -5, -7, 0]
    """

    def __init__(self, weights: Array) -> None:
        self.given = weights
        self._table: Array = None

    def table(self) -> Array:
        """The weights, their negatives, and zero."""
        if self._table is None:
            count = self.given.shape[0]
            self._table = zeros(self.given, (2 * count + 1, *self.given.shape[1:]))
            self._table[:count] = self.given
            self._table[count : 2 * count] = -self.given
        return self._table


def plain(cores: Sequence[list[Array]], mixings: Sequence[Mixing], weights: Weights, meter: Meter | None) -> list[Any]:
    """The upper arrays, by row and cell, for one weight per diagram; every core has its kept axes alone.

    >>> x, weights = np.array([[1, 2], [3, 4]]), Weights(np.array([10, 1]))
    >>> stay, swap = (Mixing(matching, np.array([[place]]), 2) for place, matching in enumerate([(0, 1), (1, 0)]))
    >>> ((y,),) = plain([[x]], [stay, swap], weights, None)
    >>> y.tolist()
    [[11, 23], [32, 44]]
    """
    first = cores[0][0]
    above, below = mixings[0].places.shape
    total: Array
    if above == below == len(cores[0]) == 1:
        total = mixings[0].moved(first, 0) * mixings[0].one(weights.given)
        for mixing in mixings[1:]:
            total += mixing.moved(first, 0) * mixing.one(weights.given)
        if meter:
            _count(meter, mixings, prod(first.shape), False)
        return [[boxed(total, first)]]
    stack = _stacked(cores)
    for mixing in mixings:
        part = mixing.matrix(weights.given, weights.table) @ mixing.moved(stack, 2).reshape(below, -1)
        total = part if mixing is mixings[0] else total + part
    if meter:
        _count(meter, mixings, prod(stack.shape), True, len(cores) > 1 or len(cores[0]) > 1)
    total = total.reshape(above, *stack.shape[1:])
    return [[total[t, c, ...] for c in range(len(cores[0]))] for t in range(above)]


def _stacked(cores: Sequence[list[Array]]) -> Array:
    """All cells of all lower rows in one array, the rows first."""
    first = cores[0][0]
    if len(cores) == len(cores[0]) == 1:
        return first.reshape(1, 1, *first.shape)
    stack = zeros(first, (len(cores), len(cores[0]), *first.shape))
    for i, cells in enumerate(cores):
        for c, core in enumerate(cells):
            stack[i, c] = core
    return stack


def featured(
    cores: Sequence[list[Array]], mixings: Sequence[Mixing], weights: Weights, meter: Meter | None
) -> list[Any]:
    """The same for weights (p, d_out, d_in) and cores (batch, d_in, kept axes).

    >>> cores = [[np.array([[[1, 2], [3, 4]]])]]
    >>> weights = Weights(np.array([[[1, 10]]]))
    >>> ((y,),) = featured(cores, [Mixing((0,), np.array([[0]]), 1)], weights, None)
    >>> y.tolist()
    [[[31, 42]]]
    """
    first = cores[0][0]
    (batch, inner), (above, below) = first.shape[:2], mixings[0].places.shape
    stack = permuted(_stacked(cores), (2, 0, 3, 1, *range(4, 2 + first.ndim)))
    outer = weights.given.shape[1]
    total: Array = 0
    for mixing in mixings:
        matrix = mixing.matrix(weights.given, weights.table).swapaxes(1, 2).reshape(above * outer, below * inner)
        part = matrix @ mixing.moved(stack, 4).reshape(batch, below * inner, prod(stack.shape[3:]))
        total = part if mixing is mixings[0] else total + part
    total = total.reshape(batch, above, outer, len(cores[0]), *first.shape[2:])
    return [[total[:, t, :, c] for c in range(len(cores[0]))] for t in range(above)]


def mixing_cost(*, above: int, below: int, moved: Sequence[bool], size: int, cells: int, stacked: bool) -> VectorCost:
    """The cost for one weight per diagram: ``size`` entries in a cell of a row, ``moved`` for every matching.

    >>> mixing_cost(above=1, below=1, moved=[False, True], size=9, cells=1, stacked=False)
    VectorCost(additions=9, multiplications=18, read=27, written=18, largest=9)
    """
    times, stack, result = len(moved), below * size * cells, above * size * cells
    copies = sum(moved) + (below > 1 or cells > 1) if stacked else 0
    return VectorCost(
        additions=times * result * below - result,
        multiplications=times * result * below,
        read=(copies + times) * stack + (times - 1) * result,
        written=copies * stack + times * result,
        largest=max(stack, result) if copies else result,
    )


def _count(meter: Meter, mixings: Sequence[Mixing], size: int, stacked: bool, copied: bool = False) -> None:
    """What was done to a stack of so many entries."""
    above, below = mixings[0].places.shape
    result = size // below * above
    for i, mixing in enumerate(mixings):
        copies = int(stacked and mixing.is_moved) + int(copied and i == 0)
        meter.multiplications += result * below
        meter.additions += result * (below - (i == 0))
        meter.read += size * (1 + copies) + (result if i else 0)
        meter.written += result + size * copies
        meter.largest = max(meter.largest, result, size if copies else 0)
