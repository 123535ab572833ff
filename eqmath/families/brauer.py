"""Perfect matchings with δ on every edge: the family of O(n)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from eqmath.combinatorics import (
    MarkedTuples,
    Word,
    Words,
    even_row_tableaux,
    longest_chain,
    longest_increasing,
    matching_count,
    matching_rows,
    matchings,
    pair,
    partners,
)
from eqmath.families.entries import Entries, delta_entries
from eqmath.families.family import Family
from eqmath.families.members import KeepsEdges, Members, Rule
from eqmath.families.super_members import EDGES


def is_matching(word: Word, n: int | None) -> bool:
    """Whether every block is a pair."""
    return set(Counter(word).values()) <= {2}


def matching_words(m: int, n: int | None) -> Iterator[Word]:
    """The perfect matchings."""
    return matchings(m)


def closed_matchings(m: int, n: int | None) -> MarkedTuples:
    """The same, as a set that permutations of the points keep."""
    return MarkedTuples(m, (), pair, m // 2, m // 2)


def matching_array(m: int, n: int | None) -> Words:
    """The same in bulk."""
    return matching_rows(m)


def matchings_count(m: int, n: int | None) -> int:
    """(m−1)!!, or 0."""
    return matching_count(m)


def _increasing(word: Word, n: int) -> bool:
    return longest_increasing(partners(word)) <= n


def _increasing_count(m: int, n: int) -> int:
    """Σ f^2λ over λ ⊢ m/2 with at most n rows, by Robinson–Schensted."""
    return even_row_tableaux(m, most_rows=n)


def short_chains(legs: int, n: int) -> KeepsEdges:
    """The multigraphs without a chain of n + 1 edges, loops allowed in it; of degrees 1: no increasing subsequence.

    >>> short_chains(2, 1)([(0, 0), (1, 1)]), short_chains(2, 1)([(0, 1), (0, 1)])
    (False, True)
    """
    return lambda edges: longest_chain(edges) <= n


FAMILY = Family(
    "brauer",
    Members(is_matching, matching_words, matchings_count, array=matching_array, closed=closed_matchings),
    Entries(delta_entries, delta_entries, symbol="E_β", text="δ on every edge"),
    formed=True,
    super_members=EDGES,
)
INCREASING = Rule("no increasing subsequence longer than n", _increasing, _increasing_count, multigraphs=short_chains)
