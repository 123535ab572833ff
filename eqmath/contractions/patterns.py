"""Index patterns: a row of a diagram for one n, as views of an array with signs.

This is what a program needs that knows no diagrams: at every leg the index is a multiple of the index of an
axis plus a constant. Diagonals are two legs with one axis, ε(2i, 2i+1) = 1 is the multiple 2, and a
determinant is constants.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import combinations, permutations, product
from math import prod
from typing import Any, NamedTuple

from eqmath.combinatorics import permutation_sign
from eqmath.contractions.rows import Block, Head, Row
from eqmath.errors import TooLarge

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
