"""Rational functions beside sympy, and what they refuse."""

from __future__ import annotations

import pickle
from fractions import Fraction
from random import Random

import pytest
import sympy

from eqmath import Polynomial, RationalFunction
from eqmath.errors import CaseError, NotExact, NotInvertible

n = Polynomial([0, 1], "n")


def some(rng: Random) -> RationalFunction:
    """A random quotient of polynomials of degree at most 3."""
    above, below = (Polynomial([Fraction(rng.randint(-4, 4), rng.randint(1, 3)) for _ in range(4)], "n") for _ in "ab")
    return RationalFunction(above, below if below else n)


def test_the_operations_at_many_points() -> None:
    """Where there is no pole: quotients of degree at most 6 are known by 13 values. sympy reads the texts."""
    rng = Random(5)
    for round_ in range(25):
        f, g = some(rng), some(rng)
        results = [f + g, f - g, f * g, -f, f + 2, 3 - f, f * Fraction(1, 2), f + n]
        results += [f / g, 1 / g, n / g] if g else []
        for point in [Fraction(i, 7) for i in range(15, 45, 2)]:
            try:
                F, G = f(point), g(point)
            except CaseError:
                continue
            expected = [F + G, F - G, F * G, -F, F + 2, 3 - F, F / 2, F + point]
            expected += [F / G, 1 / G, point / G] if G else []
            assert [own(point) for own in results[: len(expected)]] == expected
        for own in results:
            assert pickle.loads(pickle.dumps(own)) == own
            assert hash(own) == hash(RationalFunction(own.numerator, own.denominator))
        if round_ < 3:
            for own in results:
                assert sympy.cancel(sympy.sympify(str(own).replace("^", "**")) - own.to_sympy()) == 0


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
def test_it_prints_its_factors(f: RationalFunction, text: str) -> None:
    assert repr(f) == text


def test_equal_to_polynomials_and_numbers() -> None:
    one = RationalFunction(n, n)
    assert one == 1 == Polynomial([1], "n")
    assert hash(one) == hash(1)
    assert RationalFunction(n * n, n) == n
    assert hash(RationalFunction(n * n, n)) == hash(n)
    assert RationalFunction(n, 2) != Fraction(1, 2)
    assert RationalFunction(Polynomial([1], "q")) == one
    assert RationalFunction(Polynomial([0, 1], "q")) != RationalFunction(n)
    assert not one - 1
    assert one != "1"


def test_values() -> None:
    f = RationalFunction(n + 1, n * (n - 1))
    assert [f(2), f(Fraction(1, 2)), f(-1)] == [Fraction(3, 2), -6, 0]
    with pytest.raises(CaseError, match=r"has a pole at n = 1"):
        f(1)


def test_what_is_refused() -> None:
    f = RationalFunction(n)
    with pytest.raises(NotInvertible):
        RationalFunction(n, n * 0)
    with pytest.raises(ZeroDivisionError):
        f / 0
    with pytest.raises(NotExact, match="cannot mix"):
        f + Polynomial([0, 1], "q")
    with pytest.raises(NotExact):
        RationalFunction(3)
    with pytest.raises(NotExact):
        RationalFunction(n, 0.5)
    for other in (0.5, "n", None, [1]):
        with pytest.raises(TypeError):
            f + other
        with pytest.raises(TypeError):
            other * f
    with pytest.raises(AttributeError):
        f.symbol = "m"
