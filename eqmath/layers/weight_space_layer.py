"""Layers whose inputs and outputs are the weights of networks: sums, one matrix for every set of layers, copies.

A map between two blocks of weights keeps the index of some layers T that both have, sums over the other moving layers
of the source and is constant along those of the target. So all blocks that have the layers T are summed down to these,
stacked, multiplied by one matrix, and added to all blocks of the target that have T. Nothing else is stored: there are
Σ_T (copies of blocks that have T)² weights. Where sums over a layer are not kept, T is all of both blocks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import accumulate
from math import prod
from typing import Any

import numpy as np

from eqmath.contractions import (
    Array,
    as_numbers,
    exceeds_int64,
    is_array_of_numbers,
    is_tensor,
    joined,
    kind_of_numbers,
    largest_entry,
    permuted,
    tensors_together,
)
from eqmath.errors import CaseError, NotExact
from eqmath.layers.kept_layers import KeptLayers, kept_layers, require_sums
from eqmath.layers.strands import Copies, RowRead, Strand
from eqmath.layers.woven import Woven
from eqmath.pointwise import Following, warn_if_forbidden
from eqmath.spaces import Space
from eqmath.spaces.monomial import Leg
from eqmath.spaces.weight_space import WeightBlock, WeightSpace, weight_space


@dataclass(frozen=True)
class WeightSpaceLayer:
    """The linear layer on the weights of a network that commutes with the symmetries of its hidden layers.

    Attributes
    ----------
    space : WeightSpace
    in_channels, out_channels : int
    has_bias : bool
        Whether `apply` takes a bias.

    Examples
    --------
    >>> layer = weight_layer([1, 2, 1])
    >>> layer.weight_count, layer.bias_count, [kept.size for kept in layer.kept]
    (25, 4, [4, 3])
    >>> ones = [np.ones((1, *block.shape), dtype=int) for block in layer.space.blocks]
    >>> [y.tolist() for y in layer.apply(ones, [1] * 25)]
    [[[[10], [10]]], [[10, 10]], [[[10, 10]]], [[7]]]
    """

    space: WeightSpace
    in_channels: int = 1
    out_channels: int = 1
    has_bias: bool = True

    @cached_property
    def kept(self) -> tuple[KeptLayers, ...]:
        """The sets of layers that some block has, the empty one first."""
        return kept_layers(self.space)

    @property
    def weight_count(self) -> int:
        """The number of weights, for one channel of inputs and one of outputs."""
        return sum(kept.size**2 for kept in self.kept)

    @property
    def bias_count(self) -> int:
        """The number of weights of the bias: one for every copy of a block that is constant along its layers."""
        return sum(kept.size for kept in self.kept if not kept.legs)

    @cached_property
    def weight_shape(self) -> tuple[int, int, int]:
        """That of the weights: weight, output channel, input channel."""
        return self.weight_count, self.out_channels, self.in_channels

    def by_blocks(self, weights: Any) -> dict[tuple[str, str], dict[tuple[int, ...], Array]]:
        """The weights of every two blocks, target first, by the factors that are kept: views of the one array.

        Each is an array of shape (copies of the target, copies of the source, d_out, d_in).

        >>> found = weight_layer([1, 2, 1]).by_blocks(range(25))
        >>> {kept: own.ravel().tolist() for kept, own in found["b1", "W2"].items()}
        {(): [6], (1,): [21]}
        """
        w = self._require_weights(as_numbers(weights))
        names, found = self.space.names, dict[tuple[str, str], dict[tuple[int, ...], Array]]()
        for kept in self.kept:
            table = w[kept.places].reshape(kept.size, kept.size, *self.weight_shape[1:])
            for target in kept.blocks:
                for source in kept.blocks:
                    own = found.setdefault((names[target], names[source]), {})
                    own[tuple(leg.factor for leg in kept.legs)] = table[kept.own(target), kept.own(source)]
        return found

    def flat(self, xs: Sequence[Any]) -> Array:
        """Inputs or outputs ``(…, channels, *shape)`` as vectors (…, channels, size): matrices act on these.

        >>> layer = weight_layer([2, 2, 1])
        >>> layer.flat([[[[1, 2], [3, 4]]], [[5, 6]], [[[7, 8]]], [[9]]]).tolist()
        [[1, 3, 2, 4, 5, 6, 7, 8, 9]]
        """
        last: tuple[int, ...] = as_numbers(xs[-1]).shape if len(xs) else ()
        channels = last[-2] if len(last) > 1 else self.in_channels
        given = zip(self._require(xs, channels), self.space.blocks, strict=True)
        found = [self._copies_first(x, b) for x, b in given]
        parts = [
            x.reshape(*x.shape[: x.ndim - len(b.axes)], b.size) for x, b in zip(found, self.space.blocks, strict=True)
        ]
        return joined(parts, parts[0].ndim - 1)

    def apply(self, xs: Sequence[Any], weights: Any, bias: Any = None) -> tuple[Array, ...]:
        """The layer at one network, or at many along the first axes.

        Parameters
        ----------
        xs : sequence of arrays ``(…, in_channels, *shape)``, one for every block
        weights : p numbers, or for each an array (p, out_channels, in_channels)
        bias : q numbers, or an array (q, out_channels), optional

        Returns
        -------
        tuple of arrays ``(…, out_channels, *shape)``
            Exact where all is exact; tensors where x is one.

        Raises
        ------
        CaseError
            If a shape is another, or there is a bias where there should be none.
        NotExact
            If there are other things than numbers, or sums of integers may exceed int64.

        Examples
        --------
        >>> layer = weight_layer([1, 3, 1], symmetry="H")
        >>> xs = [[[[1], [2], [3]]], [[4, 5, 6]], [[[7, 8, 9]]], [[1]]]
        >>> [y.tolist() for y in layer.apply(xs, [5] + [0, 1, 0, 1, 0, 0, 0, 0, 2])]
        [[[[4], [5], [6]]], [[1, 2, 3]], [[[14, 16, 18]]], [[5]]]
        """
        widens = not any(map(is_array_of_numbers, xs))
        given = (
            self._require(xs, self.in_channels),
            self._require_weights(as_numbers(weights)),
            self._require_bias(bias),
        )
        arrays, w, b = self._together(*given, widens)
        first = tuple(arrays[0].shape[: arrays[0].ndim - 1 - len(self.space.blocks[0].axes)])
        moved = [
            self._copies_first(x, b).reshape(prod(first), self.in_channels, b.copies, *self._lengths(b.legs))
            for x, b in zip(arrays, self.space.blocks, strict=True)
        ]
        y = self.woven.mapped(moved, w)
        if b is not None:
            self._add_bias(y, b)
        return tuple(self._restored(y, i, first) for i in range(len(self.space.blocks)))

    @cached_property
    def woven(self) -> Woven:
        """The maps between vectors: each sums over the layers that it does not keep, and is constant along them."""
        blocks, starts = self.space.blocks, [0, *accumulate(block.size for block in self.space.blocks)]
        copies = tuple(Copies(starts[i], b.copies, self._lengths(b.legs)) for i, b in enumerate(blocks))
        strands = [
            self._strand(kept, source, target) for kept in self.kept for target in kept.blocks for source in kept.blocks
        ]
        return Woven(copies, copies, tuple(strands), self.weight_count)

    def _strand(self, kept: KeptLayers, source: int, target: int) -> Strand:
        below, above = self.space.blocks[source].legs, self.space.blocks[target].legs
        left = [leg for leg in below if leg in kept.legs]
        matching = tuple(left.index(leg) for leg in above if leg in left)
        place = kept.first + kept.own(target).start * kept.size + kept.own(source).start
        return Strand(source, target, _row(below, kept), _row(above, kept), matching, place, kept.size, 1)

    def _add_bias(self, y: Array, b: Array) -> None:
        """One number for every copy of a block that is constant along its layers."""
        for kept in self.kept:
            for i in kept.blocks * (not kept.legs):
                part = self.woven.targets[i]
                place = part.of(y)
                place += permuted(b[:, kept.own(i)], (0, 2, 1)).reshape(1, -1, part.count, *(1,) * len(part.lengths))

    def _restored(self, y: Array, i: int, first: tuple[int, ...]) -> Array:
        """The array of a block, its axes in their places."""
        part, block = self.woven.targets[i], self.space.blocks[i]
        y = y[..., part.start : part.start + part.size]
        y = y.reshape(*first, self.out_channels, *(block.shape[axis] for axis in block.order))
        lead = y.ndim - len(block.order)
        return permuted(y, (*range(lead), *(lead + block.order.index(axis) for axis in range(len(block.order)))))

    def _copies_first(self, x: Array, block: WeightBlock) -> Array:
        lead = x.ndim - len(block.axes)
        return permuted(x, (*range(lead), *(lead + i for i in block.order)))

    def _lengths(self, legs: Sequence[Leg]) -> tuple[int, ...]:
        return tuple(self.space.factors[leg.factor - 1] for leg in legs)

    def _require(self, xs: Sequence[Any], channels: int) -> list[Array]:
        """One array of the right shape for every block."""
        blocks = self.space.blocks
        if len(xs) != len(blocks):
            raise CaseError(f"expected {len(blocks)} arrays, {', '.join(self.space.names)}, found {len(xs)}")
        arrays = [as_numbers(x) for x in xs]
        lead = tuple(arrays[0].shape[: max(arrays[0].ndim - 1 - len(blocks[0].axes), 0)])
        for x, block in zip(arrays, blocks, strict=True):
            if tuple(x.shape) != (*lead, channels, *block.shape):
                wanted = ", ".join(map(str, (*lead, channels, *block.shape)))
                raise CaseError(f"expected {block.name} of shape ({wanted}), found {tuple(x.shape)}")
        return arrays

    def _require_weights(self, w: Array) -> Array:
        if tuple(w.shape) not in (self.weight_shape, (prod(self.weight_shape),)):
            raise CaseError(f"expected weights of shape {self.weight_shape}, or as one row, found {tuple(w.shape)}")
        return w.reshape(self.weight_shape)

    def _require_bias(self, bias: Any) -> Array | None:
        """(1, q, d_out)."""
        if bias is None:
            return None
        b, shape = as_numbers(bias), (self.bias_count, self.out_channels)
        wanted = f"a bias of shape {shape}, or as one row" if self.has_bias else "no bias"
        if not self.has_bias or tuple(b.shape) not in (shape, (prod(shape),)):
            raise CaseError(f"expected {wanted}, found the shape {tuple(b.shape)}")
        return b.reshape(1, *shape)

    def _together(
        self, xs: list[Array], w: Array, b: Array | None, widens: bool
    ) -> tuple[list[Array], Array, Array | None]:
        """Entries, weights and bias of one kind, where no sum of integers wraps; objects where lists would."""
        if any(map(is_tensor, (*xs, w))):
            xs = [tensors_together(x, w)[0] for x in xs]
            w = tensors_together(xs[0], w)[1]
            return [tensors_together(x, w)[0] for x in xs], w, None if b is None else tensors_together(w, b)[1]
        every = [*xs, w] if b is None else [*xs, w, b]
        kinds = set(map(kind_of_numbers, every))
        if "O" in kinds and kinds & set("fc"):
            raise NotExact("expected entries and weights of the same kind, found exact numbers and floats")
        both = np.result_type(*every)
        if both.kind == "i" and self._exceeds(xs, w, b):
            if not widens:
                raise NotExact("sums of these entries may exceed int64", hint="x.astype(object) holds any integers")
            both = np.dtype(object)
        every = [array.astype(both, copy=False) for array in every]
        return every[: len(xs)], every[len(xs)], None if b is None else every[-1]

    def _exceeds(self, xs: list[Array], w: Array, b: Array | None) -> bool:
        most = self._largest_row(w)
        added = largest_entry(b) if b is not None and prod(b.shape) else 0
        return any(exceeds_int64(x, most, added) for x in xs)

    def _largest_row(self, w: Array) -> int:
        """A bound for Σ |w| · entries that are added, for any entry of the result."""
        longest = prod(sorted(self.space.factors)[-2:])
        sums = [
            abs(w[kept.places].astype(object)).reshape(kept.size, -1).sum(axis=1).max(initial=0) for kept in self.kept
        ]
        return int(sum(sums)) * longest


def weight_layer(
    widths: Sequence[int],
    in_channels: int = 1,
    out_channels: int = 1,
    *,
    symmetry: str = "S",
    bias: bool = True,
    kernels: int | Sequence[int] = 1,
    moving_ends: bool = False,
    activation: Following | None = None,
) -> WeightSpaceLayer:
    """The layer on the weights of a network with these widths; its weights and its bias are given at every call.

    Parameters
    ----------
    widths : sequence of int
        d_0, …, d_M.
    in_channels, out_channels : int
    symmetry, kernels, moving_ends
        As for `weight_space`.
    bias : bool
        Whether a bias may be given.
    activation : str, Activation or callable, optional
        The function of every weight that follows the layer. It is not applied; an `ActivationWarning` gives the reason
        where it does not commute with the group, or where that is not decided.

    Raises
    ------
    CaseError
        If the widths are none, or maps V → V that commute with the group are not sums and multiples alone.

    Examples
    --------
    >>> layer = weight_layer([3, 4, 2], in_channels=2, out_channels=5)
    >>> layer.weight_count, layer.bias_count, layer.weight_shape
    (100, 8, (100, 5, 2))
    """
    space = weight_space(widths, symmetry, kernels=kernels, moving_ends=moving_ends)
    require_sums(space)
    biases = _biases(space)
    if activation is not None and biases is not None:
        warn_if_forbidden(activation, space.group, biases)
    return WeightSpaceLayer(space, in_channels, out_channels, bias)


def _row(legs: Sequence[Leg], kept: KeptLayers) -> RowRead:
    """The axes that are kept, and the others."""
    places = [(i,) for i, leg in enumerate(legs) if leg in kept.legs]
    return RowRead(tuple(places), tuple((i,) for i in range(len(legs)) if (i,) not in places))


def _biases(space: WeightSpace) -> Space | None:
    """The sum of the V_m: what commutes with the group on these does so on V_m ⊗ V_(m−1), whose matrices are products.

    A function that commutes with multiplication by two numbers does so by their product, and where the sums of all rows
    are 1 so are those of a tensor product.
    """
    single = dict.fromkeys(block.single for block in space.blocks if len(block.legs) == 1)
    return reduce(Space.__add__, single) if single else None
