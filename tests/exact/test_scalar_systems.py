"""Null spaces over Q(q) beside sympy's, and over Q beside those of integer matrices."""

import numpy as np
import sympy
from hypothesis import given
from hypothesis import strategies as st

from eqmath.exact import Polynomial, null_space, scalar_null_space, to_sympy

entries = st.lists(st.integers(-2, 2), max_size=2).map(lambda cs: Polynomial(cs, "q"))
integers = st.lists(st.lists(st.integers(-2, 2), min_size=4, max_size=4), min_size=1, max_size=4)


@given(st.lists(st.lists(entries, min_size=3, max_size=3), min_size=1, max_size=3))
def test_over_rational_functions(rows):
    found = scalar_null_space(rows, 3)
    matrix = sympy.Matrix([[to_sympy(x) for x in row] for row in rows])
    assert len(found) == 3 - matrix.rank(simplify=True)
    assert all(sum((a * b for a, b in zip(row, v, strict=True)), 0 * rows[0][0]) == 0 for row in rows for v in found)


@given(integers)
def test_over_the_rationals(rows):
    found = scalar_null_space(rows, 4)
    assert len(found) == len(null_space(np.array(rows)))
    assert all(sum(a * b for a, b in zip(row, v, strict=True)) == 0 for row in rows for v in found)


def test_no_rows():
    assert scalar_null_space([], 2) == [(1, 0), (0, 1)]
