"""The system with positions against its definition on [n]^m: unknowns, rows, dimensions; and n₀."""

from functools import partial
from itertools import product

import numpy as np
import pytest

from eqmath import parse_group
from eqmath.errors import CaseError
from eqmath.groups import Group, series
from eqmath.methods import direct
from eqmath.methods.reduced.equations import Equations
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.positions import position_system
from eqmath.methods.reduced.signed_orbits import SignedOrbits
from eqmath.methods.reduced.symmetrised import Symmetrised
from eqmath.methods.reduced.uniform import uniformity
from tests.oracles import classes
from tests.oracles.positions import (
    ONE,
    Positions,
    V,
    W,
    alt,
    at,
    conditions,
    dimension,
    maps,
    signed_orbits,
    sym,
    times,
)

VV = times(V, V)
SPACES = {
    "1 → 1": maps(ONE, ONE),
    "V → V": maps(V, V),
    "Sym2 → 1": maps(sym(2), ONE),
    "Alt2 → 1": maps(alt(2), ONE),
    "V^2 → V": maps(VV, V),
    "Alt2 → V": maps(alt(2), V),
    "Sym3 → 1": maps(sym(3), ONE),
    "Alt3 → 1": maps(alt(3), ONE),
    "Sym2 → Sym2": maps(sym(2), sym(2)),
    "Alt2 → Sym2": maps(alt(2), sym(2)),
    "Alt2 → Alt2": maps(alt(2), alt(2)),
    "Sym3 → V": maps(sym(3), V),
    "V → Alt3": maps(V, alt(3)),
    "V^2 → Sym2": maps(VV, sym(2)),
    "Alt2(V^2) → 1": maps(alt(2, VV), ONE),
    "Sym2(V^2) → 1": maps(sym(2, VV), ONE),
    "1 → Sym2(Alt2)": maps(ONE, sym(2, alt(2))),
    "Alt2(Sym2) → 1": maps(alt(2, sym(2)), ONE),
    "Alt2(Alt2) → 1": maps(alt(2, alt(2)), ONE),
    "Sym2(Sym2) → 1": maps(sym(2, sym(2)), ONE),
    "a cycle with a sign": ((0, 0, 0, 0), 2, [((1, 2, 3, 0), -1)]),
    "a cycle without": ((0, 0, 0), 1, [((1, 2, 0), 1)]),
    "crossed sets": ((0, 0, 0, 0), 2, [((2, 1, 0, 3), 1), ((0, 3, 2, 1), -1)]),
    "both signs at once": ((0, 0, 0), 1, [((1, 0, 2), 1), ((0, 2, 1), -1)]),
    "both signs by an exchange": ((0, 0, 0, 0), 1, [((1, 0, 2, 3), 1), ((0, 1, 3, 2), -1), ((2, 3, 0, 1), 1)]),
    "Alt3 → Sym2": maps(alt(3), sym(2)),
    "Alt2*Sym2 → V": maps(times(alt(2), sym(2)), V),
}
LONGER = {
    "Sym3(V^2) → 1": maps(sym(3, VV), ONE),
    "Alt3(V^2) → 1": maps(alt(3, VV), ONE),
    "Sym3(Alt2) → 1": maps(sym(3, alt(2)), ONE),
    "Alt3(Sym2) → 1": maps(alt(3, sym(2)), ONE),
    "Sym2(Alt3) → 1": maps(sym(2, alt(3)), ONE),
    "Alt2(Alt3) → 1": maps(alt(2, alt(3)), ONE),
    "Sym2(Alt2) → V^2": maps(sym(2, alt(2)), VV),
    "Sym3 → Sym3": maps(sym(3), sym(3)),
    "Alt3 → Sym3": maps(alt(3), sym(3)),
    "Alt2*Alt2 → Alt2": maps(times(alt(2), alt(2)), alt(2)),
    "Sym2*Sym2 → Alt2": maps(times(sym(2), sym(2)), alt(2)),
    "V^3 → Alt3": maps(times(VV, V), alt(3)),
}
SERIES = [series(letter) for letter in ("S", "A", "H", "O", "SO", "Sp", "B")]
GROUPS = [s(n) for s in SERIES for n in s.values(4)]
SINGLE = [parse_group(name) for name in ("C(3)", "C(4)", "Dih(4)", "Aut(P3)", "S(2)+S(1)")]
XY = times(V, W)
MIXED = {
    "V1*V2 → V1*V2": maps(XY, XY),
    "Sym2(V1*V2) → 1": maps(sym(2, XY), ONE),
    "Alt2(V1*V2) → 1": maps(alt(2, XY), ONE),
    "Sym2(V1)*V2 → V2": maps(times(sym(2), W), W),
    "Alt2(V1) → Sym2(V2)": maps(alt(2), sym(2, W)),
    "Sym2(V1*V2) → V2": maps(sym(2, XY), W),
    "V2*V1*V2 → V1": maps(times(W, V, W), V),
    "V2 → V2": maps(W, W),
    "1 → 1": maps(ONE, ONE),
}
PAIRS = """
S(2) O(2), S(3) SO(2), SO(2) SO(2), A(3) Sp(2), Sp(2) Sp(2), C(3) O(2), H(2) B(2), B(3) A(2), S(1) O(3), SO(1) A(1),
SO(3) A(2), Dih(4) SO(2)
"""


