"""Rows of diagrams as diagonals, an order of axes and sums, in plain numbers that a compiler can follow."""

from __future__ import annotations

from typing import NamedTuple

from eqmath.layers.strands import Legs, RowRead

LEAD = 3
"""The axes before the legs: batch, channels, copies."""


class RowAxes(NamedTuple):
    """How a row is read off an array (batch, channels, copies, one axis for every leg), and added to one.

    Attributes
    ----------
    diagonals : tuple of (axis, axis)
        The diagonals that are taken one after another; each makes the last axis of the two.
    order : tuple of int
        The axes that are kept, then those that are summed, after all diagonals.
    closed : int
        The number of axes that are summed, or copied to.
    back : tuple of int
        Where there are no diagonals: the order of the kept axes by their legs.
    gaps : tuple of bool
        For every leg whether it is copied to.

    Examples
    --------
    >>> row_axes(RowRead(((1,),), ((0, 2),)))
    RowAxes(diagonals=((3, 5),), order=(0, 1, 2, 3, 4), closed=1, back=(), gaps=())
    >>> row_axes(RowRead(((2,), (0,)), ((1,),)))
    RowAxes(diagonals=(), order=(0, 1, 2, 5, 3, 4), closed=1, back=(0, 1, 2, 4, 3), gaps=(False, True, False))
    """

    diagonals: tuple[tuple[int, int], ...]
    order: Legs
    closed: int
    back: Legs
    gaps: tuple[bool, ...]


def row_axes(row: RowRead) -> RowAxes:
    """The plain numbers of a row.

    >>> row_axes(RowRead((), ((0,),))).order
    (0, 1, 2, 3)
    """
    blocks = row.kept + row.closed
    standing: list[Legs] = [(leg,) for leg in range(sum(map(len, blocks)))]
    diagonals = []
    for block in blocks:
        first = block[:1]
        for leg in block[1:]:
            a, b = standing.index(first), standing.index((leg,))
            diagonals.append((LEAD + a, LEAD + b))
            standing = [own for own in standing if own not in (first, (leg,))]
            first = (*first, leg)
            standing.append(first)
    order = (*range(LEAD), *(LEAD + standing.index(block) for block in blocks))
    if diagonals:
        return RowAxes(tuple(diagonals), order, len(row.closed), (), ())
    kept = sorted(row.kept)
    back = (*range(LEAD), *(LEAD + row.kept.index(block) for block in kept))
    gaps = tuple((leg,) in row.closed for leg in range(len(blocks)))
    return RowAxes((), order, len(row.closed), back, gaps)
