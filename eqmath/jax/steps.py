"""The steps of a layer in jax: index arrays for diagonals, sums, one product of matrices per kind, copies."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Any

import numpy as np
from jax import numpy as jnp

from eqmath.layers import EntryTable, RowAxes, Traceable, TraceStack, row_axes
from eqmath.layers.traced_rows import LEAD


def by_strands(plan: Traceable, x: Any, weight: Any, bias: Any) -> Any:
    """Σ_p w_p M_p x and the bias, for x of shape (batch, d_in, …): (batch, d_out, dimension).

    >>> from eqmath import Hom
    >>> from eqmath.layers import traceable
    >>> plan = traceable(Hom("S(3)", 1, 1).weight())
    >>> by_strands(plan, jnp.array([[[1, 2, 3]]]), jnp.array([[[2]], [[-1]]]), None).tolist()
    [[[-4, -2, 0]]]
    """
    batch, outer = x.shape[0], weight.shape[1]
    cores = _cores(plan, x)
    made: dict[int, Any] = {}
    for stack in plan.stacks:
        _mix(plan, stack, cores, made, (batch, outer), weight, bias)
    shapes = [(batch, outer, part.count, *part.lengths) for part in plan.targets]
    results = [jnp.zeros(shape, jnp.result_type(x, weight)) for shape in shapes]
    for i in reversed(range(len(plan.writes))):
        parent, target, row = plan.writes[i]
        if i in made and parent < 0:
            results[target] = _added(results[target], made[i], row_axes(row))
        elif i in made:
            copied = _copied(made[i], row_axes(row))
            made[parent] = made[parent] + copied if parent in made else copied
    return jnp.concatenate([y.reshape(batch, outer, prod(y.shape[2:])) for y in results], 2)


def _cores(plan: Traceable, x: Any) -> list[Any]:
    """What every row has read."""
    flat, cores = x.reshape(*x.shape[:2], prod(x.shape[2:])), list[Any]()
    parts = [part.of(flat) for part in plan.sources]
    for parent, summand, row in plan.reads:
        own = row_axes(row)
        core = _axes(parts[summand] if parent < 0 else cores[parent], own)
        cores.append(core.sum(tuple(range(core.ndim - own.closed, core.ndim))))
    return cores


def _mix(
    plan: Traceable, stack: TraceStack, cores: Sequence[Any], made: dict[int, Any], lead: tuple[int, int],
    weight: Any, bias: Any,
) -> None:  # fmt: skip
    """Add what the weights make of the cores to the arrays above."""
    (batch, outer), (rows, columns), inner = lead, stack.places.shape, weight.shape[2]
    if not stack.reads and (bias is None or stack.bias is None):
        return
    found = jnp.zeros((1, outer, rows, 1), weight.dtype)
    if stack.reads:
        stacked = jnp.concatenate([cores[i] for i in stack.reads], 2).reshape(batch, inner, columns, prod(stack.axes))
        matrix = jnp.concatenate([weight, jnp.zeros_like(weight[:1])])[stack.places] if plan.count else weight
        found = jnp.einsum("rcoi,bicn->born", matrix, stacked)
    if bias is not None and stack.bias is not None:
        found = found + jnp.concatenate([bias, jnp.zeros_like(bias[:1])])[stack.bias].T[None, :, :, None]
    found, start = jnp.broadcast_to(found, (batch, *found.shape[1:])).reshape(batch, outer, rows, *stack.axes), 0
    for number, matching in stack.writes:
        stop = start + plan.targets[plan.writes[number].summand].count
        part = found[:, :, start:stop].transpose(*range(LEAD), *(LEAD + place for place in matching))
        made[number], start = made[number] + part if number in made else part, stop


def _axes(x: Any, row: RowAxes) -> Any:
    """One axis for every block."""
    for first, second in row.diagonals:
        x = jnp.diagonal(x, 0, first, second)
    return x.transpose(row.order)


def _copied(x: Any, row: RowAxes) -> Any:
    """The axes in the order of the legs, of length 1 where it is copied."""
    kept = iter(x.transpose(row.back).shape[LEAD:])
    lengths = [1 if gap else next(kept) for gap in row.gaps]
    return x.transpose(row.back).reshape(*x.shape[:LEAD], *lengths)


def _added(y: Any, x: Any, row: RowAxes) -> Any:
    """An array with what is written to a row of it; the places of a diagonal come from an array of all places."""
    if not row.diagonals:
        return y + _copied(x, row)
    size = prod(y.shape[LEAD:])
    places = np.arange(size).reshape((1,) * LEAD + y.shape[LEAD:])
    for first, second in row.diagonals:
        places = np.diagonal(places, 0, first, second)
    places = places.transpose(row.order)
    copied = jnp.broadcast_to(x.reshape(*x.shape, *(1,) * row.closed), (*x.shape[:LEAD], *places.shape[LEAD:]))
    flat = y.reshape(*y.shape[:LEAD], size)
    flat = flat.at[..., places.ravel()].add(copied.reshape(*x.shape[:LEAD], places.size))
    return flat.reshape(y.shape)


def by_table(table: EntryTable, x: Any, weight: Any) -> Any:
    """The same by the entries of a basis.

    >>> from eqmath import Hom
    >>> table = EntryTable.of(Hom("SO(2)", 1, 1).weight())
    >>> by_table(table, jnp.array([[[1, 2]]]), jnp.array([[[1]], [[10]]])).tolist()
    [[[21, -8]]]
    """
    (batch, inner), outer, (rows, columns) = x.shape[:2], weight.shape[1], table.shape
    flat = x.reshape(batch, inner, columns)
    if not table.count:
        return jnp.zeros((batch, outer, rows), x.dtype)
    if table.is_dense:
        values = table.dense().reshape(table.count, rows, columns)
        matrix = jnp.einsum("poi,prc->oric", weight, values.astype(x.dtype))
        y = jnp.einsum("oric,bic->bor", matrix, flat)
    else:
        terms = flat[..., table.columns] * table.numerators.astype(x.dtype)
        made = jnp.zeros((batch, inner, table.count * rows), terms.dtype)
        made = made.at[..., table.maps * rows + table.rows].add(terms).reshape(batch, inner, table.count, rows)
        y = jnp.einsum("poi,bipr->bor", weight, made)
    return y if table.denominator == 1 else y / table.denominator
