"""The value of a formula is refused before it is computed: no power is taken whose size is too large to write down."""

from __future__ import annotations

import tracemalloc
from fractions import Fraction
from typing import Any

import pytest

from eqmath.claims.formula import MAX_BITS, Constant, Operation, Variable, _operate, evaluate
from eqmath.errors import ClaimError

TOO_LARGE = f"the formula has a value of more than {MAX_BITS} bits"


class Untouched(Fraction):
    """A number of which no power may be taken."""

    def __pow__(self, *_: Any) -> Any:
        raise AssertionError("the power was computed")


def value(symbol: str, a: Any, b: Any) -> Fraction:
    return evaluate(Operation(symbol, Constant(a), Constant(b)), {})


@pytest.mark.parametrize(
    ("base", "exponent"),
    [(2, MAX_BITS), (3, 15_000), (10**100, 61), (Fraction(1, 10**100), 61), (10**100, -61), (-(10**100), 61)],
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
