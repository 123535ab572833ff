"""Set partitions with constrained block sizes: matchings, with free points, even blocks, blocks of size ≤ 2."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import comb

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics.set_partitions import Word, Words
from eqmath.limits import require_list, timed

Feasible = Callable[[list[int], int], bool]
"""Whether blocks of these sizes can be completed by so many further points."""

CHUNK = 32
"""So many first halves of matchings are completed at a time."""


def constrained_strings(m: int, feasible: Feasible) -> Iterator[Word]:
    """The restricted growth strings of length m whose block sizes stay feasible, in lexicographic order."""
    word: list[int] = []
    sizes: list[int] = []

    def grow() -> Iterator[Word]:
        if len(word) == m:
            yield tuple(word)
            return
        for label in range(len(sizes) + 1):
            sizes.append(0) if label == len(sizes) else None
            sizes[label] += 1
            word.append(label)
            if feasible(sizes, m - len(word)):
                yield from grow()
            word.pop()
            sizes[label] -= 1
            if sizes[-1] == 0:
                sizes.pop()

    return grow() if feasible(sizes, m) else iter(())


def matchings(m: int, free: int = 0) -> Iterator[Word]:
    """The matchings of m points that leave a given number of points free: blocks are pairs and ``free`` singletons.

    >>> list(matchings(4)), sum(1 for _ in matchings(5, 3))
    ([(0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0)], 10)
    """

    word = [0] * m

    def fits(rest: int, single: int) -> bool:
        """Whether a number of further points leave ``free`` of the blocks with one point as they are."""
        return rest + single >= free and rest + free >= single

    def grow(place: int, single: Word, blocks: int) -> Iterator[Word]:
        rest = m - place - 1
        if rest < 0:
            yield tuple(word)
        elif fits(rest, len(single) - 1):
            for i, label in enumerate(single):
                word[place] = label
                yield from grow(place + 1, single[:i] + single[i + 1 :], blocks)
        if rest >= 0 and fits(rest, len(single) + 1):
            word[place] = blocks
            yield from grow(place + 1, (*single, blocks), blocks + 1)

    return grow(0, (), 0) if fits(m, 0) and (m - free) % 2 == 0 else iter(())


def matching_rows(m: int, free: int = 0) -> Words:
    """The words of `matchings` as the rows of one array, in the same order.

    >>> matching_rows(4).tolist(), len(matching_rows(5, 3)), len(matching_rows(3, 4))
    ([[0, 0, 1, 1], [0, 1, 0, 1], [0, 1, 1, 0]], 10, 0)

    Raises
    ------
    TooLarge
        If the array exceeds the memory limit.
    """
    require_list(matching_count(m, free), 2 * m + 60, "matchings")
    return np.concatenate([np.zeros((0, m), dtype=np.int8), *matching_chunks(m, free)])


def matching_chunks(m: int, free: int = 0, begun: int = CHUNK) -> Iterator[Words]:
    """The same rows in several arrays in turn, each for some number of strings of the first half of the points.

    >>> [len(rows) for rows in matching_chunks(6, begun=2)], len(matching_rows(6))
    ([6, 9], 15)
    """
    start = int(matching_count(m, free) > 0)
    grown = np.zeros((start, m), dtype=np.int8), np.zeros((start, m + 1), dtype=np.bool_), np.zeros(start, np.int8)
    for place in range(m // 2):
        grown = _with_point(*grown, place, m - place - 1, free)
    for first in range(0, len(grown[0]), begun):
        words, single, blocks = (grown[0][first:][:begun], grown[1][first:][:begun], grown[2][first:][:begun])
        for place in timed(range(m // 2, m), f"growing matchings of {m} points", every=1):
            words, single, blocks = _with_point(words, single, blocks, place, m - place - 1, free)
        yield words


def _with_point(
    words: Words, single: NDArray[np.bool_], blocks: NDArray[np.int8], place: int, rest: int, free: int
) -> tuple[Words, NDArray[np.bool_], NDArray[np.int8]]:
    """Strings, their blocks with one point, and how many blocks they have, with one more point in all ways."""
    begun = single.sum(axis=1)
    choices = single & (rest + begun > free)[:, None]
    choices[np.arange(len(words)), blocks] = rest + free > begun
    rows, labels = np.nonzero(choices)
    words, single, blocks = words[rows], single[rows], blocks[rows]
    words[:, place] = labels
    fresh = labels == blocks
    single[np.arange(len(rows)), labels] = fresh
    return words, single, (blocks + fresh).astype(np.int8)


def matching_count(m: int, free: int = 0) -> int:
    """C(m, f) (m−f−1)!!, or 0 when m − f is negative or odd.

    >>> [matching_count(m) for m in range(7)], matching_count(5, 3)
    ([1, 0, 1, 0, 3, 0, 15], 10)
    """
    rest = m - free
    if rest < 0 or rest % 2:
        return 0
    product = comb(m, free)
    for factor in range(rest - 1, 0, -2):
        product *= factor
    return product


def even_partitions(m: int) -> Iterator[Word]:
    """The set partitions of m points into blocks of even size.

    >>> sum(1 for _ in even_partitions(6))
    31
    """

    def feasible(sizes: list[int], rest: int) -> bool:
        odd = sum(size % 2 for size in sizes)
        return odd <= rest and (rest - odd) % 2 == 0

    return constrained_strings(m, feasible)


def even_partition_count(m: int, max_blocks: int | None = None) -> int:
    """The number of partitions of m points into at most ``max_blocks`` blocks, all of even size.

    By the block of the last point: E(m, t) = Σ C(m−1, 2i+1) E(m−2i−2, t−1).

    >>> [even_partition_count(m) for m in range(0, 13, 2)], even_partition_count(6, 2)
    ([1, 1, 4, 31, 379, 6556, 150349], 16)
    """
    return _even_blocks(m, m if max_blocks is None else max_blocks, lambda half: 1)


def partition_sum(m: int, max_blocks: int, weight: Callable[[int], int]) -> int:
    """Σ over the partitions of m points into at most ``max_blocks`` blocks of the product of their weights.

    By the block of the last point: P(m, t) = Σ C(m−1, s−1) w(s) P(m−s, t−1).

    >>> [partition_sum(m, m, lambda size: 1) for m in range(5)], partition_sum(4, 2, lambda size: size % 2)
    ([1, 1, 2, 5, 15], 4)
    """
    weights = [weight(size) if size else 0 for size in range(m + 1)]
    counts, total = [1] + [0] * m, 0 if m else 1
    for _ in range(min(max_blocks, m)):
        counts = [
            sum(comb(size - 1, s - 1) * weights[s] * counts[size - s] for s in range(1, size + 1))
            for size in range(m + 1)
        ]
        total += counts[m]
    return total


def balanced_partition_count(m: int, max_blocks: int) -> int:
    """Partitions into even blocks, half of each block marked and not its first point: weight C(2i, i)/2.

    >>> [balanced_partition_count(8, q) for q in (1, 2, 3, 4)]
    [35, 630, 1260, 1365]
    """
    return _even_blocks(m, max_blocks, lambda half: comb(2 * half, half) // 2)


def lettered_partition_count(m: int, max_blocks: int) -> int:
    """Partitions into even blocks with one of two letters at every point but the first of a block: weight 2^(2i−1).

    >>> [lettered_partition_count(4, q) for q in (1, 2)]
    [8, 20]
    """
    return _even_blocks(m, max_blocks, lambda half: 2 ** (2 * half - 1))


def _even_blocks(m: int, limit: int, weight: Callable[[int], int]) -> int:
    """The partitions into at most so many even blocks, a block of 2i points counted with a weight."""
    exactly = {(0, 0): 1}
    for size in range(2, m + 1, 2):
        for t in range(1, size // 2 + 1):
            exactly[size, t] = sum(
                comb(size - 1, odd) * weight((odd + 1) // 2) * exactly.get((size - odd - 1, t - 1), 0)
                for odd in range(1, size, 2)
            )
    return sum(count for (size, t), count in exactly.items() if size == m and t <= limit)


def odd_partition_count(m: int, blocks: int) -> int:
    """The number of partitions of m points into exactly a given number of blocks, all of odd size.

    By the block of the last point: D(m, t) = Σ C(m−1, 2i) D(m−2i−1, t−1).

    >>> [odd_partition_count(m, 4) for m in (4, 6, 8, 10)]
    [1, 20, 336, 5440]
    """
    if blocks > m:
        return 0
    counts = [1] + [0] * m
    for _ in range(blocks):
        counts = [
            sum(comb(size - 1, others) * counts[size - 1 - others] for others in range(0, size, 2))
            for size in range(m + 1)
        ]
    return counts[m]


def involutions(m: int) -> Iterator[Word]:
    """The set partitions of m points into blocks of at most two points.

    >>> ["".join(map(str, word)) for word in involutions(3)]
    ['001', '010', '011', '012']
    """
    return constrained_strings(m, lambda sizes, rest: max(sizes, default=0) <= 2)


def involution_count(m: int) -> int:
    """The number of partitions of m points into blocks of at most two points.

    >>> [involution_count(m) for m in range(7)]
    [1, 1, 2, 4, 10, 26, 76]
    """
    return sum(matching_count(m, free) for free in range(m + 1))
