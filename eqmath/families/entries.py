"""The entries of matrices of diagrams, and those that families share: δ on blocks, ε on edges, signs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words
from eqmath.contractions import Rows, block_rows
from eqmath.diagrams import diagram_values, orbit_values
from eqmath.exact import Integers
from eqmath.families.multilinear import Vector, block_form

KEPT_ENTRIES = 10**6
"""Lists of tuples up to this size are kept for the next diagram."""
Form = Callable[[Any, int, Sequence[Vector], int], int]
Values = Callable[[Any, int, Words, int], Integers]
"""(word, l, tuples, n) ↦ the entries of one diagram's matrix at many index tuples (I, J), one per row."""


@dataclass(frozen=True)
class Entries:
    """The matrices of the diagrams of a family, by their entries and in other ways.

    Attributes
    ----------
    values : the entries at index tuples (I, J)
    bent : the same after the inputs were bent up by the group's form: an invariant of V^⊗(l+k)
    form : (word, l, m vectors, n) ↦ the matrix as a multilinear form; None where the entries are summed
    rows : (word, l, n) ↦ the two rows of a diagram, by which it is multiplied with vectors; None where there are none
    symbol, text : what the matrices are called, and their entries in words
    step : the n for which there are matrices are its multiples
    disjoint : (words, m, n) ↦ for every index tuple the number of the one whose entry there is 1, all other entries
        being 0; the number of words where all are 0; None where matrices share places or have other entries
    """

    values: Values
    bent: Values
    form: Form | None = block_form
    rows: Callable[[Any, int, int], Rows] | None = block_rows
    symbol: str = "D_π"
    text: str = "1 where the indices agree inside every block"
    step: int = 1
    disjoint: Callable[[Sequence[Word], int, int], Integers] | None = None


def all_tuples(m: int, n: int) -> Words:
    """[n]^m in lexicographic order, values from 0, one tuple per row; to be read only.

    >>> all_tuples(2, 2).tolist()
    [[0, 0], [0, 1], [1, 0], [1, 1]]
    """
    return _few_tuples(m, n) if n**m * m <= KEPT_ENTRIES else _tuples(m, n)


def _tuples(m: int, n: int) -> Words:
    tuples = np.empty((n**m, m), dtype=np.int8 if n <= 128 else np.int64)
    for place in range(m):
        tuples.reshape(n**place, n, n ** (m - 1 - place), m)[..., place] = np.arange(n)[:, None]
    tuples.flags.writeable = False
    return tuples


@lru_cache(maxsize=16)
def _few_tuples(m: int, n: int) -> Words:
    return _tuples(m, n)


def delta_entries(word: Word, l: int, tuples: Words, n: int) -> Integers:
    """1 where the indices agree inside blocks. Orthogonal groups bend legs without a change."""
    return diagram_values(word, tuples).astype(np.int64)


def orbit_entries(word: Word, l: int, tuples: Words, n: int) -> Integers:
    """1 where the indices agree exactly inside blocks."""
    return orbit_values(word, tuples).astype(np.int64)


def sequence_signs(sequences: NDArray[np.integer], n: int) -> Integers:
    """The sign of every row as a permutation of 0 … n−1; 0 where a value repeats.

    >>> sequence_signs(np.array([[0, 1], [1, 0], [1, 1]]), 2).tolist()
    [1, -1, 0]
    """
    signs = np.ones(len(sequences), dtype=np.int64)
    for later in range(sequences.shape[1]):
        for earlier in range(later):
            signs *= np.sign(sequences[:, later].astype(np.int64) - sequences[:, earlier])
    return signs


def epsilon(first: NDArray[np.integer], second: NDArray[np.integer]) -> Integers:
    """ε of two columns of indices: 1 at (e, e'), −1 at (e', e) of one pair, else 0."""
    partners = (first ^ 1) == second
    return np.where(partners, 1 - 2 * (first & 1).astype(np.int64), 0)
