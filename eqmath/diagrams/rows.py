"""One row of a diagram as a linear map: which legs share an index, what is summed over, what stays.

The row of the inputs reads a tensor: it takes diagonals, sums over the blocks that do not leave the row, and
leaves one axis for every block that does. The row of the outputs, read backwards, copies these axes into a
tensor. A diagram is its lower row, the matching of the blocks that cross, and its upper row upside down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import combinations, permutations, product
from math import comb, factorial, perm, prod
from typing import Any, NamedTuple

from eqmath.combinatorics import permutation_sign
from eqmath.errors import TooLarge

Block = tuple[int, ...]
"""Legs of one row, counted from 0, increasing."""

MOST_TERMS = 50_000
MOST_VIEWS = 16


class Place(NamedTuple):
    """The index at one leg: scale · (the index of an axis) + offset; the offset alone where axis is −1."""

    axis: int
    scale: int = 1
    offset: int = 0


Term = tuple[int, tuple[Place, ...]]
"""A sign and one place for every leg."""

Geometry = tuple[int, tuple[int, ...], tuple[int, ...], int, tuple[int, ...]]
"""A sign, and of a view the shape, the strides, and where it starts: in memory, and as an index of the legs."""


@dataclass(frozen=True)
class Head:
    """The part of a determinant that lies in one row.

    A *cell* is a choice of different values for the blocks with tentacles that cross, and of a set of
    values for those that end above. The row above takes its tentacles from that set, the row below from
    the values that are left; one value that no tentacle takes is summed over.

    Attributes
    ----------
    crossing, own : tuple of Block
        The blocks with tentacles, in their order: those that leave the row, and those that do not.
    above : int
        How many tentacles end in the upper row alone.
    upper : bool
        Whether this is the upper row.
    """

    crossing: tuple[Block, ...]
    own: tuple[Block, ...]
    above: int
    upper: bool

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All of its blocks."""
        return self.crossing + self.own

    def cells(self, n: int) -> int:
        """The number of cells."""
        return perm(n, len(self.crossing)) * comb(n - len(self.crossing), self.above)

    def orders(self, n: int) -> int:
        """The number of terms of one cell."""
        return factorial(self.above if self.upper else n - len(self.crossing) - self.above)


