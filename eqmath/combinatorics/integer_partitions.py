"""Integer partitions, standard Young tableaux, increasing subsequences of involutions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import factorial

Shape = tuple[int, ...]


def integer_partitions(n: int, largest: int | None = None) -> Iterator[Shape]:
    """The partitions λ ⊢ n with parts at most ``largest``, largest parts first.

    >>> list(integer_partitions(4))
    [(4,), (3, 1), (2, 2), (2, 1, 1), (1, 1, 1, 1)]
    """
    if n == 0:
        yield ()
        return
    for part in range(min(n, n if largest is None else largest), 0, -1):
        for rest in integer_partitions(n - part, part):
            yield (part, *rest)


def tableau_count(shape: Shape) -> int:
    """f^λ, the number of standard Young tableaux, by the hook length formula.

    >>> [tableau_count(shape) for shape in integer_partitions(4)]
    [1, 3, 2, 3, 1]
    """
    columns = [sum(part > j for part in shape) for j in range(shape[0] if shape else 0)]
    hooks = 1
    for i, part in enumerate(shape):
        for j in range(part):
            hooks *= part - j + columns[j] - i - 1
    return factorial(sum(shape)) // hooks


def longest_increasing(sequence: Sequence[int]) -> int:
    """The length of a longest increasing subsequence, by patience sorting.

    >>> longest_increasing([2, 1, 4, 3]), longest_increasing([3, 2, 1])
    (2, 1)
    """
    tops: list[int] = []
    for value in sequence:
        place = bisect_left(tops, value)
        tops[place : place + 1] = [value]
    return len(tops)


def partners(word: Sequence[int]) -> list[int]:
    """The involution of a string with blocks of at most two points; free points are fixed.

    >>> partners((0, 1, 0, 2))
    [2, 1, 0, 3]
    """
    places: dict[int, list[int]] = {}
    for place, label in enumerate(word):
        places.setdefault(label, []).append(place)
    return [places[label][0] + places[label][-1] - place for place, label in enumerate(word)]


def is_noncrossing_below(involution: Sequence[int], size: int) -> bool:
    """Whether no ``size`` edges of a matching cross one another mutually.

    Edges a < b cross mutually iff all left ends come before all right ends and both are in the same
    order: an increasing sequence of right ends among the edges that pass one point.
    """
    return all(longest_increasing(ends) < size for ends in _edges_over_each_point(involution))


def is_nonnesting_below(involution: Sequence[int], size: int) -> bool:
    """Whether no ``size`` edges of a matching nest one another mutually: a decreasing sequence of right ends."""
    return all(longest_increasing([-end for end in ends]) < size for ends in _edges_over_each_point(involution))


def _edges_over_each_point(involution: Sequence[int]) -> Iterator[list[int]]:
    """For every gap between points, the right ends of the edges over it, by their left ends."""
    for gap in range(1, len(involution)):
        yield [end for start, end in enumerate(involution[:gap]) if end >= gap]


def even_row_tableaux(m: int, most_rows: int | None = None, longest_half: int | None = None) -> int:
    """Σ f^2λ over the λ ⊢ m/2 with at most a given number of rows, or such a first row; 0 for odd m.

    >>> [even_row_tableaux(6, most_rows=n) for n in (1, 2, 3)], even_row_tableaux(6, longest_half=2)
    ([1, 10, 15], 14)
    """
    halves = integer_partitions(m // 2, longest_half) if m % 2 == 0 else iter(())
    kept = (shape for shape in halves if most_rows is None or len(shape) <= most_rows)
    return sum(tableau_count(tuple(2 * part for part in shape)) for shape in kept)


def odd_row_tableaux(m: int, rows: int) -> int:
    """Σ f^μ over the μ ⊢ m with exactly a given number of rows, all odd.

    >>> [odd_row_tableaux(m, 3) for m in (3, 5, 7)]
    [1, 6, 36]
    """
    shapes = (s for s in integer_partitions(m) if len(s) == rows and all(part % 2 for part in s))
    return sum(map(tableau_count, shapes))
