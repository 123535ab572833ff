"""Isometries of forms with a radical, and groups of blades: elements, membership, numbers of maps by an oracle."""

from __future__ import annotations

from random import Random

import pytest

from eqmath import Hom, Matrix, parse_group
from eqmath.clifford import Clifford
from eqmath.errors import GroupError
from eqmath.groups.blade_group import acted_on, is_blade_group
from tests.oracles import clifford as oracle

NAMES = ["E(1)", "E(2)", "E(3)", "SE(1)", "SE(2)", "SE(3)", "E(1,1,1)", "E(0,2,1)", "E(1,0,2)", "E(2,0,2)", "O(1,0,1)",
         "O(2,0,1)", "O(1,1,1)", "O(0,1,1)", "O(1,0,2)", "O(1,0,3)"]  # fmt: skip
every_group = pytest.mark.parametrize("name", NAMES)


@every_group
def test_elements(name) -> None:
    group, rng = parse_group(name), Random(name)
    form = group.series.form(group.n)
    found = [group.random(rng) for _ in range(12)]
    for g in (*found, *group.discrete, found[0] * found[1], found[2].inverse(), group.one()):
        assert g in group
        assert g.T * form * g == form
    for x in group.lie:
        assert x.T * form + form * x == form * 0
        if x * x == x * 0:
            assert group.one() + x in group
    assert len(set(found)) > 6
    assert parse_group(repr(group)) == group
    assert group.one() * 2 not in group
    assert group.one() * 0 not in group
    if not name.startswith("SE"):
        assert {g.det() > 0 for g in found} == {True, False}


@every_group
def test_the_radical(name) -> None:
    """Only O(p,q,r) moves it, by matrices of any determinant."""
    group, rng = parse_group(name), Random(1)
    form = group.series.form(group.n)
    radical = [i for i in range(group.n) if not form[i, i]]
    blocks = {tuple(g[i, j] for i in radical for j in radical) for g in (group.random(rng) for _ in range(20))}
    assert (len(blocks) > 1) == name.startswith("O")


@pytest.mark.parametrize(
    ("name", "rows", "inside"),
    [
        ("E(1)", [[1, 0], [5, 1]], True),
        ("E(1)", [[-1, 0], ["1/2", 1]], True),
        ("SE(1)", [[-1, 0], [0, 1]], False),
        ("E(1)", [[1, 0], [0, 2]], False),
        ("O(1,0,1)", [[1, 0], [0, 2]], True),
        ("O(1,0,1)", [[1, 0], [3, 0]], False),
        ("E(1)", [[1, 5], [0, 1]], False),
        ("E(2)", [["3/5", "-4/5", 0], ["4/5", "3/5", 0], [7, 8, 1]], True),
        ("SE(2)", [["3/5", "4/5", 0], ["4/5", "-3/5", 0], [7, 8, 1]], False),
        ("E(1,1,1)", [["5/4", "3/4", 0], ["3/4", "5/4", 0], [1, 0, 1]], True),
        ("E(1,0,2)", [[1, 0, 0], [1, 0, 1], [1, 1, 0]], False),
        ("O(1,0,2)", [[1, 0, 0], [1, 0, 1], [1, 1, 0]], True),
    ],
)
def test_membership_by_hand(name, rows, inside) -> None:
    assert (Matrix(rows) in parse_group(name)) == inside


def hom_of_algebras(group) -> int:
    """Maps Cl(V) → Cl(V), by minors and elimination."""
    elements = [(g.tolist(), False) for g in group.discrete] + [(x.tolist(), True) for x in group.lie]
    acting = [oracle.on_whole(own) for own in elements]
    return oracle.hom_dimension([(rho, rho) for rho in acting])


NUMBERS = {
    "E(1)": 5, "E(2)": 7, "E(3)": 9, "SE(1)": 10, "SE(2)": 13, "SE(3)": 16, "E(1,0,2)": 12, "O(1,0,1)": 2 + 1,
    "O(2,0,1)": 4, "O(1,0,2)": 4, "E(1,1,1)": 7, "O(1,1,1)": 4,
}  # fmt: skip
"""2n + 3, 3n + 7, n + 1, and 12 with a radical of dimension 2."""


