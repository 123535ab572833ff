"""Set partitions with constrained block sizes: matchings, with free points, even blocks, blocks of size ≤ 2."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import comb

from eqmath.combinatorics.set_partitions import Word

Feasible = Callable[[list[int], int], bool]
"""Whether blocks of these sizes can be completed by so many further points."""


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
    """The matchings of m points that leave so many points free: blocks are pairs and ``free`` singletons.

    >>> list(matchings(4)), sum(1 for _ in matchings(5, 3))
    ([(0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0)], 10)
    """

    word = [0] * m

    def fits(rest: int, single: int) -> bool:
        """Whether so many further points leave ``free`` of the blocks with one point as they are."""
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
    """Σ over the partitions of m points into at most so many blocks of the product of the weights of their sizes.

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
    """The number of partitions of m points into exactly so many blocks, all of odd size.

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
