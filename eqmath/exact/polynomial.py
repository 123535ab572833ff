"""Polynomials in the loop value δ with rational coefficients."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from numbers import Real
from typing import TYPE_CHECKING, Any

import numpy as np
from flint import fmpq, fmpq_poly

from eqmath._frozen import Frozen
from eqmath.errors import CaseError, NotExact, shown
from eqmath.exact.numbers import Number, exact_number, integer_of, listed, number_of, number_text
from eqmath.limits import require

if TYPE_CHECKING:
    import sympy


class Polynomial(Frozen):
    """A polynomial in one named symbol, over Q, immutable.

    Parameters
    ----------
    coefficients : sequence of int, Fraction or "p/q"
        Constant term first.
    symbol : str

    Raises
    ------
    NotExact
        If a coefficient is a float, or two symbols are mixed.
    CaseError
        If the coefficients are no list, or the symbol is no name.

    Examples
    --------
    >>> n = Polynomial([0, 1], "n")
    >>> (n - 1) * (n - 2), (n * n)(3)
    (n^2 - 3*n + 2, 9)
    """

    __slots__ = ("_poly", "symbol")
    _poly: fmpq_poly
    symbol: str

    def __init__(self, coefficients: Sequence[Any], symbol: str) -> None:
        found = listed(coefficients)
        if found is None:
            raise CaseError(
                f"expected a list of coefficients, found {shown(coefficients)}", hint="[0, 1] is the symbol"
            )
        if not isinstance(symbol, str) or not symbol.isidentifier():
            raise CaseError(f"expected the name of a symbol such as n, found {shown(symbol)}")
        exact = list(map(exact_number, found))
        poly = fmpq_poly([fmpq(c.numerator, c.denominator) for c in exact])
        object.__setattr__(self, "_poly", poly)
        object.__setattr__(self, "symbol", symbol)

    @property
    def coefficients(self) -> tuple[Number, ...]:
        """The coefficients, constant term first."""
        return tuple(map(exact_number, self._poly.coeffs()))

    @property
    def degree(self) -> int:
        """The degree; −1 for the polynomial 0."""
        return int(self._poly.degree())

    def _wrap(self, poly: fmpq_poly) -> Polynomial:
        result = object.__new__(Polynomial)
        object.__setattr__(result, "_poly", poly)
        object.__setattr__(result, "symbol", self.symbol)
        return result

    def _other(self, value: object) -> fmpq_poly | None:
        """The other operand in the same ring; None when it is not for this class to combine."""
        if isinstance(value, Polynomial):
            if value.symbol != self.symbol:
                raise NotExact(f"cannot mix polynomials in {self.symbol} and in {value.symbol}")
            return value._poly
        if type(value) is int:
            return fmpq_poly([value])
        return Polynomial([value], self.symbol)._poly if _is_number(value) else None

    def __add__(self, other: Polynomial | Number) -> Polynomial:
        poly = self._other(other)
        return NotImplemented if poly is None else self._wrap(self._poly + poly)

    def __sub__(self, other: Polynomial | Number) -> Polynomial:
        poly = self._other(other)
        return NotImplemented if poly is None else self._wrap(self._poly - poly)

    def __rsub__(self, other: Polynomial | Number) -> Polynomial:
        return -self + other

    def __mul__(self, other: Polynomial | Number) -> Polynomial:
        poly = self._other(other)
        return NotImplemented if poly is None else self._wrap(self._poly * poly)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self) -> Polynomial:
        return self._wrap(-self._poly)

    def __pow__(self, exponent: int) -> Polynomial:
        power = integer_of(exponent)
        if power is None:
            raise NotExact(f"expected an integer as the exponent, found {shown(exponent)}")
        if power < 0:
            raise CaseError(f"expected an exponent ≥ 0, found {shown(exponent)}")
        require(power, self.degree + 1, 16)
        return self._wrap(self._poly**power)

    def __call__(self, value: Number) -> Number:
        value = exact_number(value)
        result = self._poly(fmpq(value.numerator, value.denominator))
        return exact_number(result)

    def __bool__(self) -> bool:
        return bool(self._poly)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Polynomial):
            same_ring = self.symbol == other.symbol or self._poly.degree() < 1
            return same_ring and bool(self._poly == other._poly)
        if isinstance(other, np.ndarray) and other.ndim:
            return NotImplemented  # numpy compares entry by entry
        constant = self.coefficients[0] if self.coefficients else 0
        return self._poly.degree() < 1 and (
            constant == other if isinstance(other, Real) else number_of(other) == constant
        )

    def __hash__(self) -> int:
        constant = self.coefficients[0] if self.coefficients else 0
        return hash(constant) if len(self.coefficients) < 2 else hash((self.symbol, self.coefficients))

    def __reduce__(self) -> tuple[Any, ...]:
        return Polynomial, (list(self.coefficients), self.symbol)

    def __repr__(self) -> str:
        terms = [(c, i) for i, c in reversed(list(enumerate(self.coefficients))) if c]
        text = "".join((" - " if c < 0 else " + ") + _term(-c if c < 0 else c, i, self.symbol) for c, i in terms)
        return (("-" if text[1] == "-" else "") + text[3:]) if text else "0"

    def to_sympy(self) -> sympy.Expr:
        """The same polynomial for sympy."""
        import sympy

        x = sympy.Symbol(self.symbol)
        terms = [sympy.Rational(c.numerator, c.denominator) * x**i for i, c in enumerate(self.coefficients)]
        return sympy.Add(*terms)


def _term(coefficient: Number, exponent: int, symbol: str) -> str:
    power = "" if exponent == 0 else symbol if exponent == 1 else f"{symbol}^{exponent}"
    if not power:
        return number_text(coefficient)
    return power if coefficient == 1 else f"{number_text(coefficient)}*{power}"


def _is_number(value: object) -> bool:
    """A real number of whatever kind, exact or to be refused; an array of numbers is none."""
    return isinstance(value, Real | Decimal) or number_of(value) is not None


Scalar = Number | Polynomial
"""A coefficient: an integer, a fraction, or a polynomial in the loop value."""


def to_sympy(scalar: Scalar) -> sympy.Expr:
    """The same coefficient for sympy.

    >>> to_sympy(exact_scalar("1/2")), to_sympy(Polynomial([0, 1], "n"))
    (1/2, n)
    """
    import sympy

    return scalar.to_sympy() if isinstance(scalar, Polynomial) else sympy.Rational(str(scalar))


def exact_scalar(value: Any) -> Scalar:
    """A coefficient as it is handed in: a polynomial, or what `exact_number` reads.

    >>> exact_scalar(Polynomial([0, 1], "n")), exact_scalar("1/2")
    (n, Fraction(1, 2))
    """
    return value if isinstance(value, Polynomial) else exact_number(value)
