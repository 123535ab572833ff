"""Quotients of polynomials as people write them: numbers and powers of irreducible factors."""

from __future__ import annotations

from collections.abc import Callable

from flint import fmpq, fmpq_poly, fmpz_poly

PolynomialText = Callable[[list[int]], str]
"""A polynomial with these integer coefficients, the constant term first, as a text."""


def factored_quotient(above: fmpq_poly, below: fmpq_poly, written: PolynomialText) -> str:
    """The text of a quotient in lowest terms.

    >>> factored_quotient(fmpq_poly([2, 2]), fmpq_poly([0, -3, 3]), lambda c: "n" if c == [0, 1] else f"n{c[0]:+}")
    '2*(n+1)/(3*(n-1)*n)'
    """
    top, powers = _factors(above, written)
    bottom, others = _factors(below, written)
    constant = top / bottom
    numerator, denominator = _product(int(constant.p), powers), _product(int(constant.q), others)
    if denominator == "1":
        return numerator
    single = len(others) + (constant.q != 1) == 1
    return f"{numerator}/{denominator}" if single else f"{numerator}/({denominator})"


def _factors(poly: fmpq_poly, written: PolynomialText) -> tuple[fmpq, list[str]]:
    """A number, and irreducible integer polynomials as texts, by degree, then by their constant terms."""
    whole, powers = fmpz_poly(poly.numer()).factor()
    ordered = sorted(powers, key=lambda own: (own[0].degree(), [int(c) for c in own[0].coeffs()]))
    return fmpq(whole, poly.denom()), [_power(factor, times, written) for factor, times in ordered]


def _power(factor: fmpz_poly, times: int, written: PolynomialText) -> str:
    coefficients = [int(c) for c in factor.coeffs()]
    text = written(coefficients)
    text = text if sum(map(bool, coefficients)) == 1 else f"({text})"
    return text if times == 1 else f"{text}^{times}"


def _product(number: int, factors: list[str]) -> str:
    if not factors or not number:
        return str(number)
    if abs(number) == 1:
        return ("-" if number < 0 else "") + "*".join(factors)
    return "*".join([str(number), *factors])
