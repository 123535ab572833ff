"""Layers between direct sums: one for every two summands, their copies being channels."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Any

from eqmath.contractions import Array, is_tensor, permuted, zeros
from eqmath.layers.operation_counts import VectorCost


@dataclass(frozen=True)
class Between:
    """The place of one block: how many copies of its source and target there are, and where they begin.

    >>> Between(None, 2, 1, 0, 3).columns
    2
    """

    layer: Any
    columns: int
    rows: int
    left: int
    top: int


@dataclass(frozen=True)
class BlockSum:
    """Layers between the summands of two spaces, in the order of the weights: block, row, column, map.

    Attributes
    ----------
    blocks : tuple of Between
    inputs, outputs : (dimension,)

    Examples
    --------
    >>> from eqmath import Hom
    >>> W = Hom("S(3)", "V+1", "V").weight()
    >>> W.apply([1, 2, 3, 10], [1, 0, 5]).tolist()
    [51, 52, 53]
    """

    blocks: tuple[Between, ...]
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]

    @property
    def terms(self) -> tuple[int, ...]:
        """For every map, at most how many entries of x one entry of the result adds."""
        return tuple(
            term for block in self.blocks for _ in range(block.rows * block.columns) for term in block.layer.terms
        )

    @property
    def cost(self) -> VectorCost:
        """Those of all blocks for every two copies, and their results added."""
        total = VectorCost()
        for block in self.blocks:
            out, own = prod(block.layer.outputs), block.layer.cost
            total += (own + VectorCost(additions=out, read=out, written=out)).times(block.rows * block.columns)
        return total

    def flip(self) -> BlockSum:
        """The transposed maps, in the order of the same weights."""
        blocks = tuple(Between(b.layer.flip(), b.columns, b.rows, b.left, b.top) for b in self.blocks)
        return FlippedBlocks(blocks, self.outputs, self.inputs)

    def product(self, x: Array, weights: Array) -> Array:
        """Σ_p w_p M_p x for x of shape (dimension,), or (batch, d_in, dimension) and weights (p, d_out, d_in)."""
        if weights.ndim == 1:
            return self.product(x[None, None], weights[:, None, None])[0, 0, ...]
        (batch, inner), outer, start = x.shape[:2], weights.shape[1], 0
        y = zeros(x, (batch, outer, *self.outputs))
        for block in self.blocks:
            count = len(block.layer.terms) * block.rows * block.columns
            rows, columns, left, top = self._place(block)
            size, out = prod(block.layer.inputs), prod(block.layer.outputs)
            given = x[..., left : left + columns * size].reshape(batch, inner * columns, *block.layer.inputs)
            own = self._mixed(block, weights[start : start + count], outer, inner)
            start += count
            if not count:
                continue
            made = block.layer.product(given, own).reshape(batch, outer, rows * out)
            if not is_tensor(y) and made.dtype == object:
                y = y.astype(object)
            y[..., top : top + rows * out] += made
        return y

    def _place(self, block: Between) -> tuple[int, int, int, int]:
        return block.rows, block.columns, block.left, block.top

    def _mixed(self, block: Between, weights: Array, outer: int, inner: int) -> Array:
        """The weights of one block with its copies as channels."""
        count = len(block.layer.terms)
        found = weights.reshape(block.rows, block.columns, count, outer, inner)
        found = permuted(found, (2, 3, 0, 4, 1))
        return found.reshape(count, outer * block.rows, inner * block.columns)

    def to_dict(self) -> dict[str, Any]:
        """Every block with its place."""
        blocks = [
            {"columns": b.columns, "rows": b.rows, "left": b.left, "top": b.top, "layer": b.layer.to_dict()}
            for b in self.blocks
        ]
        return {"kind": "blocks", "inputs": list(self.inputs), "outputs": list(self.outputs), "blocks": blocks}


class FlippedBlocks(BlockSum):
    """The transposed maps of a sum of blocks; the weights come in the order of the blocks that were transposed.

    >>> from eqmath import Hom
    >>> W = Hom("S(3)", "V+1", "V").weight().transpose()
    >>> W.apply([1, 2, 3], [1, 0, 5]).tolist()
    [1, 2, 3, 30]
    """

    def flip(self) -> BlockSum:
        """The maps themselves."""
        blocks = tuple(Between(b.layer.flip(), b.columns, b.rows, b.left, b.top) for b in self.blocks)
        return BlockSum(blocks, self.outputs, self.inputs)

    def _place(self, block: Between) -> tuple[int, int, int, int]:
        return block.columns, block.rows, block.top, block.left

    def _mixed(self, block: Between, weights: Array, outer: int, inner: int) -> Array:
        count = len(block.layer.terms)
        found = weights.reshape(block.rows, block.columns, count, outer, inner)
        found = permuted(found, (2, 3, 1, 4, 0))
        return found.reshape(count, outer * block.columns, inner * block.rows)