@pytest.mark.parametrize("name", [name for name in NUMBERS if parse_group(name).n <= 3])
def test_maps_of_algebras_by_minors(name) -> None:
    group = parse_group(name)
    assert hom_of_algebras(group) == NUMBERS[name] == Hom(group, "Cl(V)", "Cl(V)").dim


LARGER = {"E(3)": 9, "SE(3)": 16, "E(4)": 11, "SE(4)": 19, "E(3,0,1)": 9, "E(2,0,2)": 16, "O(2,0,2)": 5, "O(3,0,1)": 5}


@pytest.mark.parametrize("name", LARGER)
def test_maps_of_larger_algebras(name) -> None:
    assert Hom(parse_group(name), "Cl(V)", "Cl(V)").dim == LARGER[name]


def test_both_directions() -> None:
    """No complete reducibility: e₀ is an invariant vector, and there is no invariant form; on grades likewise."""
    for name in ("E(2)", "E(3)", "SE(2)", "SE(3)"):
        assert (Hom(name, "1", "V").dim, Hom(name, "V", "1").dim) == (1, 0)
    assert [(Hom("SE(3)", "Alt3(V)", "1").dim, Hom("SE(3)", "1", "Alt3(V)").dim)] == [(1, 0)]
    assert (Hom("SE(1)", "1", "V").dim, Hom("SE(1)", "V", "1").dim) == (1, 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("E(0)", "E(0) needs a form that is not 0, with a radical\n    write E(3,0,1)"),
        ("O(0,0,2)", "O(0,0,2) needs a form that is not 0, with a radical\n    write O(3,0,1)"),
        ("O(2,1,0)", "O(2,1,0) needs a form that is not 0, with a radical\n    write O(3,0,1)"),
        ("SE(n)", "SE(n) is not a series: nothing is proved for every n\n    write SE(5)"),
        ("Blades(9,9)", "expected from 1 to 32767 points, found 262144"),
    ],
)
def test_groups_that_do_not_exist(text, message) -> None:
    with pytest.raises(GroupError) as error:
        parse_group(text)
    assert str(error.value) == message


@pytest.mark.parametrize("name", ["Blades(0,0)", "Blades(0,1)", "Blades(1,0)", "Blades(0,2)", "Blades(1,1)"])
def test_groups_of_blades(name) -> None:
    group, rng = parse_group(name), Random(0)
    one, new = group.one(), [group.one()]
    elements = {one}
    while new:
        new = list({g * h for g in group.discrete for h in new} - elements)
        elements.update(new)
    assert len(elements) == group.order == 2 * group.n
    assert all(g in group for g in elements)
    assert {group.random(rng) for _ in range(200)} == elements
    for m in range(4):
        fixed = sum(_trace(g) ** m for g in elements)
        assert group.series.dimension(m, group.n) * len(elements) == fixed
        fixed = sum(_trace(g * g * g) * _trace(g.inverse()) ** m * g.det() for g in elements)
        assert group.integral((3,) + (-1,) * m, det=1) * len(elements) == fixed
    for source, target in (("V", "V"), ("Sym2(V)", "1"), ("Alt2(V)", "V^2"), ("2*V", "V+1")):
        space = Hom(group, source, target)
        assert space.dim == space.second_route
    assert is_blade_group(group.series)
    assert acted_on(group.series).size == group.n


def _trace(g: Matrix) -> int:
    return sum(g[i, i] for i in range(g.shape[0]))


def test_other_groups_are_no_groups_of_blades() -> None:
    with pytest.raises(GroupError, match=r"^S\(n\) is not a group of blades"):
        acted_on(parse_group("S(4)").series)
    assert Clifford(0, 2) == acted_on(parse_group("Blades(0,2)").series)
