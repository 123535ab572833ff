"""Chains of edges: pairs (i, j) of numbers with both ends increasing, crossings and nestings with different ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eqmath.combinatorics.integer_partitions import longest_increasing

Pair = tuple[int, int]


def longest_chain(edges: Sequence[Pair]) -> int:
    """The largest number of edges (i₁, j₁), (i₂, j₂), … with i₁ < i₂ < … and j₁ < j₂ < …

    >>> longest_chain([(0, 0), (1, 1)]), longest_chain([(0, 1), (0, 2), (1, 1)])
    (2, 1)
    """
    return longest_increasing([j for _, j in sorted(edges, key=lambda edge: (edge[0], -edge[1]))])


def largest_crossing(edges: Sequence[Pair]) -> int:
    """The largest number of edges i < j that cross one another: i₁ < i₂ < … < j₁ < j₂ < …

    >>> largest_crossing([(0, 2), (1, 3), (0, 3)])
    2
    """
    return max(map(longest_chain, _over_each_gap(edges)), default=0)


def largest_nesting(edges: Sequence[Pair]) -> int:
    """The largest number of edges i < j that nest one another: i₁ < i₂ < … < j₂ < j₁.

    >>> largest_nesting([(0, 3), (1, 2), (0, 2)])
    2
    """
    return max((longest_chain([(i, -j) for i, j in over]) for over in _over_each_gap(edges)), default=0)


def _over_each_gap(edges: Sequence[Pair]) -> Iterator[list[Pair]]:
    """For every gap between numbers the edges over it."""
    for gap in sorted({j for _, j in edges}):
        yield [(i, j) for i, j in edges if i < gap <= j]
