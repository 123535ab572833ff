"""Closed counts against published values and against what they count."""

from math import comb, factorial, perm

import pytest

from eqmath.combinatorics import bell, set_partition_count, stirling
from tests.oracles.definition import set_partitions

STIRLING = [
    [1],
    [0, 1],
    [0, 1, 1],
    [0, 1, 3, 1],
    [0, 1, 7, 6, 1],
    [0, 1, 15, 25, 10, 1],
    [0, 1, 31, 90, 65, 15, 1],
    [0, 1, 63, 301, 350, 140, 21, 1],
]
BELL = [1, 1, 2, 5, 15, 52, 203, 877, 4140, 21147, 115975, 678570, 4213597]


@pytest.mark.parametrize("m", range(8))
def test_stirling_numbers(m):
    assert [stirling(m, t) for t in range(m + 1)] == STIRLING[m]
    assert stirling(m, m + 1) == stirling(m, -1) == 0


@pytest.mark.parametrize("m", range(7))
def test_they_count_set_partitions_by_blocks(m):
    sizes = [len(p) for p in set_partitions(range(m))]
    assert [sizes.count(t) for t in range(m + 1)] == STIRLING[m]


@pytest.mark.parametrize("m", range(1, 25))
def test_the_stirling_recursion(m):
    assert all(stirling(m, t) == t * stirling(m - 1, t) + stirling(m - 1, t - 1) for t in range(m + 1))


def test_inclusion_and_exclusion():
    for m in range(15):
        for t in range(m + 1):
            surjections = sum((-1) ** i * comb(t, i) * (t - i) ** m for i in range(t + 1))
            assert stirling(m, t) * factorial(t) == surjections


def test_bell_numbers():
    assert [bell(m) for m in range(13)] == BELL
    assert bell(25) == 4638590332229999353


def test_counts_with_few_blocks():
    assert [set_partition_count(m) for m in range(13)] == BELL
    assert all(set_partition_count(m, m - 1) == BELL[m] - 1 for m in range(1, 13))
    assert [set_partition_count(m, 2) for m in range(1, 9)] == [2 ** (m - 1) for m in range(1, 9)]
    assert [set_partition_count(m, 0) for m in range(4)] == [1, 0, 0, 0]


def test_stirling_numbers_count_the_images_of_maps():
    for n in range(7):
        for m in range(7):
            assert n**m == sum(stirling(m, t) * perm(n, t) for t in range(m + 1))
