"""Partition diagrams with blocks of even size: the family of the hyperoctahedral group H(n)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from eqmath.combinatorics import MarkedTuples, Word, even, even_partition_count, even_partitions
from eqmath.families.entries import Entries, delta_entries
from eqmath.families.family import Family
from eqmath.families.members import Members, Rule
from eqmath.families.partition import few_blocks
from eqmath.families.super_members import EVEN_BLOCKS


def _contains(word: Word, n: int | None) -> bool:
    return all(size % 2 == 0 for size in Counter(word).values())


def _words(m: int, n: int | None) -> Iterator[Word]:
    return even_partitions(m)


def _closed(m: int, n: int | None) -> MarkedTuples:
    return MarkedTuples(m, (), even, 0, m)


def _count(m: int, n: int | None) -> int:
    return even_partition_count(m)


FAMILY = Family(
    "even",
    Members(_contains, _words, _count, closed=_closed),
    Entries(delta_entries, delta_entries),
    super_members=EVEN_BLOCKS,
)
FEW_BLOCKS = Rule("at most n blocks", few_blocks, even_partition_count, most=int)
