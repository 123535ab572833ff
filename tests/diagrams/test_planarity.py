"""Planar diagrams: noncrossing by definition, counted by Catalan numbers."""

from math import comb

import pytest
from hypothesis import given

from eqmath import Diagram
from eqmath.diagrams import compose
from tests import given as some
from tests.oracles.definition import is_noncrossing


@pytest.mark.parametrize(("k", "l"), some.shapes(6))
def test_planar_is_noncrossing(k, l):
    found = [d.is_planar for d in some.diagrams(k, l)]
    assert found == [is_noncrossing(blocks, l, k) for blocks in some.partitions(k, l)]
    m = k + l
    assert sum(found) == comb(2 * m, m) // (m + 1)


@pytest.mark.parametrize(("k", "l"), some.shapes(8, 8))
def test_planar_matchings_are_counted_by_catalan_numbers(k, l):
    pairs = [d for d in map(matching, pairings(list(range(8)))) if d is not None]
    assert len(pairs) == 105
    assert sum(Diagram.from_word(d, l).is_planar for d in pairs) == 14


def pairings(points: list[int]) -> list[list[tuple[int, int]]]:
    if not points:
        return [[]]
    first, rest = points[0], points[1:]
    return [[(first, p), *tail] for p in rest for tail in pairings([q for q in rest if q != p])]


def matching(pairs: list[tuple[int, int]]) -> list[int]:
    label = {point: name for name, pair in enumerate(pairs) for point in pair}
    return [label[i] for i in range(8)]


@pytest.mark.parametrize(
    ("text", "planar"),
    [
        ("1,2'|2,1'", False),
        ("1,1'|2,2'", True),
        ("1,3|2", True),
        ("1,3|2|1'", True),
        ("1,3|2,1'", False),
        ("1,3,1'|2", True),
        ("1,3|2,4", False),
        ("1',3'|2',4'", False),
        ("1,2,1',2'", True),
    ],
)
def test_by_hand(text, planar):
    assert Diagram(text).is_planar == planar


@given(some.chain(2, 5))
def test_planar_diagrams_are_closed_under_composition_tensor_and_flip(chain):
    lower, upper = chain
    if lower.is_planar and upper.is_planar:
        assert compose(upper, lower).diagram.is_planar
        assert upper.tensor(lower).is_planar
    assert lower.flip().is_planar == lower.is_planar


@pytest.mark.parametrize(("k", "l"), [(2, 2), (3, 2), (1, 3)])
def test_planarity_survives_rotation(k, l):
    for d in some.diagrams(k, l):
        assert d.rotate().is_planar == d.is_planar
