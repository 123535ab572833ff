"""Stacking diagrams: the composition rule on words, for one pair and for thousands at once.

The upper diagram has l outputs and j inputs, the lower one j outputs and k inputs. Stacking joins
blocks that meet in the middle row; a component that stays wholly in the middle is closed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words, glue, growth_rows, growth_string

CHUNK = 2**14


def stack(upper: Word, lower: Word, middle: int) -> tuple[Word, int]:
    """The word of upper • lower and the number of closed components.

    >>> stack((0, 1), (0, 1), 1)
    ((0, 1), 1)
    """
    l, offset = len(upper) - middle, len(upper)
    labels = [*upper, *(label + offset for label in lower)]
    for point in range(l, offset):
        kept, dropped = labels[point], labels[point + middle]
        labels = [kept if label == dropped else label for label in labels]
    outer = labels[:l] + labels[offset + middle :]
    return growth_string(outer), len(set(labels[l:offset]) - set(outer))


def stack_rows(upper: Words, lower: Words, middle: int) -> tuple[Words, NDArray[np.int8]]:
    """Row by row, the words of upper • lower and the numbers of closed components.

    Parameters
    ----------
    upper, lower : int8 arrays
        Words of the upper and the lower diagrams, one pair a row.
    middle : int
        The number j of points in which they meet.

    Returns
    -------
    words, closed : int8 arrays
        One composed word and one count a row.
    """
    parts = range(0, max(len(upper), 1), CHUNK)
    results = [_stack_chunk(upper[i : i + CHUNK], lower[i : i + CHUNK], middle) for i in parts]
    return np.concatenate([words for words, _ in results]), np.concatenate([closed for _, closed in results])


def _stack_chunk(upper: Words, lower: Words, middle: int) -> tuple[Words, NDArray[np.int8]]:
    l, offset = upper.shape[1] - middle, upper.shape[1]
    labels = np.concatenate([upper.T, lower.T + np.int8(offset)])
    for point in range(l, offset):
        glue(labels, labels[point].copy(), labels[point + middle].copy())
    outer = np.concatenate([labels[:l], labels[offset + middle :]])
    closed = np.zeros(labels.shape[1], dtype=np.int8)
    for point in range(l, offset):
        elsewhere = (outer == labels[point]).any(axis=0) | (labels[l:point] == labels[point]).any(axis=0)
        closed += ~elsewhere
    return growth_rows(outer.T), closed
