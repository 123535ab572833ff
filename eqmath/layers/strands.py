"""Diagrams without signs between tensor products, as rows over all factors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

from eqmath.contractions import Array, Rows, permuted
from eqmath.contractions.arrays import steps, strided

Legs = tuple[int, ...]
BlocksOfLegs = tuple[Legs, ...]


@dataclass(frozen=True)
class Copies:
    """The copies of one summand: where they begin, how many there are, and the lengths of the legs of one.

    >>> Copies(3, 2, (4, 4)).size
    32
    """

    start: int
    count: int
    lengths: Legs

    @cached_property
    def size(self) -> int:
        """The number of entries of all copies."""
        return self.count * prod(self.lengths)

    def of(self, x: Array) -> Array:
        """Those of vectors (batch, channels, dimension): (batch, channels, copies, one axis for every leg)."""
        return x[..., self.start : self.start + self.size].reshape(*x.shape[:2], self.count, *self.lengths)


@dataclass(frozen=True)
class RowRead:
    """One row of a diagram over all factors: the blocks that leave it, by their first legs, and those that do not.

    >>> RowRead(((1,),), ((0, 2),)).kept
    ((1,),)
    """

    kept: BlocksOfLegs
    closed: BlocksOfLegs

    def view(self, x: Array) -> Array:
        """The view with one axis for every block in place of the legs, the last axes: kept ones, then the others."""
        blocks = self.kept + self.closed
        first = x.ndim - sum(map(len, blocks))
        if all(len(block) == 1 for block in blocks):
            return permuted(x, (*range(first), *(first + leg for (leg,) in blocks)))
        ends, lengths = steps(x), x.shape[first:]
        shape = (*x.shape[:first], *(lengths[block[0]] for block in blocks))
        moves = (*ends[:first], *(sum(ends[first + leg] for leg in block) for block in blocks))
        return strided(x, shape, moves, 0, (0,) * len(lengths))

    @cached_property
    def split(self) -> int | None:
        """How many axes come first, where all those after them are copied, or all those before; None elsewhere.

        >>> RowRead(((0,),), ((1,), (2,))).split, RowRead(((2,),), ((0,), (1,))).split, RowRead(((0, 1),), ()).split
        (1, 2, None)
        """
        legs = range(sum(map(len, self.kept + self.closed)))
        if self.kept + self.closed == tuple((leg,) for leg in legs):
            return len(self.kept)
        return len(self.closed) if self.closed + self.kept == tuple((leg,) for leg in legs) else None

    @property
    def keeps_first(self) -> bool:
        """Whether the first axis is kept."""
        return self.kept[:1] == ((0,),)

    def axes(self, lengths: Legs) -> Legs:
        """The lengths of the axes that are left."""
        return tuple(lengths[block[0]] for block in self.kept)


@dataclass(frozen=True)
class Strand:
    """A diagram between two summands.

    Attributes
    ----------
    source, target : int
        The numbers of the summands.
    below, above : RowRead
    matching : tuple of int
        For every block that leaves the row above the number of the one that leaves the row below.
    first, row_step, column_step : int
        Its weight between the first copies, and how far the next copies' are.

    Examples
    --------
    >>> row = RowRead(((0,),), ())
    >>> Strand(0, 0, row, row, (0,), 0, 1, 1).flipped.matching
    (0,)
    """

    source: int
    target: int
    below: RowRead
    above: RowRead
    matching: Legs
    first: int
    row_step: int
    column_step: int

    @property
    def flipped(self) -> Strand:
        """The transposed map."""
        back = tuple(self.matching.index(i) for i in range(len(self.matching)))
        ends = self.target, self.source, self.above, self.below, back
        return Strand(*ends, self.first, self.column_step, self.row_step)


def strand_of(
    rows: Sequence[Rows], below: Sequence[Legs], above: Sequence[Legs]
) -> tuple[RowRead, RowRead, Legs] | None:
    """A diagram of every factor as one: the blocks below, those above, and their matching; None where there are signs.

    Parameters
    ----------
    rows : one of every factor
    below, above : the places of the legs of every factor among all of a summand

    >>> from eqmath.contractions import block_rows
    >>> strand_of([block_rows((0, 0), 1, 3), block_rows((0, 1), 1, 2)], [(0,), (1,)], [(1,), (0,)])
    (RowRead(kept=((0,),), closed=((1,),)), RowRead(kept=((1,),), closed=((0,),)), (0,))
    """
    if any(own.sign != 1 or half.head or half.edges for own in rows for half in (own.lower, own.upper)):
        return None
    crossing: list[tuple[Legs, Legs]] = []
    closed: tuple[list[Legs], list[Legs]] = [], []
    for own, low, high in zip(rows, below, above, strict=True):
        lower, upper = ([_at(block, low) for block in own.lower.kept], [_at(block, high) for block in own.upper.kept])
        crossing += [(upper[i], lower[j]) for i, j in enumerate(own.matching)]
        closed[0].extend(_at(block, low) for block in own.lower.summed)
        closed[1].extend(_at(block, high) for block in own.upper.summed)
    ups, lows = sorted(up for up, _ in crossing), sorted(low for _, low in crossing)
    partner = dict(crossing)
    matching = tuple(lows.index(partner[up]) for up in ups)
    return RowRead(tuple(lows), tuple(sorted(closed[0]))), RowRead(tuple(ups), tuple(sorted(closed[1]))), matching


@dataclass(frozen=True)
class Bundle:
    """Diagrams between two tensor products as rows without signs.

    Attributes
    ----------
    below, above : tuple of int
        The lengths of the legs.
    strands : tuple of (row below, row above, matching)

    Examples
    --------
    >>> from eqmath.contractions import block_rows
    >>> found = Bundle.of((3,), (3,), [(block_rows((0, 0), 1, 3),)], [(0,)], [(0,)])
    >>> found.strands if found else None
    ((RowRead(kept=((0,),), closed=()), RowRead(kept=((0,),), closed=()), (0,)),)
    """

    below: Legs
    above: Legs
    strands: tuple[tuple[RowRead, RowRead, Legs], ...]

    @classmethod
    def of(
        cls, below: Legs, above: Legs, rows: Sequence[Sequence[Rows]], low: Sequence[Legs], high: Sequence[Legs]
    ) -> Bundle | None:
        """Rows of every factor, whose legs are at these places; None where some have signs."""
        found = [strand_of(own, low, high) for own in rows]
        strands = tuple(strand for strand in found if strand is not None)
        return cls(below, above, strands) if len(strands) == len(found) else None


def _at(block: Legs, places: Legs) -> Legs:
    return tuple(sorted(places[leg] for leg in block))
