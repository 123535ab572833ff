"""Maps Harm_a ⊗ Harm_b → Harm_c: the harmonic part of a product, and in three dimensions of a cross product.

For harmonic f and g one has Δ^t(fg) = 2^t Σ_I ∂_I f · ∂_I g, so that the Gaunt product is a multiple of the diagram
with t arcs between the two inputs, and the other arcs from the inputs to the output.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import permutations
from math import factorial, prod

from eqmath.combinatorics import permutation_sign
from eqmath.errors import CaseError
from eqmath.exact import Matrix, natural, shaped
from eqmath.harmonics.polynomials import derivative, laplacian, multiplication, products
from eqmath.spaces.functors.harm import quotient, section

SPACE = 3
"""The dimension in which there is a cross product."""


def arcs_between(a: int, b: int, c: int) -> int | None:
    """How many arcs join the inputs of the one diagram with a, b and c legs and no arc inside a group of legs.

    >>> arcs_between(2, 2, 2), arcs_between(2, 2, 3), arcs_between(1, 1, 4), arcs_between(3, 1, 0)
    (1, None, None, None)
    """
    twice = natural(a, "a") + natural(b, "b") - natural(c, "c")
    return twice // 2 if twice % 2 == 0 and 0 <= twice <= 2 * min(a, b) else None


def is_triangle(a: int, b: int, c: int) -> bool:
    """|a−b| ≤ c ≤ a+b.

    >>> is_triangle(1, 1, 2), is_triangle(1, 1, 3)
    (True, False)
    """
    return abs(a - b) <= c <= a + b


@cache
def gaunt_product(a: int, b: int, c: int, n: int = SPACE) -> Matrix:
    """Harm_a ⊗ Harm_b → Harm_c: the harmonic part of degree c of the product of two polynomials on the sphere.

    The product of degree a+b is Σ q^j h_(a+b−2j) with harmonic h; Δ^t takes q^t h_c to a multiple of h_c.

    Parameters
    ----------
    a, b, c : int
    n : int
        The number of variables.

    Returns
    -------
    Matrix
        In the bases of the spaces Harm_l(V); 0 where a+b+c is odd, or c is not a degree of a harmonic part.

    Raises
    ------
    TooLarge
        If it is above the memory limit.

    Examples
    --------
    >>> gaunt_product(1, 1, 0), gaunt_product(1, 1, 1) == 0 * gaunt_product(1, 1, 1)
    (Matrix([["1/3", 0, 0, 0, "1/3", 0, 0, 0, "1/3"]]), True)
    >>> gaunt_product(1, 1, 2, 2)
    Matrix([[0, 1, 1, 0], [-1, 0, 0, 1]])
    """
    f, g, above = section(a, n), section(b, n), quotient(c, n)
    if (a + b + c) % 2 or c > a + b:
        rows, columns = above.shape[0], f.shape[1] * g.shape[1]
        return shaped([[0] * columns for _ in range(rows)], rows, columns)
    times, arcs = products(f, g, a, b, n), (a + b - c) // 2
    for t in range(arcs):
        times = laplacian(a + b - 2 * t, n) * times
    return above * times * Fraction(1, _lowering(arcs, c, n))


def diagram_factor(a: int, b: int, c: int, n: int = SPACE) -> Fraction:
    """The positive number by which the diagram with t arcs between the inputs is to be multiplied: the Gaunt product.

    It is 2^t a! b! / (a−t)! (b−t)!, the derivatives of polynomials in place of entries of tensors, divided by what Δ^t
    makes of q^t times a harmonic polynomial.

    >>> diagram_factor(1, 1, 0), diagram_factor(2, 2, 2)
    (Fraction(1, 3), Fraction(4, 7))

    Raises
    ------
    CaseError
        If there is no such diagram.
    """
    arcs = arcs_between(a, b, c)
    if arcs is None:
        raise CaseError(
            f"no diagram joins {a}, {b} and {c} legs without arcs inside", hint="a + b + c even, |a−b| ≤ c ≤ a+b"
        )
    above = 2**arcs * factorial(a) * factorial(b)
    return Fraction(above, factorial(a - arcs) * factorial(b - arcs) * _lowering(arcs, c, n))


def _lowering(arcs: int, c: int, n: int) -> int:
    """Δ^t (q^t h) / h for a harmonic h of degree c."""
    return prod(2 * i * (n + 2 * c + 2 * i - 2) for i in range(1, arcs + 1))


@cache
def cross_coupling(a: int, b: int, c: int) -> Matrix:
    """Harm_a ⊗ Harm_b → Harm_c in three variables for odd a+b+c: the harmonic part of x · (∇f × ∇g), derived on.

    With t = (a+b−1−c)/2 further arcs between f and g it is the diagram with a head on one leg of each.

    Returns
    -------
    Matrix
        In the bases of the spaces Harm_l(V); not 0.

    Raises
    ------
    CaseError
        If a+b+c is even, or they are not a triangle.

    Examples
    --------
    >>> cross_coupling(1, 1, 1)
    Matrix([[0, 0, 0, 0, 0, 1, 0, -1, 0], [0, 0, -1, 0, 0, 0, 1, 0, 0], [0, 1, 0, -1, 0, 0, 0, 0, 0]])
    """
    if (a + b + c) % 2 == 0 or not is_triangle(a, b, c):
        raise CaseError(f"expected an odd a + b + c and a triangle, found {a}, {b}, {c}", hint="gaunt_product")
    found = section(a, SPACE).kron(section(b, SPACE))
    while a + b > c + 1:
        found = _sum([derivative(i, a, SPACE).kron(derivative(i, b, SPACE)) for i in range(SPACE)]) * found
        a, b = a - 1, b - 1
    terms = []
    for i, j, k in permutations(range(SPACE)):
        both = derivative(j, a, SPACE).kron(derivative(k, b, SPACE))
        terms.append(_times(i, c - 1) * multiplication(a - 1, b - 1, SPACE) * both * permutation_sign((i, j, k)))
    return quotient(c, SPACE) * _sum(terms) * found


def _times(i: int, degree: int) -> Matrix:
    """Multiplication by a variable."""
    unit = Matrix([[int(i == j)] for j in range(SPACE)])
    return multiplication(1, degree, SPACE) * unit.kron(Matrix.identity(multiplication(0, degree, SPACE).shape[0]))


def _sum(terms: list[Matrix]) -> Matrix:
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total


def clebsch_gordan(a: int, b: int, c: int) -> Matrix:
    """The SO(3)-equivariant map Harm_a ⊗ Harm_b → Harm_c, the only one up to a factor.

    Raises
    ------
    CaseError
        If a, b, c are not a triangle: then there is none but 0.

    Examples
    --------
    >>> clebsch_gordan(1, 1, 0) == gaunt_product(1, 1, 0), clebsch_gordan(1, 1, 1) == cross_coupling(1, 1, 1)
    (True, True)
    """
    if not is_triangle(a, b, c):
        raise CaseError(f"{a}, {b}, {c} are not a triangle: the map is 0", hint=f"c from {abs(a - b)} to {a + b}")
    return cross_coupling(a, b, c) if (a + b + c) % 2 else gaunt_product(a, b, c)
