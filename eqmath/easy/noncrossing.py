"""Noncrossing partitions of points on a circle, as restricted growth strings."""

from __future__ import annotations

from collections.abc import Iterator

from eqmath.combinatorics import Word


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
