"""Exact matrices: the laws of a ring, on integers that no machine word holds and on fractions."""

import pickle
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import EqmathError, Matrix
from eqmath.errors import NotComposable, NotExact, TooLarge
from eqmath.exact import memory_limit
from tests.oracles import linear
from tests.oracles.definition import permutation_matrix, symmetric_group

numbers = st.one_of(st.integers(-(2**80), 2**80), st.fractions(-9, 9, max_denominator=12))


def tables(rows: int, columns: int) -> st.SearchStrategy[list[list]]:
    row = st.lists(numbers, min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


@given(tables(2, 3), tables(3, 2), tables(3, 2))
def test_ring_laws(a, b, c):
    A, B, C = map(Matrix, (a, b, c))
    assert (A * B).tolist() == linear.multiply(a, b)
    assert A * (B + C) == A * B + A * C
    assert B - C == B + (-1) * C
    assert (A * B).T == B.T * A.T
    assert A * Matrix.identity(3) == A == Matrix.identity(2) * A
    assert (A * Fraction(2, 3)).tolist() == [[x * Fraction(2, 3) for x in row] for row in a]


@given(tables(2, 2), tables(1, 3))
def test_the_kronecker_product(a, b):
    assert Matrix(a).kron(Matrix(b)).tolist() == linear.kronecker(a, b)


def test_the_kronecker_product_of_large_integers():
    assert Matrix([[2**40]]).kron(Matrix([[2**40]])) == Matrix([[2**80]])


@given(tables(3, 3))
def test_rank_determinant_and_inverse(a):
    A = Matrix(a)
    assert A.rank() == linear.rank(a)
    assert (A.det() != 0) == (A.rank() == 3)
    if A.det():
        assert A * A.inverse() == Matrix.identity(3) == A.inverse() * A
    else:
        with pytest.raises(ZeroDivisionError):
            A.inverse()


@given(tables(2, 2), tables(2, 2))
def test_the_determinant_is_multiplicative(a, b):
    A, B = Matrix(a), Matrix(b)
    assert A.det() == a[0][0] * a[1][1] - a[0][1] * a[1][0]
    assert (A * B).det() == A.det() * B.det()


@given(tables(2, 3))
def test_printing_pickling_and_hashing(a):
    A = Matrix(a)
    assert eval(repr(A)) == A == pickle.loads(pickle.dumps(A))
    assert hash(Matrix(a)) == hash(A)
    assert A.shape == (2, 3)
    assert [[A[i, j] for j in range(3)] for i in range(2)] == a == A.tolist()


@given(tables(2, 2))
def test_to_numpy_and_back(a):
    assert Matrix(a).to_numpy().tolist() == a
    assert Matrix.from_numpy(Matrix(a).to_numpy()) == Matrix(a)


def test_to_numpy_keeps_machine_integers_where_they_fit():
    assert Matrix([[2**63 - 1]]).to_numpy().dtype == np.int64
    assert Matrix([[2**63]]).to_numpy().dtype == object
    assert Matrix([["1/2"]]).to_numpy().dtype == object


@pytest.mark.parametrize("kind", [np.int8, np.uint8, np.int64, np.uint64, bool, object])
def test_from_numpy_of_every_kind_of_integer(kind):
    largest = 1 if kind is bool else 2**70 if kind is object else np.iinfo(kind).max
    assert Matrix.from_numpy(np.array([[0, largest]], dtype=kind)) == Matrix([[0, int(largest)]])


def test_to_sympy():
    import sympy

    A = Matrix([["1/2", 3], [0, -1]])
    assert A.to_sympy() == sympy.Matrix([[sympy.Rational(1, 2), 3], [0, -1]])


@pytest.mark.parametrize("sigma", symmetric_group(3))
def test_permutation_matrices(sigma):
    assert Matrix.permutation(sigma).tolist() == permutation_matrix(sigma)


@pytest.mark.parametrize("images", [[1, 1], [0, 1], [3, 1], [2]])
def test_images_that_are_no_permutation_are_refused(images):
    with pytest.raises(EqmathError):
        Matrix.permutation(images)


def test_a_matrix_is_immutable():
    A = Matrix([[1, 2]])
    with pytest.raises(AttributeError):
        A.shape = (2, 1)
    A.tolist()[0][0] = A.to_numpy()[0, 0] = 7
    assert A == Matrix([[1, 2]])


def test_equality_is_with_matrices_of_one_shape():
    assert Matrix([[1]]) != 1
    assert Matrix([[0, 0]]) != Matrix([[0], [0]])


@pytest.mark.parametrize("entry", [0.5, 1.0, 1j, None, np.float64(2)])
def test_floats_are_no_entries(entry):
    with pytest.raises(NotExact):
        Matrix([[entry]])
    with pytest.raises(TypeError):
        Matrix([[1]]) * entry


def test_a_float_array_is_refused():
    with pytest.raises(NotExact):
        Matrix.from_numpy(np.array([[1.0]]))


@pytest.mark.parametrize("other", [0, 1, None, "1", [[1]]])
def test_sums_are_of_matrices(other):
    for sum_ in (lambda: Matrix([[1]]) + other, lambda: Matrix([[1]]) - other, lambda: other + Matrix([[1]])):
        with pytest.raises(TypeError):
            sum_()


def test_shapes_must_fit():
    with pytest.raises(NotComposable, match=r"^the rows of a matrix have one length, found several$"):
        Matrix([[1, 2], [3]])
    with pytest.raises(NotComposable, match=r"^cannot multiply a 1×2 matrix by a 1×2 matrix$"):
        Matrix([[1, 2]]) * Matrix([[1, 2]])
    with pytest.raises(NotComposable, match=r"^cannot add a 2×1 matrix to a 1×2 matrix$"):
        Matrix([[1, 2]]) + Matrix([[1], [2]])


def test_no_entry_outside():
    for place in ((1, 0), (-1, 0), (0, 2)):
        with pytest.raises(IndexError):
            Matrix([[1, 2]])[place]


def test_a_large_kronecker_product_is_refused():
    A = Matrix.identity(20)
    with memory_limit(10**6), pytest.raises(TooLarge):
        A.kron(A)
