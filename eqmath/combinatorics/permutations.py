"""Permutations: their signs, and how many have a given number of fixed points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import comb, factorial


def permutation_sign(images: Sequence[int]) -> int:
    """The sign of a sequence of distinct numbers: −1 to the number of pairs in falling order.

    >>> permutation_sign([2, 3, 1]), permutation_sign([2, 1]), permutation_sign([])
    (1, -1, 1)
    """
    sign: int = (-1) ** sum(a > b for a, b in combinations(images, 2))
    return sign


def fixed_point_numbers(n: int) -> list[int]:
    """How many permutations of n points have exactly 0, 1, …, n fixed points (rencontres numbers).

    >>> fixed_point_numbers(4)
    [9, 8, 6, 0, 1]
    """
    derangements = [1]
    for size in range(1, n + 1):
        derangements.append(size * derangements[-1] + (-1) ** size)
    return [comb(n, fixed) * derangements[n - fixed] for fixed in range(n + 1)]


def fixed_point_moment(n: int, m: int) -> int:
    """The mean of (number of fixed points)^m over all permutations of n points.

    The number of fixed points is the character of Rⁿ, so this is the dimension of the
    S_n-invariants of (Rⁿ)^⊗m, by a route that knows neither diagrams nor matrices.

    There are n! pairs of a permutation and j distinct points that it fixes, in order, for every j ≤ n: the mean number
    of these j-tuples is 1. A power of degree m is a sum of such numbers with j ≤ m, so beyond n = m nothing changes.

    >>> fixed_point_moment(3, 4), fixed_point_moment(2, 0), fixed_point_moment(10**6, 2)
    (14, 1, 2)
    """
    few = min(n, m)
    total: int = sum(count * fixed**m for fixed, count in enumerate(fixed_point_numbers(few)))
    return total // factorial(few)
