"""Layers between quotients of tensor products: entries are spread over tuples, multiplied, and gathered again."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm, prod
from typing import Any

import numpy as np

from eqmath.contractions import Array, is_tensor, zeros
from eqmath.errors import NotExact
from eqmath.exact import Integers
from eqmath.layers.operation_counts import VectorCost
from eqmath.layers.reordered import numbers_like, taken
from eqmath.spaces import Fibres


@dataclass(frozen=True, eq=False)
class Quotient:
    """A layer on tensor products, seen between quotients of them, in their bases.

    Attributes
    ----------
    inner : layer on the legs
    source, target : Fibres
    mean : bool
        Whether an entry is shared equally among its tuples before the inner layer, or their mean is taken behind it,
        as in the transpose.

    Examples
    --------
    >>> from eqmath import Hom
    >>> W = Hom("O(2)", "Sym2(V)", "Sym2(V)").weight()
    >>> W.apply(np.array([1.0, 2.0, 5.0]), [0.0, 1.0]).tolist()
    [1.0, 2.0, 5.0]
    """

    inner: Any
    source: Fibres
    target: Fibres
    mean: bool = True

    @property
    def inputs(self) -> tuple[int, ...]:
        """The dimension of the source."""
        return (self.source.count,)

    @property
    def outputs(self) -> tuple[int, ...]:
        """The dimension of the target."""
        return (self.target.count,)

    @cached_property
    def denominator(self) -> int:
        """What all entries are multiples of the inverse of."""
        return lcm(*(self.source if self.mean else self.target).lengths.tolist())

    @cached_property
    def terms(self) -> tuple[int, ...]:
        """For every map, at most how many entries of x one entry of the result adds."""
        most = int(self.target.lengths.max(initial=0)) * self.denominator
        return tuple(most * term for term in self.inner.terms)

    @property
    def cost(self) -> VectorCost:
        """That of the inner layer; every tuple below is an entry times its sign, every tuple above is added."""
        found: VectorCost = self.inner.cost
        for fibres, above in ((self.source, False), (self.target, True)):
            size = 0 if fibres.is_identity else len(fibres.labels)
            found += VectorCost(additions=size * above, multiplications=size, read=size, written=size, largest=size)
        return found

    def flip(self) -> Quotient:
        """The transposed maps."""
        return Quotient(self.inner.flip(), self.target, self.source, not self.mean)

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p M_p x for x of shape (count,), or (batch, d_in, count) and weights (p, d_out, d_in)."""
        if weights.ndim == 1:
            return self.product(x[None, None], weights[:, None, None])[0, 0, ...]
        whole = _is_whole(x)
        if whole and self.denominator > 1:
            if is_tensor(x):
                raise NotExact("the layer has fractions as entries", hint="x.double()")
            x, weights = x.astype(object), weights.astype(object)
        y = self._gathered(self.inner.product(self._spread(x), weights))
        if self.denominator == 1:
            return y
        return y * Fraction(1, self.denominator) if whole or _is_exact(x) else y / self.denominator

    def _spread(self, x: Array) -> Array:
        """The tensor of which x is the class, times the denominator if the mean is taken."""
        fibres = self.source
        if not fibres.count:
            return zeros(x, (*x.shape[:2], *fibres.sizes))
        if not fibres.is_identity:
            ones = np.ones(fibres.count, dtype=np.int64)
            share: Integers = self.denominator // fibres.lengths if self.mean else ones
            x = taken(x, fibres.labels) * numbers_like(x, fibres.signs * share[fibres.labels])
        return x.reshape(*x.shape[:2], *fibres.sizes)

    def _gathered(self, y: Array) -> Array:
        """The class of a tensor, or the mean of its entries times the denominator."""
        fibres = self.target
        y = y.reshape(*y.shape[:2], prod(fibres.sizes))
        if fibres.is_identity:
            return y
        places, signs = fibres.padded
        ones = np.ones(fibres.count, dtype=np.int64)
        share: Integers = ones if self.mean else self.denominator // fibres.lengths
        found = zeros(y, (*y.shape[:2], fibres.count))
        for column in range(places.shape[1]):
            found = found + taken(y, places[:, column]) * numbers_like(y, signs[:, column] * share)
        return found

    def to_dict(self) -> dict[str, Any]:
        """The labels and signs of all tuples on both sides, and the layer between them.

        An entry is shared equally among its tuples (``"mean": true``); entries with one label are added with signs.
        """
        sides = {
            name: {"sizes": list(f.sizes), "labels": f.labels.tolist(), "signs": f.signs.tolist(), "count": f.count}
            for name, f in (("source", self.source), ("target", self.target))
        }
        return {"kind": "quotient", "mean": self.mean, **sides, "inner": self.inner.to_dict()}


def _is_whole(x: Array) -> bool:
    return not x.is_floating_point() and not x.is_complex() if is_tensor(x) else x.dtype.kind in "iu"


def _is_exact(x: Array) -> bool:
    return not is_tensor(x) and x.dtype.kind == "O"
