"""Closed groups of numbers: against sets of products listed by brute force."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from eqmath.errors import CaseError
from eqmath.pointwise import Multipliers

SMALL = [Fraction(x) for x in ("1", "-1", "2", "-2", "4", "-4", "8", "-8", "1/2", "-1/4", "3", "-3", "4/9", "-2/3")]


def products(numbers: list[Fraction], most: int = 6) -> set[Fraction]:
    """All products of powers with exponents up to a bound: a part of the group, before it is closed."""
    found = {Fraction(1)}
    for number in numbers:
        found = {x * number**k for x in found for k in range(-most, most + 1)}
    return found


def commensurable(numbers: list[Fraction]) -> bool:
    """Whether the absolute values are powers of one number: small powers of any two of them agree."""
    sizes = [abs(x) for x in numbers if abs(x) != 1]
    return all(any(x**i == y**j for i in range(1, 7) for j in range(-6, 7) if j) for x, y in product(sizes, repeat=2))


@pytest.mark.parametrize("numbers", [list(own) for own in product(SMALL, repeat=2)], ids=str)
def test_two_numbers(numbers: list[Fraction]) -> None:
    found, listed = Multipliers.generated(numbers), products(numbers)
    assert all(x in found for x in listed)
    if not commensurable(numbers):
        assert found.step is None
        assert found.signed == any(x < 0 for x in numbers)
        return
    assert found.step is not None
    assert found.signed == (Fraction(-1) in listed)
    larger = [x for x in listed if abs(x) > 1]
    smallest = min(map(abs, larger), default=Fraction(1))
    assert abs(found.step) == smallest
    if larger and not found.signed:
        assert found.step in listed


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], "{1}"), ([1], "{1}"), ([-1], "{1, -1}"), ([4, 8], "2^Z"), ([-2], "(-2)^Z"), ([-2, 4], "(-2)^Z"),
        ([-2, -8], "(-2)^Z"), ([-4, 2], "±2^Z"), ([-1, 3], "±3^Z"), ([Fraction(4, 9)], "(9/4)^Z"), ([2, 3], "R_{>0}"),
        ([-2, 3], "R^×"), ([2, 3, -1], "R^×"), ([6, 2, 3], "R_{>0}"), ([-4, -6, -9], "R^×"),
    ],
)  # fmt: skip
def test_words(numbers: list[int | Fraction], text: str) -> None:
    assert str(Multipliers.generated(map(Fraction, numbers))) == text


def test_order_of_numbers_does_not_matter() -> None:
    for numbers in product(SMALL[1:10], repeat=3):
        assert len({Multipliers.generated(own) for own in (numbers, numbers[::-1])}) == 1


def test_inclusion_is_a_partial_order_that_knows_the_numbers() -> None:
    every = sorted({Multipliers.generated(own) for own in product(SMALL, repeat=2)}, key=str)
    for a, b in product(every, repeat=2):
        if a <= b:
            assert all(x in b for x in SMALL if x in a)
            assert not b <= a or a == b
    assert all(Multipliers.generated([]) <= a <= Multipliers.generated(map(Fraction, (-2, 3))) for a in every)


def test_zero_is_no_multiplier() -> None:
    with pytest.raises(CaseError, match="^expected numbers other than 0$"):
        Multipliers.generated([Fraction(0)])
