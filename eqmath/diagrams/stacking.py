"""Stacking diagrams: the composition rule on words, for one pair and for thousands at once.

The upper diagram has l outputs and j inputs, the lower one j outputs and k inputs. Stacking joins
blocks that meet in the middle row; a component that stays wholly in the middle is closed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import Word, Words, glue, growth_columns, growth_string
from eqmath.errors import TooLarge

CHUNK = 2**14
MAX_POINTS = 127


def stack(upper: Word, lower: Word, middle: int) -> tuple[Word, int]:
    """The word of upper • lower and the number of closed components.

    >>> stack((0, 1), (0, 1), 1)
    ((0, 1), 1)
    """
    outer, inner = glued(upper, lower, middle)
    return growth_string(outer), len(set(inner) - set(outer))


def glued(upper: Word, lower: Word, middle: int) -> tuple[list[int], list[int]]:
    """Labels of the outer points and of those in the middle; equal ones are in one component of the stack.

    >>> glued((0, 1), (0, 1), 1)
    ([0, 3], [1])
    """
    l, offset = len(upper) - middle, len(upper)
    labels = [*upper, *(label + offset for label in lower)]
    for point in range(l, offset):
        kept, dropped = labels[point], labels[point + middle]
        labels = [kept if label == dropped else label for label in labels]
    return labels[:l] + labels[offset + middle :], labels[l:offset]


def stack_rows(upper: Words, lower: Words, middle: int) -> tuple[Words, NDArray[np.int8]]:
    """Row by row, the words of upper • lower and the numbers of closed components.

    Parameters
    ----------
    upper, lower : int8 arrays
        Words of the upper and the lower diagrams, one pair per row.
    middle : int
        The number j of points in which they meet.

    Returns
    -------
    words, closed : int8 arrays
        One composed word and one count per row.

    Raises
    ------
    TooLarge
        If a pair has more points than an int8 can number.
    """
    if upper.shape[1] + lower.shape[1] > MAX_POINTS:
        raise TooLarge(f"bulk composition holds at most {MAX_POINTS} points, found {upper.shape[1] + lower.shape[1]}")
    parts = range(0, max(len(upper), 1), CHUNK)
    results = [_stack_chunk(upper[i : i + CHUNK], lower[i : i + CHUNK], middle) for i in parts]
    return np.concatenate([words for words, _ in results]), np.concatenate([closed for _, closed in results])


def _stack_chunk(upper: Words, lower: Words, middle: int) -> tuple[Words, NDArray[np.int8]]:
    """Glue one middle point at a time, points first; every gluing of two components makes one of them.

    The outer points come first and the pairs to be glued after them, so that a pair is cut off once
    it is glued.
    """
    l, outer = upper.shape[1] - middle, upper.shape[1] + lower.shape[1] - 2 * middle
    high, low = np.ascontiguousarray(upper.T), np.ascontiguousarray(lower.T)
    components = high.max(axis=0, initial=-1) + low.max(axis=0, initial=-1) + np.int8(2)
    low = low + np.int8(len(high))
    pairs = np.stack([high[l:], low[:middle]], axis=1).reshape(2 * middle, len(upper))
    labels = np.concatenate([high[:l], low[middle:], pairs])
    for end in range(len(labels), outer, -2):
        kept, dropped = labels[end - 2 : end]
        components -= kept != dropped
        glue(labels[: end - 2], kept, dropped)
    words, blocks = growth_columns(labels[:outer])
    return words.T, components - blocks
