"""Null spaces, primitive vectors, first dependencies and first vectors outside."""

from fractions import Fraction
from math import gcd

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath.exact import PRIME, first_dependency, first_outside, null_space, primitive
from tests.exact.tables import NAMES, TABLE
from tests.oracles import linear

small = st.integers(-3, 3)


def matrices(columns: int) -> st.SearchStrategy[np.ndarray]:
    row = st.lists(small, min_size=columns, max_size=columns)
    return st.lists(row, max_size=6).map(lambda rows: np.array(rows, dtype=np.int64).reshape(-1, columns))


@pytest.mark.parametrize("name", NAMES)
def test_the_rational_null_space(name):
    matrix = TABLE[name]
    rows, columns = matrix.tolist(), matrix.shape[1]
    vectors = null_space(matrix)
    assert len(vectors) == columns - linear.rank(rows)
    assert all(sum(a * x for a, x in zip(row, v, strict=True)) == 0 for row in rows for v in vectors)
    assert linear.reduce(vectors) == linear.reduce(linear.null_space(rows, columns))


@pytest.mark.parametrize("name", NAMES)
def test_its_vectors_are_primitive_and_start_positive(name):
    for vector in null_space(TABLE[name]):
        assert gcd(*vector) == 1
        assert next(x for x in vector if x) > 0
        assert all(type(x) is int for x in vector)


@pytest.mark.parametrize("name", NAMES)
def test_one_vector_for_every_free_column_in_order(name):
    matrix = TABLE[name]
    free = [j for j in range(matrix.shape[1]) if j not in linear.reduce(matrix.tolist())[1]]
    assert [max(j for j, x in enumerate(v) if x) for v in null_space(matrix)] == free


@pytest.mark.parametrize(
    ("vector", "expected"),
    [
        ((4, -6), (2, -3)),
        ((0, -5, 10), (0, 1, -2)),
        ((0, 0), (0, 0)),
        ((), ()),
        ((2**70, -(2**69)), (2, -1)),
        ((Fraction(1, 2), Fraction(1, 3)), (3, 2)),
        ((Fraction(-3, 4), 1), (3, -4)),
    ],
)
def test_primitive(vector, expected):
    assert primitive(vector) == expected


@given(matrices(4))
def test_the_first_dependency(matrix):
    rows = matrix.tolist()
    first = next((i for i in range(len(rows)) if linear.rank(rows[: i + 1]) == linear.rank(rows[:i])), None)
    relation = first_dependency(matrix)
    if first is None:
        assert relation is None
        return
    assert len(relation) == len(rows)
    assert relation[first] != 0
    assert not any(relation[first + 1 :])
    assert gcd(*relation) == 1
    assert next(x for x in relation if x) > 0
    assert all(sum(c * row[j] for c, row in zip(relation, rows, strict=True)) == 0 for j in range(4))


@given(matrices(4), matrices(4))
def test_the_first_row_outside(matrix, candidates):
    rows = matrix.tolist()
    outside = [i for i, c in enumerate(candidates.tolist()) if linear.rank([*rows, c]) > linear.rank(rows)]
    assert first_outside(matrix, candidates) == (outside[0] if outside else None)


def test_a_relation_uses_only_the_first_independent_rows():
    assert first_dependency(np.array([[1, 0], [0, 1], [1, 1], [2, 2]])) == (1, 1, -1, 0)
    assert first_dependency(np.array([[1, 1], [0, 0]])) == (0, 1)
    assert first_dependency(np.array([[0, 0], [1, 1]])) == (1, 0)


def test_rows_that_depend_mod_p_only():
    """The prime divides a minor: the candidate fails over Z, and elimination over Q decides."""
    assert first_dependency(np.array([[1, 0], [1, PRIME]])) is None
    assert first_dependency(np.array([[1, 0], [1, PRIME], [0, 1]])) == (1, -1, PRIME)
    assert first_dependency(np.array([[PRIME, 0], [0, 1]])) is None
