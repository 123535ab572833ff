"""Polynomials and rational functions in one symbol over Q: coefficients, and loop values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import TYPE_CHECKING, Any, overload

import numpy as np
from flint import fmpq, fmpq_poly

from eqmath._frozen import Frozen
from eqmath.errors import CaseError, NotExact, NotInvertible, shown
from eqmath.exact.factored import factored_quotient
from eqmath.exact.numbers import Number, exact_number, integer_of, listed, number_of, number_text
from eqmath.limits import require

if TYPE_CHECKING:
    import sympy


class Symbolic(Frozen):
    """A base without state: a scalar that is no number but depends on a named symbol."""

    __slots__ = ()
    symbol: str


class Polynomial(Symbolic):
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
        If the coefficients are not a list, or the symbol is not a name.

    Examples
    --------
    >>> n = Polynomial([0, 1], "n")
    >>> (n - 1) * (n - 2), (n * n)(3)
    (n^2 - 3*n + 2, 9)
    """

    __slots__ = ("_poly", "symbol")
    _poly: fmpq_poly

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
            _same_symbol(self, value)
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

    def __truediv__(self, other: Scalar) -> Scalar:
        poly = self._other(other)
        return NotImplemented if poly is None else _quotient(self._poly, poly, self.symbol)

    def __rtruediv__(self, other: Number) -> Scalar:
        poly = self._other(other)
        return NotImplemented if poly is None else _quotient(poly, self._poly, self.symbol)

    def __pow__(self, exponent: int) -> Polynomial:
        power = integer_of(exponent)
        if power is None:
            raise NotExact(f"expected an integer as the exponent, found {shown(exponent)}")
        if power < 0:
            raise CaseError(f"expected an exponent ≥ 0, found {shown(exponent)}")
        require(power, self.degree + 1, 16)
        return self._wrap(self._poly**power)

    @overload
    def __call__(self, value: Number) -> Number: ...
    @overload
    def __call__(self, value: Symbolic) -> Scalar: ...
    def __call__(self, value: Number | Symbolic) -> Scalar:
        """The value at a number, or at another polynomial or rational function."""
        if isinstance(value, Polynomial):
            return value._wrap(self._poly(value._poly))
        if isinstance(value, RationalFunction):
            return _horner(self._poly, value)
        value = exact_number(value)
        result = self._poly(fmpq(value.numerator, value.denominator))
        return exact_number(result)

    def __bool__(self) -> bool:
        return bool(self._poly)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Polynomial):
            same_ring = self.symbol == other.symbol or self._poly.degree() < 1
            return same_ring and bool(self._poly == other._poly)
        if isinstance(other, RationalFunction) or (isinstance(other, np.ndarray) and other.ndim):
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


