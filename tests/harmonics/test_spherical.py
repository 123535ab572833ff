"""Real spherical harmonics: orthonormal exactly, with the addition theorem, turned by orthogonal matrices."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
import sympy

from eqmath import SO, Matrix, Space
from eqmath.exact import PolynomialInSeveral
from eqmath.harmonics import axial_basis, gram_matrix, mean_squares, solid_harmonics, spherical_basis
from tests import needs
from tests.oracles import harmonics as oracle
from tests.oracles import spaces as forms

DEGREES = range(5)
every_degree = pytest.mark.parametrize("l", DEGREES)


@every_degree
def test_the_basis_is_harmonic_and_orthogonal(l) -> None:
    """By integrals of monomials."""
    own = [dict(harmonic.terms) for harmonic in solid_harmonics(l)]
    assert len(own) == 2 * l + 1
    for i, f in enumerate(own):
        assert forms.laplacian(f) == {}
        for j, g in enumerate(own):
            true = oracle.mean(oracle.product(f, g))
            assert gram_matrix(l)[i, j] == true
            assert (true == mean_squares(l)[i]) if i == j else (true == 0)


@every_degree
def test_it_is_orthonormal_with_square_roots(l) -> None:
    gram = axial_basis(l).inverse().to_sympy()
    columns = gram * spherical_basis(l)
    means = sympy.diag(*[sympy.Rational(x.numerator, x.denominator) for x in mean_squares(l)])
    assert columns.T * means * columns == sympy.eye(2 * l + 1)


@every_degree
def test_the_addition_theorem(l) -> None:
    """Σ_m Y_m(u) Y_m(v) = (2l+1) |u|^l |v|^l P_l(cos), a polynomial identity in six symbols."""
    names = ("u1", "u2", "u3", "v1", "v2", "v3")
    u1, u2, u3, v1, v2, v3 = PolynomialInSeveral.symbols_of(names)
    zero = u1 * 0
    left = zero
    for harmonic, square in zip(solid_harmonics(l), mean_squares(l), strict=True):
        both = zero + 1
        for point in ((u1, u2, u3), (v1, v2, v3)):
            value = zero
            for exponents, c in harmonic.terms.items():
                term = zero + 1
                for x, e in zip(point, exponents, strict=True):
                    for _ in range(e):
                        term = term * x
                value = value + term * c
            both = both * value
        left = left + both * (1 / square)
    dot, norms = u1 * v1 + u2 * v2 + u3 * v3, (u1 * u1 + u2 * u2 + u3 * u3) * (v1 * v1 + v2 * v2 + v3 * v3)
    right = zero
    for power, c in enumerate(oracle.legendre(l)):
        if c:
            term = zero + 1
            for _ in range(power):
                term = term * dot
            for _ in range((l - power) // 2):
                term = term * norms
            right = right + term * c
    assert left == right * (2 * l + 1)


@pytest.mark.parametrize("l", [1, 2, 3])
def test_rotations_are_orthogonal_matrices(l) -> None:
    g = SO(3).random(Random(l))
    change = spherical_basis(l)
    space = Space("V") if l == 1 else Space(f"Harm{l}(V)")
    turned = sympy.simplify(change.inv() * space.matrix(g).to_sympy() * change)
    assert sympy.simplify(turned.T * turned) == sympy.eye(2 * l + 1)


def test_turns_around_the_axis() -> None:
    """(3 + 4i)/5 to the power m, on the two of orders ±m."""
    g = Matrix([["3/5", "-4/5", 0], ["4/5", "3/5", 0], [0, 0, 1]])
    for l in range(1, 4):
        space = Space("V") if l == 1 else Space(f"Harm{l}(V)")
        turned = axial_basis(l).inverse() * space.matrix(g) * axial_basis(l)
        re, im = Fraction(1), Fraction(0)
        for m in range(l + 1):
            assert (turned[l + m, l + m], turned[l - m, l - m]) == (re, re)
            assert m == 0 or (turned[l + m, l - m], turned[l - m, l + m]) == (-im, im) or m == 0
            re, im = Fraction(3, 5) * re - Fraction(4, 5) * im, Fraction(3, 5) * im + Fraction(4, 5) * re


WRITTEN = {
    1: ("sqrt(3)*x", "sqrt(3)*y", "sqrt(3)*z"),
    2: (
        "sqrt(15)*x*z", "sqrt(15)*x*y", "sqrt(5)*(y**2 - (x**2 + z**2)/2)", "sqrt(15)*y*z", "sqrt(15)*(z**2 - x**2)/2",
    ),
}  # fmt: skip
"""What the documentation of e3nn says: the axis is y there, the mean of a square 1."""


def turned_axes(l: int) -> list[sympy.Expr]:
    """Ours in the coordinates of e3nn: our x, y, z are z, x, y there."""
    x, y, z = sympy.symbols("x y z")
    found = []
    for harmonic, square in zip(solid_harmonics(l), mean_squares(l), strict=True):
        value = sum(
            sympy.Rational(Fraction(c).numerator, Fraction(c).denominator) * z**a * x**b * y**d
            for (a, b, d), c in harmonic.terms.items()
        )
        found.append(value * sympy.sqrt(sympy.Rational(square.denominator, square.numerator)))
    return found


@pytest.mark.parametrize("l", [1, 2])
def test_the_formulas_of_e3nn(l) -> None:
    for ours, text in zip(turned_axes(l), WRITTEN[l], strict=True):
        assert sympy.expand(ours - sympy.sympify(text)) == 0


@pytest.mark.parametrize("l", [0, 1, 2, 3])
def test_e3nn_itself(l) -> None:
    """Its doubles at a point: fewer than 2¹⁰ operations on numbers below 8 lose less than 2⁻⁴⁰ by rounding."""
    e3nn, torch = needs.e3nn(), needs.torch()
    point = (2, 3, 6)  # of length 7
    found = e3nn.o3.spherical_harmonics(l, torch.tensor([[*map(float, point)]]).double(), True, "component")[0].tolist()
    at = dict(zip(sympy.symbols("x y z"), (sympy.Rational(x, 7) for x in point), strict=True))
    for ours, theirs in zip(turned_axes(l), found, strict=True):
        assert abs(sympy.sympify(ours).subs(at).evalf(30) - theirs) < Fraction(1, 2**40)
