"""The steps of a layer in torch: diagonals, sums, one product of matrices per kind, copies; a compiler follows them."""

from __future__ import annotations

from math import prod

import torch

from eqmath.layers import RowAxes, Traceable, TraceStack, row_axes
from eqmath.layers.traced_rows import LEAD

Sizes = tuple[int, ...]


class StrandSteps(torch.nn.Module):
    """The product of a sum of diagrams without signs with vectors.

    Parameters
    ----------
    plan : Traceable

    Examples
    --------
    >>> from eqmath import Hom
    >>> from eqmath.layers import traceable
    >>> steps = StrandSteps(traceable(Hom("S(3)", 1, 1).weight()))
    >>> steps(torch.tensor([[[1.0, 2.0, 3.0]]]), torch.tensor([2.0, -1.0]).reshape(2, 1, 1), None)
    tensor([[[[-4., -2.,  0.]]]])
    """

    def __init__(self, plan: Traceable) -> None:
        super().__init__()
        self.sources = [(part.start, part.size, part.count, part.lengths) for part in plan.sources]
        self.targets = [(part.count, part.lengths) for part in plan.targets]
        self.reads = [(step.parent, step.summand, *row_axes(step.row)) for step in plan.reads]
        self.writes = [(step.parent, step.summand, row_axes(step.row)) for step in plan.writes]
        self.stacks = torch.nn.ModuleList(MixedStack(plan, stack) for stack in plan.stacks)

    def forward(self, x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        """Σ_p w_p M_p x and the bias, for x of shape (batch, d_in, …): (batch, d_out, copies, …)."""
        cores = self._cores(x)
        made: dict[int, torch.Tensor] = {}
        own: set[int] = set()
        for stack in self.stacks:
            stack.add(made, own, cores, x, weight, bias)
        roots: list[list[int]] = [[] for _ in self.targets]
        for i in reversed(range(len(self.writes))):
            parent, target, row = self.writes[i]
            if i not in made:
                continue
            if parent < 0:
                roots[target].append(i)
                continue
            copied = _copied(made[i], row)
            if parent in made:
                made[parent] = made[parent] + copied
                own.add(parent)
            else:
                made[parent] = copied
        lead = x.shape[0], weight.shape[1]
        found = [self._written(t, numbers, made, own, x, lead) for t, numbers in enumerate(roots)]
        return found[0] if len(found) == 1 else torch.cat([y.flatten(2) for y in found], 2)

    def _cores(self, x: torch.Tensor) -> list[torch.Tensor]:
        """What every row has read."""
        batch, inner = x.shape[:2]
        flat = x.flatten(2) if len(self.sources) > 1 else x
        parts = [
            (flat[:, :, start : start + size] if len(self.sources) > 1 else flat).reshape(batch, inner, count, *lengths)
            for start, size, count, lengths in self.sources
        ]
        cores: list[torch.Tensor] = []
        for parent, summand, diagonals, order, closed, _, _ in self.reads:
            core = _axes(parts[summand] if parent < 0 else cores[parent], diagonals, order)
            cores.append(core.sum(tuple(range(core.ndim - closed, core.ndim))) if closed else core)
        return cores

    def _written(
        self,
        target: int,
        numbers: list[int],
        made: dict[int, torch.Tensor],
        own: set[int],
        x: torch.Tensor,
        lead: Sizes,
    ) -> torch.Tensor:
        """One summand of the result, from the rows that are added to no other."""
        shape = (*lead, self.targets[target][0], *self.targets[target][1])
        plain = [i for i in numbers if not self.writes[i][2].diagonals]
        y: torch.Tensor | None = None
        fresh = False
        for i in plain:
            part, fresh = _copied(made[i], self.writes[i][2]), fresh or i in own
            y, fresh = (part, fresh and part.shape == shape) if y is None else (y + part, True)
        if y is None:
            y, fresh = x.new_zeros(shape), True
        if y.shape != shape:
            y, fresh = y.expand(shape), False
        for i in numbers:
            row = self.writes[i][2]
            if row.diagonals:
                y, fresh = y if fresh else y.clone(), True
                _axes(y, row.diagonals, row.order).add_(_open(made[i], row.closed))
        return y


class MixedStack(torch.nn.Module):
    """The rows that keep the same axes, and the weights between them.

    >>> from eqmath import Hom
    >>> from eqmath.layers import traceable
    >>> plan = traceable(Hom("S(3)", 1, 1).weight())
    >>> [MixedStack(plan, stack).axes for stack in plan.stacks]
    [(3,), ()]
    """

    def __init__(self, plan: Traceable, stack: TraceStack) -> None:
        super().__init__()
        self.axes, self.reads, self.shape = stack.axes, stack.reads, tuple(stack.places.shape)
        self.full = bool((stack.places < plan.count).all())
        self.full_bias = stack.bias is None or bool((stack.bias < plan.bias_count).all())
        self.writes = [
            (number, matching, plan.targets[plan.writes[number].summand].count) for number, matching in stack.writes
        ]
        self.register_buffer("places", torch.from_numpy(stack.places.ravel()), persistent=False)
        found = None if stack.bias is None else torch.from_numpy(stack.bias)
        self.register_buffer("bias_places", found, persistent=False)

    def add(
        self,
        made: dict[int, torch.Tensor],
        own: set[int],
        cores: list[torch.Tensor],
        x: torch.Tensor,
        weight: torch.Tensor,
        bias: torch.Tensor | None,
    ) -> None:
        """Add what the weights make of the cores to the arrays above; those that stand alone in memory are noted."""
        batch, outer = x.shape[0], weight.shape[1]
        found: torch.Tensor | None = self._mixed(cores, weight, batch) if self.reads else None
        if bias is not None and self.bias_places is not None:
            constants = self._constants(bias)
            found = constants.expand(batch, outer, -1) if found is None else found + constants
        if found is None:
            return
        found = found.reshape(batch, outer, self.shape[0], *self.axes)
        for (number, matching, _), part in zip(
            self.writes, found.split([own[2] for own in self.writes], 2), strict=True
        ):
            if matching != tuple(range(len(matching))):
                part = part.permute(*range(LEAD), *(LEAD + place for place in matching))
            if number in made:
                made[number] = made[number] + part
                own.add(number)
            else:
                made[number] = part

    def _mixed(self, cores: list[torch.Tensor], weight: torch.Tensor, batch: int) -> torch.Tensor:
        """One product of matrices: (batch, d_out, rows · entries)."""
        outer, inner = weight.shape[1:]
        rows, columns = self.shape
        size = prod(self.axes)
        stacked = torch.cat([cores[i] for i in self.reads], 2) if len(self.reads) > 1 else cores[self.reads[0]]
        stacked = stacked.reshape(batch, inner * columns, size)
        given = weight if self.full else torch.cat([weight, weight.new_zeros(1, outer, inner)])
        matrix = given.index_select(0, self.places).reshape(rows, columns, outer, inner)
        matrix = matrix.permute(2, 0, 3, 1).reshape(outer * rows, inner * columns)
        if size == 1:
            return (stacked.reshape(batch, inner * columns) @ matrix.transpose(0, 1)).reshape(batch, outer, rows)
        return torch.bmm(matrix.expand(batch, *matrix.shape), stacked)

    def _constants(self, bias: torch.Tensor) -> torch.Tensor:
        """The bias of every row: (d_out, rows)."""
        given = bias if self.full_bias else torch.cat([bias, bias.new_zeros(1, bias.shape[1])])
        return given.index_select(0, self.bias_places).transpose(0, 1)


def _axes(x: torch.Tensor, diagonals: tuple[tuple[int, int], ...], order: Sizes) -> torch.Tensor:
    """The view with one axis for every block."""
    for first, second in diagonals:
        x = torch.diagonal(x, 0, first, second)
    return x if order == tuple(range(len(order))) else x.permute(order)


def _open(x: torch.Tensor, count: int) -> torch.Tensor:
    """With axes of length 1 behind."""
    return x.reshape(*x.shape, *(1,) * count)


def _copied(x: torch.Tensor, row: RowAxes) -> torch.Tensor:
    """The axes in the order of the legs, of length 1 where it is copied."""
    if row.back != tuple(range(len(row.back))):
        x = x.permute(row.back)
    if not row.closed:
        return x
    kept = iter(x.shape[LEAD:])
    return x.reshape(*x.shape[:LEAD], *(1 if gap else next(kept) for gap in row.gaps))
