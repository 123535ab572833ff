"""The rank of the matrices of partitions, by the Gram matrix of their vectors: n to the number of joined blocks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from eqmath.combinatorics import Word, Words
from eqmath.exact import Integers, exact_rank
from eqmath.limits import require, timed

EXACT = 2**62


def gram_matrix(words: Sequence[Word], n: int) -> Integers:
    """The scalar products of the vectors of partitions: n^(number of blocks of the join).

    >>> gram_matrix([(0, 0), (0, 1)], 3).tolist()
    [[3, 3], [3, 9]]

    Raises
    ------
    TooLarge
        If the matrix exceeds the memory limit.
    """
    blocks = joined_blocks(words)
    largest = int(blocks.max(initial=0))
    kind = np.int64 if n**largest < EXACT else object
    powers = np.array([n**i for i in range(largest + 1)], dtype=kind)
    found: Integers = powers[blocks]
    return found


def joined_blocks(words: Sequence[Word]) -> Integers:
    """The numbers of blocks of all joins: a pair of points in one block joins two of the other, or leaves them.

    >>> joined_blocks([(0, 1, 0), (0, 1, 2)]).tolist()
    [[2, 2], [2, 3]]
    """
    require(len(words), len(words), 24)
    m = len(words[0]) if words else 0
    every = np.array(words, dtype=np.int8).reshape(len(words), m)
    blocks = every.max(axis=1, initial=-1).astype(np.int64) + 1
    rows = [_joined_with(word, every, blocks) for word in timed(words, "joining partitions", every=1)]
    return np.array(rows, dtype=np.int64).reshape(len(words), len(words))


def _joined_with(word: Word, every: Words, blocks: Integers) -> Integers:
    labels, left, first = every.copy(), blocks.copy(), dict[int, int]()
    for place, label in enumerate(word):
        start = first.setdefault(label, place)
        into, out = labels[:, start].copy(), labels[:, place].copy()
        left -= into != out
        labels = np.where(labels == out[:, None], into[:, None], labels)
    return left


def gram_rank(words: Sequence[Word], n: int) -> int:
    """The rank over Q of the matrices of partitions at n.

    >>> from eqmath.easy.noncrossing import noncrossing_words
    >>> [gram_rank(list(noncrossing_words(5)), n) for n in (2, 3, 4)]
    [16, 41, 42]
    """
    return exact_rank(gram_matrix(words, n))
