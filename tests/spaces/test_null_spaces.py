"""Dimensions of Hom by characters against the solutions of W ρ(g) = ρ'(g) W, g through generators, over Q.

The compact groups are generated up to closure by signed permutations and a rational rotation of infinite order.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from eqmath import parse_group
from eqmath.spaces.characters import Character, defining, determinant, inner
from tests.oracles.functors import alt, direct_sum, harm, inj, sub, sym
from tests.oracles.lie import determinant as det_of
from tests.oracles.linear import kronecker
from tests.oracles.representations import commuting

Square = list[list]
V, DET = defining(), determinant()
SWAP, CYCLE = [[0, 1], [1, 0]], [[0, 0, 1], [1, 0, 0], [0, 1, 0]]
FLIP = [[-1, 0], [0, 1]]
TURN = [[Fraction(3, 5), Fraction(-4, 5)], [Fraction(4, 5), Fraction(3, 5)]]
ABOUT_ONES = [[Fraction(x, 7) for x in row] for row in ((6, 3, -2), (-2, 6, 3), (3, -2, 6))]
ONE = [[1]]


def third(g: Square) -> Square:
    return direct_sum(g, ONE)


def few_forms(g: Square) -> Square:
    return direct_sum(ONE, g, alt(g, 2))


GENERATORS: dict[str, list[Square]] = {
    "S(2)": [SWAP],
    "S(3)": [third(SWAP), CYCLE],
    "A(3)": [CYCLE],
    "A(4)": [direct_sum(CYCLE, ONE), direct_sum(ONE, CYCLE)],
    "C(4)": [[[int((j + 1) % 4 == i) for j in range(4)] for i in range(4)]],
    "H(2)": [SWAP, FLIP],
    "O(1)": [[[-1]]],
    "O(2)": [FLIP, TURN],
    "O(3)": [third(FLIP), third(TURN), CYCLE],
    "SO(2)": [TURN],
    "SO(3)": [third(TURN), CYCLE],
    "Sp(2)": [[[1, 1], [0, 1]], [[0, 1], [-1, 0]]],
    "B(2)": [SWAP],
    "B(3)": [third(SWAP), ABOUT_ONES],
}
ANY: list[tuple[Character, Character, Callable[[Square], Square], Callable[[Square], Square]]] = [
    (V * V, V, lambda g: kronecker(g, g), lambda g: g),
    (V.sym(2), V.sym(2), lambda g: sym(g, 2), lambda g: sym(g, 2)),
    (V.sym(3), V + 1, lambda g: sym(g, 3), third),
    (V.alt(2), V * DET, lambda g: alt(g, 2), lambda g: kronecker(g, [[det_of(g)]])),
    (V.alt(2).sym(2), V.sym(2), lambda g: sym(alt(g, 2), 2), lambda g: sym(g, 2)),
]
ORTHOGONAL = [
    (V.harm(2), V.harm(2) * DET, lambda g: harm(g, 2), lambda g: kronecker(harm(g, 2), [[det_of(g)]])),
    (V.cl(2), V.cl(2), few_forms, few_forms),
]
POINTS = [
    (V.inj(2), V.sub(2), lambda g: inj(g, 2), lambda g: sub(g, 2)),
    (V.sub(2).sym(2), V, lambda g: sym(sub(g, 2), 2), lambda g: g),
]


POINTED = ("S(2)", "S(3)", "A(3)", "A(4)", "C(4)")
MOST_UNKNOWNS = 110


@pytest.mark.parametrize("name", GENERATORS)
def test_solutions_over_the_rationals(name: str) -> None:
    group, generators = parse_group(name), GENERATORS[name]
    assert {len(g) for g in generators} == {group.n}
    cases = ANY + (ORTHOGONAL if name != "Sp(2)" else []) + (POINTS if name in POINTED else [])
    decided = 0
    for source, target, rho, rho_target in cases:
        pairs = [(rho_target(g), rho(g)) for g in generators]
        rows, columns = len(pairs[0][0]), len(pairs[0][1])
        assert (rows, columns) == (target.dimension(group.n), source.dimension(group.n))
        if 0 < rows * columns <= MOST_UNKNOWNS:
            assert inner(source.dual() * target, group) == len(commuting(pairs, rows, columns))
            decided += 1
    assert decided >= 4
