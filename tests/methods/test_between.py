"""One door for monomial functors: places of factors, colours and their order, positions of both sides, refusals."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from eqmath import parse_group
from eqmath.combinatorics import growth_rows, growth_strings
from eqmath.errors import CaseError
from eqmath.families import all_tuples
from eqmath.groups import Part, Series, series
from eqmath.groups.integrals import monomial_integral
from eqmath.methods import between, uniform_between
from eqmath.methods.reduced.between import Bent
from eqmath.spaces import Space
from eqmath.spaces.characters import inner
from tests.oracles.linear import rank


def coloured(white: int, black: int) -> Series:
    """M(n) on so many legs V and V*: every value as often white as black."""
    colours = np.array([1] * white + [-1] * black)

    def balanced(words: np.ndarray) -> np.ndarray:
        return np.all([((words == x) * colours).sum(axis=1) == 0 for x in range(words.shape[1])], axis=0)

    def classes(m: int, n: int) -> list:
        words = np.array(list(growth_strings(m, n)), dtype=np.int8).reshape(-1, m)
        assert m == white + black
        return list(map(tuple, words[balanced(words)].tolist()))

    part = Part(
        "balanced",
        classes,
        lambda tuples, n: (growth_rows(tuples), balanced(growth_rows(tuples)).astype(np.int8)),
        lambda m, n: len(classes(m, n)),
        count=lambda m, n: len(classes(m, n)),
    )
    return replace(M, parts=(part,))


M = replace(series("H"), letter="M", integral=monomial_integral, twisted=None, coloured=coloured)
"""The monomial matrices, enough of them for what is asked here."""

FACTS = {
    # source, target, n: dimension
    ("V^2*Dual(V)", "V^2*Dual(V)", 5): 16,
    ("V^2*Dual(V)^2", "1", 3): 3,
    ("V", "V", 3): 1,
    ("V", "Dual(V)", 3): 0,
    ("1", "V*Dual(V)", 3): 1,
    ("Sym2(V)", "Sym2(V)", 3): 2,
    ("Alt2(V)", "Alt2(V)", 3): 1,
    ("Dual(Sym2(V))*V", "Dual(V)", 3): 2,
}


def functors(X: str, Y: str) -> tuple:
    """The two monomial functors."""
    ((_, F),), ((_, G),) = Space(X).normal(), Space(Y).normal()
    return F, G


@pytest.mark.parametrize("case", FACTS, ids=str)
def test_colours(case):
    X, Y, n = case
    character = Space(X).character().dual() * Space(Y).character()
    assert between(M(n), *functors(X, Y)).findings.dim == FACTS[case] == inner(character, M(n))


TEXTS = ("V", "Dual(V)", "V*Dual(V)", "Dual(V)*V", "Sym2(V)", "Alt2(V*V')", "Dual(Sym2(V))*V", "V*Dual(V)*V")


@pytest.mark.parametrize(("X", "Y"), list(product(TEXTS, ("1", "V", "Dual(V)", "V*Dual(V)"))))
def test_colours_by_characters(X, Y):
    for n in (1, 2, 3):
        character = Space(X).character().dual() * Space(Y).character()
        assert between(M(n), *functors(X, Y)).findings.dim == inner(character, M(n))


@pytest.mark.parametrize(("X", "Y"), [("V*Dual(V)", "V*Dual(V)"), ("Dual(V)*V", "V*Dual(V)"), ("V*Dual(V)*V", "V"),
                                      ("Dual(V)", "Dual(V)"), ("Alt2(V)*Dual(V)", "V")])  # fmt: skip
def test_index_tuples_have_outputs_first(X, Y):
    """W commutes with diagonal and permutation matrices, outputs and inputs in the order of the texts."""
    source, target, n = Space(X), Space(Y), 2
    F, G = functors(X, Y)
    found = between(M(n), F, G)
    tuples = all_tuples(len(F.legs) + len(G.legs), n)
    values = found.values(tuples)
    assert rank(values.tolist()) == found.findings.dim > 0
    scalars = (2, 3)
    for row in values:
        for t, value in zip(tuples.tolist(), row.tolist(), strict=True):
            legs = [*G.legs, *F.legs]
            sides = [1 if j < len(G.legs) else -1 for j in range(len(legs))]
            excess = [
                sum(side * (-1 if leg.dual else 1) for leg, side, x in zip(legs, sides, t, strict=True) if x == v)
                for v in range(len(scalars))
            ]
            assert not value or excess == [0, 0]
            place = tuples.tolist().index([1 - x for x in t])
            assert row[place] == value
    if not F.positions:
        for row in values:
            W = row.reshape(target.dimension(n), source.dimension(n))
            for g in (M(n).discrete[0], *[parse_group("H(2)").discrete[1]]):
                left, right = (np.array(space.matrix(g).tolist(), dtype=np.int64) for space in (target, source))
                assert np.array_equal(left @ W, W @ right)


def test_white_legs_stand_first():
    """Outputs V and inputs Dual(V), in their order, then the others; factors keep their own legs."""
    F, G = functors("V*Dual(V)", "Dual(V)*V")
    bent = Bent.of([M], F, G)
    assert (bent.order, bent.legs.l, bent.legs.outputs(0)) == ((1, 3, 0, 2), 2, 2)
    F, G = functors("V1*Dual(V2)", "Dual(V1)*V2*V1")
    bent = Bent.of([M, series("O")], F, G)
    assert bent.order == (1, 2, 0, 3, 4)
    assert (bent.legs.factors, bent.legs.l) == ((1, 0, 0, 0, 1), 2)
    bent = Bent.of([series("O"), series("O")], F, G)
    assert (bent.order, bent.legs.factors, bent.legs.l) == ((), (0, 1, 0, 0, 1), 3)


def test_positions_go_with_the_colours():
    F, G = functors("Alt2(V)*V", "Dual(V)*Sym2(Dual(V))")
    bent = Bent.of([M], F, G)
    assert bent.order == ()
    F, G = functors("Alt2(Dual(V))", "Dual(V)*Sym2(V)")
    bent = Bent.of([M], F, G)
    assert bent.order == (1, 2, 3, 4, 0)
    assert set(bent.legs.positions) == {((1, 0, 2, 3, 4), 1), ((0, 1, 3, 2, 4), -1)}


def test_from_which_n_on_with_colours():
    F, G = functors("V*Dual(V)", "V*Dual(V)")
    start = uniform_between([M], F, G).starts[0]
    assert start == 2
    assert [between(M(n), F, G).findings.dim for n in (1, 2, 3, 4)] == [1, 3, 3, 3]


def test_both_factors_of_a_product():
    F, G = functors("V1*V2", "V1")
    found = uniform_between([series("S"), series("S")], F, G)
    assert found.starts == (2, 1)
    assert between(parse_group("S(3)xS(4)"), F, G).findings.dim == 2


def test_dual_legs_of_groups_with_a_form():
    """Dual(V) is V: for Sp(n) up to the form, which keeps positions and dimensions."""
    for name in ("O(2)", "Sp(2)", "SO(2)", "S(3)", "B(3)", "Sp(4)"):
        group = parse_group(name)
        for X, Y in (("Dual(V)", "V"), ("Alt2(Dual(V))", "V*Dual(V)"), ("Sym2(V)", "Dual(Sym2(V))")):
            character = Space(X).character().dual() * Space(Y).character()
            assert between(group, *functors(X, Y)).findings.dim == inner(character, group)


def test_spaces_of_factors_that_are_not_there():
    with pytest.raises(CaseError, match=r"expected the spaces V1, …, V1 of the factors, found V2"):
        between(parse_group("S(3)"), *functors("V2", "1"))
    with pytest.raises(CaseError, match=r"expected the spaces V1, …, V2 of the factors, found V3"):
        between(parse_group("S(3)xS(2)"), *functors("det3", "V1"))
