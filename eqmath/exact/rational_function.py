"""Rational functions in one symbol with rational coefficients: what an average over O(n) is as a function of n."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flint import fmpq, fmpq_poly, fmpz_poly

from eqmath._frozen import Frozen
from eqmath.errors import CaseError, NotExact, NotInvertible, shown
from eqmath.exact.numbers import Number, exact_number, number_of, number_text
from eqmath.exact.polynomial import Polynomial

if TYPE_CHECKING:
    import sympy


class RationalFunction(Frozen):
    """A quotient of two polynomials in one named symbol, over Q, in lowest terms, immutable.

    Parameters
    ----------
    numerator : Polynomial
    denominator : Polynomial or number

    Raises
    ------
    NotInvertible
        If the denominator is 0.
    NotExact
        If two symbols are mixed, or something else than an exact number or a polynomial is handed in.

    Examples
    --------
    >>> n = Polynomial([0, 1], "n")
    >>> f = RationalFunction(n + 1, n * n - n)
    >>> f, f(3), f - f, 1 / f
    ((n + 1)/((n - 1)*n), Fraction(2, 3), 0, (n - 1)*n/(n + 1))
    """

    __slots__ = ("_denominator", "_numerator", "symbol")
    _numerator: fmpq_poly
    _denominator: fmpq_poly
    symbol: str

    def __init__(self, numerator: Polynomial, denominator: Polynomial | Number = 1) -> None:
        if not isinstance(numerator, Polynomial):
            raise NotExact(f"expected a polynomial, found {shown(numerator)}", hint='Polynomial([0, 1], "n") is n')
        below = _read(denominator, numerator.symbol)
        if below is None or isinstance(below, RationalFunction):
            raise NotExact(f"expected a polynomial or a number as the denominator, found {shown(denominator)}")
        self._set(_flint(numerator), below, numerator.symbol)

    def _set(self, above: fmpq_poly, below: fmpq_poly, symbol: str) -> None:
        """The quotient in lowest terms with a monic denominator."""
        if not below:
            raise NotInvertible("a rational function has no denominator 0")
        common = above.gcd(below) * below.leading_coefficient()
        object.__setattr__(self, "_numerator", above // common)
        object.__setattr__(self, "_denominator", below // common)
        object.__setattr__(self, "symbol", symbol)

    def _wrap(self, above: fmpq_poly, below: fmpq_poly) -> RationalFunction:
        result = object.__new__(RationalFunction)
        result._set(above, below, self.symbol)
        return result

    @property
    def numerator(self) -> Polynomial:
        """The numerator, where the denominator is monic."""
        return Polynomial(list(map(exact_number, self._numerator.coeffs())), self.symbol)

    @property
    def denominator(self) -> Polynomial:
        """The monic denominator."""
        return Polynomial(list(map(exact_number, self._denominator.coeffs())), self.symbol)

    def _other(self, value: object) -> tuple[fmpq_poly, fmpq_poly] | None:
        """The other operand as a quotient; None when it is not for this class to combine."""
        found = _read(value, self.symbol)
        if isinstance(found, RationalFunction):
            return found._numerator, found._denominator
        return None if found is None else (found, fmpq_poly([1]))

    def __add__(self, other: Any) -> RationalFunction:
        found = self._other(other)
        if found is None:
            return NotImplemented
        above, below = found
        return self._wrap(self._numerator * below + above * self._denominator, self._denominator * below)

    def __mul__(self, other: Any) -> RationalFunction:
        found = self._other(other)
        if found is None:
            return NotImplemented
        above, below = found
        return self._wrap(self._numerator * above, self._denominator * below)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self) -> RationalFunction:
        return self._wrap(-self._numerator, self._denominator)

    def __sub__(self, other: Any) -> RationalFunction:
        found = self._other(other)
        if found is None:
            return NotImplemented
        above, below = found
        return self._wrap(self._numerator * below - above * self._denominator, self._denominator * below)

    def __rsub__(self, other: Any) -> RationalFunction:
        return (-self).__add__(other)

    def __truediv__(self, other: Any) -> RationalFunction:
        found = self._other(other)
        if found is None:
            return NotImplemented
        above, below = found
        return self._wrap(self._numerator * below, self._denominator * above)

    def __rtruediv__(self, other: Any) -> RationalFunction:
        return self._wrap(self._denominator, self._numerator).__mul__(other)

    def __call__(self, value: Any) -> Number:
        """The value at a number.

        Raises
        ------
        CaseError
            If there is a pole.
        """
        number = exact_number(value)
        place = fmpq(number.numerator, number.denominator)
        below = self._denominator(place)
        if not below:
            raise CaseError(f"{self} has a pole at {self.symbol} = {number_text(number)}")
        return exact_number(self._numerator(place) / below)

    def __bool__(self) -> bool:
        return bool(self._numerator)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, RationalFunction):
            same_ring = self.symbol == other.symbol or self._constant is not None
            parts = (self._numerator, self._denominator), (other._numerator, other._denominator)
            return same_ring and bool(parts[0] == parts[1])
        if isinstance(other, Polynomial):
            return self._denominator.is_one() and self.numerator == other
        number = number_of(other)
        return number is not None and self._constant == number

    @property
    def _constant(self) -> Number | None:
        """The number that it is, if it is one."""
        whole = self._denominator.is_one() and self._numerator.degree() < 1
        return exact_number(self._numerator[0]) if whole else None

    def __hash__(self) -> int:
        if self._denominator.is_one():
            return hash(self.numerator)
        return hash((self.numerator, self.denominator))

    def __reduce__(self) -> tuple[Any, ...]:
        return RationalFunction, (self.numerator, self.denominator)

    def __repr__(self) -> str:
        above, powers = _factored(self._numerator, self.symbol)
        below, others = _factored(self._denominator, self.symbol)
        constant = above / below
        top = _product(int(constant.p), powers)
        bottom = _product(int(constant.q), others)
        if bottom == "1":
            return top
        return f"{top}/{bottom}" if len(others) + (constant.q != 1) == 1 else f"{top}/({bottom})"

    def to_sympy(self) -> sympy.Expr:
        """The same quotient for sympy.

        >>> RationalFunction(Polynomial([1], "n"), Polynomial([0, 2], "n")).to_sympy()
        1/(2*n)
        """
        return self.numerator.to_sympy() / self.denominator.to_sympy()


def _flint(polynomial: Polynomial) -> fmpq_poly:
    return fmpq_poly([fmpq(c.numerator, c.denominator) for c in polynomial.coefficients])


def _read(value: object, symbol: str) -> fmpq_poly | RationalFunction | None:
    """A number, a polynomial or a rational function in the symbol; None for anything else.

    Raises
    ------
    NotExact
        If it is in another symbol.
    """
    if isinstance(value, Polynomial | RationalFunction):
        if value.symbol != symbol:
            raise NotExact(f"cannot mix rational functions in {symbol} and in {value.symbol}")
        return value if isinstance(value, RationalFunction) else _flint(value)
    number = number_of(value)
    return None if number is None else fmpq_poly([fmpq(number.numerator, number.denominator)])


def _factored(poly: fmpq_poly, symbol: str) -> tuple[fmpq, list[str]]:
    """A number, and irreducible integer polynomials as texts, by degree, then by their constant terms."""
    whole, powers = fmpz_poly(poly.numer()).factor()
    ordered = sorted(powers, key=lambda own: (own[0].degree(), [int(c) for c in own[0].coeffs()]))
    return fmpq(whole, poly.denom()), [_power(factor, times, symbol) for factor, times in ordered]


def _power(factor: fmpz_poly, times: int, symbol: str) -> str:
    coefficients = [int(c) for c in factor.coeffs()]
    text = str(Polynomial(coefficients, symbol))
    text = text if sum(map(bool, coefficients)) == 1 else f"({text})"
    return text if times == 1 else f"{text}^{times}"


def _product(number: int, factors: list[str]) -> str:
    if not factors or not number:
        return number_text(number)
    if abs(number) == 1:
        return ("-" if number < 0 else "") + "*".join(factors)
    return "*".join([number_text(number), *factors])
