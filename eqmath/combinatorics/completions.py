"""How many ways there are to complete the beginning of a marked index tuple: tuples counted and found, none listed.

Only the multiset of what the anonymous blocks hold matters, and what each marked block holds: of 12 points these are
a few hundred states, where the partitions are four million.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from eqmath.combinatorics.set_partitions import Word

Held = tuple[Word, Word]
"""What each marked block holds, and what the anonymous blocks hold."""


@dataclass
class Completions:
    """The tuples of `MarkedTuples` with these fields, in lexicographic order, by the states of their beginnings.

    Examples
    --------
    >>> free = Completions(12, (), lambda size: 0, 0, 12, 1, None)
    >>> free.total, free.at(4_000_000)
    (4213597, (0, 1, 2, 3, 4, 4, 2, 1, 4, 1, 2, 0))
    """

    m: int
    marked: tuple[Callable[[Any], Any], ...]
    anonymous: Callable[[Any], Any]
    fewest: int
    most: int
    letters: int
    white: int | None
    known: dict[tuple[int, Held], int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many tuples there are."""
        return self.count(((0,) * len(self.marked), ())) if self.fewest <= self.most else 0

    def count(self, state: Held, place: int = 0) -> int:
        """In how many ways a beginning of a given number of places can be completed."""
        marked, anonymous = state
        key = (marked, tuple(sorted(anonymous)))
        if self._needs(*key) > self.m - place:
            return 0
        if place == self.m:
            return 1
        if (place, key) not in self.known:
            self.known[place, key] = sum(self.count(after, place + 1) for _, after in self._choices(key, place))
        return self.known[place, key]

    def at(self, index: int) -> Word:
        """The tuple with a given number of tuples before it."""
        state: Held = ((0,) * len(self.marked), ())
        values: list[int] = []
        for place in range(self.m):
            for value, after in self._choices(state, place):
                ways = self.count(after, place + 1)
                if index < ways:
                    values.append(value)
                    state = after
                    break
                index -= ways
        return tuple(values)

    def _choices(self, state: Held, place: int) -> Iterator[tuple[int, Held]]:
        """Every value that the next place may have, in order, and the state after it."""
        marked, anonymous = state
        colour = 1 if self.white is None or place < self.white else -1
        for block in range(len(marked) + len(anonymous)):
            for letter in range(self.letters):
                step = colour * (1 - 2 * letter)
                yield block * self.letters + letter, _added(marked, anonymous, block, step)
        if len(anonymous) < self.most:
            yield (len(marked) + len(anonymous)) * self.letters, (marked, (*anonymous, colour))

    def _needs(self, marked: Word, anonymous: Word) -> int:
        """How many points a state needs at least."""
        total = max(self.fewest - len(anonymous), 0) * max(1, int(self.anonymous(0)))
        total += sum(int(distance(held)) for distance, held in zip(self.marked, marked, strict=True))
        return total + sum(int(self.anonymous(held)) for held in anonymous)


def _added(marked: Word, anonymous: Word, block: int, step: int) -> Held:
    """A state with one more point in a block."""
    held = [*marked, *anonymous]
    held[block] += step
    return tuple(held[: len(marked)]), tuple(held[len(marked) :])
