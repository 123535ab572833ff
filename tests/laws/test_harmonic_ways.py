"""How many multiplications features take: the formulas beside sums over degrees and orders, and beside counters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eqmath import verify
from eqmath.claims import HarmonicWays, Numbers, feature_degree
from eqmath.claims.harmonic_ways import DENSE, feature_space
from eqmath.errors import CaseError, TooLarge
from eqmath.spaces import Space
from eqmath.theorems import theorem

OURS = theorem("harmonic-multiplications")
INSTANCES = OURS.instances()


def convolutions(L: int) -> tuple[int, int]:
    """A weight to every filter, all entries of all filters, the matrices to a feature; turned, blocks, turned back."""
    sizes = [2 * l + 1 for l in range(L + 1)]
    triples = [(a, f, c) for a in range(L + 1) for c in range(L + 1) for f in range(abs(a - c), a + c + 1)]
    on_edge = sum(2 * f + 1 for _, f, _ in triples)
    filters = sum((2 * a + 1) * (2 * f + 1) * (2 * c + 1) for a, f, c in triples)
    blocks = sum(1 if m == 0 else 4 for a in range(L + 1) for c in range(L + 1) for m in range(min(a, c) + 1))
    turns = 2 * sum(size * size for size in sizes)
    return on_edge + filters + sum(a * c for a in sizes for c in sizes), turns + blocks


def products(L: int) -> tuple[int, int]:
    """Products of entries and all couplings; series of both on all circles, their products, and back."""
    degrees, N = range(L + 1), 2 * L + 1
    pairs = sum((2 * a + 1) * (2 * b + 1) for a in degrees for b in degrees)
    couplings = sum(
        (2 * a + 1) * (2 * b + 1) * (2 * c + 1) for a in degrees for b in degrees for c in range(abs(a - b), a + b + 1)
    )
    harmonics = sum(1 for l in degrees for _ in range(-l, l + 1))
    back = sum((N - abs(m)) * (N - abs(m)) for m in range(1 - N, N))
    return pairs + couplings, 2 * N * harmonics + N * N * N + back


@pytest.mark.parametrize("instance", INSTANCES, ids=lambda i: i.about)
def test_proved_with_the_numbers_of_the_sums(instance) -> None:
    claim = instance.claim
    (case,) = (case for _, case in instance.cases(range(1, 5), *claim.only))
    found = claim.decide(case)
    expected = products(claim.degree) if claim.is_product else convolutions(claim.degree)
    assert (found.status, found.dim, found.rank) == (instance.expected(case), *expected)
    assert claim.decide(case, "direct") == found
    for refused in (lambda: claim.decide(case, "isotypic"), lambda: instance.stable_from(*claim.legs)):
        with pytest.raises(CaseError):
            refused()


@pytest.mark.parametrize("L", range(12))
def test_the_formulas(L) -> None:
    for ways, sums in ((OURS.claim.products, products), (OURS.claim.convolutions, convolutions)):
        assert tuple(way.multiplications(L) for way in ways) == sums(L)
        assert L == 0 or sums(L)[1] < sums(L)[0]


@pytest.mark.parametrize("control", OURS.controls, ids=lambda c: c.name)
def test_a_wrong_formula_is_refuted_with_the_smallest_case(control) -> None:
    found = control.outcome()
    assert found.status == "refuted"
    assert isinstance(found.witness, Numbers)
    assert found.witness.claimed != found.witness.true
    assert found.witness.true in (found.dim, found.rank)
    assert control.false.degree == 1
    assert control.true.decide(control.case).status == "proved"
    if not control.false.is_product:
        none = feature_space(0)
        assert control.false.between(none, none).decide(control.case).status == "proved"


def test_the_spaces() -> None:
    assert [feature_degree(feature_space(L), feature_space(L)) for L in range(5)] == [0, 1, 2, 3, 4]
    assert [feature_degree(feature_space(L) ** 2, feature_space(2 * L)) for L in range(1, 4)] == [1, 2, 3]
    for source, target in (("V", "V"), ("V+1", "V+1"), ("1+V", "1"), ("(1+V)^2", "1+V"), ("2", "2"), ("1", "Sym2(V)")):
        assert feature_degree(Space(source), Space(target)) is None
    with pytest.raises(CaseError, match="maps from V to V are not maps of all degrees up to L"):
        verify(OURS.name, n=3, source="V", target="V")
    with pytest.raises(CaseError, match=r"^expected features of all degrees up to L, found from V to V"):
        OURS.claim.between(Space("V"), Space("V")).degree  # noqa: B018


def test_other_dimensions_are_none_of_its_cases() -> None:
    assert [n for n in range(1, 6) if OURS.claim.admits(OURS.claim.case(n))] == [3]


def test_too_many_multiplications() -> None:
    claim = OURS.claim.between(feature_space(5), feature_space(5))
    with pytest.raises(TooLarge, match="multiplications would be counted"):
        claim.decide(claim.case(3))
    assert claim.cost_at(3, 0, 0).seconds > 100


def test_two_dense_ways_are_not_fewer() -> None:
    claim = replace(OURS.controls[0].true, products=(DENSE, DENSE))
    assert isinstance(claim, HarmonicWays)
    assert claim.decide(claim.case(3)).witness == Numbers(115, 116)
