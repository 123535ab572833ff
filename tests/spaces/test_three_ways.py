"""One dimension of Hom by three ways that share no code: characters, signed orbits, matrices of generators."""

from __future__ import annotations

import pytest

from eqmath import parse_group
from eqmath.methods import BentLegs, Symmetrised
from eqmath.spaces import Space
from eqmath.spaces.characters import inner
from tests.oracles.linear import rank

SPACES = {
    "S(3)": ("V+1", "Sym2(V)", "Alt2(V)*V", "V^2"),
    "A(3)": ("V", "Alt2(V)", "Sym2(V)"),
    "O(2)": ("V", "Sym2(V)*V", "Alt2(V)+1", "Sym3(V)"),
    "O(3)": ("V+Alt2(V)", "Sym2(V)", "V^2"),
    "SO(3)": ("V", "Alt2(V)", "Sym2(V)"),
    "Sp(2)": ("V", "Sym2(V)+1", "Alt2(V)*V"),
    "H(2)": ("V", "V^2", "Alt2(V)"),
    "B(3)": ("V", "Sym2(V)", "Alt2(V)+V"),
}
PAIRS = [(group, X, Y) for group, spaces in SPACES.items() for X in spaces for Y in spaces]


def legs(monomial):
    """The legs of a monomial functor of one factor."""
    return BentLegs.of(len(monomial.legs), 0, [(p.images, p.sign) for p in monomial.positions])


def by_orbits(group, X, Y):
    """Σ over the summands of both of the dimensions of Hom between monomial functors."""
    pairs = [(a * b, BentLegs.between(legs(x), legs(y))) for a, x in X.normal() for b, y in Y.normal()]
    return sum(copies * Symmetrised((group,), bent).findings.dim for copies, bent in pairs)


def by_generators(group, X, Y):
    """The unknowns less the rank of ρ_Y(g) W − W ρ_X(g) over all generators, entry by entry."""
    pairs = [(Y.matrix(g).tolist(), X.matrix(g).tolist(), False) for g in group.discrete]
    pairs += [(Y.lie_matrix(x).tolist(), X.lie_matrix(x).tolist(), True) for x in group.lie]
    rows, columns, equations = Y.dimension(group.n), X.dimension(group.n), []
    for left, right, _ in pairs:
        for i in range(rows):
            for j in range(columns):
                row = [0] * (rows * columns)
                for a in range(rows):
                    row[a * columns + j] += left[i][a]
                for b in range(columns):
                    row[i * columns + b] -= right[b][j]
                equations.append(row)
    return rows * columns - rank(equations)


@pytest.mark.parametrize(("name", "X", "Y"), PAIRS)
def test_all_are_equal(name, X, Y):
    group, source, target = parse_group(name), Space(X), Space(Y)
    character = source.character(group.n).dual() * target.character(group.n)
    found = inner(character, group)
    assert found == by_orbits(group, source, target)
    if source.dimension(group.n) * target.dimension(group.n) <= 60:
        assert found == by_generators(group, source, target)
