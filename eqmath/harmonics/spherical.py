"""Real spherical harmonics: a rational basis of Harm_l(R³) around the third axis, and its exact normalisation."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import comb
from typing import TYPE_CHECKING

from eqmath.exact import Matrix, PolynomialInSeveral
from eqmath.harmonics.couplings import SPACE, gaunt_product
from eqmath.harmonics.polynomials import monomials
from eqmath.spaces.functors.harm import quotient, section

if TYPE_CHECKING:
    import sympy

NAMES = ("x", "y", "z")


@cache
def axial_basis(l: int) -> Matrix:
    """The harmonic parts of Re (x+iy)^m z^(l−m), m = 0, …, l, and of Im (x+iy)^m z^(l−m), which has the order −m.

    Turning around the z-axis by φ turns the two of orders m and −m by mφ.

    Returns
    -------
    Matrix
        A column for every order −l, …, l, in the basis of Harm_l(V).

    Examples
    --------
    >>> axial_basis(1)
    Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
    """
    rows = {word: row for row, word in enumerate(monomials(l, SPACE))}
    table = [[0] * (2 * l + 1) for _ in rows]
    for m in range(l + 1):
        for power in range(m + 1):  # of iy
            word = (0,) * (m - power) + (1,) * power + (2,) * (l - m)
            sign = -1 if power % 4 > 1 else 1
            table[rows[word]][l - m if power % 2 else l + m] += sign * comb(m, power)
    return quotient(l, SPACE) * Matrix(table)


@cache
def solid_harmonics(l: int) -> tuple[PolynomialInSeveral, ...]:
    """The same 2l+1 polynomials in x, y and z.

    >>> solid_harmonics(1)
    (y, z, x)
    >>> solid_harmonics(2)[2]
    -1/3*x^2 - 1/3*y^2 + 2/3*z^2
    """
    words = [tuple(word.count(i) for i in range(SPACE)) for word in monomials(l, SPACE)]
    columns = (section(l, SPACE) * axial_basis(l)).T.tolist()
    return tuple(PolynomialInSeveral(NAMES, dict(zip(words, column, strict=True))) for column in columns)


@cache
def mean_squares(l: int) -> tuple[Fraction, ...]:
    """The means of the squares of these polynomials over the unit sphere; the means of other products are 0.

    >>> mean_squares(1), mean_squares(2)[2]
    ((Fraction(1, 3), Fraction(1, 3), Fraction(1, 3)), Fraction(4, 45))
    """
    gram = gram_matrix(l)
    return tuple(Fraction(gram[i, i]) for i in range(2 * l + 1))


def gram_matrix(l: int) -> Matrix:
    """The means over the sphere of the products of two of these polynomials: the Gaunt product to degree 0.

    >>> gram_matrix(1) == Matrix.identity(3) * Fraction(1, 3)
    True
    """
    size, means = 2 * l + 1, gaunt_product(l, l, 0).tolist()[0]
    rows = Matrix([means[i * size : (i + 1) * size] for i in range(size)])
    return axial_basis(l).T * rows * axial_basis(l)


def spherical_basis(l: int) -> sympy.Matrix:
    """The real spherical harmonics of degree l, of which the mean square over the sphere is 1.

    For ∫ Y² = 1 divide by √(4π), for Σ Y² = 1 by √(2l+1).

    Returns
    -------
    sympy.Matrix
        A column for every order −l, …, l, in the basis of Harm_l(V): rational numbers times square roots of such.

    Examples
    --------
    >>> spherical_basis(1)[:, 2].T
    Matrix([[sqrt(3), 0, 0]])
    """
    import sympy

    roots = [sympy.sqrt(sympy.Rational(square.denominator, square.numerator)) for square in mean_squares(l)]
    return axial_basis(l).to_sympy() * sympy.diag(*roots)
