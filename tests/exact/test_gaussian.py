"""Gaussian rationals and their matrices, against pairs of Fractions."""

import pickle
from fractions import Fraction
from random import Random

import pytest

from eqmath.errors import CaseError, NotComposable, NotExact, NotInvertible
from eqmath.exact import Gaussian, GaussianMatrix, Matrix, exact_matrix, kronecker
from tests.oracles import linear


def number(rng: Random) -> Gaussian:
    return Gaussian(Fraction(rng.randint(-5, 5), rng.randint(1, 4)), Fraction(rng.randint(-5, 5), rng.randint(1, 4)))


def matrix(rng: Random, rows: int, columns: int) -> GaussianMatrix:
    return GaussianMatrix.read([[number(rng) for _ in range(columns)] for _ in range(rows)])


def pairs(x: Gaussian) -> tuple:
    """x as a real 2 × 2 matrix."""
    return ((x.real, -x.imag), (x.imag, x.real))


def leibniz(rows: list[list[Gaussian]]) -> Gaussian:
    """The determinant along the first row."""
    if not rows:
        return Gaussian(1)
    minors = ([row[:j] + row[j + 1 :] for row in rows[1:]] for j in range(len(rows)))
    return sum(
        ((-1) ** j * x * leibniz(minor) for j, (x, minor) in enumerate(zip(rows[0], minors, strict=True))), Gaussian(0)
    )


@pytest.mark.parametrize("seed", range(10))
def test_arithmetic_is_that_of_real_matrices(seed):
    rng = Random(seed)
    x, y = number(rng), number(rng)
    for found, expected in (
        (x + y, [[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(pairs(x), pairs(y), strict=True)]),
        (x - y, [[a - b for a, b in zip(r, s, strict=True)] for r, s in zip(pairs(x), pairs(y), strict=True)]),
        (x * y, linear.multiply(pairs(x), pairs(y))),
    ):
        assert [list(row) for row in pairs(found)] == [list(row) for row in expected]
    assert not y or x / y * y == x
    assert x.conjugate() * x == x.real**2 + x.imag**2
    assert (2 - x, 2 * x, x + 2, x - 2) == (-(x - 2), x * 2, 2 + x, -(2 - x))
    assert Gaussian.read(str(x)) == x == pickle.loads(pickle.dumps(x)) == eval(repr(x))


@pytest.mark.parametrize("text", ["0", "i", "-i", "1+i", "1/2-i", "-3/4*i", "2+5/7*i", "-2"])
def test_texts(text):
    assert str(Gaussian.read(text)) == text


@pytest.mark.parametrize("text", ["", "1+", "2i", "1*i+2", "i*2", "1.5", "1/2/3", "j", "1+1", "--i", "1i"])
def test_what_is_no_text_of_a_number(text):
    with pytest.raises(CaseError, match=r"^expected a number such as 1/2\+3\*i"):
        Gaussian.read(text)


def test_what_is_refused():
    with pytest.raises(NotExact):
        Gaussian(0.5)
    with pytest.raises(NotInvertible):
        Gaussian(1) / 0
    with pytest.raises(NotComposable):
        GaussianMatrix(Matrix([[1]]), Matrix([[1, 2]]))
    with pytest.raises(NotInvertible):
        GaussianMatrix(Matrix([[1, 0], [0, 0]]), Matrix([[1, 0], [0, 0]])).inverse()
    with pytest.raises(TypeError):
        _ = GaussianMatrix(Matrix([[1]])) * "x"
    with pytest.raises(NotComposable):
        GaussianMatrix(Matrix([[1]])).kron(2)
    with pytest.raises(TypeError):
        _ = Gaussian(1) + "x"
    assert Gaussian(1) != "1"


@pytest.mark.parametrize("n", range(5))
def test_matrices(n):
    rng = Random(n)
    a, b = matrix(rng, n, n), matrix(rng, n, n)
    rows, others = a.tolist(), b.tolist()
    product = [[sum((rows[i][k] * others[k][j] for k in range(n)), Gaussian(0)) for j in range(n)] for i in range(n)]
    assert (a * b).tolist() == product
    assert a.det() == leibniz(rows)
    assert not a.det() or a * a.inverse() == Matrix.identity(n) == a.inverse() * a
    assert (a * b).H == b.H * a.H
    assert (a * b).T == b.T * a.T
    assert ((a + b) - b, (a * -1) * -1, 2 * a - a, a * Gaussian(0, 1) * Gaussian(0, -1)) == (a, a, a, a)
    assert exact_matrix(a.to_json()) == a == pickle.loads(pickle.dumps(a)) == eval(repr(a)) if n else True
    assert a.kron(b).tolist() == [
        [rows[i][j] * others[k][l] for j in range(n) for l in range(n)] for i in range(n) for k in range(n)
    ]


def test_beside_rational_matrices():
    real = Matrix([[1, 2], [3, 4]])
    found = GaussianMatrix(real)
    assert real == found == real
    assert hash(real) == hash(found)
    assert found.rational == real
    i = GaussianMatrix(real * 0, Matrix.identity(2))
    assert real * i == i * real == GaussianMatrix(real * 0, real)
    assert real + i == i + real == GaussianMatrix(real, Matrix.identity(2))
    assert real - i == -(i - real)
    assert i != real
    assert i.rational is None
    assert kronecker(real, i) == kronecker(found, i)
    assert exact_matrix([[1, "1/2"]]) == Matrix([[1, "1/2"]])
