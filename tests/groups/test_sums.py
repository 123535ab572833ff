"""Groups side by side on a direct sum: elements, invariants by three ways, and permutation groups as before."""

from __future__ import annotations

import pickle
from itertools import product
from math import comb
from random import Random

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.errors import GroupError
from eqmath.groups import direct_sum, matrix_group
from eqmath.groups.permutation import permutation_series
from eqmath.testing import check_group
from tests.groups.solving import both
from tests.oracles.representations import closure

SUMS = [
    "S(2)+SO(2)",
    "O(1)+S(2)",
    "S(3)+O(1)",
    "Sp(2)+SO(2)",
    "H(2)+S(1)",
    "O(1,1)+S(2)",
    "S(2)+S(1)+SO(2)",
    "C(3)+O(1)",
]
every_sum = pytest.mark.parametrize("name", SUMS)


@every_sum
def test_the_laws(name):
    report = check_group(name, order=3, samples=6)
    assert not set(report.not_checked) - {"order", "lie elements", "classes"}
    group = parse_group(name)
    assert pickle.loads(pickle.dumps(group)) == group
    assert pickle.loads(pickle.dumps(group)).series.summands == group.series.summands
    assert "+".join(g.name for g in group.series.summands) == name


@every_sum
def test_elements_are_block_diagonal(name):
    """An element of every summand, and nothing between the blocks."""
    group, rng = parse_group(name), Random(1)
    g = group.random(rng).tolist()
    start = 0
    for own in group.series.summands:
        end = start + own.n
        assert Matrix([row[start:end] for row in g[start:end]]) in own
        assert not any(x for row in g[start:end] for x in (*row[:start], *row[end:]))
        start = end
    g[0][-1] += 1
    assert Matrix(g) not in group


def test_a_block_outside_its_summand():
    assert Matrix([[1, 0, 0], [0, 0, 1], [0, 1, 0]]) not in parse_group("O(1)+SO(2)")
    assert Matrix([[1, 0, 0], [0, 0, 1], [0, 1, 0]]) in parse_group("SO(1)+O(2)")


@every_sum
@pytest.mark.parametrize(
    ("source", "target"),
    [("V", "V"), ("V^2", "1"), ("Alt2(V)", "Sym2(V)"), ("V", "det*V"), ("Sym2(V)", "Sym2(V)"), ("Alt2(V)", "V")],
)
def test_functors_by_generators_and_by_characters(name, source, target):
    by_generators, by_characters = both(name, source, target)
    assert by_generators == by_characters


def test_the_invariants_of_a_sum():
    """Every leg chooses its summand: Σ C(m, j) a(j) b(m − j)."""
    group, (a, b) = parse_group("S(5)+SO(3)"), map(parse_group, ("S(5)", "SO(3)"))
    for m in range(7):
        expected = sum(comb(m, j) * a.integral((1,) * j) * b.integral((1,) * (m - j)) for j in range(m + 1))
        assert group.integral((1,) * m) == group.series.dimension(m, 8) == expected
    assert Hom("S(2)+SO(3)", 1, 1).dim == 3


@pytest.mark.parametrize("name", ["H(2)+S(2)", "A(3)+H(1)", "S(2)+S(3)"])
def test_finite_sums_by_all_elements(name):
    group = parse_group(name)
    elements = closure([g.tolist() for g in group.discrete])
    assert len(elements) == group.order
    for powers in product((1, 2, 3), repeat=2):
        total = 0
        for g in elements:
            first, second = (power_trace(g, j) for j in powers)
            total += first * second
        assert group.integral(tuple(sorted(powers))) * len(elements) == total


def power_trace(g, j: int):
    """tr(g^j)."""
    found = Matrix([list(row) for row in g])
    image = found
    for _ in range(j - 1):
        image = image * found
    return sum(image[i, i] for i in range(image.shape[0]))


def test_permutation_groups_are_what_they_were():
    """Orbits, chain and order are those of the generators on all points."""
    made = parse_group("S(3)+C(4)")
    plain = permutation_series("plain", 7, ((1, 0, 2, 3, 4, 5, 6), (1, 2, 0, 3, 4, 5, 6), (0, 1, 2, 4, 5, 6, 3)))(7)
    assert (made.order, made.series.spanning) == (plain.order, plain.series.spanning)
    for m in range(4):
        assert list(made.series.parts[0].classes(m, 7)) == list(plain.series.parts[0].classes(m, 7))
        assert made.series.dimension(m, 7) == plain.series.dimension(m, 7)
        for det in (0, 1):
            assert made.integral((2, 1), det) == plain.integral((2, 1), det)
    assert made.discrete == plain.discrete


def test_large_sums_have_characters():
    """The elements are too many to be listed; those of the summands have formulas."""
    assert parse_group("S(40)+S(60)").integral((1, 1)) == 2 + 2 + 2


def test_names():
    assert direct_sum("S(3)") == parse_group("S(3)")
    assert direct_sum("S(3)xS(2)", "S(2)").name == "(S(3)xS(2))+S(2)"
    assert direct_sum(direct_sum("S(3)", "O(2)"), "S(1)") == parse_group("S(3)+O(2)+S(1)")
    assert parse_group("(S(2)+O(1))xS(2)").series.factors[0] == parse_group("S(2)+O(1)")


def test_a_summand_that_is_known_by_generators_alone():
    """Its maps are solved for; nothing is said of characters or of membership."""
    turn = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
    group = direct_sum(turn, "S(2)")
    assert Hom(group, 1, 1).dim == 2 + 2 + 0
    assert group.series.dimension(2, 4) is None
    with pytest.raises(GroupError, match="the characters of turn are not known"):
        group.integral((1,))
    with pytest.raises(GroupError, match="membership in turn is not decided"):
        assert group.one() in group
