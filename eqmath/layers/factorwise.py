"""Sums of tuples of diagrams, one of every factor of a product, when not all tuples occur or legs are mixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any

import numpy as np

from eqmath.contractions import Array, Rows, is_tensor, permuted, zeros
from eqmath.layers.operation_counts import VectorCost
from eqmath.layers.shared import Shared


@dataclass(frozen=True)
class FactorLegs:
    """One factor: the length of its legs and their places among the inputs and among the outputs.

    >>> FactorLegs(3, (0,), (1,))
    FactorLegs(n=3, below=(0,), above=(1,))
    """

    n: int
    below: tuple[int, ...]
    above: tuple[int, ...]


@dataclass(frozen=True)
class Factorwise:
    """Tuples of diagrams; diagrams of the first factors that several tuples have in common are multiplied once.

    Attributes
    ----------
    factors : tuple of FactorLegs
    tuples : tuple of tuples of Rows
        One of every factor.

    Examples
    --------
    >>> from eqmath.contractions import block_rows
    >>> one, ones = block_rows((0, 0), 1, 2), block_rows((0, 1), 1, 2)
    >>> layer = Factorwise((FactorLegs(2, (0,), (0,)), FactorLegs(2, (1,), (1,))), ((one, ones),))
    >>> layer.product(np.array([[1, 2], [3, 4]]), np.array([1])).tolist()
    [[3, 3], [7, 7]]
    """

    factors: tuple[FactorLegs, ...]
    tuples: tuple[tuple[Rows, ...], ...]

    @property
    def inputs(self) -> tuple[int, ...]:
        """The lengths of the legs below, in their order."""
        return self._lengths([(factor.n, factor.below) for factor in self.factors])

    @property
    def outputs(self) -> tuple[int, ...]:
        """The lengths of the legs above, in their order."""
        return self._lengths([(factor.n, factor.above) for factor in self.factors])

    def _lengths(self, sides: Sequence[tuple[int, tuple[int, ...]]]) -> tuple[int, ...]:
        found = {place: n for n, places in sides for place in places}
        return tuple(found[place] for place in range(len(found)))

    @cached_property
    def terms(self) -> tuple[int, ...]:
        """For every tuple, at most how many entries of x one entry of the result adds."""
        return tuple(prod(self._shared(i, [rows]).terms[0] for i, rows in enumerate(own)) for own in self.tuples)

    def _shared(self, i: int, diagrams: Sequence[Rows]) -> Shared:
        factor = self.factors[i]
        return Shared(tuple(diagrams), factor.n, len(factor.below), len(factor.above))

    @property
    def cost(self) -> VectorCost:
        """Every branch once, on all entries that the other factors have then."""
        return self._branch_cost(0, self._tree, 1) if self.tuples else VectorCost()

    def _branch_cost(self, i: int, branch: Any, before: int) -> VectorCost:
        after = prod(factor.n ** len(factor.below) for factor in self.factors[i + 1 :])
        if i == len(self.factors) - 1:
            found: VectorCost = branch[0].cost
            return found.times(before)
        total = VectorCost()
        for layer, later in branch:
            total += layer.cost.times(before * after)
            total += self._branch_cost(i + 1, later, before * self.factors[i].n ** len(self.factors[i].above))
        return total

    def flip(self) -> Factorwise:
        """The transposed maps."""
        factors = tuple(FactorLegs(factor.n, factor.above, factor.below) for factor in self.factors)
        flipped = [[self._shared(i, [rows]).flip().diagrams[0] for i, rows in enumerate(own)] for own in self.tuples]
        return Factorwise(factors, tuple(map(tuple, flipped)))

    @cached_property
    def _tree(self) -> Any:
        return self._branch(0, list(range(len(self.tuples))))

    def _branch(self, i: int, chosen: list[int]) -> Any:
        """The layer of the last factor and the weights in its order; before, one branch for every diagram."""
        if i == len(self.factors) - 1:
            return self._shared(i, [self.tuples[p][i] for p in chosen]), chosen
        own: dict[Rows, list[int]] = {}
        for p in chosen:
            own.setdefault(self.tuples[p][i], []).append(p)
        return [(self._shared(i, [rows]), self._branch(i + 1, some)) for rows, some in own.items()]

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p D_p x for x with legs alone, or (batch, d_in, …) and weights (p, d_out, d_in)."""
        if weights.ndim == 1:
            return self.product(x[None, None], weights[:, None, None])[0, 0, ...]
        batch, outer = x.shape[0], weights.shape[1]
        order = [place for factor in self.factors for place in factor.below]
        moved = permuted(x, (0, 1, *(2 + place for place in order)))
        found = zeros(x, (batch, outer, *self.outputs)) if not self.tuples else None
        if found is None:
            sizes = [factor.n ** len(factor.below) for factor in self.factors]
            above = [factor.n for factor in self.factors for _ in factor.above]
            found = self._multiplied(0, self._tree, moved.reshape(batch, x.shape[1], 1, *sizes), weights)
            back = np.argsort([place for factor in self.factors for place in factor.above]).tolist()
            found = permuted(found.reshape(batch, outer, *above), (0, 1, *(2 + place for place in back)))
        return found

    def _multiplied(self, i: int, branch: Any, x: Array, weights: Array) -> Array:
        """x: batch, channels, what earlier factors have made, this factor's legs, those of the later ones."""
        batch, channels, before, own = x.shape[:4]
        factor, after = self.factors[i], prod(x.shape[4:])
        legs = (factor.n,) * len(factor.below)
        if i == len(self.factors) - 1:
            layer, chosen = branch
            moved = x.swapaxes(1, 2).reshape(batch * before, channels, *legs)
            y = layer.product(moved, _chosen(weights, chosen))
            return y.reshape(batch, before, weights.shape[1], factor.n ** len(factor.above)).swapaxes(1, 2)
        moved = x.reshape(batch * channels * before, own, after).swapaxes(1, 2)
        moved = moved.reshape(batch * channels * before * after, 1, *legs)
        one = x.new_ones((1, 1, 1)) if is_tensor(x) else np.ones((1, 1, 1), dtype=x.dtype)
        total = None
        for layer, later in branch:
            made = layer.product(moved, one).reshape(batch * channels * before, after, factor.n ** len(factor.above))
            made = made.swapaxes(1, 2).reshape(batch, channels, before * made.shape[2], *x.shape[4:])
            part = self._multiplied(i + 1, later, made, weights)
            total = part if total is None else total + part
        return total

    def to_dict(self) -> dict[str, Any]:
        """The places of the legs of every factor, and for every tuple its diagrams as layers of one."""
        factors = [{"n": f.n, "inputs": list(f.below), "outputs": list(f.above)} for f in self.factors]
        tuples = [[self._shared(i, [rows]).to_dict() for i, rows in enumerate(own)] for own in self.tuples]
        return {"kind": "factorwise", "factors": factors, "tuples": tuples}


def _chosen(weights: Array, chosen: list[int]) -> Array:
    """The weights of some maps, without a copy where these are neighbours."""
    first, last = chosen[0], chosen[-1]
    return weights[first : last + 1] if last - first == len(chosen) - 1 else weights[chosen]
