"""U(n), the unitary group: the complex matrices g with g gᴴ = 1. V is Cⁿ, and its dual is another space.

Only multiples of the identity commute with all of them; no map V → V*, but the scalar product V ⊗ V* → C does.

>>> from eqmath import Gaussian, GaussianMatrix, Hom, Matrix, U
>>> GaussianMatrix(Matrix([[0]]), Matrix([[1]])) in U(1), [Hom(U(2), k, 1).dim for k in (0, 1, 2)], Hom(U(2), 3, 3).dim
(True, [0, 1, 0], 5)

The maps of complex representations that commute with U(n) have a basis over Q, and U(n) is dense in GL(n, C), as
GL(n, Q) is: its generators are rational matrices in GL(n), with the same polynomial maps.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from random import Random

from eqmath.exact import ExactMatrix, GaussianMatrix, Matrix
from eqmath.groups.coloured import (
    determinant_part,
    dimension_by,
    power_of_det,
    raising_beside_determinants,
    raising_element,
    torus_part,
)
from eqmath.groups.group import Series
from eqmath.groups.hyperoctahedral import diagonal
from eqmath.groups.integrals import no_sign, unitary_integral
from eqmath.groups.parts import Independence
from eqmath.groups.symmetric import permutation_generators, random_permutation


def dense_generators(n: int) -> tuple[Matrix, ...]:
    """Permutations and diag(2, 1, …, 1): where they are dense, so are all monomial matrices.

    >>> dense_generators(2)
    (Matrix([[0, 1], [1, 0]]), Matrix([[2, 0], [0, 1]]))
    """
    return (*permutation_generators(n), diagonal([2] + [1] * (n - 1)))


def is_unitary(g: ExactMatrix, n: int) -> bool:
    """Whether the columns are orthonormal over C.

    >>> is_unitary(GaussianMatrix(Matrix([["3/5"]]), Matrix([["4/5"]])), 1), is_unitary(Matrix([[2]]), 1)
    (True, False)
    """
    adjoint = g.H if isinstance(g, GaussianMatrix) else g.T
    return bool(g * adjoint == Matrix.identity(n))


def random_unitary(n: int, rng: Random) -> GaussianMatrix:
    """The Cayley transform (1 − X)(1 + X)⁻¹ of a skew-Hermitian X over Q(i), times a permutation and powers of i.

    >>> g = random_unitary(2, Random(0))
    >>> g * g.H == Matrix.identity(2)
    True
    """
    real, imag = ([[rng.randint(-3, 3) for _ in range(n)] for _ in range(n)] for _ in range(2))
    x = GaussianMatrix(Matrix(real), Matrix(imag))
    one, skew = GaussianMatrix(Matrix.identity(n)), x - x.H
    powers = [rng.choice(((1, 0), (0, 1), (-1, 0), (0, -1))) for _ in range(n)]
    units = GaussianMatrix(*(diagonal([power[part] for power in powers]) for part in (0, 1)))
    return (one - skew) * (one + skew).inverse() * units * random_permutation(n, rng)


@cache
def coloured_unitary(white: int, black: int) -> Series:
    """U(n) on V^⊗white ⊗ (V*)^⊗black.

    >>> coloured_unitary(2, 2), coloured_unitary(2, 2).dimension(4, 1), coloured_unitary(2, 1).dimension(3, 2)
    (U, 1, 0)
    """
    part = torus_part(white)
    return replace(
        GROUP,
        parts=(part,),
        lie=(raising_element(part, white),),
        dimension=dimension_by(unitary_integral, white),
        colours=(white, black),
        twisted=partial(_twisted, (white, black)),
        origin=(coloured_unitary, (white, black)),
    )


def _twisted(colours: tuple[int, int] | None, n: int, det: int, sgn: int) -> tuple[Series, str] | None:
    """det^d times an invariant is one where every value has the excess −d: no other number of legs has any."""
    no_sign(sgn, "U(n)")
    if not det:
        return None
    fits = colours is None or power_of_det(sum(colours), n, colours[0], -det) != 0
    return with_power_of_det(-det, colours, fits), "determinant"


@cache
def with_power_of_det(power: int, colours: tuple[int, int] | None, fits: bool) -> Series:
    """U(n) with what it changes by one power q ≠ 0 of det, on a given number of white and black legs.

    These are the maps of the determinant part of SU(n) where the legs fit, white − black = qn, and 0 elsewhere.

    >>> [(part.name, list(part.classes(2, 2))) for part in with_power_of_det(1, (2, 0), True).parts]
    [('determinant', [(0, 1)])]
    """
    white = None if colours is None else colours[0]
    part = determinant_part(white, power)
    return replace(
        GROUP,
        spanning=(("determinant-brauer", "", part.name),) if fits else (),
        basis=(),
        parts=(part,),
        lie=(raising_beside_determinants(part, white, power),),
        colours=colours,
        origin=(with_power_of_det, (power, colours, fits)),
    )


ALL_WHITE = torus_part(None)


def _independence(white: int, black: int) -> int:
    """A matrix of rank n at most is any matrix iff it has n rows at most, or n columns."""
    return max(min(white, black), 1)


GROUP = Series(
    letter="U",
    doc=__doc__,
    spanning=(("walled-brauer", "", "torus"),),
    basis=(("walled-brauer", "increasing"),),
    parts=(ALL_WHITE,),
    lie=(raising_element(ALL_WHITE, None),),
    generators=dense_generators,
    contains=is_unitary,
    random=random_unitary,
    dimension=dimension_by(unitary_integral, None),
    integral=unitary_integral,
    coloured=coloured_unitary,
    twisted=partial(_twisted, None),
    gaussian=is_unitary,
    closure=lambda g, n: bool(g.det()),
    independence=Independence(
        _independence,
        "the products of c generic vectors with c' generic functions are algebraically independent iff n ≥ min(c, c')",
    ),
)
