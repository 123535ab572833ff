"""The product of a diagram with a vector, without its matrix: contract, transfer, copy.

The lower row of a diagram is contracted, its crossing blocks are matched with those of the upper row, and
these are copied. Floats: every entry of the result is a sum of N entries of x with signs, in some order,
so it differs from the exact sum by at most γ · Σ|x_j| over these entries, γ = (N−1)u / (1 − (N−1)u), u being
half the distance from 1 to the next float. Integers and fractions: exact, or refused.

Source: E. Pearce-Crump and W. Knottenbelt, A Diagrammatic Approach to Improve Computational Efficiency in
Group Equivariant Neural Networks, arXiv:2412.10837, arXiv:2304.14165; C. Godfrey et al., arXiv:2303.06208.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from itertools import accumulate, pairwise
from math import prod
from typing import Any

import numpy as np

from eqmath.combinatorics import Word
from eqmath.contractions.arrays import (
    LETTERS,
    boxed,
    permuted,
    require_legs,
    require_shape,
    steps,
    strided,
    summed,
    zeros,
)
from eqmath.contractions.dtypes import Array, as_numbers, exceeds_int64, is_array_of_numbers, require_room
from eqmath.contractions.patterns import Geometry, Patterns, patterns
from eqmath.contractions.rows import Row, Rows, block_rows


@dataclass
class Meter:
    """Counts what is done while it is done: additions, entries read and written, the largest array between."""

    additions: int = 0
    multiplications: int = 0
    read: int = 0
    written: int = 0
    largest: int = 0

    def sums(self, view: Array, result: Array, first: bool) -> None:
        """Entries of a view were added up; the sums were added to others unless they are the first."""
        read, made = prod(view.shape), prod(result.shape)
        self.read += read
        self.additions += read - (made if first else 0)

    def made(self, array: Array) -> None:
        """An array between input and output was written."""
        self.written += prod(array.shape)
        self.largest = max(self.largest, prod(array.shape))

    def copied(self, view: Array, source: Array, added: bool = False) -> None:
        """An array was copied into a view, or added to it."""
        self.read += prod(source.shape)
        self.written += prod(view.shape)
        self.additions += prod(view.shape) if added else 0


@dataclass(frozen=True)
class RowPlan:
    """How a diagram is multiplied with a vector: made once, used for many vectors.

    Attributes
    ----------
    n, k, l : int
    reads, writes : tuple of Patterns
        The steps of the lower row in their order, and those of the upper row, the last one first.
    matching : tuple of int
    sign : int
    """

    n: int
    k: int
    l: int
    reads: tuple[Patterns, ...]
    writes: tuple[Patterns, ...]
    matching: tuple[int, ...]
    sign: int = 1

    @property
    def terms(self) -> int:
        """How many entries of x are added at most for one entry of the result."""
        return prod(step.terms for step in self.reads) * prod(len(s.cells) for s in self.writes if s.overlaps)

    @cached_property
    def is_moved(self) -> bool:
        """Whether the crossing blocks are in another order above than below."""
        return self.matching != tuple(range(len(self.matching)))

    def flip(self) -> RowPlan:
        """The plan of the transposed matrix: every step backwards."""
        back = tuple(self.matching.index(place) for place in range(len(self.matching)))
        return replace(self, k=self.l, l=self.k, reads=self.writes[::-1], writes=self.reads[::-1], matching=back)

    @cached_property
    def direct(self) -> Direct | None:
        """The shortest way for one vector of floats, where every row is a single view."""
        steps = (*self.reads, *self.writes)
        single = len(steps) == 2 and all(len(step.cells) == len(step.cells[0]) == 1 for step in steps)
        plain = single and self.sign > 0 and all(place.scale == 1 for step in steps for place in step.cells[0][0][1])
        return Direct.of(self) if plain and self.k + self.l <= len(LETTERS) // 2 else None

    @cached_property
    def inputs(self) -> tuple[int, ...]:
        """The lengths of the legs below."""
        return (self.n,) * self.k

    @property
    def outputs(self) -> tuple[int, ...]:
        """The lengths of the legs above."""
        return (self.n,) * self.l

    def to_dict(self) -> dict[str, Any]:
        """The index patterns as lists of integers, for programs without eqmath."""
        steps = {"reads": self.reads, "writes": self.writes}
        return {
            "kind": "patterns", "n": self.n, "k": self.k, "l": self.l, "sign": self.sign,
            "matching": list(self.matching),
            **{name: [step.to_dict() for step in listed] for name, listed in steps.items()},
        }  # fmt: skip

    def apply(self, x: Any, meter: Meter | None = None, widens: bool | None = None) -> Array:
        """The product with one vector, or with many along the first axes.

        Parameters
        ----------
        x : array of shape (…, n, …, n) with k legs
        meter : Meter, optional
        widens : bool, optional
            Whether integers that may exceed int64 become Python's; by itself those that come in a list.

        Returns
        -------
        array of shape (…, n, …, n) with l legs
            Floats for floats, int64 for integers, objects for objects.

        Raises
        ------
        CaseError
            If the legs have other lengths.
        NotExact
            If the entries are not numbers, or integers may exceed int64.
        """
        if meter is None and self.direct and type(x) is np.ndarray and x.shape == self.inputs and x.dtype.kind in "fc":
            return self.direct.apply(x)
        widens = not is_array_of_numbers(x) if widens is None else widens
        x = as_numbers(x)
        require_legs(x.shape, self.k, self.n)
        if widens and exceeds_int64(x, self.terms):
            x = x.astype(object)
        require_room(x, self.terms)
        return self.product(x, meter)

    def product(self, x: Array, meter: Meter | None = None) -> Array:
        """The same for an array that has been examined."""
        batch = x.ndim - self.k
        cores = [x]
        for step in self.reads:
            cores = [found for core in cores for found in contract(step, core, self.n, batch, meter)]
        return self.written(cores, x, batch, meter)

    def written(self, cores: list[Array], x: Array, batch: int = 1, meter: Meter | None = None) -> Array:
        """The result from what the lower row has left of x, which tells the kind of numbers and the first axes."""
        if self.is_moved:
            axes = (*range(batch), *(batch + place for place in self.matching))
            cores = [permuted(core, axes) for core in cores]
        if self.sign < 0:
            cores = [boxed(-core, x) for core in cores]
        for step in self.writes[:-1]:
            core = zeros(x, (*x.shape[:batch], *(self.n,) * len(step.cells[0][0][1])))
            cores = [spread(step, cores, core, self.n, batch, meter)]
        y = zeros(x, (*x.shape[:batch], *(self.n,) * self.l))
        if meter:
            meter.written += prod(y.shape)
        return spread(self.writes[-1], cores, y, self.n, batch, meter)


def stages(plan: RowPlan) -> list[Array]:
    """The matrices of the steps of a plan, the first one first: of every contraction, and of copying what they give.

    In a row of a contraction there are as many additions as entries that are not 0, less one. Copies are added to
    others where they overlap, else there is at most one entry in a row.

    >>> from eqmath.contractions.rows import block_rows
    >>> [matrix.tolist() for matrix in stages(block_plan((0, 1), 1, 2))]
    [[[1, 1]], [[1], [1]]]
    """
    n, shapes, found = plan.n, [plan.inputs], []
    for step in plan.reads:
        matrix, shapes = _stage(partial(_all_contracted, step, n), shapes)
        found.append(matrix)
    rest = replace(plan, reads=())
    return [*found, _stage(lambda cores: [rest.written(cores, cores[0])], shapes)[0]]


def _all_contracted(step: Patterns, n: int, cores: list[Array]) -> list[Array]:
    return [y for x in cores for y in contract(step, x, n, 1)]


def _stage(
    action: Callable[[list[Array]], list[Array]], shapes: list[tuple[int, ...]]
) -> tuple[Array, list[tuple[int, ...]]]:
    """The matrix of a step between lists of arrays, written one after another, and the shapes of the new ones."""
    ends = [0, *accumulate(map(prod, shapes))]
    every = np.eye(ends[-1], dtype=np.int64)
    made = action([every[:, a:b].reshape(-1, *shape) for a, b, shape in zip(ends, ends[1:], shapes, strict=False)])
    return np.concatenate([y.reshape(ends[-1], -1) for y in made], axis=1).T, [y.shape[1:] for y in made]


@dataclass(frozen=True)
class Direct:
    """One einsum and one copy into a view: no batch, no signs, nothing but diagonals and sums.

    Attributes
    ----------
    subscripts : str
        What is kept of x; empty where nothing is summed and no diagonal is taken.
    outputs : tuple of int
    fills : bool
        Whether every entry of the result is written.
    shape, strides : tuple of int
        The view of the result, in entries: copied axes first, then the kept ones in the order of x.
    """

    subscripts: str
    outputs: tuple[int, ...]
    fills: bool
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    @classmethod
    def of(cls, plan: RowPlan) -> Direct:
        """The direct form of a plan with one view per row."""
        require_shape(plan.outputs)
        (read,), (write,) = plan.reads, plan.writes
        axes = [place.axis for place in read.cells[0][0][1]]
        subscripts = "".join(LETTERS[axis] for axis in axes) + "->" + LETTERS[: read.kept]
        own = [plan.n ** (plan.l - 1 - leg) for leg in range(plan.l)]
        strides = [0] * (write.kept + len(write.extra))
        for place, stride in zip(write.cells[0][0][1], own, strict=True):
            strides[place.axis] += stride
        back = [plan.matching.index(axis) for axis in range(write.kept)]
        order = [*range(write.kept, len(strides)), *back]
        return cls(
            "" if axes == list(range(read.kept)) else subscripts, plan.outputs, len(strides) == plan.l,
            (plan.n,) * len(strides), tuple(strides[axis] for axis in order),
        )  # fmt: skip

    def apply(self, x: Array) -> Array:
        """The product with one array of floats."""
        y = (np.empty if self.fills else np.zeros)(self.outputs, x.dtype)
        size = x.itemsize
        view = np.ndarray(self.shape, x.dtype, y, 0, [size * stride for stride in self.strides])
        view[...] = np.einsum(self.subscripts, x) if self.subscripts else x
        return y


@lru_cache(maxsize=4096)
def block_plan(word: Word, l: int, n: int) -> RowPlan:
    """The plan of a partition diagram."""
    return plan_rows(block_rows(word, l, n), n, l, len(word) - l)


def plan_rows(rows: Rows, n: int, l: int, k: int, first: Sequence[Row] = ()) -> RowPlan:
    """The plan of a diagram by its rows, some rows being read before the lower one."""
    chain = [*first, rows.lower]
    relative = [row.over(before) for before, row in pairwise(chain)]
    reads = tuple(patterns(row, n) for row in (chain[0], *relative))
    writes = (patterns(rows.upper, n),)
    return RowPlan(n, k, l, reads=reads, writes=writes, matching=rows.matching, sign=rows.sign)


def contract(step: Patterns, x: Array, n: int, batch: int, meter: Meter | None = None) -> list[Array]:
    """One array per cell: the signed sums of views of x."""
    if step.is_identity:
        return [x]
    views = step.views(x.shape[:batch], steps(x), n)
    meter = None if step.is_view else meter
    return [_cell(cell, len(step.extra), x, meter) for cell in views]


def _cell(cell: Sequence[Geometry], extra: int, x: Array, meter: Meter | None) -> Array:
    total = None
    for sign, shape, strides, offset, start in cell:
        view = strided(x, shape, strides, offset, start)
        part = summed(view, extra)
        if meter:
            meter.sums(view, part, total is None)
        if total is None:
            total = part if sign > 0 else -part
        elif sign > 0:
            total = total + part
        else:
            total = total - part
    if meter:
        meter.made(total)
    return boxed(total, x)


def spread(
    step: Patterns, cores: Sequence[Array], y: Array, n: int, batch: int, meter: Meter | None = None, add: bool = False
) -> Array:
    """The arrays of all cells copied into views of y, or added to them."""
    add = add or step.overlaps
    for cell, core in zip(step.views(y.shape[:batch], steps(y), n), cores, strict=True):
        source = core[(..., *(None,) * len(step.extra))] if step.extra and core.ndim else core
        for sign, shape, strides, offset, start in cell:
            view = strided(y, shape, strides, offset, start)
            if add and sign > 0:
                view += source
            elif add:
                view -= source
            else:
                view[...] = source if sign > 0 else -source
            if meter:
                meter.copied(view, core, add)
    return y