def legs_of(space: tuple) -> BentLegs:
    factors, l, positions = space
    return BentLegs(factors, l, tuple(positions))


def matrices(groups: tuple[Group, ...]) -> list[tuple]:
    found = [(i, g.tolist(), False) for i, group in enumerate(groups) for g in group.discrete]
    return found + [(i, x.tolist(), True) for i, group in enumerate(groups) for x in group.lie]


def size(groups: tuple[Group, ...], space: tuple) -> int:
    total = 1
    for factor in space[0]:
        total *= groups[factor].n
    return total


@pytest.mark.parametrize("group", GROUPS + SINGLE, ids=str)
def test_dimensions_against_the_definition(group):
    """Fractions on all index tuples."""
    for space in SPACES.values():
        if size((group,), space) <= 32:
            wanted = dimension(matrices((group,)), [group.n], space[0], space[2])
            assert Symmetrised((group,), legs_of(space)).findings.dim == wanted, space


def by_generators(group: Group, m: int, positions: Positions) -> Equations:
    """The equations of the direct method, and those of the positions."""
    n, total = group.n, group.n**m
    rows = direct.constraints(group.discrete, group.lie, n, 0, m).astype(np.int64)
    where, columns = np.nonzero(rows)
    entries = [np.array([where, columns, rows[where, columns]])]
    places = np.arange(total).reshape((n,) * m)
    for i, (images, sign) in enumerate(positions):
        moved = places.transpose(np.argsort(images)).ravel()
        numbers = len(rows) + i * total + np.arange(total)
        entries += [
            np.array([numbers, moved, np.ones(total)]),
            np.array([numbers, np.arange(total), np.full(total, -sign)]),
        ]
    return Equations.collect(total, *np.concatenate(entries, axis=1).astype(np.int64))


@pytest.mark.parametrize("group", GROUPS + SINGLE, ids=str)
def test_dimensions_against_the_direct_method(group):
    for space in {**SPACES, **LONGER}.values():
        if 32 < size((group,), space) <= 256:
            found = Symmetrised((group,), legs_of(space)).findings.dim
            assert by_generators(group, len(space[0]), space[2]).solutions(found) == found, space


def by_definition(group: Group, space: tuple) -> Equations:
    """The equations of the oracle, sparse."""
    entries = [
        (row, column, entry)
        for row, terms in enumerate(conditions(matrices((group,)), [group.n], space[0], space[2]))
        for column, entry in terms.items()
    ]
    return Equations.collect(size((group,), space), *np.array(entries, dtype=np.int64).T)


@pytest.mark.slow
@pytest.mark.parametrize("group", [g for g in GROUPS if g.n >= 3], ids=str)
def test_larger_dimensions_against_the_definition(group):
    """All legs of 5 and 6 places at n = 3; at n = 4 those of 5, and of 6 some."""
    some = ["Sym3(Alt2) → 1", "Alt3(V^2) → 1", "Sym3 → Sym3"]
    for name, space in {**SPACES, **LONGER}.items():
        if 256 < size((group,), space) <= 1024 or (name in some and group.n == 4):
            found = Symmetrised((group,), legs_of(space)).findings.dim
            assert by_definition(group, space).solutions(found) == found, space


