"""The steps of a layer in torch, from those of its parts: symmetric or exterior powers, direct sums, sums of groups."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np
import torch

from eqmath.layers import EntryTable, traceable_maps
from eqmath.layers.block_sum import Between, BlockSum
from eqmath.layers.quotient import Quotient
from eqmath.layers.reordered import Reordered
from eqmath.spaces import Fibres
from eqmath.torch.strand_steps import StrandSteps
from eqmath.torch.table_steps import TableSteps


def steps_of(layer: Any) -> torch.nn.Module | None:
    """A module that multiplies by a layer, (x, weight) ↦ Σ_p w_p M_p x; None where all of it is left to a table.

    Symmetric and exterior powers are read as the tensors that they stand for, and what diagrams without signs make of
    these is added up again; in a direct sum every two summands have their own module, those with signs a table.

    >>> from eqmath import Hom
    >>> steps = steps_of(Hom("O(3)", "Sym2(V)", "V*V").weight().layer)
    >>> type(steps).__name__, steps_of(Hom("Sp(2)", 2, 2).weight().layer)
    ('QuotientSteps', None)
    >>> steps(torch.eye(6)[:1, None], torch.tensor([1.0, 10.0]).reshape(2, 1, 1)).flatten().tolist()
    [11.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]
    """
    plan = traceable_maps(layer)
    if plan is not None:
        return _Strands(StrandSteps(plan), layer.outputs)
    if isinstance(layer, Quotient):
        inner = steps_of(layer.inner)
        return None if inner is None else QuotientSteps(layer, inner)
    if isinstance(layer, Reordered):
        inner = steps_of(layer.inner)
        return None if inner is None else ReorderedSteps(layer, inner)
    return _block_steps(layer) if type(layer) is BlockSum else None


def _block_steps(layer: BlockSum) -> torch.nn.Module | None:
    """The steps of all blocks, if some have other ones than a table, and all others have that."""
    found = [steps_of(block.layer) for block in layer.blocks]
    if all(own is None for own in found):
        return None
    made = [own or _table(block.layer) for own, block in zip(found, layer.blocks, strict=True)]
    whole = [own for own in made if own is not None]
    return BlockSteps(layer, whole) if len(whole) == len(made) else None


def _table(layer: Any) -> torch.nn.Module | None:
    table = EntryTable.of_layer(layer)
    return None if table is None else TableSteps(table, layer.outputs)


class _Strands(torch.nn.Module):
    """Diagrams without signs between tensor products, without a bias."""

    def __init__(self, steps: StrandSteps, outputs: tuple[int, ...]) -> None:
        super().__init__()
        self.steps, self.outputs = steps, outputs

    def forward(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.steps(x, weight, None)
        return y.reshape(x.shape[0], weight.shape[1], *self.outputs)


class QuotientSteps(torch.nn.Module):
    """A layer between quotients of tensor products: entries are spread over tuples, multiplied, and gathered.

    Parameters
    ----------
    layer : Quotient
    inner : module
        That of the layer between the tensor products.
    """

    def __init__(self, layer: Quotient, inner: torch.nn.Module) -> None:
        super().__init__()
        self.inner, self.sizes, self.denominator = inner, layer.source.sizes, layer.denominator
        self.count = layer.target.count
        self.spreads, self.gathers = not layer.source.is_identity, not layer.target.is_identity
        below, above = (_shares(own, layer.denominator) for own in (layer.source, layer.target))
        own = layer.source.signs * (below[layer.source.labels] if layer.mean else 1)
        self._kept("labels", layer.source.labels if self.spreads else None)
        self._kept("factors", own if self.spreads else None)
        places, signs = layer.target.padded if self.gathers else (None, None)
        self.width = 0 if places is None else places.shape[1]
        self._kept("places", None if places is None else places.ravel())
        self._kept("signs", None if signs is None else signs if layer.mean else signs * above[:, None])

    def _kept(self, name: str, values: Any) -> None:
        found = None if values is None else torch.from_numpy(np.ascontiguousarray(values, dtype=np.int64))
        self.register_buffer(name, found, persistent=False)

    def forward(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        """For x of shape (batch, d_in, dimension): (batch, d_out, dimension)."""
        if self.spreads:
            x = x.index_select(2, self.labels) * self.factors.to(x.dtype)
        y: torch.Tensor = self.inner(x.reshape(*x.shape[:2], *self.sizes), weight)
        y = y.reshape(*y.shape[:2], prod(y.shape[2:]))
        if self.gathers:
            found = y.index_select(2, self.places).reshape(*y.shape[:2], self.count, self.width)
            y = (found * self.signs.to(y.dtype)).sum(3)
        return y if self.denominator == 1 else y / self.denominator


class ReorderedSteps(torch.nn.Module):
    """A layer between vectors in another order and with signs."""

    def __init__(self, layer: Reordered, inner: torch.nn.Module) -> None:
        super().__init__()
        self.inner, self.outputs = inner, layer.outputs
        back = np.argsort(layer.target_places)
        for name, own in (
            ("below", layer.source_places), ("below_signs", layer.source_signs),
            ("above", back), ("above_signs", layer.target_signs[back]),
        ):  # fmt: skip
            self.register_buffer(name, torch.from_numpy(np.asarray(own, dtype=np.int64)), persistent=False)

    def forward(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        """For x of shape (batch, d_in, …): (batch, d_out, …)."""
        flat = x.flatten(2).index_select(2, self.below) * self.below_signs.to(x.dtype)
        y = self.inner(flat, weight).flatten(2).index_select(2, self.above) * self.above_signs.to(x.dtype)
        return y.reshape(*y.shape[:2], *self.outputs)


class BlockSteps(torch.nn.Module):
    """A layer between direct sums: a module for every two summands, their copies being channels."""

    def __init__(self, layer: BlockSum, modules: list[torch.nn.Module]) -> None:
        super().__init__()
        self.parts = torch.nn.ModuleList(modules)
        self.outputs = layer.outputs[0]
        self.blocks = [_Block(own) for own in layer.blocks]

    def forward(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        """For x of shape (batch, d_in, dimension): (batch, d_out, dimension)."""
        (batch, inner), outer, start = x.shape[:2], weight.shape[1], 0
        y = x.new_zeros(batch, outer, self.outputs)
        for block, part in zip(self.blocks, self.parts, strict=True):
            count = block.count * block.rows * block.columns
            if not count:
                continue
            own = weight[start : start + count].reshape(block.rows, block.columns, block.count, outer, inner)
            own = own.permute(2, 3, 0, 4, 1).reshape(block.count, outer * block.rows, inner * block.columns)
            given = x[:, :, block.left : block.left + block.columns * block.width]
            made = part(given.reshape(batch, inner * block.columns, *block.inputs), own)
            made = made.reshape(batch, outer, block.rows * block.height)
            after = self.outputs - block.top - block.rows * block.height
            y = y + torch.nn.functional.pad(made, (block.top, after))
            start += count
        return y


class _Block:
    """The numbers of one block."""

    def __init__(self, block: Between) -> None:
        self.rows, self.columns, self.left, self.top = block.rows, block.columns, block.left, block.top
        self.inputs, self.count = tuple(block.layer.inputs), len(block.layer.terms)
        self.width, self.height = prod(self.inputs), prod(block.layer.outputs)


def _shares(fibres: Fibres, denominator: int) -> np.ndarray:
    """What every tuple of a basis vector has of it, times the denominator."""
    found: np.ndarray = denominator // np.maximum(fibres.lengths, 1)
    return found
