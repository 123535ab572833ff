"""Set partitions as restricted growth strings, one at a time and in bulk.

The restricted growth string of a set partition names the blocks 0, 1, … in the order of their
smallest points, and lists the block of every point. A string grows by one at most: w[i] ≤ 1 + max w[:i].
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from math import factorial

import numpy as np
from numpy.typing import NDArray

from eqmath.errors import TooLarge

MAX_POINTS = 127
Word = tuple[int, ...]
Words = NDArray[np.int8]
"""Many strings of one length, one per row."""


def growth_string(labels: Iterable[Hashable]) -> Word:
    """The restricted growth string of the partition into equal labels.

    >>> growth_string("abba")
    (0, 1, 1, 0)
    """
    names: dict[Hashable, int] = {}
    return tuple([names.setdefault(label, len(names)) for label in labels])


def is_noncrossing(word: Word) -> bool:
    """Whether no two points of a block separate two points of another, the points around a circle in their order.

    >>> is_noncrossing((0, 1, 1, 0)), is_noncrossing((0, 1, 0, 1)), is_noncrossing(())
    (True, False, True)
    """
    open_blocks: list[int] = []
    for place, label in enumerate(word):
        if label not in word[:place]:
            open_blocks.append(label)
        elif label in open_blocks:
            del open_blocks[open_blocks.index(label) + 1 :]
        else:
            return False
    return True


def growth_strings(m: int, max_blocks: int | None = None) -> Iterator[Word]:
    """All restricted growth strings of length m with at most ``max_blocks`` blocks, in lexicographic order.

    >>> ["".join(map(str, word)) for word in growth_strings(3)]
    ['000', '001', '010', '011', '012']
    """
    limit = m if max_blocks is None else max_blocks
    if m and limit < 1:
        return
    word, largest = [0] * m, [0] * m
    while True:
        yield tuple(word)
        place = m - 1
        while place > 0 and word[place] == min(largest[place - 1] + 1, limit - 1):
            place -= 1
        if place <= 0:
            return
        word[place:] = [word[place] + 1] + [0] * (m - place - 1)
        largest[place:] = [max(largest[place - 1], word[place])] * (m - place)


def word_rows(words: Iterable[Word], m: int) -> Words:
    """Words of length m as the rows of an int8 array, of an int16 array if there are letters above 127.

    Words that make such an array by themselves are not listed one by one.

    >>> word_rows([(0, 1)], 2).dtype, word_rows([(0, 200)], 2).tolist()
    (dtype('int8'), [[0, 200]])
    """
    if hasattr(words, "__array__"):
        return np.asarray(words)
    listed = list(words)
    try:
        found = np.array(listed, dtype=np.int8)
    except OverflowError:
        found = np.array(listed, dtype=np.int16)
    return found.reshape(len(listed), m)


def block_counts(words: Words) -> NDArray[np.int64]:
    """The number of blocks of every row."""
    counts: NDArray[np.int64] = words.max(axis=1, initial=-1).astype(np.int64) + 1
    return counts


def growth_rows(labels: NDArray[np.integer]) -> Words:
    """The restricted growth string of every row of labels, in bulk.

    >>> growth_rows(np.array([[2, 0, 2], [1, 1, 0]])).tolist()
    [[0, 1, 0], [0, 0, 1]]
    """
    return np.ascontiguousarray(growth_columns(np.ascontiguousarray(labels.T))[0].T)


def growth_columns(labels: NDArray[np.integer]) -> tuple[Words, NDArray[np.int8]]:
    """`growth_rows` for points first: one partition per column; and the number of blocks of each.

    A point takes the name of the first earlier point with its label, or the next new name.
    """
    if len(labels) > MAX_POINTS:
        raise TooLarge(f"strings in bulk have at most {MAX_POINTS} points, found {len(labels)}")
    names = np.full(labels.shape, -1, dtype=np.int8)
    used = np.zeros(labels.shape[1], dtype=np.int8)
    for place in range(len(labels)):
        fresh = names[place] < 0
        names[place:] ^= _where(labels[place:] == labels[place], fresh * ~used)
        used += fresh
    return names, used


def join(left: Word, right: Word) -> Word:
    """The finest common coarsening of two partitions.

    >>> join((0, 0, 1, 2), (0, 1, 1, 2))
    (0, 0, 0, 1)
    """
    labels = list(left)
    for place, label in enumerate(right):
        kept, dropped = labels[right.index(label)], labels[place]
        labels = [kept if old == dropped else old for old in labels]
    return growth_string(labels)


def joins(left: Words, right: Words) -> Words:
    """`join`, row by row.

    >>> joins(np.array([[0, 0, 1, 2]], np.int8), np.array([[0, 1, 1, 2]], np.int8)).tolist()
    [[0, 0, 0, 1]]
    """
    labels = left.T.copy(order="C")
    rows = np.arange(len(left))
    for place in range(1, len(labels)):
        first = (right == right[:, place : place + 1]).argmax(axis=1)
        glue(labels, labels[first, rows], labels[place].copy())
    return growth_rows(labels.T)


def glue(labels: Words, kept: NDArray[np.int8], dropped: NDArray[np.int8]) -> None:
    """Rename the points labelled ``dropped`` to ``kept``, in place; points first, one partition per column."""
    labels ^= _where(labels == dropped, kept ^ dropped)


def _where(mask: NDArray[np.bool_], value: NDArray[np.int8]) -> NDArray[np.int8]:
    """The value where the mask holds, else 0: −1 and 0 are all bits and none."""
    bits = mask.view(np.int8)
    np.negative(bits, out=bits)
    bits &= value
    return bits


def coarsenings(word: Word) -> Iterator[Word]:
    """Every partition that the given one refines, itself last: its blocks joined in every way."""
    for merged in growth_strings(max(word, default=-1) + 1):
        yield tuple(merged[label] for label in word)


def refines(fine: Word, coarse: Word) -> bool:
    """Whether every block of the first lies in a block of the second.

    >>> refines((0, 1, 1), (0, 0, 0)), refines((0, 0, 1), (0, 1, 1))
    (True, False)
    """
    return len(set(zip(fine, coarse, strict=True))) == len(set(fine))


def mobius(fine: Word, coarse: Word) -> int:
    """The Möbius function of the refinement order: Π (−1)^(c−1) (c−1)! over the coarse blocks.

    c is the number of fine blocks in a coarse block; 0 where the first does not refine the second.

    >>> mobius((0, 1, 2), (0, 0, 0)), mobius((0, 0), (0, 1))
    (2, 0)
    """
    if not refines(fine, coarse):
        return 0
    inside = [label for _, label in set(zip(fine, coarse, strict=True))]
    product = 1
    for label in set(inside):
        c = inside.count(label)
        product *= (-1) ** (c - 1) * factorial(c - 1)
    return product
