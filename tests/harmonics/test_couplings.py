"""Couplings of harmonic polynomials, by integrals over the sphere, by brackets of gradients, and by rotations."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from eqmath import SO, Hom, Matrix, O, Space
from eqmath.errors import CaseError
from eqmath.harmonics import (
    arcs_between,
    clebsch_gordan,
    cross_coupling,
    derivative,
    diagram_factor,
    gaunt_product,
    is_triangle,
    laplacian,
    multiplication,
)
from tests.harmonics.cases import basis
from tests.oracles import harmonics as oracle
from tests.oracles import spaces as forms

TRIPLES = [(a, b, c) for a in range(4) for b in range(3) for c in range(6)]
TRIANGLES = [(a, b, c) for a in range(4) for b in range(3) for c in range(abs(a - b), a + b + 1)]
ODD = [degrees for degrees in TRIANGLES if sum(degrees) % 2]


def harmonic_space(l: int) -> Space:
    return Space(["1", "V"][l] if l < 2 else f"Harm{l}(V)")


def combined(column: list, l: int, n: int) -> dict:
    """The polynomial with these coordinates."""
    terms = [{e: c * x for e, x in f.items()} for c, f in zip(column, basis(l, n), strict=True)]
    return oracle.added(*terms)


@pytest.mark.parametrize("n", [2, 3, 4])
@pytest.mark.parametrize(("a", "b", "c"), [(0, 0, 0), (1, 1, 0), (1, 1, 2), (2, 1, 1), (2, 1, 3), (2, 2, 2), (1, 2, 2)])
def test_gaunt_products_by_integrals(a, b, c, n) -> None:
    """What is left of fg has the same scalar products with all harmonic polynomials of degree c, and is harmonic."""
    columns = gaunt_product(a, b, c, n).T.tolist()
    pairs = [(f, g) for f in basis(a, n) for g in basis(b, n)]
    for (f, g), column in zip(pairs, columns, strict=True):
        part, whole = combined(column, c, n), oracle.product(f, g)
        assert forms.laplacian(part) == {}
        for h in basis(c, n):
            assert oracle.mean(oracle.product(part, h)) == oracle.mean(oracle.product(whole, h))


@pytest.mark.parametrize(("a", "b", "c"), TRIPLES)
def test_gaunt_products_are_not_zero_exactly_where_there_is_a_diagram(a, b, c) -> None:
    assert any(map(any, gaunt_product(a, b, c).tolist())) == (arcs_between(a, b, c) is not None)
    assert (arcs_between(a, b, c) is not None) == (is_triangle(a, b, c) and (a + b + c) % 2 == 0)


@pytest.mark.parametrize(("a", "b"), [(1, 1), (2, 1), (2, 2), (3, 1), (3, 2)])
def test_cross_couplings_of_the_highest_degree_by_brackets(a, b) -> None:
    """c = a+b−1: the harmonic part of x · (∇f × ∇g)."""
    c = a + b - 1
    columns = cross_coupling(a, b, c).T.tolist()
    pairs = [(f, g) for f in basis(a, 3) for g in basis(b, 3)]
    for (f, g), column in zip(pairs, columns, strict=True):
        part, whole = combined(column, c, 3), oracle.bracket(f, g)
        for h in basis(c, 3):
            assert oracle.mean(oracle.product(part, h)) == oracle.mean(oracle.product(whole, h))


@pytest.mark.parametrize(("a", "b", "c"), TRIANGLES)
def test_couplings_commute_with_rational_rotations(a, b, c) -> None:
    """And with mirrors up to the sign of parity."""
    rng, W = Random(f"{a} {b} {c}"), clebsch_gordan(a, b, c)
    X, Y, Z = map(harmonic_space, (a, b, c))
    for _ in range(2):
        g = O(3).random(rng)
        sign = g.det() if (a + b + c) % 2 else 1
        assert Z.matrix(g) * W == sign * (W * X.matrix(g).kron(Y.matrix(g)))
    assert any(map(any, W.tolist()))


@pytest.mark.parametrize(("a", "b", "c"), TRIANGLES)
def test_couplings_commute_with_generators(a, b, c) -> None:
    W, (X, Y, Z) = clebsch_gordan(a, b, c), map(harmonic_space, (a, b, c))
    for g in SO(3).discrete:
        assert Z.matrix(g) * W == W * X.matrix(g).kron(Y.matrix(g))
    for x in SO(3).lie:
        left, right = X.lie_matrix(x), Y.lie_matrix(x)
        both = left.kron(Matrix.identity(right.shape[0])) + Matrix.identity(left.shape[0]).kron(right)
        assert Z.lie_matrix(x) * W == W * both


@pytest.mark.parametrize(("a", "b", "c"), [degrees for degrees in ODD if max(degrees) < 4 and min(degrees) > 0])
def test_a_cross_coupling_is_the_diagram_with_a_head(a, b, c) -> None:
    space = Hom("SO(3)", harmonic_space(a) * harmonic_space(b), harmonic_space(c))
    (diagram,) = space.spanning_set
    (W,), V = [space.matrix(diagram)], cross_coupling(a, b, c)
    i, j = next((i, j) for i, row in enumerate(W.tolist()) for j, x in enumerate(row) if x)
    assert V == W * (Fraction(V[i, j]) / W[i, j])
    assert Fraction(V[i, j]) / W[i, j] > 0


@pytest.mark.parametrize("n", [1, 2, 3, 5])
@pytest.mark.parametrize(("a", "b", "c"), [(1, 1, 0), (1, 1, 2), (2, 1, 1), (2, 2, 2)])
def test_a_gaunt_product_is_a_positive_multiple_of_the_diagram(a, b, c, n) -> None:
    space = Hom(f"O({n})", harmonic_space(a) * harmonic_space(b), harmonic_space(c))
    (diagram,) = space.spanning_set
    assert gaunt_product(a, b, c, n) == space.matrix(diagram) * diagram_factor(a, b, c, n)
    assert diagram_factor(a, b, c, n) > 0


def test_exchange_of_the_factors() -> None:
    """Symmetric for an even sum of degrees, and otherwise antisymmetric."""
    swap = Matrix.permutation([1 + 5 * (i % 5) + i // 5 for i in range(25)])
    for c in range(5):
        W = clebsch_gordan(2, 2, c)
        assert W * swap == W * (-1) ** c


def test_matrices_of_polynomials() -> None:
    """Δ(fg) for linear f and g is twice their scalar product."""
    both = laplacian(2, 3) * multiplication(1, 1, 3)
    assert both.tolist() == [[2 * int(i == j) for i in range(3) for j in range(3)]]
    assert derivative(1, 1, 2).tolist() == [[0, 1]]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: derivative(0, 0, 2), "the derivative of a number is 0"),
        (lambda: laplacian(1, 2), "expected a degree of at least 2, found 1"),
        (lambda: diagram_factor(1, 1, 1), "no diagram joins 1, 1 and 1 legs"),
        (lambda: cross_coupling(1, 1, 2), "expected an odd a \\+ b \\+ c and a triangle, found 1, 1, 2"),
        (lambda: cross_coupling(1, 1, 3), "expected an odd a \\+ b \\+ c and a triangle, found 1, 1, 3"),
        (lambda: clebsch_gordan(1, 2, 4), "1, 2, 4 are not a triangle"),
        (lambda: arcs_between(-1, 0, 0), "a"),
    ],
)
def test_what_is_refused(make, message) -> None:
    with pytest.raises(CaseError, match=message):
        make()
