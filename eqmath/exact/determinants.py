"""Ranks over Q of integer matrices, and determinants of matrices of monomials c·δ^e."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isqrt, prod
from typing import Any

import numpy as np
from flint import fmpz, fmpz_mat, fmpz_poly, nmod_mat
from numpy.typing import NDArray

from eqmath.errors import TooLarge
from eqmath.exact.elimination import PRIME, modular_rank
from eqmath.limits import grouped

LARGEST = 2**62
MOST_STEPS = 2 * 10**11


def exact_rank(matrix: NDArray[Any]) -> int:
    """The rank over Q of a matrix of integers of any size.

    Rows or columns that are independent mod p are independent over Q; only where there are not
    enough of them FLINT works over Z.

    >>> exact_rank(np.array([[PRIME, 0], [0, 1]])), exact_rank(np.array([[2, 4], [1, 2]]))
    (2, 1)
    """
    lower = modular_rank(np.mod(matrix, PRIME).astype(np.int64))
    if lower == min(matrix.shape):
        return lower
    rows, columns = matrix.shape
    return int(fmpz_mat(rows, columns, [int(entry) for entry in matrix.ravel().tolist()]).rank())


def monomial_determinant(coefficients: NDArray[np.int64], exponents: NDArray[np.int8]) -> tuple[int, ...]:
    """det (c_ij δ^e_ij) as the coefficients of a polynomial in δ, constant term first.

    Its values at enough points mod p are interpolated, for enough primes p. The degree is at most the
    sum D of the largest exponents of the rows, and δ divides it as often as the sum V of the smallest ones
    says. On the circle |δ| = 1 Hadamard's inequality holds with the rows (c_ij)_j, so no coefficient
    exceeds Π_i |c_i| in absolute value (Cauchy).

    Raises
    ------
    TooLarge
        If D − V + 1 determinants for each of these primes are too many.

    Examples
    --------
    >>> monomial_determinant(np.array([[1, 1], [1, 1]]), np.array([[2, 1], [1, 1]], np.int8))
    (0, 0, -1, 1)
    """
    if not len(coefficients):
        return (1,)
    present = coefficients != 0
    if not present.any(axis=1).all():
        return ()
    low = np.where(present, exponents, 127).min(axis=1)
    degree = int(np.where(present, exponents - low[:, None], 0).max(axis=1).sum())
    bound = isqrt(prod(int(c) for c in (coefficients.astype(object) ** 2).sum(axis=1))) + 1
    steps = len(low) ** 3 * (degree + 1) * (bound.bit_length() // 61 + 1)
    if steps > MOST_STEPS:
        size = grouped(len(low))
        raise TooLarge(f"the determinant of a {size} × {size} matrix in δ takes about {grouped(steps)} multiplications")
    found = _lifted(coefficients, np.where(present, exponents - low[:, None], 0), degree, 2 * bound + 1)
    return _trimmed([0] * int(low.sum()) + found)


def integer_roots(coefficients: Sequence[int]) -> tuple[int, ...]:
    """The integer roots of a polynomial with integer coefficients that is not 0, in order.

    >>> integer_roots([0, 2, 1, -1])
    (-1, 0, 2)
    """
    _, factors = fmpz_poly(list(coefficients)).factor()
    linear = [factor.coeffs() for factor, _ in factors if factor.degree() == 1]
    return tuple(sorted(int(-a) if b == 1 else int(a) for a, b in linear if abs(b) == 1))


def _primes() -> Iterator[int]:
    """Primes below 2⁶², the largest first."""
    return (number for number in range(LARGEST - 1, 1, -2) if fmpz(number).is_prime())


def _lifted(coefficients: NDArray[np.int64], exponents: NDArray[Any], degree: int, enough: int) -> list[int]:
    """The balanced residues mod a product of primes that is large enough."""
    size, powers = len(coefficients), range(int(exponents.max()), -1, -1)
    layers = [np.where(exponents == e, coefficients, 0).ravel().tolist() for e in powers]
    modulus, found = 1, [0] * (degree + 1)
    for prime in _primes():
        first, *rest = [nmod_mat(size, size, layer, prime) for layer in layers]
        values = []
        for x in range(1, degree + 2):
            horner = first
            for layer in rest:
                horner = horner * x + layer
            values.append(int(horner.det()))
        inverse = pow(modulus, -1, prime)
        residues = _interpolated(values, prime)
        found = [a + modulus * ((r - a) * inverse % prime) for a, r in zip(found, residues, strict=True)]
        modulus *= prime
        if modulus > enough:
            break
    return [a - modulus if 2 * a > modulus else a for a in found]


def _interpolated(values: Sequence[int], prime: int) -> list[int]:
    """The polynomial with these values at 1, 2, …, mod p: Newton's differences, then Horner's rule."""
    newton = list(values)
    for order in range(1, len(newton)):
        inverse = pow(order, -1, prime)
        for i in range(len(newton) - 1, order - 1, -1):
            newton[i] = (newton[i] - newton[i - 1]) * inverse % prime
    found = [0] * len(newton)
    for node in range(len(newton) - 1, -1, -1):  # found · (x − (node + 1)) + newton[node]
        for i in range(len(found) - 1, 0, -1):
            found[i] = (found[i - 1] - (node + 1) * found[i]) % prime
        found[0] = (newton[node] - (node + 1) * found[0]) % prime
    return found


def _trimmed(coefficients: list[int]) -> tuple[int, ...]:
    while coefficients and not coefficients[-1]:
        coefficients.pop()
    return tuple(coefficients)
