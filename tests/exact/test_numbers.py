"""Numbers as people write them, and nothing else."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import sympy

from eqmath.errors import CaseError, NotExact
from eqmath.exact import exact_number, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("-3", -3),
        ("+3", 3),
        (" 7 ", 7),
        ("6/4", Fraction(3, 2)),
        ("-1/2", Fraction(-1, 2)),
        ("4/2", 2),
        ("0/5", 0),
        ("1" * 4000, int("1" * 4000)),
    ],
)
def test_numbers(text, value):
    found = parse_number(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text",
    ["", " ", "0.5", "1e3", "1/0", "1/-2", "1//2", "--1", "0x10", "1_000", "½", "nan", "inf", "1" * 4001, "n", "٤"],
)
def test_no_numbers(text):
    with pytest.raises(CaseError, match=r"^expected an integer or p/q, found "):
        parse_number(text)


def test_the_message():
    with pytest.raises(CaseError) as error:
        parse_number("0.5")
    assert str(error.value) == "expected an integer or p/q, found '0.5'"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.int8(-3), -3),
        (np.uint64(2**63), 2**63),
        (Fraction(4, 2), 2),
        (sympy.Integer(5), 5),
        (sympy.Rational(1, 2), Fraction(1, 2)),
        ("1/3", Fraction(1, 3)),
    ],
)
def test_exact_numbers_of_other_libraries(value, expected):
    found = exact_number(value)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize("value", [0.5, 2.0, np.float64(1), 1j, Decimal("0.5"), None, [1], sympy.Symbol("x")])
def test_what_is_not_exact(value):
    with pytest.raises(NotExact, match="^expected an integer or a fraction, found the "):
        exact_number(value)


def test_a_truth_value_is_no_number():
    """`Series`, `natural` and numpy's own truth values agree in this."""
    with pytest.raises(NotExact):
        exact_number(True)


def test_the_float_message():
    with pytest.raises(TypeError) as error:
        exact_number(0.5)
    assert str(error.value) == "expected an integer or a fraction, found the float 0.5\n    write 1/2, not 0.5"


def test_no_integer_of_numpy_is_left_inside_a_fraction():
    number = exact_number(Fraction(np.int64(2**62)))
    assert (type(number), number * 4) == (int, 2**64)
    half = exact_number(Fraction(np.int64(2**62), np.int64(3)))
    assert type(half.numerator) is type(half.denominator) is int
