"""The matrices D_π (indices constant on blocks) and X_π (constant exactly on blocks).

Both are functions on index tuples t = (I, J) ∈ [n]^(l+k); rows I and columns J are lexicographic,
the first index slowest.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words, places_of
from eqmath.exact import Matrix
from eqmath.limits import require


def diagram_values(word: Word, tuples: Words) -> NDArray[np.bool_]:
    """D_π at every row of ``tuples``: 1 iff the row is constant on the blocks of π."""
    values = np.ones(len(tuples), dtype=bool)
    for place, label in enumerate(word):
        first = word.index(label)
        if first < place:
            values &= tuples[:, place] == tuples[:, first]
    return values


def orbit_values(word: Word, tuples: Words) -> NDArray[np.bool_]:
    """X_π at every row of ``tuples``: 1 iff the row is constant on blocks and differs between blocks."""
    values = diagram_values(word, tuples)
    leaders = [word.index(label) for label in range(max(word, default=-1) + 1)]
    for second, place in enumerate(leaders):
        for first in leaders[:second]:
            values &= tuples[:, place] != tuples[:, first]
    return values


def dense_matrix(word: Word, l: int, n: int, exactly: bool = False) -> Matrix:
    """The n^l × n^k matrix of D_π, or of X_π when ``exactly``.

    Raises
    ------
    TooLarge
        If the matrix exceeds the memory limit.
    """
    k = len(word) - l
    require(n**l, n**k, 40)
    ones = np.zeros((n**l, n**k), dtype=np.int64)
    ones[places_of_ones(word, l, n, exactly)] = 1
    return Matrix.from_numpy(ones)


def places_of_ones(word: Word, l: int, n: int, exactly: bool = False) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rows and columns where that matrix has a one.

    >>> places_of_ones((0, 1, 1, 0), 2, 2)
    (array([0, 1, 2, 3]), array([0, 2, 1, 3]))
    """
    blocks = max(word, default=-1) + 1
    values = assignments(blocks, n)
    if exactly:
        values = values[:, [len(set(column)) == blocks for column in values.T.tolist()]]
    rows, columns = (places_of(values[list(labels)].T, n) for labels in (word[:l], word[l:]))
    return rows, columns


def assignments(blocks: int, n: int) -> NDArray[np.int64]:
    """All maps from the blocks to 0 … n−1, one per column, lexicographic."""
    index = np.arange(n**blocks)
    values = [index // n ** (blocks - 1 - b) % n for b in range(blocks)]
    return np.array(values, dtype=np.int64).reshape(blocks, n**blocks)
