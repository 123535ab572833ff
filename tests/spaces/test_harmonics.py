"""Harm inside Sym: killed by the Laplacian, kept by rational rotations, with the matrices of the quotient."""

from itertools import combinations_with_replacement

import pytest

from eqmath import Matrix
from eqmath.spaces import Space
from tests.oracles.linear import multiply, null_space, trace, transpose
from tests.oracles.spaces import laplacian, substituted
from tests.spaces.cases import elements

DEGREES = [(d, n) for n in (1, 2, 3) for d in range(5)]


def monomials(d: int, n: int) -> list[tuple[int, ...]]:
    """Exponents of all monomials of degree d, x_1 first."""
    words = combinations_with_replacement(range(n), d)
    return [tuple(word.count(i) for i in range(n)) for word in words]


def harmonics(d: int, n: int) -> list[list]:
    """A basis of ker Δ, as coefficient vectors."""
    basis, lower = monomials(d, n), monomials(d - 2, n) if d > 1 else []
    columns = [laplacian({exponents: 1}) for exponents in basis]
    equations = [[column.get(exponents, 0) for column in columns] for exponents in lower]
    return null_space(equations, len(basis))


@pytest.mark.parametrize(("d", "n"), DEGREES)
def test_harmonic_polynomials_represent_the_quotient(d, n):
    """The map ker Δ → Sym_d/q is invertible and intertwines."""
    kernel, words = harmonics(d, n), monomials(d, n)
    space = Space(f"Harm{d}(V)")
    assert len(kernel) == space.dimension(n)
    representatives = [i for i, exponents in enumerate(words) if exponents[0] < 2]
    assert len(representatives) == len(kernel)
    for g in elements(f"O({n})"):
        rho, plain = space.matrix(g).tolist(), g.tolist()
        for vector in kernel:
            polynomial = {e: c for e, c in zip(words, vector, strict=True) if c}
            moved = substituted(polynomial, plain)
            assert laplacian(moved) == {}
            image = transpose(multiply(rho, transpose([reduced(polynomial, n, words)])))[0]
            assert image == reduced(moved, n, words)
    if kernel:
        columns = [reduced({e: c for e, c in zip(words, v, strict=True) if c}, n, words) for v in kernel]
        assert not null_space(columns, len(kernel))


def reduced(polynomial: dict, n: int, words: list) -> list:
    """Coordinates modulo q: x_1² is minus the sum of the other squares, until no monomial has it."""
    while any(e[0] > 1 for e in polynomial):
        more: dict = {}
        for e, c in polynomial.items():
            if e[0] < 2:
                more[e] = more.get(e, 0) + c
            for i in range(1, n) if e[0] > 1 else ():
                new = (e[0] - 2, *(a + 2 * (j == i) for j, a in enumerate(e[1:], 1)))
                more[new] = more.get(new, 0) - c
        polynomial = more
    return [polynomial.get(e, 0) for e in words if e[0] < 2]


def test_parity():
    """Trap 11: −1 acts by (−1)^d, and det(−1) = −1 for odd n alone."""
    for n in (2, 3):
        minus = Matrix.identity(n) * -1
        for d in range(1, 4):
            assert Space(f"Harm{d}(V)").matrix(minus) == Matrix.identity(Space(f"Harm{d}(V)").dimension(n)) * (-1) ** d
        assert Space("det").matrix(minus) == Matrix([[(-1) ** n]])


def test_two_dimensions():
    """Trap 12: the spaces of degree ≥ 1 have dimension 2, and multiply by sums and differences of degrees."""
    assert [Space(f"Harm{d}(V)").dimension(2) for d in range(5)] == [1, 2, 2, 2, 2]
    for g in elements("O(2)"):
        product = trace(Space("Harm3(V)*Harm2(V)").matrix(g).tolist())
        assert product == trace(Space("Harm5(V)+V").matrix(g).tolist())
