"""Partition diagrams with blocks of at most two vertices: the family of the bistochastic group B(n)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from eqmath.combinatorics import MarkedTuples, Word, at_most_two, involution_count, involutions
from eqmath.families.entries import Entries, delta_entries
from eqmath.families.family import Family
from eqmath.families.members import Members
from eqmath.families.super_members import SMALL_BLOCKS


def _contains(word: Word, n: int | None) -> bool:
    return max(Counter(word).values(), default=0) <= 2


def _words(m: int, n: int | None) -> Iterator[Word]:
    return involutions(m)


def _closed(m: int, n: int | None) -> MarkedTuples:
    return MarkedTuples(m, (), at_most_two, 0, m)


def _count(m: int, n: int | None) -> int:
    return involution_count(m)


FAMILY = Family(
    "partial",
    Members(_contains, _words, _count, closed=_closed),
    Entries(delta_entries, delta_entries),
    super_members=SMALL_BLOCKS,
)
