"""Values that must differ: facts, n = 1, oracles on index tuples, values, n₀, refusals."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from eqmath import parse_group
from eqmath.errors import CaseError
from eqmath.families import all_tuples
from eqmath.groups import series
from eqmath.methods import BentLegs, Symmetrised, between, uniform_between
from eqmath.spaces import Space
from tests.methods.test_twists import by_characters, by_orbits
from tests.oracles.linear import rank
from tests.oracles.positions import signed_orbits
from tests.spaces.test_three_ways import by_generators

FACTS = {
    # S(n): source, target, {n: dimension}
    "Sym2(V^2) Inj2(V)": {1: 0, 2: 10, 3: 45, 4: 76, 5: 84, 6: 85},
    "Sym3(V^2) Sub2(V)": {2: 10},
    "Sym3(Inj2(V)) Sub2(V)": {3: 28, 4: 98, 5: 163},
    "Sym2(Sub2(V)) Sub2(V)": {2: 1, 3: 4, 4: 9, 5: 11, 6: 12},
    "Sub2(Sub2(V)) Sub2(V)": {2: 0, 3: 2, 4: 6, 5: 8, 6: 9},
    "Sym5(Sub2(V)) 1": {4: 18},
    "Sub5(Sub2(V)) 1": {5: 6},
    "Sub3(Sub2(V)) Sub2(V)": {4: 8},
    "Sub2(V) Sub2(V)": {1: 0, 2: 1, 3: 2, 4: 3, 5: 3},
    "Sub3(V) V": {3: 1, 4: 2, 5: 2},
    "Sub2(V) Sub3(V)": {5: 3, 6: 3},
    "V+Sub2(V) V": {4: 4, 5: 4},
    "Inj2(V) Inj2(V)": {1: 0, 2: 2, 3: 6, 4: 7, 5: 7},
}


@pytest.mark.parametrize("case", [(name, n) for name, sizes in FACTS.items() for n in sizes], ids=str)
def test_the_numbers_that_are_printed(case):
    name, n = case
    X, Y = map(Space, name.split())
    assert by_orbits(series("S")(n), X, Y) == FACTS[name][n]


def test_all_simple_graphs():
    """Simple graphs with e edges on n ≥ 4 vertices, by their number up to isomorphism."""
    graphs = [by_orbits(parse_group("S(4)"), Space(f"Sub{e}(Sub2(V))"), Space("1")) for e in range(5)]
    assert graphs == [1, 1, 2, 3, 2]


def test_edges_and_triples_of_single_groups():
    """The orbits on sets of an n-gon and of a grid."""
    assert by_orbits(parse_group("C(6)"), Space("1"), Space("Sub2(V)")) == 3
    assert by_orbits(parse_group("Dih(6)"), Space("1"), Space("Sub3(V)")) == 3
    assert by_orbits(parse_group("C(6)"), Space("1"), Space("Sub3(V)")) == 4
    grid = parse_group("S(4)xS(5)")
    assert by_orbits(grid, Space("V1*V2"), Space("V1*V2")) == 4
    assert by_orbits(grid, Space("1"), Space("Sub2(V1*V2)")) == 3
    assert by_orbits(grid, Space("Inj2(V1*V2)"), Space("V1")) == 8


POINTED = ("V", "Inj2(V)", "Sub2(V)", "Inj2(V)*V", "Sub3(V)", "Alt2(Inj2(V))", "Sub2(V^2)", "Inj2(Sym2(V))",
           "Sym2(Sub2(V))", "Sub2(Inj2(V))", "Inj3(V)", "sgn*Sub2(V)", "det*Inj2(V)", "sgn*Inj2(V)*V")  # fmt: skip


@pytest.mark.parametrize(
    "name", ["S(1)", "S(2)", "S(3)", "A(2)", "A(3)", "C(3)", "C(4)", "Dih(4)", "Aut(path:3)", "S(4)"]
)
def test_three_ways(name):
    """Characters, signed orbits, generators on matrices; at n = 1 nothing can differ."""
    group = parse_group(name)
    for X, Y in product(POINTED, ("1", "V", "Inj2(V)", "Sub2(V)")):
        source, target = Space(X), Space(Y)
        found = by_orbits(group, source, target)
        assert found == by_characters(group, source, target), (X, Y)
        assert group.n > 1 or X == Y == "V" or (X, Y) == ("V", "1") or found == 0
        if source.dimension(group.n) * target.dimension(group.n) <= 36:
            assert found == by_generators(group, source, target), (X, Y)


@pytest.mark.parametrize("name", ["S(2)xS(2)", "S(3)xO(2)", "S(2)xS(3)"])
def test_products(name):
    group = parse_group(name)
    texts = ("V1*V2", "Inj2(V1)*V2", "Sub2(V1)") + (("Sub2(V1*V2)", "Inj2(V1*V2)") if "O" not in name else ())
    for X, Y in product(texts, repeat=2):
        assert by_orbits(group, Space(X), Space(Y)) == by_characters(group, Space(X), Space(Y)), (X, Y)


def bent(X: str, Y: str) -> BentLegs:
    ((_, F),), ((_, G),) = Space(X).normal(), Space(Y).normal()
    return between(parse_group("S(2)"), F, G).legs


LEGS = [("Inj2(V)", "V"), ("Sub2(V)", "Sub2(V)"), ("Inj2(V^2)", "1"), ("Alt2(Inj2(V))", "1"), ("Sub2(Sub2(V))", "1"),
        ("Inj3(V)", "V"), ("Sub2(Sym2(V))", "1")]  # fmt: skip


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize("case", LEGS, ids=str)
def test_unknowns_and_sums_by_definition(case, n):
    """Signed orbits of S(n) × Z on the tuples that are left; the sums are 0 elsewhere, and projections there."""
    legs = bent(*case)
    group = series("S")(n)
    found = Symmetrised((group,), legs)
    every = [tuple(t) for t in all_tuples(legs.m, n).tolist()]
    left = [t for t in every if not any([t[i] for i in a] == [t[i] for i in b] for a, b in legs.distinct)]
    assert [t for t, is_left in zip(every, legs.allowed(np.array(every)).tolist(), strict=True) if is_left] == left
    steps = [lambda t, z=z, sign=sign: (tuple(t[j] for j in z), sign) for z, sign in legs.positions]
    for i in range(n - 1):
        steps.append(lambda t, i=i: (tuple({i: i + 1, i + 1: i}.get(x, x) for x in t), 1))
    orbits = signed_orbits(left, steps)
    assert len({orbit for orbit, _ in orbits.values()}) == found.findings.method.unknowns == found.findings.dim
    values = found.values(np.array(every, dtype=np.int8).reshape(len(every), legs.m))
    assert rank(values.tolist()) == found.findings.rank
    for row in values.tolist():
        of = dict(zip(every, map(Fraction, row), strict=True))
        assert all(not of[t] for t in every if t not in orbits)
        for t in left:
            for step in steps:
                image, sign = step(t)
                assert of[image] == sign * of[t]


@pytest.mark.parametrize("case", LEGS, ids=str)
def test_for_large_n_no_sum_vanishes(case):
    """What makes equal what must differ is left out, so that the others are a basis."""
    legs = bent(*case)
    found = Symmetrised((series("S")(legs.m + 1),), legs)
    assert not found.vanishing
    assert found.findings.independent
    assert all(legs.allowed(np.array([word], dtype=np.int8))[0] for (word,) in found.words)


def test_a_sum_may_vanish_for_want_of_values():
    """Two edges of a simple graph with two vertices: the diagrams are there, and 0."""
    ((_, F),), ((_, G),) = Space("Sub2(Sub2(V))").normal(), Space("1").normal()
    found = between(parse_group("S(2)"), F, G)
    assert (found.findings.count, found.findings.dim) == (2, 0)
    assert found.vanishing == found.words


STARTS = {"Sub2(V) Sub2(V)": 4, "Inj2(V) V": 3, "Sub2(Sub2(V)) Sub2(V)": 6, "Sub3(V) V": 4, "V V": 2}


@pytest.mark.parametrize("name", STARTS)
def test_from_the_start_on_nothing_changes(name):
    """n₀ is the number of values that a tuple may need: a smaller n has another dimension."""
    X, Y = map(Space, name.split())
    ((_, F),), ((_, G),) = X.normal(), Y.normal()
    start = uniform_between([series("S")], F, G).starts[0]
    assert start == STARTS[name]
    dims = [by_characters(series("S")(n), X, Y) for n in range(start - 1, start + 3)]
    assert dims[0] < dims[1] == dims[2] == dims[3]


def test_what_is_not_kept_is_refused():
    with pytest.raises(CaseError, match=r"the position \(1, 0, 2\) does not preserve what must differ: \(0,\), \(2,\)"):
        BentLegs.of(3, 1, [((1, 0, 2), 1)], [((0,), (2,))])
    with pytest.raises(CaseError, match=r"expected places of the same factors that must differ, found \(0,\), \(1,\)"):
        BentLegs((0, 1), 1, (), (((0,), (1,)),))
    with pytest.raises(CaseError, match=r"expected places of the same factors that must differ, found \(0,\), \(2,\)"):
        BentLegs.of(2, 1, (), [((0,), (2,))])
    assert BentLegs.of(4, 2, [((2, 3, 0, 1), 1)], [((0, 1), (2, 3))]).distinct


def test_groups_that_mix_the_basis_are_refused():
    ((_, F),), ((_, G),) = Space("Inj2(V)").normal(), Space("1").normal()
    with pytest.raises(CaseError, match=r"what must differ are basis vectors, O\(3\) mixes them"):
        _ = between(parse_group("O(3)"), F, G).findings


def test_conditions_are_renumbered_with_the_legs():
    legs = BentLegs.of(3, 1, (), [((0,), (2,))])
    assert legs.renumbered((2, 1, 0)).distinct == (((2,), (0,)),)
    assert legs.renumbered((1, 2, 0)).distinct == (((2,), (1,)),)
    source, target = BentLegs.of(2, 0, (), [((0,), (1,))]), BentLegs.of(2, 0, (), [((1,), (0,))])
    assert BentLegs.between(source, target).distinct == (((1,), (0,)), ((2,), (3,)))