@pytest.mark.parametrize("pair", [x.split() for x in PAIRS.replace("\n", " ").split(",")], ids="x".join)
def test_products_against_the_definition(pair):
    groups = tuple(map(parse_group, pair))
    for space in MIXED.values():
        if size(groups, space) <= 81:
            wanted = dimension(matrices(groups), [g.n for g in groups], space[0], space[2])
            assert Symmetrised(groups, legs_of(space)).findings.dim == wanted, space


def brute(group: Group, m: int, positions: Positions) -> dict[classes.Tuple, tuple[int, int]]:
    """The signed orbits of K × Z on the tuples of torus weight 0; for A(n), SO(n) those of both parts."""
    steps = [partial(classes.step, g.tolist()) for g in group.discrete]
    steps += [lambda t, z=images, s=sign: (at(t, z), s) for images, sign in positions]
    paired = group.series.letter == "Sp"
    kept = (
        t
        for t in product(range(group.n), repeat=m)
        if not paired or all(t.count(2 * i) == t.count(2 * i + 1) for i in range(group.n // 2))
    )
    return signed_orbits(kept, steps)


@pytest.mark.parametrize("group", GROUPS, ids=str)
def test_unknowns_are_the_signed_orbits(group):
    for space in {**SPACES, **LONGER}.values():
        if size((group,), space) <= 256:
            legs = legs_of(space)
            orbits, count = brute(group, legs.m, space[2]), 0
            for part in group.series.parts:
                found = position_system((group,), (part,), legs)
                own = {orbits[at(t, inverse(found.joint.order))][0] for t in map(tuple, found.classes.tolist())}
                assert len(own) == len(found.classes)
                count += len(own)
            assert count == len({i for i, _ in orbits.values()})


def inverse(order: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(j) for j in np.argsort(order))


@pytest.mark.parametrize("group", [g for g in GROUPS if g.lie and g.series.letter != "SO"], ids=str)
def test_rows_are_all_rows_up_to_sign(group):
    for space in {**SPACES, **LONGER}.values():
        if space[0] and size((group,), space) <= 256:
            legs = legs_of(space)
            found = position_system((group,), group.series.parts, legs)
            orbits = brute(group, legs.m, space[2])
            names = [orbits[at(t, inverse(found.joint.order))] for t in map(tuple, found.classes.tolist())]
            assert len({i for i, _ in names}) == len(names) == len({i for i, _ in orbits.values()})
            mine: list[classes.Row] = [{} for _ in range(found.equations.count)]
            equations = found.equations
            for row, column, entry in zip(equations.rows, equations.columns, equations.coefficients, strict=True):
                orbit, sign = names[column]
                mine[row][orbit] = int(entry) * sign
            true = [classes.up_to_sign(r) for x in group.lie for r in classes.equations(x.tolist(), legs.m, orbits)]
            assert set(map(classes.up_to_sign, mine)) == set(true), space
            assert found.distinct.count == len(set(true))


YOUNG = {
    (6, 6): 63, (4, 4, 4): 291, (3, 3, 3, 3): 945, (3, 3, -3, -3): 47, (-3, -3, -3, -3): 4,
}  # fmt: skip


@pytest.mark.parametrize("sizes", YOUNG, ids=str)
def test_unknowns_of_order_12(sizes):
    """Of the 65835 unknowns of O(4) so many are left, and few more are listed."""
    space = times(*(sym(d) if d > 0 else alt(-d) for d in sizes))
    group = parse_group("O(4)")
    found = position_system((group,), group.series.parts, legs_of((*space[:1], 6, space[1])))
    assert len(found.classes) == YOUNG[sizes]
    assert len(found.joint.listed()) < 5 * len(found.classes)


def test_sets_of_places():
    """The conjugates of transpositions count; contradictions do not; an exchange of copies is none of them."""
    exchange, first = ((2, 3, 0, 1), 1), ((1, 0, 2, 3), -1)
    assert BentLegs.of(4, 2, [exchange, first]).young == (((0, 1), -1), ((2, 3), -1))
    assert BentLegs.of(4, 2, [exchange, first, ((0, 1, 3, 2), 1)]).young == ()
    assert BentLegs.of(3, 0, [((2, 1, 0), 1)]).young == (((0, 2), 1),)
    assert BentLegs.of(3, 0, [((1, 2, 0), 1)]).young == ()


@pytest.mark.parametrize(
    ("factors", "l", "positions", "message"),
    [
        ((0, 0), 3, (), "expected 0 ≤ l ≤ 2 and factors from 0 on, found l = 3, (0, 0)"),
        ((0, -1), 1, (), "expected 0 ≤ l ≤ 2 and factors from 0 on, found l = 1, (0, -1)"),
        ((0, 0), 1, (((0, 0), 1),), "expected a permutation of 2 places and a sign ±1, found (0, 0), 1"),
        ((0, 0), 1, (((1, 0), 2),), "expected a permutation of 2 places and a sign ±1, found (1, 0), 2"),
        ((0, 1), 1, (((1, 0), 1),), "the position (1, 0) exchanges legs of different factors, at place 0"),
    ],
)
def test_positions_that_are_none(factors, l, positions, message):
    with pytest.raises(CaseError) as error:
        BentLegs(factors, l, positions)
    assert str(error.value) == message


def test_a_zero_sign_forces_a_zero():
    one = np.ones(1, dtype=np.int8)
    found = SignedOrbits.of(3, [(np.array([0]), np.array([1]), one), (np.array([1]), np.array([1]), 0 * one)])
    assert found.orbits.tolist() == [-1, -1, 0]
    assert found.count == 1


STARTS = """
S Alt2→Alt2 3, S Alt3→Alt3 4, S Alt3→Alt2 3, S Alt2→V 2, S Alt4→Alt4 5, S Alt3→V 1, S Sym2→Sym2 4, S Sym3→V 4
H Sym2→Sym2 2, O Sym2→Sym2 2, O Alt2→Alt2 2, O Alt2→V 1, O Alt4→Alt4 4, Sp Sym2→Sym2 4, Sp Alt2→Alt2 4
B Alt2→Alt2 3, B Sym2→V 3, SO V→V 3, SO Sym2→Sym2 3, SO Sym2→Sym4 3, SO Alt2→Alt2 5, SO Alt3→Alt2 6
A V→V 4, A Alt2→Alt2 6, A Sym2→Sym2 5
"""
"""n₀: for Λ of S(n) far below m (max(k, l), k + 1 where k = l); SO, A: beyond the last n of the second part."""


@pytest.mark.parametrize("line", [x.split() for x in STARTS.replace("\n", ",").split(",") if x.strip()], ids="-".join)
def test_from_which_n_on(line):
    letter, text, start = line
    spaces = [V if name == "V" else {"S": sym, "A": alt}[name[0]](int(name[-1])) for name in text.split("→")]
    assert uniformity([series(letter)], legs_of(maps(*spaces))).starts == (int(start),)


@pytest.mark.parametrize("name", SPACES)
@pytest.mark.parametrize("letter", ["S", "H", "O", "Sp", "B", "SO", "A"])
def test_n0_never_exceeds_that_of_the_order(letter, name):
    legs = legs_of(SPACES[name])
    (start,) = uniformity([series(letter)], legs).starts
    m = legs.m
    half = m // 2 if m % 2 == 0 else 0
    table = {"S": m, "B": m, "H": half, "O": half, "Sp": 2 * half, "SO": m + 1, "A": m + 2}
    assert start is not None
    assert start <= max(series(letter).step, table[letter])


def test_n0_of_products():
    """Uniform in every factor; C(5) is no series."""
    s, o, so, c = series("S"), series("O"), series("SO"), parse_group("C(5)").series
    assert uniformity([s, o], legs_of(MIXED["V1*V2 → V1*V2"])).starts == (2, 1)
    assert uniformity([s, s], legs_of(MIXED["V1*V2 → V1*V2"])).starts == (2, 2)
    assert uniformity([s, so], legs_of(MIXED["V1*V2 → V1*V2"])).starts == (2, 3)
    assert uniformity([c, o], legs_of(MIXED["V1*V2 → V1*V2"])).starts == (None, 1)
    assert uniformity([so, so], legs_of(MIXED["Alt2(V1*V2) → 1"])).starts == (3, 3)
    assert uniformity([c], legs_of(SPACES["V → V"])).starts == (None,)
