"""Sums of diagrams for one vector of float64, where rows are diagonals and sums alone: the same steps, prepared.

The steps and their order are those of `eqmath.layers.shared`; every subscript, shape and stride is made
beforehand, results are written into the stacks at once, and nothing is looked at twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import LETTERS, Patterns, require_shape
from eqmath.layers.mixing import Mixing

Floats = NDArray[np.float64]
Term = tuple[tuple[int, ...] | None, int]
"""An order of the axes, if it changes, and the place of a weight."""
ADD = np.add.reduce
FLOAT = np.dtype(np.float64)
ITEM = FLOAT.itemsize
SLAB = 2**14
"""So many entries stay in the cache."""


class Reading(NamedTuple):
    """A lower row: the array it starts from, the subscripts (empty for the array itself), its place in a stack.

    >>> from eqmath import Hom, S
    >>> Hom(S(3), 2, 0).weight().layer.program.reads
    (Reading(parent=-1, subscripts='AA->', kind=0, slot=0), Reading(parent=-1, subscripts='AB->', kind=0, slot=1))
    """

    parent: int
    subscripts: str
    kind: int
    slot: int


@dataclass(frozen=True)
class MiddleStep:
    """The arrays of one kind: how many below, of which shape, and the weights; ``above`` names the upper rows.

    >>> from eqmath import Hom, S
    >>> program = Hom(S(3), 2, 1).weight().layer.program
    >>> [(step.below, step.shape, step.above, len(step.mixings)) for step in program.middles]
    [(3, (3,), (0,), 1), (2, (), (1,), 1)]
    """

    below: int
    shape: tuple[int, ...]
    above: tuple[int, ...]
    mixings: tuple[Mixing, ...]

    @cached_property
    def singles(self) -> tuple[tuple[tuple[int, ...] | None, int], ...]:
        """For one row above and one below: the order of the axes, if it changes, and the place of the weight."""
        if self.below > 1 or len(self.above) > 1:
            return ()
        return tuple((mixing.matching if mixing.is_moved else None, mixing.flat[0]) for mixing in self.mixings)

    def mixed(self, stack: Any, weights: Floats, table: Floats | None) -> Any:
        """The sum over the matchings of weights times the stack, one array for every upper row."""
        if self.singles:
            return (self._single(stack, weights),)
        source = weights if table is None else table
        total: Floats = source.take(self.mixings[0].places) @ self._flat(self.mixings[0], stack)
        for mixing in self.mixings[1:]:
            total += source.take(mixing.places) @ self._flat(mixing, stack)
        return total.reshape(len(self.above), *self.shape)

    def _flat(self, mixing: Mixing, stack: Any) -> Any:
        if self.below == 1:
            return mixing.moved(stack, 0).reshape(1, -1)
        return mixing.moved(stack, 1).reshape(self.below, -1)

    def _single(self, core: Any, weights: Floats) -> Any:
        """The sum for one row above and one below, contiguous."""
        (axes, place), *others = self.singles
        if axes is None:
            total = core * weights[place]
        else:
            total = np.multiply(core.transpose(axes), weights[place], out=np.empty(self.shape))
        if total.size > SLAB:
            return self._by_slabs(total, core, weights)
        if len(others) == 1:
            total += core.transpose(others[0][0]) * weights[others[0][1]]
            return total
        part = np.empty(self.shape) if others else None
        for axes, place in others:
            total += np.multiply(core.transpose(axes), weights[place], out=part)
        return total

    def _by_slabs(self, total: Floats, core: Any, weights: Floats) -> Floats:
        """All further matchings added to a slab of the sum at a time, which stays in the cache meanwhile."""
        moved = [(core.transpose(axes), weights[place]) for axes, place in self.singles[1:]]
        rows = max(1, SLAB * len(total) // total.size)
        part = np.empty((rows, *self.shape[1:]))
        for start in range(0, len(total), rows):
            slab = total[start : start + rows]
            for source, weight in moved:
                slab += np.multiply(source[start : start + rows], weight, out=part[: len(slab)])
        return total


class Straight(NamedTuple):
    """A lower row that is the only one of its kind: where it starts from, and its weighted orders of the axes.

    ``total_of`` is the view of the input, by shape and strides, of which a row that keeps nothing is the total.

    >>> from eqmath import O, Hom
    >>> [step.subscripts for step in Hom(O(3), 2, 2).weight().layer.program.straight]
    ['', 'AA->']
    """

    parent: int
    subscripts: str
    total_of: tuple[tuple[int, ...], tuple[int, ...]] | None
    kind: int
    axes: tuple[int, ...] | None
    place: int
    others: tuple[Term, ...]


class Writing(NamedTuple):
    """An upper row: its kind, its place among the rows of that, and the view that it is added to.

    ``target`` names another row by its kind and place; None is the result.

    >>> from eqmath import Hom, S
    >>> [(step.shape, step.strides) for step in Hom(S(3), 0, 2).weight().layer.program.writes]
    [((3, 3), (24, 8)), ((3,), (32,))]
    """

    kind: int
    slot: int
    target: tuple[int, int] | None
    shape: tuple[int, ...]
    strides: tuple[int, ...]


@dataclass(frozen=True)
class Program:
    """All steps of a sum of diagrams in their order.

    Attributes
    ----------
    reads, middles, writes : tuple
    whole : (kind, slot) or None
        The upper row that copies nothing: its array becomes the result.
    inputs, outputs : tuple of int
    count : (int,)
        The shape of the weights.
    zeros : bool
        Whether some weights between rows are zero, so that a table with a zero is needed.

    Examples
    --------
    >>> from eqmath import Hom, S
    >>> program = Hom(S(3), 1, 1).weight().layer.program
    >>> program.run(np.array([1.0, 2.0, 4.0]), np.array([10.0, 1.0])).tolist()
    [17.0, 27.0, 47.0]
    """

    reads: tuple[Reading, ...]
    middles: tuple[MiddleStep, ...]
    writes: tuple[Writing, ...]
    whole: tuple[int, int] | None
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    count: tuple[int]
    zeros: bool

    def run(self, x: Floats, weights: Floats) -> Floats:
        """The product with a contiguous x."""
        if self.straight is not None:
            return self._run_straight(x, weights)
        stacks: list[Any] = [None if shape is None else np.empty(shape) for shape in self.stacks]
        cores: list[Any] = []
        for parent, subscripts, kind, slot in self.reads:
            source, stack = x if parent < 0 else cores[parent], stacks[kind]
            if stack is None:
                stacks[kind] = core = np.einsum(subscripts, source) if subscripts else source
            elif subscripts:
                core = np.einsum(subscripts, source, out=stack[slot, ...])
            else:
                core = source
                stack[slot] = source
            cores.append(core)
        table = np.concatenate((weights, -weights, (0.0,))) if self.zeros else None
        made = [middle.mixed(stack, weights, table) for middle, stack in zip(self.middles, stacks, strict=True)]
        y: Floats = np.asarray(made[self.whole[0]][self.whole[1]]) if self.whole else np.zeros(self.outputs)
        for kind, slot, at, shape, strides in self.writes:
            view = np.ndarray(shape, FLOAT, y if at is None else made[at[0]][at[1]], 0, strides)
            view += made[kind][slot]
        return y

    @cached_property
    def straight(self) -> tuple[Straight, ...] | None:
        """For every lower row its step and its terms, where each kind has one row below and one above, and is small."""
        if not all(step.singles and prod(step.shape) <= SLAB for step in self.middles):
            return None
        return tuple(self._straight(read, *self.middles[read.kind].singles) for read in self.reads)

    def _straight(self, read: Reading, first: Term, *others: Term) -> Straight:
        legs, _, kept = read.subscripts.partition("->")
        letters, total_of = sorted(set(legs)), None
        if read.parent < 0 and letters and not kept:
            steps = [ITEM * prod(self.inputs[leg + 1 :]) for leg in range(len(legs))]
            strides = tuple(sum(step for step, own in zip(steps, legs, strict=True) if own == x) for x in letters)
            total_of = tuple(self.inputs[legs.index(letter)] for letter in letters), strides
        return Straight(read.parent, read.subscripts, total_of, read.kind, *first, others)

    def _run_straight(self, x: Floats, weights: Floats) -> Floats:
        """The same without stacks: every row is read, weighted in all its orders, and added to the result."""
        values, cores, made = weights.tolist(), list[Any](), [None] * len(self.middles)
        for parent, subscripts, total_of, kind, axes, place, others in self.straight or ():
            if total_of:
                core = ADD(np.ndarray(total_of[0], FLOAT, x, 0, total_of[1]), axis=None)
            else:
                source = x if parent < 0 else cores[parent]
                core = np.einsum(subscripts, source) if subscripts else source
            cores.append(core)
            if axes is None:
                total = core * values[place]
            else:  # contiguous, whatever the order of the axes was
                total = np.multiply(core.transpose(axes), values[place], out=np.empty(core.shape))
            for axes, place in others:
                total += core.transpose(axes) * values[place]
            made[kind] = total
        y: Floats = np.asarray(made[self.whole[0]]) if self.whole else np.zeros(self.outputs)
        for kind, _, at, shape, strides in self.writes:
            view = np.ndarray(shape, FLOAT, y if at is None else made[at[0]], 0, strides)
            view += made[kind]
        return y

    @cached_property
    def stacks(self) -> tuple[tuple[int, ...] | None, ...]:
        """The shapes of the stacks; None where there is one row below."""
        return tuple((step.below, *step.shape) if step.below > 1 else None for step in self.middles)


def is_prepared(x: Any) -> bool:
    """Whether this is an array for which programs are made.

    >>> is_prepared(np.array([1.0, 2.0])), is_prepared(np.array([1, 2])), is_prepared(np.eye(2).T)
    (True, False, False)
    """
    return type(x) is np.ndarray and x.dtype is FLOAT and x.flags.c_contiguous


def program_of(layer: Any) -> Program | None:
    """The program of a `Shared`; None where there are signs or determinants, or rows of which nothing is made.

    >>> from eqmath import Hom, S, Sp
    >>> program_of(Hom(S(3), 2, 1).weight().layer).outputs, program_of(Hom(Sp(2), 2, 2).weight().layer)
    ((3,), None)
    """
    require_shape(layer.outputs)
    reads, writes, groups = layer.reads, layer.writes, layer.middles
    simple = all(_is_simple(step) for _, step in (*reads, *writes))
    covered = sum(len(g.above) for g in groups), sum(len(g.below) for g in groups)
    signed = any(layer.diagrams[i].sign < 0 for i in range(len(layer.diagrams)))
    if not simple or signed or covered != (len(writes), len(reads)) or layer.k > len(LETTERS):
        return None
    below = {i: (kind, slot) for kind, group in enumerate(groups) for slot, i in enumerate(group.below)}
    above = {i: (kind, slot) for kind, group in enumerate(groups) for slot, i in enumerate(group.above)}
    kept = [writes[group.above[0]][1].kept for group in groups]
    middles = tuple(
        MiddleStep(len(group.below), (layer.n,) * size, tuple(group.above), tuple(group.mixings))
        for group, size in zip(groups, kept, strict=True)
    )
    whole = layer.whole
    return Program(
        reads=tuple(Reading(parent, _subscripts(step), *below[i]) for i, (parent, step) in enumerate(reads)),
        middles=middles,
        writes=tuple(
            Writing(*above[i], above.get(writes[i][0]), *_view(writes[i][1], layer.n))
            for i in reversed(range(len(writes)))
            if i != whole
        ),
        whole=None if whole is None else above[whole],
        inputs=layer.inputs,
        outputs=layer.outputs,
        count=(len(layer.diagrams),),
        zeros=not all(mixing.is_full for group in groups for mixing in group.mixings),
    )


def _is_simple(step: Patterns) -> bool:
    """One cell of one term, and axes alone at its legs."""
    return len(step.cells) == len(step.cells[0]) == 1 and all(p.scale == 1 for p in step.cells[0][0][1])


def _subscripts(step: Patterns) -> str:
    if step.is_identity:
        return ""
    places = step.cells[0][0][1]
    return "".join(LETTERS[place.axis] for place in places) + "->" + LETTERS[: step.kept]


def _view(step: Patterns, n: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The view of a contiguous array of float64 that a row is added to: copied axes first, then the kept ones."""
    places: Sequence[Any] = step.cells[0][0][1]
    strides = [0] * (step.kept + len(step.extra))
    for leg, place in enumerate(places):
        strides[place.axis] += ITEM * n ** (len(places) - 1 - leg)
    order = [*range(step.kept, len(strides)), *range(step.kept)]
    return (n,) * len(strides), tuple(strides[axis] for axis in order)
