"""The matrix entries that the families share: δ on blocks, ε on edges, the sign of free vertices."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words
from eqmath.diagrams import diagram_values, orbit_values
from eqmath.exact import Integers


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
