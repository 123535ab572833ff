"""The triangle rules: known numbers, both groups, all small degrees by characters and by weights of turns."""

from __future__ import annotations

import pytest

from eqmath import Hom, verify
from eqmath.claims import GauntSpanning, coupled_degrees
from eqmath.errors import CaseError
from eqmath.groups import parse_group
from eqmath.spaces import Space
from eqmath.theorems import theorem

FACTS = [
    ((4, 2, 5), 1, 0), ((4, 2, 4), 1, 1), ((4, 1, 2), 0, 0), ((5, 3, 2), 1, 1), ((4, 4, 1), 1, 0), ((1, 1, 1), 1, 0),
    ((2, 2, 3), 1, 0),
]  # fmt: skip
"""For SO(3), and for O(3)."""


def harmonic(l: int) -> Space:
    return Space(["1", "V"][l] if l < 2 else f"Harm{l}(V)")


@pytest.mark.parametrize(("degrees", "special", "whole"), FACTS)
def test_known_numbers(degrees, special, whole) -> None:
    a, b, c = map(harmonic, degrees)
    for name, dim in (("special-harmonic-triangle", special), ("harmonic-triangle", whole)):
        found = verify(name, n=3, source=a * b, target=c)
        assert (found.dim, found.status, found.second_route) == (dim, "proved", dim)
    twisted = verify("harmonic-triangle", n=3, source=a * b, target=Space("det") * c)
    assert (twisted.dim, twisted.status) == (special - whole, "proved")


@pytest.mark.parametrize("n", range(1, 7))
def test_the_rules_are_the_means_of_characters(n) -> None:
    """All degrees up to 3 and 4, and det."""
    for name, group in (("harmonic-triangle", f"O({n})"), ("special-harmonic-triangle", f"SO({n})")):
        number = theorem(name).claim.formula
        for a, b in ((0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (3, 1)):
            for c in range(4):
                source = harmonic(a) * harmonic(b)
                for target in (harmonic(c), Space("det") * harmonic(c)):
                    space = Hom(group, source, target)
                    assert number.count(n, source, target) == space.second_route, (group, source, target)


def test_four_factors() -> None:
    """Six multigraphs, and one relation in three dimensions."""
    assert [Hom(f"O({n})", "Harm2(V)^2", "Harm2(V)^2").dim for n in (3, 4)] == [5, 6]
    assert [Hom("SO(3)", f"{power}3(Harm2(V))", "1").dim for power in ("Sym", "Alt")] == [1, 0]


@pytest.mark.parametrize(
    ("source", "target"), [("Sym2(V)", "V"), ("V+1", "V"), ("V^3", "V"), ("V", "V^2"), ("V", "Sym2(V)")]
)
def test_spaces_that_are_not_coupled(source, target) -> None:
    with pytest.raises(CaseError, match=r"expected Harm_a\(V\)\*Harm_b\(V\) and Harm_c\(V\)"):
        coupled_degrees(Space(source), Space(target))
    for name in ("harmonic-triangle", "gaunt-path", "gaunt-complete"):
        with pytest.raises(CaseError):
            verify(name, n=3, source=source, target=target)


def test_det_is_no_product_of_polynomials() -> None:
    with pytest.raises(CaseError):
        verify("gaunt-path", n=3, source="V*V", target="det*V")


@pytest.mark.parametrize("n", range(1, 6))
def test_products_are_complete_where_the_rules_are_the_same(n) -> None:
    """The claim is true exactly where O(n) and SO(n) have as many couplings."""
    for source, target in (("1", "1"), ("V*V", "1"), ("V*V", "V"), ("V*V", "Harm2(V)"), ("Harm2(V)*V", "Harm2(V)")):
        claim = GauntSpanning(parse_group(f"SO({n})").series, source=Space(source), target=Space(target))
        case = claim.case(n)
        same = Hom(f"O({n})", source, target).second_route == Hom(f"SO({n})", source, target).second_route
        assert theorem("gaunt-complete").holds(case) == same == (claim.decide(case).status == "proved")


@pytest.mark.parametrize(
    ("name", "source", "target"),
    [
        ("aligned-blocks", "V+1", "V+1"),
        ("gaunt-path", "V*V", "Harm2(V)"),
        ("harmonic-triangle", "Harm2(V)", "Harm2(V)"),
    ],
)
def test_one_n_is_certified_by_generators(name, source, target) -> None:
    found = verify(name, n=2, source=source, target=target)
    for verdict in [found] if hasattr(found, "certify") else found:
        assert verdict.certify()["claim"]["group"]["discrete"]
