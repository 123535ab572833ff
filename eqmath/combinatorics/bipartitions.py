"""Bipartitions: multisets of pairs (y, x) ≠ (0, 0), the blocks of diagrams between symmetric powers, and their join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import factorial, prod

Bipartition = tuple[tuple[int, int], ...]
"""How many outputs and how many inputs every block has, the largest pairs first."""


def matrices_with_margins(rows: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """The matrices of integers ≥ 0 with these sums of rows and of columns, in lexicographic order.

    >>> list(matrices_with_margins((1, 1), (1, 1)))
    [((0, 1), (1, 0)), ((1, 0), (0, 1))]
    """
    if not rows:
        yield from () if any(columns) else ((),)
        return
    for first in product(*(range(min(rows[0], c) + 1) for c in columns)):
        if sum(first) == rows[0]:
            left = [c - x for c, x in zip(columns, first, strict=True)]
            for others in matrices_with_margins(rows[1:], left):
                yield (first, *others)


def joined_bipartitions(upper: Bipartition, lower: Bipartition) -> dict[tuple[Bipartition, int], int]:
    """j! times the product of two bipartitions, the lower one with j outputs and the upper one with j inputs.

    It is the sum over all ways N_pq to join the outputs of the lower block p with the inputs of the upper block q: the
    bipartition of the components, and how many of these have neither outputs nor inputs, with the coefficient
    Π_p y_p! Π_q x_q! / Π N_pq!.

    >>> joined_bipartitions(((1, 0), (0, 1)), ((1, 0), (0, 1)))
    {(((1, 0), (0, 1)), 1): 1}
    >>> joined_bipartitions(((1, 2),), ((1, 1), (1, 0)))
    {(((1, 1),), 0): 2}
    """
    found: dict[tuple[Bipartition, int], int] = {}
    outer = [y for y, _ in lower], [x for _, x in upper]
    numerator = prod(factorial(d) for own in outer for d in own)
    for N in matrices_with_margins(*outer):
        parts = _components(upper, lower, N)
        key = tuple(sorted((part for part in parts if any(part)), reverse=True)), parts.count((0, 0))
        found[key] = found.get(key, 0) + numerator // prod(factorial(x) for row in N for x in row)
    return found


def _components(upper: Bipartition, lower: Bipartition, N: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The outputs of the upper and the inputs of the lower blocks of every component."""
    component = list(range(len(lower) + len(upper)))
    for p, row in enumerate(N):
        for q, times in enumerate(row):
            if times:
                old, new = component[len(lower) + q], component[p]
                component = [new if x == old else x for x in component]
    outer = [(0, x) for _, x in lower] + [(y, 0) for y, _ in upper]
    owners = sorted(set(component))
    return [
        (sum(y for (y, _), own in zip(outer, component, strict=True) if own == one),
         sum(x for (_, x), own in zip(outer, component, strict=True) if own == one))
        for one in owners
    ]  # fmt: skip
