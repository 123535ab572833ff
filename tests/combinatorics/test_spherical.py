"""Coset types and spherical functions: by lists of matchings, and by characters of symmetric groups."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import permutations, product
from math import prod

import pytest

from eqmath.combinatorics import (
    box_factors,
    coset_type,
    integer_partitions,
    spherical_functions,
    symmetric_character,
    tableau_count,
    type_counts,
)


def pairings(points: list[int]) -> list[dict[int, int]]:
    """All perfect matchings, as partners."""
    if not points:
        return [{}]
    first, *rest = points
    return [{first: b, b: first} | own for b in rest for own in pairings([x for x in rest if x != b])]


def cycle_type(images: tuple[int, ...]) -> tuple[int, ...]:
    """The lengths of the cycles of a permutation."""
    seen: set[int] = set()
    lengths = []
    for start in range(len(images)):
        length, point = 0, start
        while point not in seen:
            seen.add(point)
            point, length = images[point], length + 1
        if length:
            lengths.append(length)
    return tuple(sorted(lengths, reverse=True))


@pytest.mark.parametrize("r", range(1, 5))
def test_how_many_matchings_are_of_which_type(r: int) -> None:
    every = [tuple(own[i] for i in range(2 * r)) for own in pairings(list(range(2 * r)))]
    for first in every[:3]:
        assert Counter(coset_type(first, other) for other in every) == type_counts(r, 2)
    assert Counter(map(cycle_type, permutations(range(r)))) == type_counts(r, 1)


@pytest.mark.parametrize("r", range(1, 8))
def test_for_alpha_1_they_are_characters(r: int) -> None:
    for shape, values in spherical_functions(r, 1).items():
        degree = tableau_count(shape)
        assert values == {mu: Fraction(symmetric_character(shape, mu), degree) for mu in integer_partitions(r)}


@pytest.mark.parametrize("r", [1, 2, 3])
def test_for_alpha_2_they_are_means_of_characters(r: int) -> None:
    """ω^λ(x) is the mean of χ^2λ(x h) over the h that keep the matching {1,2}, {3,4}, …."""
    kept = [
        tuple(2 * images[i // 2] + (i % 2 ^ flips[i // 2]) for i in range(2 * r))
        for images in permutations(range(r))
        for flips in product((0, 1), repeat=r)
    ]
    first = tuple(i ^ 1 for i in range(2 * r))
    for shape, values in spherical_functions(r, 2).items():
        doubled = tuple(2 * part for part in shape)
        for x in list(permutations(range(2 * r)))[::17]:
            moved = [0] * (2 * r)
            for i in range(2 * r):
                moved[x[i]] = x[first[i]]
            total = sum(symmetric_character(doubled, cycle_type(tuple(x[h[i]] for i in range(2 * r)))) for h in kept)
            assert values[coset_type(first, moved)] == Fraction(total, len(kept))


@pytest.mark.parametrize("alpha", [1, 2])
@pytest.mark.parametrize("r", range(1, 8))
def test_eigenvalues_and_multiplicities(r: int, alpha: int) -> None:
    """Σ (number) ω^λ n^ℓ is the product over the boxes; the norms give numbers of tableaux."""
    counts = type_counts(r, alpha)
    for shape, values in spherical_functions(r, alpha).items():
        for n in (1, 3, -2):
            total = sum(times * values[mu] * n ** len(mu) for mu, times in counts.items())
            assert total == prod(n + box for box in box_factors(shape, alpha))
        multiplicity = sum(counts.values()) / sum(counts[mu] * x * x for mu, x in values.items())
        tableaux = tableau_count(tuple(2 * x for x in shape)) if alpha == 2 else tableau_count(shape) ** 2
        assert multiplicity == tableaux


def test_zonal_polynomials_of_degree_3() -> None:
    """Z_(3) = p1³ + 6 p2 p1 + 8 p3, Z_(21) = p1³ + p2 p1 − 2 p3, Z_(111) = p1³ − 3 p2 p1 + 2 p3 (Macdonald VII.2)."""
    counts = type_counts(3, 2)
    found = {shape: [counts[mu] * x for mu, x in own.items()] for shape, own in spherical_functions(3, 2).items()}
    assert found == {(3,): [8, 6, 1], (2, 1): [-2, 1, 1], (1, 1, 1): [2, -3, 1]}
