"""Noncrossing partitions of points on a circle, as restricted growth strings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from eqmath.combinatorics import Word


def is_noncrossing(word: Word) -> bool:
    """Whether no two points of a block separate two points of another, the points around a circle in their order.

    >>> is_noncrossing((0, 1, 1, 0)), is_noncrossing((0, 1, 0, 1)), is_noncrossing(())
    (True, False, True)
    """
    pairs = [(i, j) for i, j in combinations(range(len(word)), 2) if word[i] == word[j]]
    return not any(set(word[i + 1 : j]) & {*word[:i], *word[j + 1 :]} - {word[i]} for i, j in pairs)


def noncrossing_words(m: int) -> Iterator[Word]:
    """All noncrossing partitions of m points on a circle, in lexicographic order.

    >>> [len(list(noncrossing_words(m))) for m in range(7)]
    [1, 1, 2, 5, 14, 42, 132]
    """
    yield from _continued((), (), 0, m)


def _continued(word: Word, opened: Word, blocks: int, m: int) -> Iterator[Word]:
    """A new point joins a block that is still open, which closes those opened later, or opens one."""
    if len(word) == m:
        yield word
        return
    for place, label in enumerate(opened):
        yield from _continued((*word, label), opened[: place + 1], blocks, m)
    yield from _continued((*word, blocks), (*opened, blocks), blocks + 1, m)
