"""Partitions of points on a circle as diagrams with two rows: the inputs are bent up, the last one first."""

from __future__ import annotations

from eqmath.combinatorics import Word, growth_string

WHITE, BLACK, PLAIN = "o", "x", "-"
"""V, its dual, and a V that is its own dual."""
DUAL = {WHITE: BLACK, BLACK: WHITE, PLAIN: PLAIN}


def circle_colours(source: str, target: str) -> str:
    """The colours around the circle: those of the outputs, then the other ones of the inputs from right to left.

    >>> circle_colours("oox", "o")
    'ooxx'
    """
    return target + dual(source)


def dual(colours: str) -> str:
    """The colours of the dual: other ones, backwards.

    >>> dual("oox")
    'oxx'
    """
    return "".join(DUAL[colour] for colour in reversed(colours))


def unbent(word: Word, l: int) -> Word:
    """The growth string of the diagram, outputs and then inputs both from left to right; it is its own inverse.

    >>> unbent((0, 1, 1, 0), 2), unbent((0, 1, 0, 1), 2)
    ((0, 1, 0, 1), (0, 1, 1, 0))
    """
    return growth_string((*word[:l], *reversed(word[l:])))
