"""One row of a diagram as a linear map: which legs share an index, what is summed over, what stays.

The row of the inputs reads a tensor: it takes diagonals, sums over the blocks that do not leave the row, and
leaves one axis for every block that does. The row of the outputs, read backwards, copies these axes into a
tensor. A diagram is its lower row, the matching of the blocks that cross, and its upper row upside down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import comb, factorial, perm

from eqmath.combinatorics import Word

Block = tuple[int, ...]
"""Legs of one row, counted from 0, increasing."""


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
    """A linear map from tensors with some legs to tensors with one axis per kept block.

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
class Rows:
    """A diagram as a lower row, an upper row, the matching of their kept blocks, and a sign.

    Attributes
    ----------
    lower, upper : Row
    matching : tuple of int
        For every kept block of the upper row its number in the lower row.
    sign : int
    """

    lower: Row
    upper: Row
    matching: tuple[int, ...]
    sign: int = 1


def block_rows(word: Word, l: int, n: int) -> Rows:
    """A partition diagram: D_π.

    >>> block_rows((0, 1, 1, 2), 2, 3).matching
    (0,)
    """
    return rows_of(word, l, Row)


def row_blocks(labels: Sequence[int]) -> dict[int, Block]:
    """The legs with each label, labels by their first legs."""
    found: dict[int, list[int]] = {}
    for leg, label in enumerate(labels):
        found.setdefault(label, []).append(leg)
    return {label: tuple(legs) for label, legs in found.items()}


def rows_of(word: Word, l: int, closed: Callable[[int, tuple[Block, ...], tuple[Block, ...]], Row]) -> Rows:
    """The rows of a word, ``closed`` making a row of its legs, its crossing blocks and its other blocks."""
    top, bottom = row_blocks(word[:l]), row_blocks(word[l:])
    crossing = [label for label in bottom if label in top]
    made = [
        closed(
            size,
            tuple(block for label, block in own.items() if label in other),
            tuple(block for label, block in own.items() if label not in other),
        )
        for size, own, other in ((len(word) - l, bottom, top), (l, top, bottom))
    ]
    return Rows(made[0], made[1], tuple(crossing.index(label) for label in top if label in bottom))
