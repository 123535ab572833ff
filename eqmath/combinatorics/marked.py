"""Index tuples up to the permutations (and flips) that fix some marked values.

A value is block · letters + letter. For ``letters = 1`` a value is its block; for ``letters = 2`` each
block is a pair of values, the unprimed (letter 0) and the primed (letter 1). Marked blocks come first
and keep their names; the anonymous ones are named in the order of their first points, and their first
point is unprimed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from eqmath.combinatorics.set_partitions import Word

Distance = Callable[[int], int]
"""How many more points a block needs at least, from its size (or its excess of unprimed over primed)."""


def anything(size: int) -> int:
    """Every size is allowed."""
    return 0


def even(size: int) -> int:
    """The size is even."""
    return size % 2


def odd(size: int) -> int:
    """The size is odd."""
    return 1 - size % 2


def excess(wanted: int) -> Distance:
    """There are so many more unprimed than primed points."""
    return lambda balance: abs(balance - wanted)


def marked_tuples(
    m: int,
    marked: Sequence[Distance],
    anonymous: Distance,
    fewest: int,
    most: int,
    letters: int = 1,
) -> Iterator[Word]:
    """All tuples of length m with these marked blocks and from ``fewest`` to ``most`` anonymous ones.

    >>> [t for t in marked_tuples(3, [odd], even, 0, 1)]
    [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]
    >>> sum(1 for _ in marked_tuples(4, [], excess(0), 0, 2, letters=2))
    6
    """
    word: list[int] = []
    balance = [0] * len(marked)
    first = len(marked)

    def needed() -> int:
        own = sum(distance(size) for distance, size in zip(marked, balance, strict=False))
        others = sum(anonymous(size) for size in balance[first:])
        return own + others + max(0, fewest - (len(balance) - first)) * max(1, anonymous(0))

    def grow() -> Iterator[Word]:
        rest = m - len(word)
        if needed() > rest:
            return
        if rest == 0:
            yield tuple(word)
            return
        for block in range(len(balance)):
            yield from place(block, range(letters))
        if len(balance) - first < most:
            balance.append(0)
            yield from place(len(balance) - 1, range(1))
            balance.pop()

    def place(block: int, choices: range) -> Iterator[Word]:
        for letter in choices:
            step = 1 - 2 * letter
            balance[block] += step
            word.append(block * letters + letter)
            yield from grow()
            word.pop()
            balance[block] -= step

    return grow() if most >= fewest else iter(())
