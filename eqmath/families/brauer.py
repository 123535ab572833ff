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
from eqmath.families.entries import Entries, delta_entries
from eqmath.families.family import Family
from eqmath.families.members import Members, Rule


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
    "brauer",
    Members(is_matching, matching_words, matchings_count),
    Entries(delta_entries, delta_entries, symbol="E_β", text="δ on every edge"),
)
INCREASING = Rule("no increasing subsequence longer than n", _increasing, _increasing_count)
