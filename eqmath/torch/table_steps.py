"""The product with a basis of known entries, in torch: as matrices, or entry by entry where few are not 0."""

from __future__ import annotations

import numpy as np
import torch

from eqmath.layers import EntryTable

KINDS = (np.int8, np.int16, np.int32, np.int64)


class TableSteps(torch.nn.Module):
    """Σ_p w_p M_p x by the entries of the M_p.

    The entries are kept as whole numbers, so that no precision is lost where the layer changes its own.

    Parameters
    ----------
    table : EntryTable
    outputs : tuple of int

    Examples
    --------
    >>> from eqmath import Hom
    >>> weight = Hom("SO(2)", 1, 1).weight()
    >>> steps = TableSteps(EntryTable.of(weight), weight.layer.outputs)
    >>> steps(torch.tensor([[[1.0, 2.0]]]), torch.tensor([1.0, 10.0]).reshape(2, 1, 1))
    tensor([[[21., -8.]]])
    """

    def __init__(self, table: EntryTable, outputs: tuple[int, ...]) -> None:
        super().__init__()
        self.count, self.rows, self.columns, self.outputs = table.count, *table.shape, outputs
        self.denominator, self.is_dense = table.denominator, table.is_dense
        values = table.dense() if table.is_dense else table.numerators
        places = [np.zeros(0, np.int64)] * 2 if table.is_dense else [table.maps * self.rows + table.rows, table.columns]
        self.register_buffer("values", torch.from_numpy(_small(values)), persistent=False)
        for name, own in zip(("above", "below"), places, strict=True):
            self.register_buffer(name, torch.from_numpy(own), persistent=False)

    def forward(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        """For x of shape (batch, d_in, …): (batch, d_out, …)."""
        batch, inner, outer = x.shape[0], x.shape[1], weight.shape[1]
        flat = x.reshape(batch, inner, self.columns)
        if not self.count:
            return flat.new_zeros(batch, outer, *self.outputs)
        y = (self._by_matrices if self.is_dense else self._by_entries)(flat, weight)
        y = y if self.denominator == 1 else y / self.denominator
        return y.reshape(batch, outer, *self.outputs)

    def _by_matrices(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        """The maps are added with their weights, then multiplied."""
        (outer, inner), values = weight.shape[1:], self.values.to(x.dtype)
        summed = weight.reshape(self.count, outer * inner).transpose(0, 1) @ values
        matrix = summed.reshape(outer, inner, self.rows, self.columns).permute(0, 2, 1, 3)
        matrix = matrix.reshape(outer * self.rows, inner * self.columns)
        return x.reshape(x.shape[0], inner * self.columns) @ matrix.transpose(0, 1)

    def _by_entries(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        """Every map is multiplied, then they are added with their weights."""
        (batch, inner), outer = x.shape[:2], weight.shape[1]
        terms = x.index_select(2, self.below) * self.values.to(x.dtype)
        made = terms.new_zeros(batch, inner, self.count * self.rows).index_add(2, self.above, terms)
        made = made.reshape(batch, inner * self.count, self.rows)
        matrix = weight.permute(1, 2, 0).reshape(outer, inner * self.count)
        return torch.bmm(matrix.expand(batch, *matrix.shape), made)


def _small(values: np.ndarray) -> np.ndarray:
    """The integers of the smallest kind that holds them."""
    most = int(np.abs(values).max(initial=0))
    return values.astype(next(kind for kind in KINDS if most <= np.iinfo(kind).max))
