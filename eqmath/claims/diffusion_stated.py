"""Diffusion on sheaves as identities between matrices, and sums of absolute values, for a certificate (SPEC.md §10)."""

from __future__ import annotations

from fractions import Fraction

from eqmath.claims.identities import Sum
from eqmath.claims.stated import SIZE, Sentences
from eqmath.exact import Matrix, Number

OF_ONE = 6
"""So many matrices belong to one sheaf."""


def diffusion_identities(
    coboundary: Matrix, step: Number, limit: Matrix, first: int
) -> tuple[list[Matrix], list[Sum], Sentences]:
    """That x ↦ x − αLx, L = dᵀd, again and again, converges to a matrix P.

    P is symmetric, P² = P, LP = 0 and K(L + P) = 1: it is the orthogonal projection onto the kernel of L. And the
    absolute values in every row of αL add up to less than 2, so that all eigenvalues of 1 − αL are above −1, those of
    L being at least 0. In order the matrices are d, L, P, K, αL and the identity.

    Parameters
    ----------
    first : int
        The number of the first matrix.

    Examples
    --------
    >>> P = Matrix([["1/2", "1/2"], ["1/2", "1/2"]])
    >>> matrices, sums, stated = diffusion_identities(Matrix([[1, -1]]), Fraction(1, 2), P, 0)
    >>> len(matrices), len(sums), stated.sentences
    (6, 6, (('all(i < 2, sum(j < 2, size(#4(i, j))) < 2)', True),))
    """
    coboundary = coboundary if coboundary.shape[0] else Matrix([[0] * coboundary.shape[1]])
    L = coboundary.T * coboundary
    size, own = L.shape[0], L * step
    d, l, p, k, a, i = (f"#{first + place}" for place in range(OF_ONE))
    sums: list[Sum] = [
        [(1, [[l]]), (-1, [["^" + d], [d]])],
        [(1, [[a]]), (-Fraction(step), [[l]])],
        [(1, [[p]]), (-1, [["^" + p]])],
        [(1, [[p], [p]]), (-1, [[p]])],
        [(1, [[l], [p]])],
        [(1, [[k], [l]]), (1, [[k], [p]]), (-1, [[i]])],
    ]
    small = all(sum(abs(Fraction(x)) for x in row) < 2 for row in own.tolist())
    text = f"all(i < {size}, sum(j < {size}, size({a}(i, j))) < 2)"
    stated = Sentences(((text, small),), (SIZE,), 2 * size**2)
    return [coboundary, L, limit, (L + limit).inverse(), own, Matrix.identity(size)], sums, stated
