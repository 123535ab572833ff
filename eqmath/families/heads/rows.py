"""A diagram with one head as two rows: the determinant falls apart into cells.

The sign of the values at all tentacles is that of the order in which the head reads them, times the sign of
the values at the crossing blocks, then above, then below, with the value that is left over last.
"""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.combinatorics import Word, permutation_sign
from eqmath.contractions import Head, Row, Rows, row_blocks


def headed_rows(word: Word, l: int, ends: Sequence[int]) -> Rows:
    """The rows of a diagram with a head whose tentacles end in the blocks of these labels.

    >>> headed_rows((0, 1), 1, (0, 1)).lower.head
    Head(crossing=(), own=((0,),), above=1, upper=False)
    """
    top, bottom = row_blocks(word[:l]), row_blocks(word[l:])
    crossing = [end for end in ends if end in top and end in bottom]
    above, below = ([end for end in ends if end in row and end not in crossing] for row in (top, bottom))
    sign = permutation_sign([ends.index(end) for end in (*crossing, *above, *below)])
    rows = []
    for own, other, inner, legs in ((bottom, top, below, len(word) - l), (top, bottom, above, l)):
        plain = [label for label in own if label not in ends]
        kept = tuple(own[label] for label in plain if label in other)
        summed = tuple(own[label] for label in plain if label not in other)
        head = Head(tuple(own[e] for e in crossing), tuple(own[e] for e in inner), len(above), own is top)
        rows.append(Row(legs, kept, summed, head=head))
    order = [label for label in bottom if label in top and label not in ends]
    return Rows(rows[0], rows[1], tuple(order.index(label) for label in top if label in order), sign)
