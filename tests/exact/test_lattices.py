"""Lattices of relations: complete, saturated and short."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Hom, O, S, Sp
from eqmath.exact.lattices import relation_lattice, shortened
from tests.oracles import linear

SMALL = st.lists(st.lists(st.integers(-4, 4), min_size=3, max_size=3), min_size=0, max_size=5)


@given(SMALL)
def test_relations_are_a_basis_of_all_integer_relations(rows):
    """Saturated: every small integer relation is an integer combination, by solving over Q."""
    matrix = np.array(rows, dtype=np.int64).reshape(len(rows), 3)
    found = relation_lattice(matrix)
    assert len(found) == len(rows) - linear.rank(rows)
    assert all(not any(np.array(c) @ matrix) for c in found)
    assert linear.rank(found) == len(found)
    for c in product(range(-2, 3), repeat=len(rows)):
        if any(c) and not any(np.array(c) @ matrix):
            coordinates = solve(found, c)
            assert all(x.denominator == 1 for x in coordinates)


def solve(basis, vector):
    """The coordinates of a vector in a basis."""
    table, pivots = linear.reduce([[*column, x] for *column, x in zip(*basis, vector, strict=True)])
    assert len(basis) not in pivots
    return [row[-1] for row in table]


@pytest.mark.parametrize(("group", "k", "l"), [(S(2), 2, 2), (O(1), 2, 2), (Sp(2), 3, 3), (S(3), 2, 3), (O(2), 3, 3)])
def test_relations_of_diagrams(group, k, l):
    H = Hom(group, k, l)
    diagrams = list(H.spanning_set)
    relations = H.relations()
    assert len(relations) == len(diagrams) - H.dim
    for relation in relations:
        terms = [(c, H.matrix(d).tolist()) for d, c in relation.terms.items()]
        assert not any(linear.flat(linear.combine(terms, (group.n**l, group.n**k))))
        first = next(iter(relation.terms.values()))
        assert first > 0


@given(st.lists(st.integers(-9, 9), min_size=3, max_size=3), SMALL)
def test_shortened_stays_in_its_class(vector, rows):
    """A non-zero multiple of the vector plus a combination of the others; nothing when it lies among them."""
    basis = [row for i, row in enumerate(rows) if linear.rank(rows[: i + 1]) > linear.rank(rows[:i])]
    if linear.rank([*basis, vector]) == len(basis):
        return
    found = shortened(vector, basis)
    assert linear.rank([*basis, list(found)]) == len(basis) + 1
    assert linear.rank([*basis, vector, list(found)]) == len(basis) + 1
    assert np.gcd.reduce(found) == 1
    assert next(x for x in found if x) > 0
