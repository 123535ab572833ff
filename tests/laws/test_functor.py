"""Θ: diagrams to matrices is a monoidal functor: Θ(d2 • d1) = n^c Θ(d2) Θ(d1)."""

from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram, Matrix, compose
from tests import given as some
from tests.oracles import definition, linear

TRIPLES = [(k, j, l) for total in range(5) for k, j in some.shapes(total) for l in [total - k - j]]
NS = (1, 2, 3)


@cache
def theta(d: Diagram, n: int) -> Matrix:
    return d.matrix(n)


@pytest.mark.parametrize("n", NS)
@pytest.mark.parametrize(("k", "j", "l"), TRIPLES)
def test_composition(k, j, l, n):
    for upper, lower in product(some.diagrams(j, l), some.diagrams(k, j)):
        d, loops = compose(upper, lower)
        assert theta(upper, n) * theta(lower, n) == theta(d, n) * n**loops


@pytest.mark.parametrize(("k", "j", "l"), [t for t in TRIPLES if sum(t) <= 3])
def test_composition_by_the_oracles_alone(k, j, l):
    """The same law for the definitions, so that both sides of the library could not err together."""
    for upper, lower in product(some.partitions(j, l), some.partitions(k, j)):
        blocks, loops = definition.compose(upper, lower)
        left = linear.multiply(definition.diagram_matrix(upper, l, j, 3), definition.diagram_matrix(lower, j, k, 3))
        right = definition.diagram_matrix([tuple(b) for b in blocks], l, k, 3)
        assert left == [[3**loops * x for x in row] for row in right]


@pytest.mark.parametrize("n", NS)
@pytest.mark.parametrize(("first", "second"), list(product(some.shapes(2), repeat=2)))
def test_tensor_is_the_kronecker_product(first, second, n):
    for a, b in product(some.diagrams(*first), some.diagrams(*second)):
        ab = a.tensor(b)
        assert (ab.k, ab.l) == (a.k + b.k, a.l + b.l)
        assert ab.matrix(n).tolist() == linear.kronecker(theta(a, n).tolist(), theta(b, n).tolist())


@pytest.mark.parametrize("n", [1, 2, 3, 5])
@pytest.mark.parametrize("k", range(4))
def test_identity(k, n):
    assert Diagram.identity(k).matrix(n) == Matrix.identity(n**k)


@pytest.mark.parametrize("n", NS)
@pytest.mark.parametrize(("k", "l"), some.shapes(4))
def test_flip_is_the_transpose(k, l, n):
    for d in some.diagrams(k, l):
        assert d.flip().matrix(n).tolist() == linear.transpose(theta(d, n).tolist())


@given(some.chain(2, 3), st.integers(1, 2))
def test_larger_compositions(chain, n):
    lower, upper = chain
    d, loops = compose(upper, lower)
    assert upper.matrix(n) * lower.matrix(n) == d.matrix(n) * n**loops


def test_the_orbit_matrices_are_not_multiplicative():
    """MATHEMATICS §1(g): X_{1|1'}² = (J − I)² is no multiple of an orbit matrix."""
    square = Diagram("1|1'").matrix(3, orbit=True) * Diagram("1|1'").matrix(3, orbit=True)
    assert square.tolist() == [[2, 1, 1], [1, 2, 1], [1, 1, 2]]


@pytest.mark.parametrize("n", NS)
def test_the_factor_is_needed(n):
    """∩ • ∪ is n times the empty diagram."""
    assert Diagram.cap().matrix(n) * Diagram.cup().matrix(n) == Matrix([[n]])
