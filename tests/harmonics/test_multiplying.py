"""Three ways to multiply: equal results, and as many multiplications as the formulas say."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from eqmath import SO
from eqmath.errors import CaseError
from eqmath.harmonics import (
    AlignedLayer,
    Tally,
    aligned_convolution,
    aligned_multiplications,
    dense_convolution,
    dense_multiplications,
    dense_product,
    filter_multiplications,
    node_multiplications,
    node_product,
    solid_harmonics,
)

every_degree = pytest.mark.parametrize("L", range(4))


def feature(L: int, rng: Random) -> list[list]:
    return [[rng.randint(-9, 9) for _ in range(2 * l + 1)] for l in range(L + 1)]


def value(f: list[list], point: tuple[int, int, int], length: int) -> Fraction:
    """The function at a point of the sphere, a rational one."""
    at = [Fraction(x, length) for x in point]
    pairs = [(c, harmonic) for l, own in enumerate(f) for c, harmonic in zip(own, solid_harmonics(l), strict=True)]
    return sum((c * harmonic(*at) for c, harmonic in pairs), Fraction(0))


@every_degree
def test_products(L) -> None:
    rng, counts = Random(L), (Tally(), Tally())
    f, g = feature(L, rng), feature(L, rng)
    found = dense_product(f, g, counts[0])
    assert found == node_product(f, g, counts[1])
    made = [tally.multiplications for tally in counts]
    assert made == [dense_multiplications(L), node_multiplications(L)]
    for point, length in (((2, 3, 6), 7), ((-1, 2, 2), 3), ((4, -4, 7), 9)):
        assert value(found, point, length) == value(f, point, length) * value(g, point, length)


@every_degree
def test_convolutions(L) -> None:
    rng, counts = Random(L + 10), (Tally(), Tally())
    degrees = [(a, c) for a in range(L + 1) for c in range(L + 1)]
    layers = {(a, c): AlignedLayer.of(a, c, feature(min(a, c), rng)[-1]) for a, c in degrees}
    x, g = feature(L, rng), SO(3).random(rng)
    assert aligned_convolution(x, g, layers, counts[0]) == dense_convolution(x, g, layers, counts[1])
    made = [tally.multiplications for tally in counts]
    assert made == [aligned_multiplications(L), filter_multiplications(L)]


def test_closed_formulas_are_the_sums() -> None:
    for L in range(12):
        sizes = [2 * l + 1 for l in range(L + 1)]
        paths = sum(a * b * (2 * c + 1) for a in sizes for b in sizes for c in range(abs(a - b) // 2, (a + b) // 2))
        pairs = sum(a * b for a in sizes for b in sizes)
        assert dense_multiplications(L) == paths + pairs
        assert filter_multiplications(L) == paths + 2 * pairs
        blocks = sum(2 * min(a, b) - 1 for a in sizes for b in sizes)
        assert aligned_multiplications(L) == 2 * sum(a * a for a in sizes) + blocks
        N = 2 * L + 1
        series = 2 * N * sum(L + 1 - abs(m) for m in range(-L, L + 1))
        back = sum((N - abs(m)) ** 2 for m in range(1 - N, N))
        assert node_multiplications(L) == series + N**3 + back


def test_from_two_degrees_on_the_sparse_ways_are_cheaper() -> None:
    for L in range(1, 30):
        assert node_multiplications(L) < dense_multiplications(L)
        assert aligned_multiplications(L) < filter_multiplications(L)
    assert node_multiplications(64) * 5000 < dense_multiplications(64)


def test_features_that_are_none() -> None:
    for f, g in (([[1]], [[1], [1, 2, 3]]), ([[1], [1, 2]], [[1], [1, 2]])):
        with pytest.raises(CaseError, match="expected 2l \\+ 1 coordinates of every degree"):
            dense_product(f, g, Tally())
