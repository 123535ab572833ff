"""All partition diagrams: the family of S(n)."""

from __future__ import annotations

from collections.abc import Iterator

from eqmath.combinatorics import Word, growth_strings, set_partition_count
from eqmath.families.entries import delta_entries, orbit_entries
from eqmath.families.family import Family, Rule
from eqmath.families.forms import orbit_form


def _contains(word: Word, n: int | None) -> bool:
    return True


def _words(m: int, n: int | None) -> Iterator[Word]:
    return growth_strings(m)


def _count(m: int, n: int | None) -> int:
    return set_partition_count(m)


def few_blocks(word: Word, n: int) -> bool:
    """Whether there are at most n blocks."""
    return max(word, default=-1) < n


FAMILY = Family(
    "partition", _contains, _words, _count, delta_entries, delta_entries, orbit_entries, orbit_form=orbit_form
)
FEW_BLOCKS = Rule("at most n blocks", few_blocks, set_partition_count)
