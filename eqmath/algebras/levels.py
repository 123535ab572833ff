"""How Young diagrams change from level to level of a tower, one step or two half steps at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from eqmath.combinatorics import Shape, Step, box_added, box_removed
from eqmath.exact import Polynomial, Scalar


class Tower(NamedTuple):
    """The moves of a tower, and which Young diagrams it has.

    Attributes
    ----------
    moves : the kinds of moves of each (half) step
    most_rows : of a Young diagram in the generic tower
    bound : which Young diagrams there are for V = Rⁿ; None where n has no meaning
    step : the n with a meaning are its multiples
    of_n_boxes : the moves for V = Rⁿ where Young diagrams have n boxes then, and begin with one row of n
    content : (shape, shape, n) ↦ the eigenvalue of a step's Jucys–Murphy element, n being None for a symbol
    """

    moves: tuple[tuple[Step, ...], ...]
    most_rows: int | None = None
    bound: Callable[[Shape, int], bool] | None = None
    step: int = 1
    of_n_boxes: tuple[tuple[Step, ...], ...] | None = None
    content: Callable[[Shape, Shape, int | None], Scalar] | None = None


def stays(shape: Shape) -> Iterator[Shape]:
    """The shape itself."""
    yield shape


UP_OR_DOWN = (box_added, box_removed)


def columns_fit(shape: Shape, n: int) -> bool:
    """O(n): the first two columns have at most n boxes together."""
    return len(shape) + sum(row > 1 for row in shape) <= n


def n_or_symbol(n: int | None) -> Scalar:
    """The dimension, or the polynomial n."""
    return Polynomial([0, 1], "n") if n is None else n


def box_content(a: Shape, b: Shape) -> int:
    """The content, column − row, of the box by which two shapes differ.

    >>> box_content((2,), (2, 1)), box_content((2,), (1,))
    (-1, 1)
    """
    small, large = sorted((a, b), key=sum)
    i = next(i for i, row in enumerate(large) if small[i : i + 1] != (row,))
    return large[i] - 1 - i


def content_up_or_down(a: Shape, b: Shape, n: int | None) -> Scalar:
    """The content of an added box; 1 − δ less that of a removed one.

    >>> print(content_up_or_down((2,), (2, 1), None), content_up_or_down((2, 1), (2,), None))
    -1 -n + 2
    """
    return box_content(a, b) if sum(b) > sum(a) else 1 - n_or_symbol(n) - box_content(a, b)
