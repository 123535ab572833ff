"""Polynomials in several symbols against their values."""

import pickle
from fractions import Fraction
from itertools import product

import pytest

from eqmath.errors import CaseError, NotExact
from eqmath.exact import PolynomialInSeveral

a, b = PolynomialInSeveral.symbols_of(["n1", "n2"])
MADE = {
    "n1^2 - n2": (a * a - b, lambda x, y: x * x - y),
    "n1*n2 + 1/2*n1": (a * (b + Fraction(1, 2)), lambda x, y: x * (y + Fraction(1, 2))),
    "3*n2 + 2": (2 + 3 * b, lambda x, y: 2 + 3 * y),
    "0": (a - a, lambda x, y: 0),
}


@pytest.mark.parametrize("text", MADE)
def test_values(text):
    polynomial, values = MADE[text]
    assert str(polynomial) == text
    for x, y in product((-1, 0, Fraction(2, 3), 5), repeat=2):
        assert polynomial(x, y) == values(x, y)
    assert pickle.loads(pickle.dumps(polynomial)) == polynomial
    assert hash(pickle.loads(pickle.dumps(polynomial))) == hash(polynomial)


def test_constants_are_numbers():
    assert (a - a + 3 == 3, hash(a - a + 3), a == 3, a == "n1") == (True, hash(3), False, False)
    assert (a * b).terms == {(1, 1): 1}


def test_refused():
    with pytest.raises(NotExact):
        a * 0.5
    with pytest.raises(NotExact, match="cannot mix polynomials"):
        a + PolynomialInSeveral.symbols_of(["x"])[0]
    with pytest.raises(CaseError, match=r"^expected 2 numbers, found \(1,\)$"):
        a(1)
    with pytest.raises(AttributeError, match="immutable"):
        a.symbols = ("x", "y")