class RationalFunction(Symbolic):
    """A quotient of two polynomials in one symbol, over Q, in lowest terms, immutable.

    A quotient that is a polynomial is given back as one, wherever it is computed.

    Parameters
    ----------
    numerator : Polynomial
    denominator : Polynomial or number

    Raises
    ------
    NotExact
        If the two are in different symbols, or something else than an exact number or a polynomial is handed in.
    NotInvertible
        If the denominator is 0.

    Examples
    --------
    >>> q = Polynomial([0, 1], "q")
    >>> -q - 1 / q, (q**2 - 1) / (q - 1), 1 / (2 * q) + 1
    (-(q^2 + 1)/q, q + 1, (2*q + 1)/(2*q))
    >>> (q + 1 / q)(2)
    Fraction(5, 2)
    """

    __slots__ = ("_above", "_below", "symbol")
    _above: fmpq_poly
    _below: fmpq_poly

    def __init__(self, numerator: Polynomial, denominator: Polynomial | Number = 1) -> None:
        if not isinstance(numerator, Polynomial):
            raise NotExact(f"expected a polynomial, found {shown(numerator)}", hint='Polynomial([0, 1], "q") is q')
        below = numerator._other(denominator)
        if below is None:
            raise NotExact(f"expected a polynomial or a number as the denominator, found {shown(denominator)}")
        self._set(*_lowest(numerator._poly, below), numerator.symbol)

    def _set(self, above: fmpq_poly, below: fmpq_poly, symbol: str) -> None:
        for name, value in zip(self.__slots__, (above, below, symbol), strict=True):
            object.__setattr__(self, name, value)

    @property
    def numerator(self) -> Polynomial:
        """The numerator, the denominator being monic."""
        return _polynomial(self._above, self.symbol)

    @property
    def denominator(self) -> Polynomial:
        """The denominator, with leading coefficient 1."""
        return _polynomial(self._below, self.symbol)

    def _parts(self, value: object) -> tuple[fmpq_poly, fmpq_poly] | None:
        """Numerator and denominator of the other operand; None when it is not for this class to combine."""
        if isinstance(value, RationalFunction):
            _same_symbol(self, value)
            return value._above, value._below
        poly = self.numerator._other(value)
        return None if poly is None else (poly, fmpq_poly([1]))

    def __add__(self, other: Scalar) -> Scalar:
        parts = self._parts(other)
        if parts is None:
            return NotImplemented
        above, below = parts
        return _quotient(self._above * below + above * self._below, self._below * below, self.symbol)

    def __sub__(self, other: Scalar) -> Scalar:
        return NotImplemented if self._parts(other) is None else self + -other

    def __rsub__(self, other: Scalar) -> Scalar:
        return -self + other

    def __mul__(self, other: Scalar) -> Scalar:
        parts = self._parts(other)
        if parts is None:
            return NotImplemented
        return _quotient(self._above * parts[0], self._below * parts[1], self.symbol)

    __radd__, __rmul__ = __add__, __mul__

    def __truediv__(self, other: Scalar) -> Scalar:
        return NotImplemented if self._parts(other) is None else self * quotient(1, other)

    def __rtruediv__(self, other: Scalar) -> Scalar:
        return NotImplemented if self._parts(other) is None else self**-1 * other

    def __neg__(self) -> RationalFunction:
        return RationalFunction(-self.numerator, self.denominator)

    def __pow__(self, exponent: int) -> Scalar:
        power = integer_of(exponent)
        if power is None:
            raise NotExact(f"expected an integer as the exponent, found {shown(exponent)}")
        above, below = self.numerator ** abs(power), self.denominator ** abs(power)
        return above / below if power >= 0 else below / above

    @overload
    def __call__(self, value: Number) -> Number: ...
    @overload
    def __call__(self, value: Symbolic) -> Scalar: ...
    def __call__(self, value: Number | Symbolic) -> Scalar:
        """The value at a number, or at another polynomial or rational function.

        Raises
        ------
        CaseError
            If it is a pole.
        """
        below = self.denominator(value)
        if not below:
            raise CaseError(f"{self} has a pole at {self.symbol} = {value}")
        return quotient(self.numerator(value), below)

    def __bool__(self) -> bool:
        return bool(self._above)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, RationalFunction):
            return (self.symbol, self._above, self._below) == (other.symbol, other._above, other._below)
        if isinstance(other, np.ndarray) and other.ndim:
            return NotImplemented
        return self._below.degree() < 1 and bool(self.numerator == other)

    def __hash__(self) -> int:
        return hash((self.numerator, self.denominator)) if self._below.degree() > 0 else hash(self.numerator)

    def __reduce__(self) -> tuple[Any, ...]:
        return RationalFunction, (self.numerator, self.denominator)

    def __repr__(self) -> str:
        return factored_quotient(self._above, self._below, lambda cs: str(Polynomial(cs, self.symbol)))

    def to_sympy(self) -> sympy.Expr:
        """The same quotient for sympy."""
        return self.numerator.to_sympy() / self.denominator.to_sympy()


def _same_symbol(a: Symbolic, b: Symbolic) -> None:
    if a.symbol != b.symbol:
        raise NotExact(f"cannot mix polynomials in {a.symbol} and in {b.symbol}")


def _polynomial(poly: fmpq_poly, symbol: str) -> Polynomial:
    return Polynomial([], symbol)._wrap(poly)


def _lowest(above: fmpq_poly, below: fmpq_poly) -> tuple[fmpq_poly, fmpq_poly]:
    """The quotient in lowest terms, with a monic denominator."""
    if not below:
        raise NotInvertible("cannot divide by 0")
    common = above.gcd(below)
    above, below = above // common, below // common
    leading = below[below.degree()]
    return above / leading, below / leading


def _quotient(above: fmpq_poly, below: fmpq_poly, symbol: str) -> Scalar:
    """A polynomial where the denominator divides, else a rational function."""
    above, below = _lowest(above, below)
    if below.degree() == 0:
        return _polynomial(above, symbol)
    found = object.__new__(RationalFunction)
    found._set(above, below, symbol)
    return found


def _horner(poly: fmpq_poly, value: RationalFunction) -> Scalar:
    total: Scalar = Polynomial([], value.symbol)
    for c in reversed(poly.coeffs()):
        total = total * value + exact_number(c)
    return total


def _term(coefficient: Number, exponent: int, symbol: str) -> str:
    power = "" if exponent == 0 else symbol if exponent == 1 else f"{symbol}^{exponent}"
    if not power:
        return number_text(coefficient)
    return power if coefficient == 1 else f"{number_text(coefficient)}*{power}"


def _is_number(value: object) -> bool:
    """A real number of whatever kind, exact or to be refused; an array of numbers is none."""
    return isinstance(value, Real | Decimal) or number_of(value) is not None


Scalar = Number | Polynomial | RationalFunction
"""A coefficient: an integer, a fraction, a polynomial or a rational function in one symbol."""


def quotient(a: Scalar, b: Scalar) -> Scalar:
    """a / b, exact.

    Raises
    ------
    NotInvertible
        If b is 0.

    Examples
    --------
    >>> quotient(1, 2), quotient(1, Polynomial([0, 1], "n"))
    (Fraction(1, 2), 1/n)
    """
    if not b:
        raise NotInvertible("cannot divide by 0")
    if isinstance(a, int | Fraction) and isinstance(b, int | Fraction):
        return exact_number(Fraction(a) / b)
    return a / b  # type: ignore[return-value]  # one of the two has a symbol
