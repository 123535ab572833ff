"""Polynomials in the loop value beside sympy's."""

import pickle
from fractions import Fraction

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Polynomial
from eqmath.errors import NotExact

n = sympy.Symbol("n")
coefficients = st.lists(st.one_of(st.integers(-9, 9), st.fractions(-3, 3, max_denominator=5)), max_size=5)


def in_sympy(cs: list) -> sympy.Poly:
    return sympy.Poly([sympy.Rational(c.numerator, c.denominator) for c in reversed(cs)] or [0], n, domain="QQ")


def same(p: Polynomial, q: sympy.Poly) -> bool:
    return sympy.Poly(p.to_sympy(), n, domain="QQ") == q


@given(coefficients, coefficients)
def test_the_ring_is_sympys(a, b):
    p, q, P, Q = Polynomial(a, "n"), Polynomial(b, "n"), in_sympy(a), in_sympy(b)
    assert same(p + q, P + Q)
    assert same(p - q, P - Q)
    assert same(p * q, P * Q)
    assert same(-p, -P)
    assert same(p**3, P**3)


@given(coefficients, st.fractions(-4, 4, max_denominator=7))
def test_values(a, x):
    value = Polynomial(a, "n")(x)
    assert value == sum((c * x**i for i, c in enumerate(a)), Fraction(0))
    assert type(value) in (int, Fraction)


@given(coefficients)
def test_printing_is_sympys_expression(a):
    p = Polynomial(a, "n")
    assert sympy.sympify(repr(p).replace("^", "**"), {"n": n}) == p.to_sympy()


@given(coefficients)
def test_pickling_hashing_and_truth(a):
    p = Polynomial(a, "n")
    assert pickle.loads(pickle.dumps(p)) == p
    assert hash(Polynomial([*a, 0], "n")) == hash(p)
    assert bool(p) == any(a)
    assert p - p == 0


@pytest.mark.parametrize(
    ("cs", "text"),
    [
        ([], "0"),
        ([0, 0], "0"),
        ([-1], "-1"),
        ([0, 1], "n"),
        ([0, -1], "-n"),
        ([2, -3, 1], "n^2 - 3*n + 2"),
        ([0, 0, -1, Fraction(1, 2)], "1/2*n^3 - n^2"),
    ],
)
def test_how_it_prints(cs, text):
    assert repr(Polynomial(cs, "n")) == text


def test_numbers_on_either_side():
    p = Polynomial([0, 1], "n")
    assert 2 + p == p + 2
    assert 2 - p == -(p - 2)
    assert Fraction(1, 2) * p == p * Fraction(1, 2) == Polynomial([0, "1/2"], "n")


def test_constants_are_numbers():
    assert Polynomial([3], "n") == 3 == Polynomial([3], "x")
    assert hash(Polynomial([3], "n")) == hash(3)
    assert hash(Polynomial(["1/2"], "n")) == hash(Fraction(1, 2))


@pytest.mark.parametrize(("cs", "degree"), [([], -1), ([0, 0], -1), ([5], 0), ([0, 0, 2, 0], 2)])
def test_degrees(cs, degree):
    assert Polynomial(cs, "n").degree == degree


@pytest.mark.parametrize("other", [None, "", [], (), "0"])
def test_the_zero_polynomial_equals_numbers_only(other):
    assert Polynomial([], "n") != other


def test_symbols_are_not_mixed():
    with pytest.raises(NotExact, match=r"^cannot mix polynomials in n and in x$"):
        Polynomial([0, 1], "n") + Polynomial([0, 1], "x")
    assert Polynomial([0, 1], "n") != Polynomial([0, 1], "x")


def test_floats_are_refused():
    with pytest.raises(NotExact):
        Polynomial([0.5], "n")
    with pytest.raises(NotExact):
        Polynomial([0, 1], "n")(0.5)
    with pytest.raises(NotExact):
        Polynomial([0, 1], "n") * 0.5


@pytest.mark.parametrize("exponent", [0.5, 2.0, "2", None])
def test_exponents_are_integers(exponent):
    with pytest.raises(TypeError):
        Polynomial([0, 1], "n") ** exponent


def test_a_polynomial_is_immutable():
    with pytest.raises(AttributeError):
        Polynomial([1], "n").symbol = "x"
