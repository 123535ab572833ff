"""The composition rule of every family: its combinations have the matrices of the definition, and its laws hold."""

from itertools import product

import numpy as np
import pytest

from eqmath import Diagram
from eqmath.families.jellyfish import Jellyfish
from tests import given as some
from tests.laws.rules import PLAIN, TRIPLES, Rules, all_members, members, theta

CASES = [*((name, 2) for name in PLAIN), ("symplectic", 2), ("symplectic", 4)]
CASES += [(name, n) for name in ("grood", "jellyfish") for n in (1, 2, 3)]
LARGER = {
    "symplectic": [t for t in product(range(5), repeat=3) if max(t[0] + t[1], t[1] + t[2]) <= 4],
    "grood": [t for t in product(range(5), repeat=3) if max(t[0] + t[1], t[1] + t[2]) <= 5],
}
FOUR = [t for t in product(range(5), repeat=4) if sum(t) <= 4]
TWO_COLUMNS = [(1, 1, 1, 1, 1, 1), (1, 2, 0, 0, 1, 1), (0, 1, 1, 1, 0, 1), (2, 1, 0, 0, 0, 1)]

every_case = pytest.mark.parametrize(("name", "n"), CASES)


@every_case
def test_a_product_is_the_product_of_the_matrices(name, n):
    rules = Rules(name, n)
    for k, j, l in LARGER.get(name, TRIPLES):
        for upper, lower in product(all_members(name, j, l, n), all_members(name, k, j, n)):
            terms = rules.family.compose(upper, lower, n)
            assert list(terms) == sorted(terms)
            assert all(terms.values())
            expected = theta(name, upper, n) @ theta(name, lower, n)
            assert (rules.matrix(terms, k, l) == expected).all(), (upper, lower)


@pytest.mark.parametrize(("k", "j", "l"), [(1, 3, 1), (2, 2, 1), (3, 1, 2), (1, 3, 0)])
def test_jellyfish_with_four_values(k, j, l):
    rules = Rules("jellyfish", 4)
    for upper, lower in product(members("jellyfish", j, l, 4), members("jellyfish", k, j, 4)):
        expected = theta("jellyfish", upper, 4) @ theta("jellyfish", lower, 4)
        assert (rules.matrix(rules.family.compose(upper, lower, 4), k, l) == expected).all(), (upper, lower)


@every_case
@pytest.mark.parametrize(("first", "second"), list(product(some.shapes(2), some.shapes(3))))
def test_a_tensor_product_is_the_kronecker_product(name, n, first, second):
    rules = Rules(name, n)
    for a, b in product(all_members(name, *first, n), all_members(name, *second, n)):
        terms = rules.tensor({a: 1}, {b: 1})
        expected = np.kron(theta(name, a, n), theta(name, b, n))
        assert (rules.matrix(terms, a.k + b.k, a.l + b.l) == expected).all(), (a, b)


@every_case
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_a_flip_is_the_transpose(name, n, k, l):
    flip = Rules(name, n).family.flip
    for d in all_members(name, k, l, n):
        sign, flipped = flip(d)
        assert (flipped.k, flipped.l) == (l, k)
        assert (theta(name, d, n).T == sign * theta(name, flipped, n)).all()
    for d in members(name, k, l, n):
        sign, flipped = flip(d)
        assert flip(flipped) == (sign, d)


@every_case
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_the_matrix_is_that_of_the_definition(name, n, k, l):
    f = Rules(name, n).family
    for d in all_members(name, k, l, n):
        assert f.matrix(d, n).tolist() == theta(name, d, n).tolist()
        assert f.read(str(d)) == d


@every_case
@pytest.mark.parametrize(("k", "l"), some.shapes(3))
def test_identity(name, n, k, l):
    rules = Rules(name, n)
    for d in members(name, k, l, n):
        assert rules.compose({d: 1}, {Diagram.identity(k): 1}) == {d: 1}
        assert rules.compose({Diagram.identity(l): 1}, {d: 1}) == {d: 1}


@every_case
def test_associativity(name, n):
    """As sums of diagrams, with at most two heads; with three as matrices alone."""
    rules = Rules(name, n)
    for i, j, k, l in FOUR:
        for chain in product(members(name, k, l, n), members(name, j, k, n), members(name, i, j, n)):
            if sum(map(rules.has_head, chain)) <= 2:
                c, b, a = ({d: 1} for d in chain)
                assert rules.compose(rules.compose(c, b), a) == rules.compose(c, rules.compose(b, a)), chain


@every_case
@pytest.mark.parametrize(("k", "j", "l", "p", "q", "r"), TWO_COLUMNS)
def test_interchange(name, n, k, j, l, p, q, r):
    """(a ⊗ b) • (c ⊗ d) = (a • c) ⊗ (b • d), with at most two heads."""
    rules = Rules(name, n)
    shapes = ((j, l), (q, r), (k, j), (p, q))
    for square in product(*(members(name, *shape, n) for shape in shapes)):
        if sum(map(rules.has_head, square)) <= 2:
            a, b, c, d = ({x: 1} for x in square)
            left = rules.compose(rules.tensor(a, b), rules.tensor(c, d))
            assert left == rules.tensor(rules.compose(a, c), rules.compose(b, d)), square


@every_case
@pytest.mark.parametrize(("k", "j", "l"), [t for t in TRIPLES if max(t) <= 2])
def test_flip_reverses_composition(name, n, k, j, l):
    rules = Rules(name, n)
    for pair in product(members(name, j, l, n), members(name, k, j, n)):
        upper, lower = ({d: 1} for d in pair)
        assert rules.flip(rules.compose(upper, lower)) == rules.compose(rules.flip(lower), rules.flip(upper)), pair


@pytest.mark.parametrize(("name", "x"), [("grood", Diagram("1|2")), ("jellyfish", Jellyfish("J(1|2)"))])
def test_three_heads_agree_only_as_matrices(name, x):
    """The head that is left of three depends on which two are multiplied first."""
    rules, one = Rules(name, 2), {x: 1}
    pair = rules.tensor(one, one)
    left, right = rules.tensor(pair, one), rules.tensor(one, pair)
    assert left != right
    assert (rules.matrix(left, 0, 6) == rules.matrix(right, 0, 6)).all()
