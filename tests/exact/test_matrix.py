"""Exact matrices: the laws of a ring, on integers that no machine word holds and on fractions."""

import operator
import pickle
from decimal import Decimal
from fractions import Fraction

import flint
import networkx as nx
import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from eqmath import EqmathError, Matrix
from eqmath.errors import CaseError, NotComposable, NotExact, TooLarge
from eqmath.limits import memory_limit
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


@pytest.mark.parametrize("kind", [np.int64, np.uint8, object])
def test_from_numpy_of_what_is_a_matrix_there(kind):
    array = np.array([[1, 0], [1, 1]], dtype=kind).view(np.matrix)
    assert Matrix.from_numpy(array) == Matrix(array) == Matrix([[1, 0], [1, 1]])


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


@pytest.mark.parametrize("other", [0.5, None, [[1]], 1j])
def test_sums_are_of_matrices_and_numbers(other):
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


A, B = Matrix([[1, 2], [3, 4]]), [[5, 6], [7, 8]]
ARRAYS = [
    np.array(B), np.array(B, np.int8), np.array(B, np.uint64), np.array(B, object), np.asfortranarray(B),
    np.array([["5", "6"], ["7", "8"]]), sympy.Matrix(B), sympy.ImmutableMatrix(B), flint.fmpz_mat(B), flint.fmpq_mat(B),
]  # fmt: skip


@pytest.mark.parametrize("array", ARRAYS)
def test_arrays_stand_on_either_side_as_matrices(array):
    assert A * array == Matrix(linear.multiply(A.tolist(), B))
    assert array * A == Matrix(linear.multiply(B, A.tolist()))
    assert A + array == array + A == Matrix([[6, 8], [10, 12]])
    assert A - array == Matrix([[-4, -4], [-4, -4]]) == -(array - A)
    assert Matrix(array) == Matrix(B)


SCALARS = [
    2, np.int64(2), np.uint8(2), np.longlong(2), np.array(2), np.array(2, object), sympy.Integer(2), flint.fmpz(2),
    flint.fmpq(2), Fraction(2),
]  # fmt: skip


@pytest.mark.parametrize("scalar", SCALARS)
def test_numbers_stand_on_either_side_as_multiples_of_the_identity(scalar):
    assert scalar * A == A * scalar == Matrix([[2, 4], [6, 8]])
    assert scalar + A == A + scalar == Matrix([[3, 2], [3, 6]])
    assert scalar - A == -(A - scalar) == Matrix([[1, -2], [-3, -2]])
    assert (A == scalar) is (scalar == A) is False


def test_sums_of_lists():
    assert sum([A, A, A]) == A * 3
    assert Matrix([[1, 2]]) + 0 == Matrix([[1, 2]])


@pytest.mark.parametrize("scalar", [2.0, np.float64(2), np.float32(2), 2j, True, np.bool_(True), Decimal(2), sympy.pi])
def test_what_is_inexact_stands_on_no_side(scalar):
    for operation in (operator.add, operator.sub, operator.mul):
        for pair in ((A, scalar), (scalar, A)):
            with pytest.raises(NotExact):
                operation(*pair)


@pytest.mark.parametrize("array", [np.array(B, float), np.array([1, 2]), np.zeros((2, 2, 2), int), np.zeros((2, 2))])
def test_arrays_that_are_no_exact_matrices_stand_on_no_side(array):
    for operation in (operator.add, operator.sub, operator.mul):
        for pair in ((A, array), (array, A)):
            with pytest.raises((NotExact, NotComposable)):
                operation(*pair)


def test_arrays_are_compared_as_matrices():
    assert (np.array([[1, 2], [3, 4]]) == A) is (A == np.array([[1, 2], [3, 4]])) is True
    assert (np.array([[1, 2]]) == A) is (A == np.array([1, 2])) is False
    assert A != np.array([[1, 2], [3, 5]])
    with pytest.raises(NotExact):
        _ = A == np.array([[1.0, 2.0], [3.0, 4.0]])
    for pair in ((A, np.array(B)), (np.array(B), A), (np.int64(1), A)):
        with pytest.raises(TypeError, match="'<' not supported between instances of|'>' not supported"):
            _ = pair[0] < pair[1]


def test_numpy_sees_two_axes_of_exact_entries():
    C = Matrix([["1/3", 2**70], [-1, 0]])
    array = np.asarray(C)
    assert array.shape == (2, 2)
    assert array.dtype == object
    assert array.tolist() == C.tolist()
    assert np.array([C, C]).shape == (2, 2, 2)
    assert np.dot(C, C).tolist() == linear.multiply(C.tolist(), C.tolist())
    assert np.trace(Matrix([[2**62, 0], [0, 2**62]])) == 2**63
    assert np.kron(A, A).tolist() == A.kron(A).tolist()
    assert list(A) == [[1, 2], [3, 4]]


def test_numpy_gets_another_dtype_where_every_entry_stays_what_it_is():
    for kind in (np.int8, np.int64, np.uint16, float, np.float16, np.longdouble, complex):
        assert np.asarray(A, dtype=kind).dtype == kind
        assert np.asarray(A, dtype=kind).tolist() == A.tolist()
    for entry, kind in (
        ("1/3", float), (2**53 + 1, float), ("1/2", int), (300, np.uint8), (-1, np.uint64), (2**63, np.int64),
        (10**400, float), (2, bool), (2049, np.float16), ("1/3", complex), (1, "M8[D]"),
    ):  # fmt: skip
        with pytest.raises(NotExact, match=" is not of dtype "):
            np.asarray(Matrix([[entry]]), dtype=kind)
    with pytest.raises(CaseError, match="^exact entries share no memory with numpy"):
        np.array(A, copy=False)
    assert np.array(A, copy=True).tolist() == A.tolist()


@pytest.mark.parametrize("ufunc", [np.add, np.sqrt, np.multiply, np.matmul])
def test_functions_that_numpy_would_apply_entry_by_entry_are_refused(ufunc):
    with pytest.raises(TypeError, match="does not support ufuncs"):
        ufunc(*[A, A][: ufunc.nin])
    with pytest.raises(TypeError):
        np.linalg.det(A)


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0)])
def test_shapes_without_entries(shape):
    empty = Matrix(np.zeros(shape, int))
    assert empty.shape == shape == np.asarray(empty).shape == Matrix(sympy.zeros(*shape)).shape == empty.T.shape[::-1]
    assert eval(repr(empty)) == empty == pickle.loads(pickle.dumps(empty))


def test_rows_may_come_from_anywhere_but_a_set():
    assert (
        Matrix((x, x + 1) for x in range(2)) == Matrix([range(2), np.array([1, 2])]) == Matrix(Matrix([[0, 1], [1, 2]]))
    )
    for rows in ({(1, 2)}, {1: 2}, "12", ["12"], [{1, 2}], nx.grid_2d_graph(2, 2)):
        with pytest.raises(NotComposable):
            Matrix(rows)


def test_integers_of_any_size_are_printed():
    huge = 10**5000
    assert str(Matrix([[huge]])) == "1" + 5000 * "0"
    assert len(repr(Matrix([[Fraction(huge, 3)]]))) == len('Matrix([["/3"]])') + 5001
