"""Fixed points of permutations: brute force, and the dimensions for S(n)."""

from fractions import Fraction
from math import factorial

import pytest

from eqmath.combinatorics import fixed_point_moment, fixed_point_numbers, set_partition_count
from tests.hom.dimensions import DIMENSIONS
from tests.oracles.definition import symmetric_group


def fixed(sigma: tuple[int, ...]) -> int:
    return sum(image == i for i, image in enumerate(sigma, 1))


@pytest.mark.parametrize("n", range(7))
def test_fixed_point_numbers(n):
    counts = [fixed(sigma) for sigma in symmetric_group(n)]
    assert fixed_point_numbers(n) == [counts.count(i) for i in range(n + 1)]


@pytest.mark.parametrize("n", range(1, 7))
def test_moments_by_averaging(n):
    counts = [fixed(sigma) for sigma in symmetric_group(n)]
    for m in range(9):
        assert fixed_point_moment(n, m) == Fraction(sum(f**m for f in counts), factorial(n))


@pytest.mark.parametrize(("n", "m", "dim"), DIMENSIONS)
def test_moments_are_the_dimensions(n, m, dim):
    assert fixed_point_moment(n, m) == dim


@pytest.mark.parametrize("n", range(1, 13))
def test_moments_count_partitions_into_at_most_n_blocks(n):
    assert [fixed_point_moment(n, m) for m in range(13)] == [set_partition_count(m, n) for m in range(13)]
