"""Diffusion on a sheaf, x ↦ x − αLx: how many eigenvalues shrink, and where it goes."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from flint import fmpq, fmpq_mat, fmpq_poly

from eqmath.errors import CaseError
from eqmath.exact import Matrix, Number, exact_number
from eqmath.sheaves.sheaf import Sheaf


def diffusion_step(sheaf: Sheaf, alpha: Number) -> Matrix:
    """1 − αL.

    >>> diffusion_step(Sheaf.constant("path:2"), Fraction(1, 4))
    Matrix([["3/4", "1/4"], ["1/4", "3/4"]])
    """
    return 1 - sheaf.laplacian * exact_number(alpha)


def largest_row_sum(sheaf: Sheaf) -> Number:
    """The largest sum of the absolute values in a row of L: no eigenvalue of L is larger (Gershgorin).

    >>> largest_row_sum(Sheaf.constant("cycle:3"))
    4
    """
    sizes = [[Fraction(max(entry, -entry)) for entry in row] for row in sheaf.laplacian.tolist()]
    return exact_number(max((sum(row, start=Fraction(0)) for row in sizes), default=0))


def shrinking(sheaf: Sheaf, alpha: Number) -> int:
    """How many eigenvalues λ of L have αλ < 2: those with |1 − αλ| < 1, and those that are 0.

    They are the positive roots of the characteristic polynomial of 2/α − L. As all its roots are real, there are as
    many as its coefficients change their sign (Descartes).

    Raises
    ------
    CaseError
        If α is not positive.

    Examples
    --------
    >>> triangle = Sheaf.constant("cycle:3")
    >>> [shrinking(triangle, Fraction(1, d)) for d in (1, 2)]
    [1, 3]
    """
    if alpha <= 0:
        raise CaseError(f"expected a step α > 0, found {alpha}")
    signs = [c > 0 for c in _characteristic(2 / Fraction(alpha) - sheaf.laplacian).coeffs() if c != 0]
    return sum(one != other for one, other in pairwise(signs))


def spectral_projection(sheaf: Sheaf) -> Matrix:
    """The projection onto the kernel of L as a polynomial in L: q(L)/q(0).

    t·q is the square-free part of the characteristic polynomial: L is symmetric, so that it kills L, and q(L) kills all
    eigenvectors but those with the eigenvalue 0.

    >>> spectral_projection(Sheaf.constant("path:2"))
    Matrix([["1/2", "1/2"], ["1/2", "1/2"]])
    """
    L = sheaf.laplacian
    found = _characteristic(L)
    q = found // found.gcd(found.derivative())
    if q(0) == 0:
        q = q // fmpq_poly([0, 1])
        return _evaluated(q / q(0), L)
    return L * 0


def _characteristic(matrix: Matrix) -> fmpq_poly:
    size = matrix.shape[0]
    entries = [fmpq(x.numerator, x.denominator) for row in matrix.tolist() for x in row]
    return fmpq_mat(size, size, entries).charpoly()


def _evaluated(polynomial: fmpq_poly, matrix: Matrix) -> Matrix:
    """By Horner's rule."""
    result = matrix * 0
    for c in reversed(polynomial.coeffs()):
        result = result * matrix + exact_number(f"{c.p}/{c.q}")
    return result
