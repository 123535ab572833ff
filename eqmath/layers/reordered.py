"""A layer between vectors in another order and with signs."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np

from eqmath.contractions import Array, indices, is_tensor
from eqmath.exact import Integers
from eqmath.layers.operation_counts import VectorCost


@dataclass(frozen=True, eq=False)
class Reordered:
    """The i-th entry of what the inner layer reads is source_signs[i] times the source_places[i]-th one of x.

    Attributes
    ----------
    inner : layer on vectors with one axis
    source_places, source_signs, target_places, target_signs : int64 arrays
    inputs, outputs : tuple of int
        The shapes of the vectors.

    Examples
    --------
    >>> from eqmath import Hom
    >>> W = Hom("S(2)+SO(2)", 1, 1).weight()
    >>> W.apply([1, 2, 3, 4], [1, 0, 0, 1]).tolist()
    [1, 2, 4, -3]
    """

    inner: Any
    source_places: Integers
    source_signs: Integers
    target_places: Integers
    target_signs: Integers
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]

    @property
    def terms(self) -> tuple[int, ...]:
        """Those of the inner layer."""
        found: tuple[int, ...] = self.inner.terms
        return found

    @property
    def cost(self) -> VectorCost:
        """That of the inner layer, and every entry moved with its sign on both sides."""
        moved = len(self.source_places) + len(self.target_places)
        found: VectorCost = self.inner.cost
        return found + VectorCost(multiplications=moved, read=moved, written=moved)

    def flip(self) -> Reordered:
        """The transposed maps."""
        ends = (self.target_places, self.target_signs, self.source_places, self.source_signs)
        return Reordered(self.inner.flip(), *ends, self.outputs, self.inputs)

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p M_p x for x of the shape of the inputs, or (batch, d_in, …) and weights (p, d_out, d_in)."""
        if weights.ndim == 1:
            return self.product(x[None, None], weights[:, None, None])[0, 0, ...]
        flat = x.reshape(*x.shape[:2], prod(self.inputs))
        y = self.inner.product(taken(flat, self.source_places) * numbers_like(flat, self.source_signs), weights)
        back = np.argsort(self.target_places)
        found = taken(y, back) * numbers_like(y, self.target_signs[back])
        return found.reshape(*y.shape[:2], *self.outputs)

    def to_dict(self) -> dict[str, Any]:
        """The places and signs on both sides, and the inner layer."""
        sides = {
            "source": {"places": self.source_places.tolist(), "signs": self.source_signs.tolist()},
            "target": {"places": self.target_places.tolist(), "signs": self.target_signs.tolist()},
        }
        return {"kind": "reordered", **sides, "inner": self.inner.to_dict()}


def taken(x: Array, places: Integers) -> Array:
    """Some entries along the last axis.

    >>> taken(np.array([10, 20, 30]), np.array([2, 0])).tolist()
    [30, 10]
    """
    return x[..., indices(x, places)]


def numbers_like(x: Array, numbers: Integers) -> Array:
    """Integers as numbers of the kind of an array.

    >>> numbers_like(np.array([0.5]), np.array([2])).tolist()
    [2.0]
    """
    return x.new_tensor(numbers.tolist()) if is_tensor(x) else numbers.astype(x.dtype)
