"""Filters on an axis and sparse blocks: a basis of what commutes with the turns, by elimination with fractions."""

from __future__ import annotations

from random import Random

import pytest

from eqmath import Hom, Matrix, Space
from eqmath.claims import AlignedFilters, axial_degree
from eqmath.errors import CaseError
from eqmath.groups import parse_group
from eqmath.harmonics import (
    AlignedLayer,
    axial_basis,
    block_map,
    filter_degrees,
    filter_map,
    orders,
    weights_of_filters,
)
from eqmath.verdicts import verify
from tests.oracles import linear

PAIRS = [(a, c) for a in range(4) for c in range(4)]
TURN = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])


def on_axis(l: int) -> Space:
    return Space(["1", "V+1"][l] if l < 2 else f"Harm{l}(V+1)")


@pytest.mark.parametrize(("a", "c"), PAIRS)
def test_filters_and_blocks_commute_and_are_a_basis(a, c) -> None:
    X, Y = on_axis(a).matrix(TURN), on_axis(c).matrix(TURN)
    filters = [filter_map(a, f, c) for f in filter_degrees(a, c)]
    blocks = [block_map(a, c, m) for m in orders(a, c)]
    assert all(Y * W == W * X for W in filters + blocks)
    count = 2 * min(a, c) + 1
    for listed in (filters, blocks, filters + blocks):
        assert linear.rank([linear.flat(W.tolist()) for W in listed]) == count
    assert len(filters) == len(blocks) == count == Hom("SO(2)", on_axis(a), on_axis(c)).dim
    assert weights_of_filters(a, c).det() != 0


@pytest.mark.parametrize(("a", "c"), PAIRS)
def test_mirrors_leave_those_of_even_sums(a, c) -> None:
    mirror = Matrix([[-1, 0], [0, 1]])
    X, Y = on_axis(a).matrix(mirror), on_axis(c).matrix(mirror)
    kept = [f for f in filter_degrees(a, c) if Y * filter_map(a, f, c) == filter_map(a, f, c) * X]
    assert kept == filter_degrees(a, c, mirrored=True)
    assert len(kept) == min(a, c) + 1 == Hom("O(2)", on_axis(a), on_axis(c)).dim
    assert [m for m in orders(a, c) if Y * block_map(a, c, m) == block_map(a, c, m) * X] == orders(a, c, mirrored=True)


@pytest.mark.parametrize(("a", "c"), PAIRS)
def test_a_layer_is_its_matrix_and_the_sum_of_its_filters(a, c) -> None:
    rng = Random(f"{a} {c}")
    layer = AlignedLayer.of(a, c, [rng.randint(-9, 9) for _ in orders(a, c)])
    x = [rng.randint(-9, 9) for _ in range(2 * a + 1)]
    column = layer.matrix * (axial_basis(a) * Matrix([[value] for value in x]))
    assert column == axial_basis(c) * Matrix([[value] for value in layer.apply(x)])
    pairs = zip(filter_degrees(a, c), layer.filters, strict=True)
    total = Matrix([[0] * (2 * a + 1)] * (2 * c + 1))
    for f, w in pairs:
        total = total + filter_map(a, f, c) * w
    assert total == layer.matrix


@pytest.mark.parametrize(("group", "count"), [("O(2)", 2), ("SO(2)", 3), ("O(3)", 2), ("SO(3)", 2), ("O(4)", 2)])
def test_the_claim(group, count) -> None:
    found = parse_group(group)
    claim = AlignedFilters(found.series, source=on_axis(1), target=on_axis(2))
    case = claim.case(found.n)
    outcome = claim.decide(case)
    assert (outcome.status, outcome.diagrams, outcome.rank, outcome.dim) == ("proved", count, count, count)
    assert claim.second_route(case) == count
    with pytest.raises(CaseError, match="does not treat spaces"):
        claim.decide(case, "isotypic")


def test_what_is_refused() -> None:
    with pytest.raises(CaseError, match="there is no filter of degree 4 from degree 1 to degree 2 in R\\^3"):
        filter_map(1, 4, 2)
    with pytest.raises(CaseError, match="there is no filter of degree 2 from degree 1 to degree 2 in R\\^4"):
        filter_map(1, 2, 2, 4)
    with pytest.raises(CaseError, match="expected an order from −1 to 1, found 2"):
        block_map(1, 2, 2)
    with pytest.raises(CaseError, match="expected 3 weights from degree 1 to degree 2, found 2"):
        AlignedLayer.of(1, 2, [1, 2])
    claim = AlignedFilters(parse_group("SO(2)").series, source=Space("V"), target=Space("1"))
    with pytest.raises(CaseError, match=r"expected Harm_a\(V\+1\) and Harm_c\(V\+1\), found V and 1"):
        claim.vectors(claim.case(2))
    assert [axial_degree(Space(text)) for text in ("Cl(V)", "Harm2(V)", "1", "Harm4(V+1)")] == [None, None, 0, 4]
    with pytest.raises(CaseError):
        verify("aligned-blocks", n=2, source="V", target="V")
