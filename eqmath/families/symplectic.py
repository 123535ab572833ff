"""Perfect matchings with δ on edges between the rows and ε on edges inside a row: the family of Sp(n).

The basis is e₁, e₁', e₂, e₂', …; value 2i is e_{i+1}, value 2i+1 is its primed partner. An edge inside a
row has its smaller vertex first.
"""

from __future__ import annotations

import numpy as np

from eqmath.combinatorics import (
    Word,
    Words,
    even_row_tableaux,
    is_noncrossing_below,
    is_nonnesting_below,
    partners,
)
from eqmath.families.brauer import is_matching, matching_words, matchings_count
from eqmath.families.entries import Integers, epsilon
from eqmath.families.family import Family, Rule


def _values(word: Word, l: int, tuples: Words, n: int) -> Integers:
    values = np.ones(len(tuples), dtype=np.int64)
    for place, partner in enumerate(partners(word)):
        if place < partner:
            first, second = tuples[:, place], tuples[:, partner]
            values *= (first == second) if place < l <= partner else epsilon(first, second)
    return values


def _bent(word: Word, l: int, tuples: Words, n: int) -> Integers:
    """F_β(I, J) summed against the form ε(J, J') of every input: J is the partner of J', with its sign."""
    moved = tuples.copy()
    moved[:, l:] ^= 1
    unprimed = (tuples[:, l:] & 1 == 0).sum(axis=1)
    signs: Integers = 1 - 2 * (unprimed % 2)
    return _values(word, l, moved, n) * signs


def _balanced_count(m: int, n: int) -> int:
    """Σ f^2λ over λ ⊢ m/2 with λ₁ ≤ n/2."""
    return even_row_tableaux(m, longest_half=n // 2)


def _noncrossing(word: Word, n: int) -> bool:
    return is_noncrossing_below(partners(word), n // 2 + 1)


def _nonnesting(word: Word, n: int) -> bool:
    return is_nonnesting_below(partners(word), n // 2 + 1)


FAMILY = Family("symplectic", is_matching, matching_words, matchings_count, _values, _bent)
NONCROSSING = Rule("no n/2+1 mutually crossing edges", _noncrossing, _balanced_count)
NONNESTING = Rule("no n/2+1 mutually nesting edges", _nonnesting, _balanced_count)
