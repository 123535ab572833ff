"""Sizes that are refused before they are computed: powers in a formula, coefficients of products."""

from __future__ import annotations

import tracemalloc
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from eqmath.claims import FalseRule
from eqmath.claims.formula import MAX_BITS, Constant, Operation, Variable, _operate, evaluate
from eqmath.claims.images import Images
from eqmath.claims.multiples import _difference
from eqmath.errors import ClaimError, TooLarge
from eqmath.families import family

TOO_LARGE = f"the formula has a value of more than {MAX_BITS} bits"


class Untouched(Fraction):
    """A number of which no power may be taken."""

    def __pow__(self, *_: Any) -> Any:
        raise AssertionError("the power was computed")


def value(symbol: str, a: Any, b: Any) -> Fraction:
    return evaluate(Operation(symbol, Constant(a), Constant(b)), {})


@pytest.mark.parametrize(
    ("base", "exponent"),
    [(2, MAX_BITS), (3, 15_000), (10**9, 700), (Fraction(1, 10**9), 700), (10**9, -700), (-(10**9), 700)],
)
def test_a_huge_power_is_not_computed(base: Any, exponent: int) -> None:
    with pytest.raises(ClaimError, match=f"^{TOO_LARGE}$"):
        _operate("^", Untouched(base), Fraction(exponent))


def test_the_memory_that_a_huge_power_takes() -> None:
    """(2^19000)^20000 has 48 MB."""
    tower = Operation("^", Operation("^", Constant(2), Constant(19_000)), Constant(MAX_BITS))
    tracemalloc.start()
    with pytest.raises(ClaimError, match=f"^{TOO_LARGE}$"):
        evaluate(tower, {})
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10**6


def test_powers_at_the_limit() -> None:
    """The bound is one on bits: 2 has two of them, so that half of them may be the exponent."""
    assert value("^", 2, MAX_BITS // 2) == 2 ** (MAX_BITS // 2)
    assert value("^", 2, -MAX_BITS // 2) == Fraction(1, 2 ** (MAX_BITS // 2))
    with pytest.raises(ClaimError, match=f"^{TOO_LARGE}$"):
        value("^", 2, MAX_BITS // 2 + 1)
    for base in (0, 1, -1):
        assert value("^", base, MAX_BITS) == base**2
    assert value("^", -1, MAX_BITS - 1) == value("^", -1, 1 - MAX_BITS) == -1
    with pytest.raises(ClaimError, match=f"^expected an exponent to be an integer from -{MAX_BITS} to {MAX_BITS}"):
        value("^", 1, MAX_BITS + 1)
    with pytest.raises(ClaimError, match="^the formula divides 1 by 0$"):
        value("^", 0, -1)


def test_products_and_sums_at_the_limit() -> None:
    large = 2 ** (MAX_BITS - 1)
    assert value("*", large, 1) == large
    for symbol, a, b in (("*", large, 2), ("+", large, large), ("/", 1, 2 * large), ("-", -large, large)):
        with pytest.raises(ClaimError, match=f"^{TOO_LARGE}$"):
            value(symbol, a, b)
    assert evaluate(Operation("-", Variable("n"), Constant(5)), {"n": 3}) == -2


def test_coefficients_of_a_product_are_added_before_they_are_compared_with_64_bits() -> None:
    images = Images(family("partition"), 1)
    terms = dict.fromkeys(family("partition").diagrams(1, 1), 2**61)
    with pytest.raises(TooLarge, match="^the coefficients of a product do not fit in 64 bits$"):
        images.combined(terms, 1, 1)
    less = dict.fromkeys(terms, 2**61 - 1)
    assert images.combined(less, 1, 1).tolist() == [[2**62 - 2]]
    with pytest.raises(TooLarge):
        images.combined(dict.fromkeys(terms, -(2**61)), 1, 1)


def test_a_product_is_no_multiple_of_a_matrix_that_is_zero() -> None:
    found = _difference("H", "H'", np.array([1, -1]), np.array([[0, 0]]), lambda place: ((1,), (place + 1,)))
    assert isinstance(found, FalseRule)
    assert _difference("H", "H'", np.array([1, -1]), np.array([[0, 0], [-2, 2]]), None) is None
    assert _difference("H", "H'", np.array([0, 0]), np.array([[0, 0]]), None) is None
