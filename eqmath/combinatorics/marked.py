"""Index tuples up to the permutations (and flips) that fix some marked values, in bulk.

A value is block · letters + letter. For ``letters = 1`` a value is its block; for ``letters = 2`` each
block is a pair of values, the unprimed (letter 0) and the primed (letter 1). Marked blocks come first
and keep their names; the anonymous ones are named in the order of their first points, and their first
point is unprimed.

Places may have two colours, the white ones first, as the legs of V and of its dual have: then a point of a black
place counts −1 in its block, as a primed one does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics.completions import Completions
from eqmath.combinatorics.set_partitions import Word, Words
from eqmath.limits import require_list, timed

Distance = Callable[[Any], Any]
"""How many more points a block needs at least, from its size (or its excess of unprimed over primed)."""


def anything(size: Any) -> Any:
    """Every size is allowed."""
    return size * 0


def even(size: Any) -> Any:
    """The size is even."""
    return size % 2


def odd(size: Any) -> Any:
    """The size is odd."""
    return 1 - size % 2


SHORT = 6
"""The arrays of tuples of so many values at most are kept."""

TOO_MANY = 99
"""No number of further points makes a block smaller."""


def pair(size: Any) -> Any:
    """The size is 2."""
    return np.where(size > 2, TOO_MANY, 2 - size)


def at_most_two(size: Any) -> Any:
    """The size is 1 or 2."""
    return np.where(size > 2, TOO_MANY, 0)


@cache
def single_or(wanted: int) -> Distance:
    """The size is 1, or as wanted."""
    return lambda size: np.where(size > wanted, TOO_MANY, np.where(size > 1, wanted - size, 0))


@cache
def excess(wanted: int) -> Distance:
    """How many more unprimed than primed, or white than black, points there are."""
    return lambda balance: abs(balance - wanted)


@dataclass(frozen=True)
class MarkedTuples(Sequence[Word]):
    """All tuples of length m with these marked blocks and from ``fewest`` to ``most`` anonymous ones.

    The set is closed under permutations of the places of one colour, after the anonymous blocks are renamed. It is a
    sequence in lexicographic order whose length, and single members, are known without listing.

    Attributes
    ----------
    m : int
    marked : tuple of Distance
        What each marked block needs.
    anonymous : Distance
        What each anonymous block needs.
    fewest, most : int
    letters : int
    white : int or None
        How many places, from the first on, are white; None where all are of one kind.

    Examples
    --------
    >>> list(MarkedTuples(3, (odd,), even, 0, 1))
    [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]
    >>> len(MarkedTuples(4, (), excess(0), 0, 2, letters=2).array())
    6
    >>> list(MarkedTuples(4, (), excess(0), 0, 2, white=2))
    [(0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 1, 0)]
    >>> len(MarkedTuples(12, (), anything, 0, 12)), MarkedTuples(12, (), anything, 0, 12)[10]
    (4213597, (0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2))
    """

    m: int
    marked: tuple[Distance, ...]
    anonymous: Distance
    fewest: int
    most: int
    letters: int = 1
    white: int | None = None

    @property
    def symmetric(self) -> bool:
        """Whether all places are of one kind, so that every permutation of them keeps the set."""
        return self.white is None

    def at_most(self, number: int) -> MarkedTuples:
        """Those with at most a given number of anonymous blocks; the same if that excludes nothing.

        >>> [len(MarkedTuples(4, (), anything, 0, 4).at_most(number)) for number in (0, 1, 2, 9)]
        [0, 1, 8, 15]
        """
        return self if number >= self.most else replace(self, most=number)

    def __iter__(self) -> Iterator[Word]:
        return map(tuple, self.array().tolist())

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Words:
        found = self.array()
        return found if dtype is None else found.astype(dtype, copy=False)

    def __len__(self) -> int:
        return _completions(self).total

    @overload
    def __getitem__(self, index: int) -> Word: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...

    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        if isinstance(index, slice):
            return tuple(map(tuple, self.array()[index].tolist()))
        return _completions(self).at(range(len(self))[index])

    @property
    def is_empty(self) -> bool:
        """Whether there is no such tuple, seen from those that rise: permutations of the places keep the set.

        >>> MarkedTuples(3, (), even, 0, 3).is_empty, MarkedTuples(4, (), even, 0, 3).is_empty
        (True, False)
        """
        return not len(self.array(rising=range(1, self.m)))

    def array(self, rising: Collection[int] = (), strict: Collection[int] = ()) -> Words:
        """The tuples as the rows of one array, in lexicographic order, grown column by column.

        Parameters
        ----------
        rising : places whose value may not be smaller than the value before
            With 1, 3, 5, … at least one tuple of every orbit of the swaps of places 0-1, 2-3, … is left:
            the lexicographically least one. With all places one tuple is left of every orbit of the
            permutations of the places, up to the order of the anonymous blocks.
        strict : places whose value must be larger than the value before

        Raises
        ------
        TooLarge
            If the array exceeds the memory limit.

        Examples
        --------
        >>> MarkedTuples(4, (), even, 0, 2).array(rising=range(1, 4)).tolist()
        [[0, 0, 0, 0], [0, 0, 1, 1]]
        >>> MarkedTuples(4, (), even, 0, 2).array(strict=(1, 3)).tolist()
        [[0, 1, 0, 1]]
        """
        if self.m <= SHORT:
            return _kept(self, frozenset(rising), frozenset(strict))
        if not len(self):
            return np.zeros((0, self.m), dtype=np.int8)
        return self._grown(rising, strict)

    def _grown(self, rising: Collection[int], strict: Collection[int]) -> Words:
        """The rows, one column after another."""
        first, most = len(self.marked), min(self.most, self.m)
        words = np.zeros((int(self.most >= self.fewest), 0), dtype=np.int8)
        balance = np.zeros((len(words), first + max(most, 0)), dtype=np.int8)
        blocks = np.full(len(words), first, dtype=np.int64)
        keep = self._needs(balance, blocks) <= self.m
        words, balance, blocks = words[keep], balance[keep], blocks[keep]
        for place in timed(range(self.m), f"growing index tuples of length {self.m}", every=1):
            lowest = np.zeros(len(words), dtype=np.int8)
            if place in rising or place in strict:
                lowest = words[:, -1] + np.int8(place in strict)
            rows, values = self._choices(blocks, lowest, first + most)
            require_list(len(rows), self.m + 2 * balance.shape[1] + 24, "index tuples")
            block, letter = np.divmod(values, self.letters)
            balance, blocks = balance[rows], np.maximum(blocks[rows], block + 1)
            colour = 1 if self.white is None or place < self.white else -1
            balance[np.arange(len(rows)), block] += (colour * (1 - 2 * letter)).astype(np.int8)
            keep = self._needs(balance, blocks) <= self.m - place - 1
            words = np.column_stack([words[rows[keep]], values[keep].astype(np.int8)])
            balance, blocks = balance[keep], blocks[keep]
        return words

    def _choices(
        self, blocks: NDArray[np.int64], lowest: Words, limit: int
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The row and the value of every way to add one point: any letter of a known block, or a new block."""
        ends = blocks * self.letters + (blocks < limit)
        counts = np.maximum(ends - lowest, 0)
        rows = np.repeat(np.arange(len(blocks)), counts)
        starts = np.repeat(np.cumsum(counts) - counts, counts)
        return rows, np.arange(len(rows)) - starts + lowest[rows]

    def _needs(self, balance: NDArray[np.int8], blocks: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many points every row needs at least, to satisfy all its blocks and to reach ``fewest``."""
        first = len(self.marked)
        total = np.maximum(self.fewest - (blocks - first), 0) * max(1, int(self.anonymous(0)))
        for column in range(balance.shape[1]):
            distance = self.marked[column] if column < first else self.anonymous
            total = total + np.where(column < blocks, distance(balance[:, column]), 0)
        return np.asarray(total)


@lru_cache(maxsize=1024)
def _kept(tuples: MarkedTuples, rising: frozenset[int], strict: frozenset[int]) -> Words:
    """The array of short tuples, which is asked for very often; nobody may write into it."""
    found = tuples._grown(rising, strict)
    found.setflags(write=False)
    return found


@lru_cache(maxsize=256)
def _completions(tuples: MarkedTuples) -> Completions:
    """What is counted of them, kept for the next question."""
    t = tuples
    return Completions(t.m, t.marked, t.anonymous, t.fewest, min(t.most, t.m), t.letters, t.white)
