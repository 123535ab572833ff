"""Θ(d2 • d1) = n^c Θ(d2) Θ(d1): by the oracles, for large diagrams, and where it is false; the laws: test_rules.py."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram, Matrix, compose
from tests import given as some
from tests.oracles import definition, linear

TRIPLES = [t for t in product(range(4), repeat=3) if sum(t) <= 3]
NS = (1, 2, 3)


@pytest.mark.parametrize(("k", "j", "l"), TRIPLES)
def test_composition_by_the_oracles_alone(k, j, l):
    """The same law for the definitions, so that both sides of the library could not err together."""
    for upper, lower in product(some.partitions(j, l), some.partitions(k, j)):
        blocks, loops = definition.compose(upper, lower)
        left = linear.multiply(definition.diagram_matrix(upper, l, j, 3), definition.diagram_matrix(lower, j, k, 3))
        right = definition.diagram_matrix([tuple(b) for b in blocks], l, k, 3)
        assert left == [[3**loops * x for x in row] for row in right]


@given(some.chain(2, 3), st.integers(1, 2))
def test_larger_compositions(chain, n):
    lower, upper = chain
    d, loops = compose(upper, lower)
    assert upper.matrix(n) * lower.matrix(n) == d.matrix(n) * n**loops


def test_the_orbit_matrices_are_not_multiplicative():
    """X_{1|1'}² = (J − I)² is not a multiple of an orbit matrix."""
    square = Diagram("1|1'").matrix(3, orbit=True) * Diagram("1|1'").matrix(3, orbit=True)
    assert square.tolist() == [[2, 1, 1], [1, 2, 1], [1, 1, 2]]


@pytest.mark.parametrize("n", NS)
def test_the_factor_is_needed(n):
    """∩ • ∪ is n times the empty diagram."""
    assert Diagram.cap().matrix(n) * Diagram.cup().matrix(n) == Matrix([[n]])
