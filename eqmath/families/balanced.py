"""Partition diagrams whose blocks have as many outputs as inputs, the uniform blocks: the family of M(n)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from eqmath.combinatorics import Word, Words, uniform_partition_count, uniform_partitions
from eqmath.families.entries import Entries, delta_entries, orbit_entries
from eqmath.families.family import Family
from eqmath.families.members import NONE, Members, Rule
from eqmath.families.multilinear import orbit_form
from eqmath.families.partition import few_blocks
from eqmath.families.super_members import BALANCED_BLOCKS


def _contains(word: Word, n: int | None) -> bool:
    half = len(word) // 2
    return len(word) == 2 * half and Counter(word[:half]) == Counter(word[half:])


def _array(m: int, n: int | None) -> Words:
    return np.zeros((0, m), dtype=np.int8) if m % 2 else uniform_partitions(m // 2)


def _words(m: int, n: int | None) -> Iterator[Word]:
    return map(tuple, _array(m, n).tolist())


def _count(m: int, n: int | None) -> int:
    return 0 if m % 2 else uniform_partition_count(m // 2, m // 2)


def _few_count(m: int, n: int) -> int:
    return 0 if m % 2 else uniform_partition_count(m // 2, n)


def _of_shape(k: int, l: int) -> Family:
    """The first half of the points are the outputs where there are as many outputs as inputs; else there are none."""
    return FAMILY if k == l else NO_DIAGRAMS


FAMILY = Family(
    "balanced",
    Members(_contains, _words, _count, array=_array, asks="every block has as many outputs as inputs"),
    Entries(delta_entries, delta_entries),
    Entries(
        orbit_entries,
        orbit_entries,
        form=orbit_form,
        symbol="X_π",
        text="1 where the indices agree exactly inside blocks",
    ),
    of_shape=_of_shape,
    super_members=BALANCED_BLOCKS,
)
NO_DIAGRAMS = replace(FAMILY, members=NONE)
FEW_BLOCKS = Rule("at most n blocks", few_blocks, _few_count, most=int)
