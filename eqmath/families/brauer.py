"""Perfect matchings with δ on every edge: the family of O(n)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from eqmath.combinatorics import (
    Word,
    even_row_tableaux,
    longest_increasing,
    matching_count,
    matchings,
    partners,
)
from eqmath.families.entries import delta_entries
from eqmath.families.family import Family, Rule


def is_matching(word: Word, n: int | None) -> bool:
    """Whether every block is a pair."""
    return set(Counter(word).values()) <= {2}


def matching_words(m: int, n: int | None) -> Iterator[Word]:
    """The perfect matchings."""
    return matchings(m)


def matchings_count(m: int, n: int | None) -> int:
    """(m−1)!!, or 0."""
    return matching_count(m)


def _increasing(word: Word, n: int) -> bool:
    return longest_increasing(partners(word)) <= n


def _increasing_count(m: int, n: int) -> int:
    """Σ f^2λ over λ ⊢ m/2 with at most n rows, by Robinson–Schensted."""
    return even_row_tableaux(m, most_rows=n)


FAMILY = Family(
    "brauer", is_matching, matching_words, matchings_count, delta_entries, delta_entries,
    symbol="E_β", entries_text="δ on every edge",
)  # fmt: skip
INCREASING = Rule("no increasing subsequence longer than n", _increasing, _increasing_count)