@dataclass(frozen=True)
class Row:
    """A linear map from tensors with some legs to tensors with one axis a kept block.

    Attributes
    ----------
    legs : int
    kept : tuple of Block
        The blocks that leave the row, by their first legs.
    summed : tuple of Block
        Those that do not, with δ.
    edges : tuple of Block
        Pairs that do not, with ε.
    head : Head or None
    """

    legs: int
    kept: tuple[Block, ...]
    summed: tuple[Block, ...] = ()
    edges: tuple[Block, ...] = ()
    head: Head | None = None

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes of the blocks that do not leave the row, the largest first."""
        return tuple(sorted(map(len, self.summed + self.edges), reverse=True))

    def over(self, finer: Row) -> Row:
        """The same map after a finer row was read: the legs are now the kept blocks of that one."""
        number = {leg: place for place, block in enumerate(finer.kept) for leg in block}

        def moved(blocks: Sequence[Block]) -> tuple[Block, ...]:
            return tuple(tuple(sorted({number[leg] for leg in block})) for block in blocks)

        rest = tuple(block for block in self.summed if block not in finer.summed)
        edges = tuple((number[a], number[b]) for a, b in self.edges if (a, b) not in finer.edges)
        head = self.head and Head(moved(self.head.crossing), moved(self.head.own), self.head.above, self.head.upper)
        return Row(len(finer.kept), moved(self.kept), moved(rest), edges, head)

    def follows(self, finer: Row) -> bool:
        """Whether something is left to be done after the other row, and nothing has to be undone."""
        if finer.head is not None or self == finer:
            return False
        done = set(finer.summed) <= set(self.summed) and set(finer.edges) <= set(self.edges)
        ends = [(leg,) for pair in self.edges for leg in pair]
        whole = [set(block) for block in (*self.kept, *self.summed, *(self.head.blocks if self.head else ()), *ends)]
        return done and all(any(set(block) <= other for other in whole) for block in finer.kept)


@dataclass(frozen=True)
class Patterns:
    """A row for one n, as index patterns: what a program needs that knows no diagrams.

    At a cell the map is Σ_terms sign · Σ_(extra axes) x[places].

    Attributes
    ----------
    kept : int
        The number of kept axes, each of length n.
    extra : tuple of int
        The lengths of the axes that are summed over; they come after the kept ones.
    cells : tuple of tuple of Term
    """

    kept: int
    extra: tuple[int, ...]
    cells: tuple[tuple[Term, ...], ...]
    _views: dict[Any, list[list[Geometry]]] = field(default_factory=dict, compare=False, repr=False)

    def views(self, first: tuple[int, ...], strides: tuple[int, ...], n: int) -> list[list[Geometry]]:
        """Where the terms of every cell lie in an array with these first axes and these strides of all axes."""
        key = first, strides, n
        if key not in self._views:
            if len(self._views) >= MOST_VIEWS:
                self._views.clear()
            shape = (*first, *(n,) * self.kept, *self.extra)
            self._views[key] = [[self._view(len(first), strides, shape, *term) for term in cell] for cell in self.cells]
        return self._views[key]

    def _view(self, batch: int, own: tuple[int, ...], shape: tuple[int, ...], sign: int, places: Any) -> Geometry:
        strides = [*own[:batch], *[0] * (self.kept + len(self.extra))]
        for leg, (axis, scale, _) in enumerate(places, batch):
            if axis >= 0:
                strides[batch + axis] += scale * own[leg]
        start = tuple(offset for _, _, offset in places)
        offset = sum(index * stride for index, stride in zip(start, own[batch:], strict=True))
        return sign, shape, tuple(strides), offset, start

    @cached_property
    def is_identity(self) -> bool:
        """Whether every leg is an axis of its own, in order."""
        return self.cells == (((1, tuple(Place(axis) for axis in range(self.kept))),),) and not self.extra

    @property
    def terms(self) -> int:
        """How many entries of a tensor are added for one entry of the result."""
        return max(map(len, self.cells), default=0) * prod(self.extra)

    @cached_property
    def is_view(self) -> bool:
        """Whether nothing is added."""
        return not self.extra and all(len(cell) == 1 for cell in self.cells)


    def to_dict(self) -> dict[str, Any]:
        """The numbers of kept axes, the lengths of the others, and the terms of every cell."""
        cells = [[[sign, [list(place) for place in places]] for sign, places in cell] for cell in self.cells]
        return {"kept": self.kept, "extra": list(self.extra), "cells": cells}

    @cached_property
    def overlaps(self) -> bool:
        """Whether two terms name the same entries: below, where one value of a determinant is left over."""
        listed = [places for cell in self.cells for _, places in cell]
        return len(set(listed)) < len(listed)


@lru_cache(maxsize=4096)
def patterns(row: Row, n: int) -> Patterns:
    """The index patterns of a row.

    Raises
    ------
    TooLarge
        If a determinant has too many terms.

    Examples
    --------
    >>> patterns(Row(3, ((1,),), ((0, 2),)), 5).cells
    (((1, (Place(axis=1, scale=1, offset=0), Place(axis=0, scale=1, offset=0), Place(axis=1, scale=1, offset=0))),),)
    """
    axes = {leg: Place(axis) for axis, block in enumerate(row.kept + row.summed) for leg in block}
    first = len(row.kept) + len(row.summed)
    cells = [[(1, axes)]] if row.head is None else _headed(row.head, n, axes)
    signed = [[(s * t, a | e) for s, a in cell for t, e in _edges(row.edges, first)] for cell in cells]
    listed = tuple(tuple((s, tuple(a[leg] for leg in range(row.legs))) for s, a in cell) for cell in signed)
    return Patterns(len(row.kept), (n,) * len(row.summed) + (n // 2,) * len(row.edges), listed)


Places = dict[int, Place]


def _edges(edges: Sequence[Block], first: int) -> list[tuple[int, Places]]:
    """ε on every edge: (2i, 2i+1) with the sign + and (2i+1, 2i) with the sign −."""
    found = []
    for primes in product((0, 1), repeat=len(edges)):
        places: Places = {}
        for axis, ((a, b), prime) in enumerate(zip(edges, primes, strict=True), first):
            places |= {a: Place(axis, 2, prime), b: Place(axis, 2, 1 - prime)}
        found.append(((-1) ** sum(primes), places))
    return found


def _headed(head: Head, n: int, axes: Places) -> list[list[tuple[int, Places]]]:
    """The terms of all cells: values for the blocks with tentacles."""
    if head.cells(n) * head.orders(n) > MOST_TERMS:
        raise TooLarge(
            f"a determinant of size {n} has {head.cells(n) * head.orders(n)} terms in one row of this diagram",
            hint=f"at most {MOST_TERMS}",
        )
    cells = []
    for crossing in permutations(range(n), len(head.crossing)):
        free = [value for value in range(n) if value not in crossing]
        for above in combinations(free, head.above):
            below = [value for value in free if value not in above]
            sign = 1 if head.upper else permutation_sign([*crossing, *above, *below])
            cells.append([
                (sign * permutation_sign(own), axes | _constant(head, (*crossing, *own)))
                for own in permutations(above if head.upper else below)
            ])  # fmt: skip
    return cells


def _constant(head: Head, values: Sequence[int]) -> Places:
    """The values at the legs of the blocks with tentacles; one value more than blocks is left over."""
    return {leg: Place(-1, 0, value) for block, value in zip(head.blocks, values, strict=False) for leg in block}
