"""Polynomials in several symbols, with rational coefficients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flint import Ordering, fmpq, fmpq_mpoly, fmpq_mpoly_ctx

from eqmath._frozen import Frozen
from eqmath.errors import CaseError, NotExact, counted, shown
from eqmath.exact.numbers import Number, exact_number, number_of


class PolynomialInSeveral(Frozen):
    """A polynomial in several named symbols, over Q, immutable.

    Parameters
    ----------
    symbols : sequence of str
    terms : dict of exponents to coefficients
        One exponent for every symbol.

    Raises
    ------
    NotExact
        If a coefficient is a float, or polynomials in other symbols are mixed.

    Examples
    --------
    >>> a, b = PolynomialInSeveral.symbols_of(["n1", "n2"])
    >>> (a + 1) * (a - b), ((a + 1) * b)(3, 2)
    (n1^2 - n1*n2 + n1 - n2, 8)
    """

    __slots__ = ("_poly", "symbols")
    _poly: fmpq_mpoly
    symbols: tuple[str, ...]

    def __init__(self, symbols: Sequence[str], terms: dict[tuple[int, ...], Any]) -> None:
        object.__setattr__(self, "symbols", tuple(symbols))
        found = {exponents: _to_flint(exact_number(c)) for exponents, c in terms.items()}
        object.__setattr__(self, "_poly", self._ring.from_dict(found))

    @property
    def _ring(self) -> fmpq_mpoly_ctx:
        return fmpq_mpoly_ctx.get(self.symbols, Ordering.lex)

    @classmethod
    def symbols_of(cls, symbols: Sequence[str]) -> list[PolynomialInSeveral]:
        """Every symbol as a polynomial."""
        units = [tuple(int(i == j) for j in range(len(symbols))) for i in range(len(symbols))]
        return [cls(symbols, {unit: 1}) for unit in units]

    @property
    def terms(self) -> dict[tuple[int, ...], Number]:
        """The coefficients that are not zero, by exponents, the first symbol's highest power first."""
        return {tuple(map(int, exponents)): exact_number(c) for exponents, c in self._poly.to_dict().items()}

    def _with(self, poly: fmpq_mpoly) -> PolynomialInSeveral:
        result = object.__new__(PolynomialInSeveral)
        object.__setattr__(result, "_poly", poly)
        object.__setattr__(result, "symbols", self.symbols)
        return result

    def _other(self, value: Any) -> Any:
        if isinstance(value, PolynomialInSeveral):
            if value.symbols != self.symbols:
                raise NotExact(f"cannot mix polynomials in {self.symbols} and in {value.symbols}")
            return value._poly
        return _to_flint(exact_number(value))

    def __add__(self, other: PolynomialInSeveral | Number) -> PolynomialInSeveral:
        return self._with(self._poly + self._other(other))

    def __sub__(self, other: PolynomialInSeveral | Number) -> PolynomialInSeveral:
        return self._with(self._poly - self._other(other))

    def __mul__(self, other: PolynomialInSeveral | Number) -> PolynomialInSeveral:
        return self._with(self._poly * self._other(other))

    __radd__, __rmul__ = __add__, __mul__

    def __call__(self, *values: Number) -> Number:
        """The value at numbers, one for every symbol.

        Raises
        ------
        CaseError
            If there are more or fewer.
        """
        if len(values) != len(self.symbols):
            raise CaseError(f"expected {counted(len(self.symbols), 'number')}, found {shown(values)}")
        return exact_number(self._poly(*(_to_flint(exact_number(value)) for value in values)))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PolynomialInSeveral):
            return self.symbols == other.symbols and bool(self._poly == other._poly)
        value = number_of(other)
        return value is not None and bool(self._poly == _to_flint(value))

    def __hash__(self) -> int:
        constant = self.terms.get((0,) * len(self.symbols), 0)
        return hash(constant) if self == constant else hash((self.symbols, tuple(self.terms.items())))

    def __reduce__(self) -> tuple[Any, ...]:
        return PolynomialInSeveral, (self.symbols, self.terms)

    def __repr__(self) -> str:
        return str(self._poly)


def _to_flint(number: Number) -> fmpq:
    return fmpq(number.numerator, number.denominator)
