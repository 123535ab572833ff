"""The (l+k)\\n diagrams: n free vertices and the rest matched, the further diagrams of SO(n).

H_α is the sign of the indices at the free vertices, read along the top row and then along the bottom
row, times δ on every edge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from eqmath.combinatorics import (
    Word,
    Words,
    longest_increasing,
    matching_count,
    matchings,
    odd_row_tableaux,
    partners,
)
from eqmath.errors import CaseError
from eqmath.families.entries import Integers, delta_entries, sequence_signs
from eqmath.families.family import Family, Rule


def _known(n: int | None) -> int:
    if n is None:
        raise CaseError("the number n of free vertices is needed", hint="family('grood').diagrams(k, l, n)")
    return n


def _contains(word: Word, n: int | None) -> bool:
    sizes = Counter(Counter(word).values())
    return set(sizes) <= {1, 2} and (n is None or sizes[1] == n)


def _words(m: int, n: int | None) -> Iterator[Word]:
    return matchings(m, _known(n))


def _count(m: int, n: int | None) -> int:
    return matching_count(m, _known(n))


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    free = [place for place, partner in enumerate(partners(word)) if place == partner]
    return sequence_signs(tuples[:, free], n) * delta_entries(word, l, tuples, n)


def _increasing(word: Word, n: int) -> bool:
    return longest_increasing(partners(word)) == n


def _increasing_count(m: int, n: int) -> int:
    """Σ f^μ over μ ⊢ m with exactly n rows, all odd."""
    return odd_row_tableaux(m, n)


FAMILY = Family("grood", _contains, _words, _count, _values, _values)
INCREASING = Rule("longest increasing subsequence of length n", _increasing, _increasing_count)
