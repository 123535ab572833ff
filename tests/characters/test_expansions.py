"""Expansions in characters: three ways against alternants, the numbers that are known, and dual pairs."""

import pytest

from eqmath.characters import (
    RootSystem,
    by_determinants,
    by_multiplicities,
    by_recurrence,
    dual_coefficients,
    factor_of,
    general_factor,
    value_at_one,
    weight_text,
)
from tests.oracles import characters as oracle

KINDS = {2: "C", 1: "B", 0: "D"}
LEE_OH, EXTERIOR = {4: 1, 0: 1, -4: 1}, {2: 1, 0: 2, -2: 1}
FACTORS = [LEE_OH, EXTERIOR, {4: 3, 2: -1, 0: 5, -2: -1, -4: 3}, {6: 1, 0: -2, -6: 1}]
SPIN = [{1: 1, -1: 1}, {3: 2, 1: -1, -1: -1, -3: 2}]
ODD = [{1: 1, -1: -1}, {2: 1, -2: -1}]
CASES = [(last, f) for last in KINDS for f in FACTORS + SPIN * (last < 2) + ODD * (last == 0)]


def numbers(coefficients):
    return {weight: int(c()) for weight, c in coefficients.items()}


@pytest.mark.parametrize("rank", range(1, 6))
@pytest.mark.parametrize(("last", "factor"), CASES, ids=str)
def test_three_ways_and_alternants(last, factor, rank) -> None:
    system, own = RootSystem(rank, last), factor_of(factor)
    found = by_determinants(system, own)
    others = by_recurrence(system, own), by_multiplicities(system, own)
    assert [list(other.items()) for other in others] == [list(found.items())] * 2
    if rank <= (5 if factor in (LEE_OH, EXTERIOR) else 3):
        f, kind = oracle.in_all(factor, rank), KINDS[last]
        wanted = {w: c for w in system.dominant_weights(max(factor)) if (c := oracle.coefficient(kind, w, f))}
        assert numbers(found) == wanted


@pytest.mark.parametrize("rank", [6, 7])
@pytest.mark.parametrize("last", KINDS)
def test_three_ways_at_the_largest_ranks(last, rank) -> None:
    system = RootSystem(rank, last)
    for factor in map(factor_of, FACTORS[:3]):
        found = by_determinants(system, factor)
        assert found == by_recurrence(system, factor) == by_multiplicities(system, factor)
        value = sum(int(c()) * system.dimension(weight) for weight, c in found.items())
        assert value == value_at_one(factor, rank)() == sum(int(c()) for c in factor.values()) ** rank


LISTED = {
    1: "(2)",
    2: "(2^2) -(1^2)",
    3: "(2^3) -(2,1^2) (1^2) -∅",
    4: "(2^4) -(2^2,1^2) (2,1^2) -(2)",
    6: "(2^6) -(2^4,1^2) (2^3,1^2) -(2^3) -(2,1^4) (2,1^2) (1^6) -(1^2) ∅",
    7: "(2^7) -(2^5,1^2) (2^4,1^2) -(2^4) -(2^2,1^4) (2^2,1^2) (2,1^6) -(2,1^2) (2)",
}


@pytest.mark.parametrize("rank", LISTED)
def test_the_symplectic_expansion_that_is_known(rank) -> None:
    found = numbers(by_recurrence(RootSystem(rank, 2), factor_of(LEE_OH)))
    assert " ".join(f"{'-' * (c < 0)}{weight_text(w)}" for w, c in found.items()) == LISTED[rank]


@pytest.mark.parametrize("rank", range(1, 8))
def test_even_numbers_of_ones(rank) -> None:
    found = numbers(by_determinants(RootSystem(rank, 2), factor_of(LEE_OH)))
    assert set(found.values()) <= {1, -1}
    assert all(weight.count(2) % 2 == 0 for weight in found)
    rotations = numbers(by_determinants(RootSystem(rank, 1), factor_of(LEE_OH)))
    assert any(weight.count(2) % 2 for weight in rotations)


@pytest.mark.parametrize("rank", range(1, 8))
@pytest.mark.parametrize("last", KINDS)
def test_dual_pairs_at_two_roots_of_unity(last, rank) -> None:
    """y + 1/y = 1 and −1 give (x + 1/x)² − 1 = 1 + x² + 1/x²."""
    system = RootSystem(rank, last)
    dual = {w: int(c(1, -1)) for w, c in dual_coefficients(system, 2).items()}
    assert {w: c for w, c in dual.items() if c} == numbers(by_recurrence(system, factor_of(LEE_OH)))


@pytest.mark.parametrize("last", KINDS)
def test_one_dual_variable_at_two_gives_the_exterior_algebra(last) -> None:
    system = RootSystem(4, last)
    dual = {w: int(c(2)) for w, c in dual_coefficients(system, 1).items()}
    assert dual == numbers(by_determinants(system, factor_of(EXTERIOR)))


@pytest.mark.parametrize("last", KINDS)
def test_symbols_are_all_numbers_at_once(last) -> None:
    system = RootSystem(3, last)
    general = by_determinants(system, general_factor(2))
    for a in ((1, 0, 1), (5, -1, 3), (2, 1, 0)):
        special = factor_of({e: c for e, c in zip((0, 2, -2, 4, -4), (a[0], a[1], a[1], a[2], a[2]), strict=True) if c})
        found = by_multiplicities(system, special)
        assert {w: v for w, c in general.items() if (v := int(c(*a)))} == numbers(found)
