"""Weights of classical groups: dimensions, multiplicities and straightening, beside explicit Laurent polynomials."""

from itertools import product

import pytest

from eqmath import SO, S, Sp
from eqmath.characters import RootSystem, weight_text
from eqmath.errors import CaseError
from tests.oracles import characters as oracle

KINDS = {2: "C", 1: "B", 0: "D"}
SYSTEMS = [RootSystem(rank, last) for last in KINDS for rank in (1, 2, 3)]
every_system = pytest.mark.parametrize("system", SYSTEMS, ids=str)


def weights(system, largest=4):
    spin = [] if system.last == 2 else list(system.dominant_weights(largest - 1))
    return [*system.dominant_weights(largest), *spin]


def character(system, upper):
    """Σ m(μ) x^μ over all μ, from the multiplicities of dominant ones."""
    size, parity = max(map(abs, upper)), upper[0] % 2
    places = [part for part in range(-size, size + 1) if part % 2 == parity]
    return {at: m for at in product(places, repeat=system.rank) if (m := system.multiplicity(upper, at))}


@every_system
def test_rho_and_the_roots(system) -> None:
    assert system.rho == oracle.rho(KINDS[system.last], system.rank)
    assert tuple(sum(root[i] for root in system.roots) // 2 for i in range(system.rank)) == system.rho


@every_system
def test_the_character_formula(system) -> None:
    """ch_λ · A_ρ = A_(λ+ρ)."""
    kind = KINDS[system.last]
    alternant = oracle.alternant(kind, system.rho)
    for upper in weights(system):
        shifted = tuple(a + b for a, b in zip(upper, system.rho, strict=True))
        assert oracle.times(character(system, upper), alternant) == oracle.alternant(kind, shifted)


@every_system
def test_dimensions(system) -> None:
    for upper in weights(system):
        assert system.dimension(upper) == sum(character(system, upper).values())
        assert system.dimension(upper) == oracle.dimension(KINDS[system.last], upper)


@every_system
def test_straightening(system) -> None:
    """A_(κ+ρ) = ± A_(λ+ρ), or 0, for all κ in a box."""
    kind = KINDS[system.last]
    for weight in product(range(-4, 5, 2), repeat=system.rank):
        shifted = tuple(a + b for a, b in zip(weight, system.rho, strict=True))
        alternating, found = oracle.alternant(kind, shifted), system.straightened(weight)
        if found is None:
            assert alternating == {}
        else:
            dominant = tuple(a + b for a, b in zip(found[1], system.rho, strict=True))
            assert alternating == {at: found[0] * c for at, c in oracle.alternant(kind, dominant).items()}
            assert system.dominant(found[1]) == found[1]


@pytest.mark.parametrize(
    ("series", "n", "weight", "dim"),
    [(Sp, 6, (2, 2, 2), 14), (SO, 7, (1, 1, 1), 8), (SO, 8, (1, 1, 1, -1), 8), (SO, 3, (8,), 9), (Sp, 4, (4, 4), 14),
     (SO, 5, (4, 4), 35), (SO, 2, (6,), 1), (Sp, 14, (4,) * 7, 1448655)],
)  # fmt: skip
def test_known_dimensions(series, n, weight, dim) -> None:
    found = RootSystem.of(series, n)
    assert found.dimension(weight) == oracle.dimension(KINDS[found.last], weight)
    assert n == 14 or found.dimension(weight) == dim


def test_other_groups_have_no_characters_here() -> None:
    with pytest.raises(CaseError, match=r"^S\(3\) preserves no bilinear form"):
        RootSystem.of(S, 3)


def test_weights_in_words() -> None:
    assert [weight_text(w) for w in ((4, 4, 2, 0), (0,), (5, 1), (2, -2), (1, 1))] == [
        "(2^2,1)", "∅", "(5/2,1/2)", "(1,-1)", "((1/2)^2)",
    ]  # fmt: skip
