"""Rational functions and their texts beside sympy's."""

import pickle
from fractions import Fraction

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from eqmath.errors import CaseError, NotExact, NotInvertible, TooLarge
from eqmath.exact import Polynomial, RationalFunction, parse_scalar, quotient, specialised, to_sympy

q, n = Polynomial([0, 1], "q"), Polynomial([0, 1], "n")
polynomials = st.lists(st.integers(-3, 3), max_size=4).map(lambda cs: Polynomial(cs, "q"))
fractions = st.builds(lambda a, b: a / b, polynomials, polynomials.filter(bool))


def same(x, y) -> bool:
    return sympy.cancel(to_sympy(x) - y) == 0


@given(fractions, fractions)
def test_the_field_is_sympys(x, y):
    X, Y = to_sympy(x), to_sympy(y)
    assert same(x + y, X + Y)
    assert same(x - y, X - Y)
    assert same(x * y, X * Y)
    assert same(-x, -X)
    assert same(x**3, X**3)
    assert not y or same(x / y, X / Y)


@given(fractions)
def test_a_text_is_read_back(x):
    assert parse_scalar(str(x)) == x
    assert hash(parse_scalar(str(x))) == hash(x)
    assert pickle.loads(pickle.dumps(x)) == x
    assert bool(x) == (x != 0)


@given(fractions, st.fractions(-4, 4, max_denominator=5))
def test_values(x, at):
    below = x.denominator(at) if isinstance(x, RationalFunction) else 1
    if below:
        assert same(x(at), to_sympy(x).subs("q", sympy.Rational(at.numerator, at.denominator)))
        assert type(x(at)) in (int, Fraction)
    else:
        with pytest.raises(CaseError, match="has a pole"):
            x(at)


@given(fractions, fractions.filter(bool))
def test_substitution(x, y):
    try:
        assert same(x(y), to_sympy(x).subs("q", to_sympy(y)))
    except CaseError:
        assert sympy.cancel(to_sympy(x.denominator).subs("q", to_sympy(y))) == 0


def test_a_quotient_that_is_a_polynomial_is_one():
    assert type((q**2 - 1) / (q - 1)) is Polynomial
    assert RationalFunction(q**2, q) == q == RationalFunction(q**2, q)
    assert hash(RationalFunction(q**2, q)) == hash(q)
    assert 1 / q + (q - 1) / q == 1
    assert (1 / q) ** -1 == q
    assert 2 / (1 / q) == 2 * q
    assert 1 - 1 / q == (q - 1) / q


@pytest.mark.parametrize(
    ("text", "value"),
    [("-q-1/q", "-(q^2 + 1)/q"), ("1/(2*q)", "1/(2*q)"), ("q**-2", "1/q^2"), ("2^-1", "1/2"), ("+(q)", "q")],
)
def test_texts(text, value):
    assert str(parse_scalar(text)) == value


@pytest.mark.parametrize("text", ["", "q+", "1.5", "f(q)", "q q", "q^q", "'q'", "q//2", "True", "\0"])
def test_what_is_no_scalar(text):
    with pytest.raises(CaseError):
        parse_scalar(text)


@pytest.mark.parametrize("text", ["1/0", "1/(q-q)"])
def test_a_text_that_divides_by_0(text):
    with pytest.raises(NotInvertible):
        parse_scalar(text)


@pytest.mark.parametrize(
    ("f", "text"),
    [
        (RationalFunction(n * 0, n), "0"),
        (RationalFunction(n * 0 + 7, 3), "7/3"),
        (RationalFunction(n - 1, 2), "(n - 1)/2"),
        (RationalFunction(n * 0 - 1, n), "-1/n"),
        (RationalFunction(n * n * 2, n * n * n * 4 + n * n * 4), "1/(2*(n + 1))"),
        (RationalFunction(-3 * n, (n + 2) ** 2), "-3*n/(n + 2)^2"),
        (RationalFunction(n + 1, n), "(n + 1)/n"),
        (RationalFunction(n, 1), "n"),
    ],
)
def test_it_prints_its_factors(f, text):
    assert repr(f) == text


def test_what_is_too_large():
    for text in ("q" * 5000, "q^1001", "(" * 90 + "q" + "+1+1+1)" * 90, "((9^1000)^1000)^1000"):
        with pytest.raises(TooLarge):
            parse_scalar(text)


def test_what_does_not_mix():
    with pytest.raises(NotExact):
        1 / q + n
    with pytest.raises(NotExact):
        RationalFunction(q, n)
    with pytest.raises(NotExact):
        1 / q + 0.5
    with pytest.raises(NotExact):
        (1 / q) ** 0.5
    with pytest.raises(NotInvertible, match="cannot divide by 0"):
        q / 0
    with pytest.raises(NotInvertible, match="cannot divide by 0"):
        quotient(1, 0)
    with pytest.raises(NotInvertible):
        RationalFunction(q, q * 0)
    for below in (0.5, "q", None):
        with pytest.raises(NotExact):
            RationalFunction(q, below)
    with pytest.raises(NotExact, match="expected a polynomial"):
        RationalFunction(2, q)
    with pytest.raises(AttributeError):
        (1 / q).symbol = "n"


def test_numbers_have_no_symbol():
    assert specialised(5, 3) == 5
    assert specialised(q / 3, Fraction(3, 2)) == Fraction(1, 2)
    assert (np.array([1 / q, q], dtype=object) * q == np.array([1, q * q], dtype=object)).all()
