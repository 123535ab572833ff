"""Sums of maps whose entries are 0 and 1 and of which no two share a place: orbit sums, by one table of all places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from eqmath.contractions import Array, indices, joined, zeros
from eqmath.exact import Integers
from eqmath.layers.operation_counts import VectorCost

Legs = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Disjoint:
    """Maps M_0, …, M_(count−1): the entry at (i, j) is 1 for the map of number places[i, j], and 0 for all others.

    Attributes
    ----------
    places : int64 array of shape (rows, columns)
        The number `count` where every map is 0.
    count : int
    inputs, outputs : tuple of int
        The lengths of the legs.

    Examples
    --------
    >>> layer = Disjoint(np.array([[0, 1], [1, 0]]), 2, (2,), (2,))
    >>> layer.product(np.array([1, 2]), np.array([10, 1])).tolist(), layer.terms
    ([12, 21], (1, 1))
    """

    places: Integers
    count: int
    inputs: Legs
    outputs: Legs

    @cached_property
    def terms(self) -> Legs:
        """For every map the largest number of entries in a row."""
        rows, columns = self.places.shape
        ordered = np.sort(self.places, axis=1)
        first = np.ones((rows, columns), dtype=bool)
        first[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
        starts = np.append(np.flatnonzero(first), rows * columns)
        most = np.zeros(self.count + 1, dtype=np.int64)
        np.maximum.at(most, ordered.ravel()[starts[:-1]], np.diff(starts))
        return tuple(most[: self.count].tolist())

    @property
    def cost(self) -> VectorCost:
        """Every weight is written at its places, then one matrix is multiplied."""
        (rows, columns), entries = self.places.shape, self.places.size
        return VectorCost(
            additions=rows * max(columns - 1, 0), multiplications=entries, read=3 * entries, written=entries + rows,
            largest=entries,
        )  # fmt: skip

    def flip(self) -> Disjoint:
        """The transposed maps."""
        return Disjoint(np.ascontiguousarray(self.places.T), self.count, self.outputs, self.inputs)

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p M_p x for x with legs alone, or (batch, d_in, …) and weights (p, d_out, d_in)."""
        if weights.ndim == 1:
            return self.product(x[None, None], weights[:, None, None])[0, 0, ...]
        (batch, inner), outer, (rows, columns) = x.shape[:2], weights.shape[1], self.places.shape
        flat = x.reshape(batch, inner, columns).swapaxes(1, 2).reshape(batch, columns * inner)
        padded = joined([weights, zeros(weights, (1, outer, inner))], axis=0).swapaxes(0, 1)
        at = indices(x, self.places.ravel())
        found = [  # one output channel at a time, so that no table of all channels is needed
            flat @ padded[o][at].reshape(rows, columns * inner).swapaxes(0, 1) for o in range(outer)
        ]
        y = joined([own.reshape(batch, 1, rows) for own in found], axis=1) if found else zeros(x, (batch, 0, rows))
        return y.reshape(batch, outer, *self.outputs)

    def to_dict(self) -> dict[str, Any]:
        """The entries of every map: row, column, value."""
        entries: list[list[list[int]]] = [[] for _ in range(self.count)]
        for i, row in enumerate(self.places.tolist()):
            for j, place in enumerate(row):
                if place < self.count:
                    entries[place].append([i, j, 1])
        return {"kind": "entries", "inputs": list(self.inputs), "outputs": list(self.outputs), "entries": entries}
