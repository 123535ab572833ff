"""Means over wreath products against lists of all their elements."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import combinations, permutations, product
from math import factorial, prod

import pytest

from eqmath.combinatorics import integer_partitions, permutation_sign, sub_multisets, wreath_integral


def test_sub_multisets_are_the_subsets() -> None:
    powers = (3, 2, 2, 1, 1, 1, -1)
    by_place = Counter(
        (tuple(powers[i] for i in some), tuple(powers[i] for i in range(7) if i not in some))
        for size in range(8)
        for some in combinations(range(7), size)
    )
    listed = list(sub_multisets(powers))
    assert {(inside, outside): ways for inside, outside, ways in listed} == by_place
    assert len(listed) == len(by_place)


def power_sum(sigma: tuple[int, ...], values: tuple[int, ...], order: int, j: int) -> int:
    """The number of points of the cyclic group at every copy that σ with these shifts, to the j-th power, fixes."""
    fixed = 0
    for start in range(len(sigma)):
        place, shift = start, 0
        for _ in range(j):
            shift += values[place]
            place = sigma[place]
        fixed += order * (place == start and shift % order == 0)
    return fixed


@pytest.mark.parametrize(("order", "n"), [(1, 1), (1, 4), (2, 2), (2, 3), (3, 2), (4, 2)])
@pytest.mark.parametrize("sign", [1, -1])
def test_cyclic_groups_on_copies_of_themselves(order: int, n: int, sign: int) -> None:
    """C(d) ≀ S(n) on nd points."""
    group = [(s, v) for s in permutations(range(n)) for v in product(range(order), repeat=n)]

    def one_copy(powers: tuple[int, ...]) -> int:
        return sum(prod(order * (j * r % order == 0) for j in powers) for r in range(order)) // order

    for m in range(6):
        for powers in integer_partitions(m):
            terms = (
                (permutation_sign(s) if sign < 0 else 1) * prod(power_sum(s, v, order, j) for j in powers)
                for s, v in group
            )
            mean = Fraction(sum(terms), order**n * factorial(n))
            assert wreath_integral(powers, n, one_copy, sign) == mean
