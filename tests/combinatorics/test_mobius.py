"""The Möbius function of the refinement order."""

from itertools import product
from math import factorial

import pytest

from eqmath.combinatorics import coarsenings, growth_strings, mobius
from tests.combinatorics.test_set_partitions import blocks
from tests.oracles import definition


@pytest.mark.parametrize("m", range(5))
def test_by_recursion_over_intervals(m):
    everything = list(definition.set_partitions(range(1, m + 1)))
    for fine, coarse in product(growth_strings(m), repeat=2):
        assert mobius(fine, coarse) == definition.mobius(blocks(fine), blocks(coarse), everything)


@pytest.mark.parametrize("m", range(6))
def test_the_sum_over_an_interval(m):
    """Σ μ(x, z) over x ≤ z ≤ y is 1 for x = y and 0 otherwise; likewise Σ μ(z, y)."""
    for fine in growth_strings(m):
        for coarse in coarsenings(fine):
            between = [z for z in coarsenings(fine) if coarse in coarsenings(z)]
            assert sum(mobius(fine, z) for z in between) == (fine == coarse)
            assert sum(mobius(z, coarse) for z in between) == (fine == coarse)


@pytest.mark.parametrize("m", range(1, 9))
def test_from_bottom_to_top(m):
    assert mobius(tuple(range(m)), (0,) * m) == (-1) ** (m - 1) * factorial(m - 1)


def test_zero_without_refinement():
    assert mobius((0, 0), (0, 1)) == 0
    assert mobius((0, 0, 1), (0, 1, 1)) == 0


def test_without_points():
    assert mobius((), ()) == 1
