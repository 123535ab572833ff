"""All partition diagrams: the family of S(n)."""

from __future__ import annotations

from collections.abc import Iterator

from eqmath.combinatorics import MarkedTuples, Word, anything, growth_strings, set_partition_count
from eqmath.families.entries import Entries, delta_entries, orbit_entries
from eqmath.families.family import Family
from eqmath.families.members import Members, Rule
from eqmath.families.multilinear import orbit_form
from eqmath.families.super_members import ANY_BLOCKS


def _contains(word: Word, n: int | None) -> bool:
    return True


def _words(m: int, n: int | None) -> Iterator[Word]:
    return growth_strings(m)


def _closed(m: int, n: int | None) -> MarkedTuples:
    return MarkedTuples(m, (), anything, 0, m)


def _count(m: int, n: int | None) -> int:
    return set_partition_count(m)


def few_blocks(word: Word, n: int) -> bool:
    """Whether there are at most n blocks."""
    return max(word, default=-1) < n


_EXACTLY = "1 where the indices agree exactly inside blocks"

FAMILY = Family(
    "partition",
    Members(_contains, _words, _count, closed=_closed),
    Entries(delta_entries, delta_entries),
    Entries(orbit_entries, orbit_entries, form=orbit_form, symbol="X_π", text=_EXACTLY),
    super_members=ANY_BLOCKS,
)
FEW_BLOCKS = Rule("at most n blocks", few_blocks, set_partition_count, most=int)
