"""Set partitions of white and black points, the white ones first, whose blocks have a given excess of white ones.

With the excess 0 these are the uniform block permutations.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from math import comb, factorial

from eqmath.combinatorics.marked import MarkedTuples, excess, single_or
from eqmath.combinatorics.set_partitions import Word, Words, growth_string


def excess_partition_counts(black: int, wanted: int, most: int) -> Iterator[int]:
    """The numbers of partitions into 0, 1, …, ``most`` blocks with ``wanted`` ≥ 0 more white than black points each.

    There are so many black points, and as many white ones as fit. By the block of the first white point.

    >>> list(excess_partition_counts(3, 0, 3)), list(excess_partition_counts(1, 1, 2))
    ([0, 1, 9, 6], [0, 1, 3])
    """
    counts = [1] + [0] * black
    yield counts[black]
    for blocks in range(1, most + 1):
        counts = [
            sum(
                comb(points + wanted * blocks - 1, size + wanted - 1) * comb(points, size) * counts[points - size]
                for size in range(0 if wanted else 1, points + 1)
            )
            for points in range(black + 1)
        ]
        yield counts[black]


def excess_partition_count(white: int, black: int, blocks: int) -> int:
    """The number of partitions into exactly a given number of blocks, all with the same excess of one colour, not 0.

    >>> excess_partition_count(3, 1, 2), excess_partition_count(1, 3, 2), excess_partition_count(3, 1, 3)
    (3, 3, 0)
    """
    wanted, rest = divmod(abs(white - black), blocks)
    if rest or not wanted:
        return 0
    *_, last = excess_partition_counts(min(white, black), wanted, blocks)
    return last


def uniform_partition_count(points: int, most: int) -> int:
    """The number of partitions of equally many white and black points into at most ``most`` balanced blocks.

    >>> [uniform_partition_count(points, points) for points in range(6)], uniform_partition_count(3, 2)
    ([1, 1, 3, 16, 131, 1496], 10)
    """
    return sum(excess_partition_counts(points, 0, min(points, most)))


def uniform_partitions(points: int) -> Words:
    """All of these, one per row, in lexicographic order.

    >>> uniform_partitions(2).tolist()
    [[0, 0, 0, 0], [0, 1, 0, 1], [0, 1, 1, 0]]
    """
    return MarkedTuples(2 * points, (), excess(0), 0, points, white=points).array()


def permutation_words(points: int) -> Iterator[Word]:
    """The matchings of white with equally many black points, in lexicographic order.

    >>> list(permutation_words(2))
    [(0, 1, 0, 1), (0, 1, 1, 0)]
    """
    return ((*range(points), *images) for images in permutations(range(points)))


def determinant_words(white: int, black: int, size: int) -> Iterator[Word]:
    """Points of the more frequent colour in blocks of one size, the others of it matched with all of the other.

    In lexicographic order; none where the numbers differ by no multiple of the size other than 0.

    >>> list(determinant_words(2, 0, 2)), list(determinant_words(1, 3, 2))
    ([(0, 0)], [(0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0)])
    """
    more, fewer = max(white, black), min(white, black)
    blocks, rest = divmod(more - fewer, size)
    if rest or not blocks:
        return iter(())
    one_colour = MarkedTuples(more, (), single_or(size), blocks + fewer, blocks + fewer)
    words = ((*own, *chosen) for own in one_colour for chosen in permutations(singles(own), fewer))
    return words if white == more else iter(sorted(growth_string(word[more:] + word[:more]) for word in words))


def determinant_word_count(white: int, black: int, size: int) -> int:
    """How many these are.

    >>> [determinant_word_count(white, 1, 2) for white in (1, 3, 5)], determinant_word_count(3, 1, 1)
    ([0, 3, 15], 3)
    """
    more, fewer = max(white, black), min(white, black)
    blocks, rest = divmod(more - fewer, size)
    if rest or not blocks:
        return 0
    orders: int = factorial(size) ** blocks * factorial(blocks)
    return comb(more, fewer) * factorial(fewer) * factorial(blocks * size) // orders


def singles(word: Word) -> list[int]:
    """The blocks of one point.

    >>> singles((0, 1, 1, 2))
    [0, 2]
    """
    return [label for label in sorted(set(word)) if word.count(label) == 1]
