"""Determinants of monomials against sympy, ranks against FLINT's rational elimination, integer roots."""

from __future__ import annotations

import numpy as np
import pytest
import sympy

from eqmath.exact import PRIME, Matrix, exact_rank, integer_roots, monomial_determinant

x = sympy.Symbol("x")


@pytest.mark.parametrize("seed", range(12))
def test_determinants_as_sympy_finds_them(seed: int) -> None:
    rng = np.random.default_rng(seed)
    size = seed % 5 + 1
    coefficients = rng.integers(-3, 4, (size, size)) * 10 ** (seed % 4)
    exponents = rng.integers(0, 4, (size, size)).astype(np.int8)
    table = [
        [int(c) * x ** int(e) for c, e in zip(*row, strict=True)] for row in zip(coefficients, exponents, strict=True)
    ]
    expected = sympy.Poly(sympy.Matrix(table).det(method="berkowitz"), x)
    assert sympy.Poly(list(monomial_determinant(coefficients, exponents))[::-1] or [0], x) == expected


def test_determinants_with_large_coefficients() -> None:
    coefficients = np.array([[10**9, 1], [1, -(10**9)]])
    assert monomial_determinant(coefficients, np.array([[1, 0], [0, 1]], np.int8)) == (-1, 0, -(10**18))
    assert monomial_determinant(np.zeros((0, 0), np.int64), np.zeros((0, 0), np.int8)) == (1,)
    assert monomial_determinant(np.zeros((2, 2), np.int64), np.zeros((2, 2), np.int8)) == ()


def test_ranks() -> None:
    rng = np.random.default_rng(1)
    for rank in range(6):
        matrix = rng.integers(-4, 5, (7, rank)) @ rng.integers(-4, 5, (rank, 6))
        assert exact_rank(matrix) == Matrix.from_numpy(matrix).rank()
    assert exact_rank(np.array([[PRIME, PRIME], [0, PRIME]])) == 2
    assert exact_rank(np.array([[10**30, 2 * 10**30], [1, 2]], dtype=object)) == 1


def test_integer_roots() -> None:
    assert integer_roots([-6, 11, -6, 1]) == (1, 2, 3)
    assert integer_roots([-1, 0, 4]) == ()
    assert integer_roots([3]) == ()
    assert integer_roots([4, -4, 1]) == (2,)
