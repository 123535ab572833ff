"""U(n), SU(n), M(n): dimensions by coloured index tuples, by characters, and by matrices of generators."""

from dataclasses import replace

import pytest

from eqmath import SU, M, U
from eqmath.errors import CaseError, Disagreement
from eqmath.methods import BentLegs, Symmetrised, uniformity
from eqmath.spaces import Space
from eqmath.spaces.characters import inner
from tests.oracles.representations import commuting

SPACES = (
    "V", "Dual(V)", "V^2", "Sym2(V)", "Alt2(V)", "V*Dual(V)", "Sym2(V)*Dual(V)", "Sym2(Dual(V))+V",
    "Alt2(V*Dual(V))", "Alt3(V)", "Sym3(V)+1", "Alt2(V)*V",
)  # fmt: skip
GROUPS = [series(n) for series in (U, SU, M) for n in (1, 2, 3)]
PAIRS = [(group, X, Y) for group in GROUPS for X in SPACES for Y in SPACES if len(X) + len(Y) < 26]


def coloured(series, source, target):
    """The series and the legs of Hom between two monomial functors, the legs of V first."""
    legs = [BentLegs.of(len(x.legs), 0, [(p.images, p.sign) for p in x.positions]) for x in (source, target)]
    between = BentLegs.between(*legs)
    black = [leg.dual for leg in target.legs] + [not leg.dual for leg in source.legs]
    order = tuple(sorted(range(between.m), key=lambda j: (black[j], j)))
    white = between.m - sum(black)
    return series.coloured(white, sum(black)), BentLegs.of(between.m, white, between.renumbered(order).positions)


def by_tuples(group, X, Y):
    """Σ over the summands of both."""
    total = 0
    for a, x in X.normal():
        for b, y in Y.normal():
            series, legs = coloured(group.series, x, y)
            total += a * b * Symmetrised((series(group.n),), legs).findings.dim
    return total


def by_generators(group, X, Y):
    """The solutions over Q of W ρ(g) = ρ'(g) W for generators g, and of W dρ(x) = dρ'(x) W."""
    pairs = [(Y.matrix(g).tolist(), X.matrix(g).tolist()) for g in group.discrete]
    pairs += [(Y.lie_matrix(x).tolist(), X.lie_matrix(x).tolist()) for x in group.lie]
    return len(commuting(pairs, Y.dimension(group.n), X.dimension(group.n)))


@pytest.mark.parametrize(("group", "X", "Y"), PAIRS, ids=str)
def test_three_ways(group, X, Y):
    source, target = Space(X), Space(Y)
    found = by_tuples(group, source, target)
    assert found == inner(source.character().dual() * target.character(), group)
    if source.dimension(group.n) * target.dimension(group.n) <= 40:
        assert found == by_generators(group, source, target)


FACTS = [
    (U(1), "Sym2(V)*Dual(V)", "Sym2(V)*Dual(V)", 1),
    (U(2), "Sym2(V)*Dual(V)", "Sym2(V)*Dual(V)", 2),
    (U(2), "Sym4(V*Dual(V))", "1", 3),
    (SU(5), "Alt3(V)", "Alt2(Dual(V))", 1),
    (U(5), "Alt3(V)", "Alt2(Dual(V))", 0),
    (SU(3), "Sym3(V)", "1", 0),
    (SU(3), "Alt2(V)*V", "1", 1),
    (SU(2), "Sym2(V)*Sym2(V)", "Sym2(V)", 1),
    (SU(2), "V^3", "V", 2),
    (M(5), "V^2*Dual(V)", "V^2*Dual(V)", 16),
    (M(3), "V^2*Dual(V)^2", "1", 3),
]


@pytest.mark.parametrize(("group", "X", "Y", "dim"), FACTS, ids=str)
def test_facts(group, X, Y, dim):
    source, target = Space(X), Space(Y)
    assert by_tuples(group, source, target) == inner(source.character().dual() * target.character(), group) == dim


def start(series, white, black, positions=()):
    return uniformity([series.coloured(white, black)], BentLegs.of(white + black, white, positions)).starts


@pytest.mark.parametrize("r", range(1, 5))
def test_the_system_of_u_is_the_same_from_r_on(r):
    """SU(n) has besides a part for every n that divides r − s: it ends there."""
    assert start(U, r, r) == start(SU, r, r) == start(M, r, r) == (r,)
    assert start(U, r, 0) == start(M, 0, r) == start(U, r, r + 1) == (1,)
    assert start(SU, r, 0) == start(SU, 0, r) == start(SU, r + 1, 1) == (r + 1,)


def test_exterior_legs_need_fewer_values():
    """Λ² ⊗ Λ²: with a third value there is nothing new, as for S(n)."""
    exchanges = [((1, 0, 2, 3), -1), ((0, 1, 3, 2), -1)]
    assert start(U, 2, 2, exchanges) == (2,)
    assert [Symmetrised((U.coloured(2, 2)(n),), BentLegs.of(4, 2, exchanges)).findings.dim for n in (1, 2, 3)] == [
        0,
        1,
        1,
    ]


@pytest.mark.parametrize("letters", [(U, "V"), (SU, "Alt2(V)"), (M, "V")], ids=str)
def test_products(letters):
    """Two factors, each with legs of its own colours: End(V1 ⊗ X2) has the product of the dimensions."""
    series, _ = letters
    pair = series.coloured(2, 2)(2), U.coloured(1, 1)(3)
    legs = BentLegs((0, 0, 0, 0, 1, 1), 5)
    order = BentLegs((0, 0, 1, 0, 0, 1), 3)
    for own in (legs, order):
        alone = [Symmetrised((g,), BentLegs.of(m, m // 2)).findings.dim for g, m in zip(pair, (4, 2), strict=True)]
        assert Symmetrised(pair, own).findings.dim == alone[0] * alone[1]


@pytest.mark.parametrize(
    ("legs", "message"),
    [
        (BentLegs.of(3, 2), r"^expected 1 legs of V and 1 of its dual for U\(2\), found 3 legs"),
        (BentLegs.of(2, 1, [((1, 0), 1)]), r"^the position \(1, 0\) exchanges legs of V with legs of its dual"),
    ],
    ids=["number", "position"],
)
def test_legs_of_other_colours_are_refused(legs, message):
    with pytest.raises(CaseError, match=message):
        _ = Symmetrised((U.coloured(1, 1)(2),), legs).findings


@pytest.mark.parametrize(("series", "white", "black", "n"), [(U, 2, 2, 2), (SU, 3, 1, 2), (SU, 1, 4, 3)])
def test_the_dual_action_is_needed(series, white, black, n):
    """With X instead of −Xᵀ at the black places the vectors solve no equations."""
    acting = series.coloured(white, black)
    wrong = replace(acting, lie=tuple(replace(x, white=None) for x in acting.lie), origin=None)
    with pytest.raises(Disagreement):
        _ = Symmetrised((wrong(n),), BentLegs.of(white + black, white)).findings


def test_without_signs_the_determinants_are_lost():
    """The part of SU(n) with another power of the sign has no diagrams that obey its rule."""
    acting = SU.coloured(2, 0)
    torus, determinant = acting.parts
    unsigned = replace(determinant, canonical=lambda t, n: (w := determinant.canonical(t, n), (w[0], abs(w[1])))[1])
    wrong = replace(acting, parts=(torus, unsigned), origin=None)
    with pytest.raises(Disagreement):
        _ = Symmetrised((wrong(2),), BentLegs.of(2, 2)).findings
