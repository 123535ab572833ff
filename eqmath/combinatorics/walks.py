"""Walks on Young diagrams: their numbers are dimensions of spaces of equivariant maps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from eqmath.combinatorics.integer_partitions import Shape

Step = Callable[[Shape], Iterator[Shape]]


def box_removed(shape: Shape) -> Iterator[Shape]:
    """The diagrams with one box less.

    >>> list(box_removed((2, 1)))
    [(1, 1), (2,)]
    """
    rows = (*shape, 0)
    for i, row in enumerate(shape):
        if row > rows[i + 1]:
            yield tuple(x for x in (*shape[:i], row - 1, *shape[i + 1 :]) if x)


def box_added(shape: Shape) -> Iterator[Shape]:
    """The diagrams with one box more.

    >>> list(box_added((2, 1)))
    [(3, 1), (2, 2), (2, 1, 1)]
    """
    rows = (*shape, 0)
    for i, row in enumerate(rows):
        if i == 0 or rows[i - 1] > row:
            yield (*rows[:i], row + 1, *shape[i + 1 :])


def box_moved(shape: Shape) -> Iterator[Shape]:
    """A box is removed and one is added: the arrows of the McKay quiver of S(n) with its permutation module."""
    return (larger for smaller in box_removed(shape) for larger in box_added(smaller))


def up_or_down(allowed: Callable[[Shape], bool]) -> Step:
    """A box is added or removed, among the allowed diagrams."""

    def step(shape: Shape) -> Iterator[Shape]:
        yield from filter(allowed, box_added(shape))
        yield from filter(allowed, box_removed(shape))

    return step


def walks(start: Shape, step: Step, length: int) -> Counter[Shape]:
    """How many walks of a length lead from a diagram to each diagram.

    >>> walks((2,), box_moved, 1)
    Counter({(2,): 1, (1, 1): 1})
    """
    found = Counter({start: 1})
    for _ in range(length):
        after: Counter[Shape] = Counter()
        for shape, number in found.items():
            for neighbour in step(shape):
                after[neighbour] += number
        found = after
    return found


def meeting_walks(start: Shape, step: Step, k: int, l: int) -> int:
    """Σ_λ (walks of length k to λ) · (walks of length l to λ).

    >>> meeting_walks((3,), box_moved, 2, 2)
    14
    """
    first, second = walks(start, step, k), walks(start, step, l)
    return sum(number * second[shape] for shape, number in first.items())
