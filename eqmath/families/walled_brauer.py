"""Perfect matchings of outputs with inputs, δ on every edge: the family of U(n).

Once the legs of V and of its dual are sorted, V first, these are the walled Brauer diagrams: on V^⊗l ⊗ (V*)^⊗k an
edge joins a leg of V with one of V*. There are l! of them for k = l, and none for k ≠ l.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import factorial

from eqmath.combinatorics import Word, character_column, longest_increasing, permutation_words
from eqmath.families.brauer import short_chains
from eqmath.families.entries import Entries, delta_entries
from eqmath.families.family import Family
from eqmath.families.members import NONE, Members, Rule
from eqmath.families.super_members import WALLED_EDGES


def _contains(word: Word, n: int | None) -> bool:
    half = len(word) // 2
    return len(word) == 2 * half and sorted(word[:half]) == sorted(word[half:]) == sorted(set(word))


def _words(m: int, n: int | None) -> Iterator[Word]:
    return iter(()) if m % 2 else permutation_words(m // 2)


def _count(m: int, n: int | None) -> int:
    return 0 if m % 2 else factorial(m // 2)


def _increasing(word: Word, n: int) -> bool:
    half = len(word) // 2
    return longest_increasing([word.index(label) for label in word[half:]]) <= n


def _increasing_count(m: int, n: int) -> int:
    """Σ (f^λ)² over λ ⊢ m/2 with at most n rows, by Robinson–Schensted."""
    return sum(value**2 for value in character_column((1,) * (m // 2), n).values()) if m % 2 == 0 else 0


def _of_shape(k: int, l: int) -> Family:
    """The first half of the points are the outputs where there are as many outputs as inputs; else there are none."""
    return FAMILY if k == l else NO_DIAGRAMS


FAMILY = Family(
    "walled-brauer",
    Members(_contains, _words, _count, asks="every edge joins an output with an input"),
    Entries(delta_entries, delta_entries, symbol="E_β", text="δ on every edge"),
    of_shape=_of_shape,
    super_members=WALLED_EDGES,
)
NO_DIAGRAMS = replace(FAMILY, members=NONE)
INCREASING = Rule("no increasing subsequence longer than n", _increasing, _increasing_count, multigraphs=short_chains)
