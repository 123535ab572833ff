"""Sums of maps for which no two rows are known: by their matrices, or one map after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Array, is_tensor, zeros
from eqmath.errors import NotExact
from eqmath.exact import Matrix
from eqmath.layers.networks import Network
from eqmath.layers.operation_counts import VectorCost
from eqmath.limits import require

Legs = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Dense:
    """Matrices that are added with their weights before they are multiplied: orbit sums, groups of your own.

    Attributes
    ----------
    matrices : tuple of Matrix
    inputs, outputs : tuple of int
        The lengths of the legs.

    Examples
    --------
    >>> layer = Dense((Matrix([[1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])), (2,), (2,))
    >>> layer.product(np.array([1, 2]), np.array([10, 1])).tolist()
    [12, 21]
    """

    matrices: tuple[Matrix, ...]
    inputs: Legs
    outputs: Legs

    @cached_property
    def table(self) -> NDArray[Any]:
        """All entries, one matrix after another."""
        require(len(self.matrices), prod(self.inputs) * prod(self.outputs), 8)
        rows = [matrix.to_numpy() for matrix in self.matrices]
        table = np.array(rows, dtype=np.result_type(np.int64, *rows))
        return table.reshape(len(rows), prod(self.outputs), prod(self.inputs))

    @cached_property
    def terms(self) -> Legs:
        """For every matrix the largest sum of absolute values in a row."""
        return tuple(ceil(x) for x in np.abs(self.table).sum(axis=2).max(axis=1, initial=0))

    @property
    def cost(self) -> VectorCost:
        """The matrices are added with their weights, then multiplied."""
        rows, columns, count = prod(self.outputs), prod(self.inputs), len(self.matrices)
        entries = rows * columns
        return VectorCost(
            additions=entries * max(count - 1, 0) + rows * max(columns - 1, 0), multiplications=entries * (count + 1),
            read=entries * (count + 2), written=entries + rows, largest=entries,
        )  # fmt: skip

    def flip(self) -> Dense:
        """The transposed matrices."""
        return Dense(tuple(matrix.T for matrix in self.matrices), self.outputs, self.inputs)

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p M_p x for x with legs alone, or (batch, d_in, …) and weights (p, d_out, d_in)."""
        if self.has_fractions and not is_tensor(x) and x.dtype.kind in "iu":
            x, weights = x.astype(object), weights.astype(object)
        table = self._table_like(x)
        (rows, columns), channels = (prod(self.outputs), prod(self.inputs)), tuple(weights.shape[1:])
        count = len(self.matrices)
        flat = table.reshape(count, rows * columns)
        summed = (weights.reshape(count, prod(channels)).swapaxes(0, 1) @ flat).reshape(*channels, rows, columns)
        if not channels:
            return (summed @ x.reshape(columns)).reshape(self.outputs)
        outer, inner = channels
        matrix = summed.swapaxes(1, 2).reshape(outer * rows, inner * columns)
        y = x.reshape(x.shape[0], inner * columns) @ matrix.swapaxes(0, 1)
        return y.reshape(x.shape[0], outer, *self.outputs)

    @cached_property
    def has_fractions(self) -> bool:
        """Whether an entry is not an integer."""
        return self.table.dtype == object and any(entry.denominator > 1 for entry in self.table.ravel().tolist())

    def _table_like(self, x: Array) -> Array:
        """All entries as numbers of the kind of an array."""
        if not is_tensor(x):
            return self.table.astype(x.dtype)
        if not self.has_fractions:
            return x.new_tensor(self.table.tolist())
        if not (x.is_floating_point() or x.is_complex()):
            raise NotExact("the layer has fractions as entries", hint="x.double()")
        return x.new_tensor(self.table.astype(float).tolist())

    def to_dict(self) -> dict[str, Any]:
        """The non-zero entries of every matrix: row, column, value."""
        places = [np.argwhere(matrix) for matrix in self.table]
        entries = [
            [[*map(int, at), _plain(matrix[tuple(at)])] for at in found]
            for matrix, found in zip(self.table, places, strict=True)
        ]
        return {"kind": "entries", "inputs": list(self.inputs), "outputs": list(self.outputs), "entries": entries}


def _plain(value: Any) -> int | str:
    return int(value) if value == int(value) else str(value)


@dataclass(frozen=True)
class Networks:
    """Bilabelled graphs, one after another; partial sums that two of them have in common are made once.

    Attributes
    ----------
    maps : tuple of Network
    inputs, outputs : tuple of int

    Examples
    --------
    >>> path = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> steps = tuple(Network(m + 1, tuple((i, i + 1) for i in range(m)), (0,), (m,), path) for m in range(3))
    >>> Networks(steps, (3,), (3,)).product(np.array([1, 0, 0]), np.array([100, 10, 1])).tolist()
    [101, 10, 1]
    """

    maps: tuple[Network, ...]
    inputs: Legs
    outputs: Legs

    @property
    def terms(self) -> Legs:
        """For every graph, at most how many entries of x one entry of the result adds."""
        return tuple(network.terms for network in self.maps)

    @property
    def steps(self) -> int:
        """The additions and multiplications of all graphs, one by one."""
        costs = [network.cost for network in self.maps]
        return sum(cost.additions + cost.multiplications for cost in costs)

    def flip(self) -> Networks:
        """The graphs upside down."""
        return Networks(tuple(network.flip() for network in self.maps), self.outputs, self.inputs)

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p X_p x for x with legs alone, or (batch, d_in, …) and weights (p, d_out, d_in)."""
        known: dict[Any, Any] = {}
        if weights.ndim == 1:
            total = zeros(x, self.outputs)
            for p, network in enumerate(self.maps):
                total += network.product(x, 0, known) * weights[p]
            return total
        total = zeros(x, (x.shape[0], weights.shape[1], *self.outputs))
        for p, network in enumerate(self.maps):
            part = network.product(x, 2, known).reshape(*x.shape[:2], prod(self.outputs))
            total += (weights[p] @ part).reshape(total.shape)
        return total

    def to_dict(self) -> dict[str, Any]:
        """The graphs, as the sums over their vertices that are done in turn."""
        maps = [network.to_dict() for network in self.maps]
        return {"kind": "networks", "inputs": list(self.inputs), "outputs": list(self.outputs), "maps": maps}


@dataclass(frozen=True)
class Tensor:
    """Tuples of maps, one of every factor of a product: first all of one factor, then those of the other.

    Attributes
    ----------
    first, second : layers
        The legs of the first come first; the second may be a Tensor itself.

    Examples
    --------
    >>> one, swap = Matrix([[1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])
    >>> layer = Tensor(Dense((one,), (2,), (2,)), Dense((one, swap), (2,), (2,)))
    >>> layer.product(np.array([[1, 2], [3, 4]]), np.array([10, 1])).tolist()
    [[12, 21], [34, 43]]
    """

    first: Any
    second: Any

    @property
    def inputs(self) -> Legs:
        """The lengths of the legs, factor by factor."""
        return (*self.first.inputs, *self.second.inputs)

    @property
    def outputs(self) -> Legs:
        """The same above."""
        return (*self.first.outputs, *self.second.outputs)

    @property
    def terms(self) -> Legs:
        """The products of the factors' numbers."""
        return tuple(a * b for a in self.first.terms for b in self.second.terms)

    def flip(self) -> Tensor:
        """Every factor transposed."""
        return Tensor(self.first.flip(), self.second.flip())

    def product(self, x: Array, weights: Array) -> Array:
        """Σ w_(p,q) (A_p ⊗ B_q) x: all A_p x as channels, then Σ_q B_q of their sums over p with weights."""
        if weights.ndim == 1:
            return self.product(x[None, None], weights[:, None, None])[0, 0, ...]
        (batch, inner), outer = x.shape[:2], weights.shape[1]
        counts = len(self.first.terms), len(self.second.terms)
        if 0 in counts:
            return zeros(x, (batch, outer, *self.outputs))
        other, own = prod(self.second.inputs), prod(self.first.outputs)
        moved = x.reshape(batch, inner, prod(self.first.inputs), other).swapaxes(2, 3).swapaxes(1, 2)
        moved = moved.reshape(batch * other, inner, *self.first.inputs)
        made = self.first.product(moved, _every(x, counts[0], inner))
        made = made.reshape(batch, other, counts[0] * inner, own).swapaxes(1, 3)
        made = made.reshape(batch * own, counts[0] * inner, *self.second.inputs)
        mixed = weights.reshape(*counts, outer, inner).swapaxes(0, 1).swapaxes(1, 2)
        y = self.second.product(made, mixed.reshape(counts[1], outer, counts[0] * inner))
        y = y.reshape(batch, own, outer, prod(self.second.outputs)).swapaxes(1, 2)
        return y.reshape(batch, outer, *self.outputs)

    def to_dict(self) -> dict[str, Any]:
        """Both factors."""
        return {"kind": "tensor", "factors": [self.first.to_dict(), self.second.to_dict()]}


def _every(like: Array, count: int, inner: int) -> Array:
    """Weights that keep every map and every channel apart."""
    weights = zeros(like, (count, count * inner, inner))
    for p in range(count):
        for i in range(inner):
            weights[p, p * inner + i, i] = 1
    return weights


def tensor_of(layers: Sequence[Any]) -> Any:
    """The layer of a product of groups.

    >>> half = Dense((Matrix([[1, 1]]),), (2,), (1,))
    >>> tensor_of([half, half, half]).product(np.arange(8).reshape(2, 2, 2), np.array([1])).tolist()
    [[[28]]]
    """
    first, *others = layers
    return Tensor(first, tensor_of(others)) if others else first
