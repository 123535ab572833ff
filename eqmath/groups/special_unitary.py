"""SU(n), the special unitary group: the unitary matrices of determinant 1.

The determinant of n vectors of Cⁿ commutes with them, and not with U(n).

>>> from eqmath import Hom, SU, U
>>> [Hom(group, 2, 0).dim for group in (SU(2), SU(3), U(2))], Hom(SU(3), 2, 0).dim, Hom(SU(3), 1, 4).dim
([1, 0, 0], 0, 3)

SU(n) is dense in SL(n, C), as SL(n, Q) is: its generators are rational matrices there.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

from eqmath.exact import ExactMatrix, GaussianMatrix, Matrix
from eqmath.groups.coloured import (
    determinant_part,
    dimension_by,
    raising_beside_determinants,
    raising_element,
    torus_part,
)
from eqmath.groups.group import Series
from eqmath.groups.hyperoctahedral import diagonal
from eqmath.groups.integrals import no_sign, special_unitary_integral
from eqmath.groups.parts import LieElement, Part
from eqmath.groups.special_orthogonal import quarter_turns
from eqmath.groups.unitary import is_unitary, random_unitary


def _generators(n: int) -> tuple[Matrix, ...]:
    """Quarter turns and diag(2, 1/2, 1, …, 1), dense in the monomial matrices of determinant 1."""
    return (*quarter_turns(n), Matrix([["1/2"]]).kron(diagonal([4, 1, *[2] * (n - 2)]))) if n > 1 else ()


def _contains(g: ExactMatrix, n: int) -> bool:
    return is_unitary(g, n) and g.det() == 1


def _random(n: int, rng: Random) -> GaussianMatrix:
    g = random_unitary(n, rng)
    det = g.det().conjugate()
    one = Matrix.identity(n)
    corner = diagonal([1] + [0] * (n - 1))
    return g * (GaussianMatrix(one - corner) + GaussianMatrix(corner) * det)


def _twisted(n: int, det: int, sgn: int) -> None:
    """The determinant is 1."""
    no_sign(sgn, "SU(n)")


def _parts(white: int | None) -> tuple[Part, Part]:
    return torus_part(white), determinant_part(white)


def _lie(parts: tuple[Part, Part], white: int | None) -> tuple[LieElement, LieElement]:
    torus, determinant = parts
    return raising_element(torus, white), raising_beside_determinants(determinant, white)


@cache
def coloured_special_unitary(white: int, black: int) -> Series:
    """SU(n) on V^⊗white ⊗ (V*)^⊗black.

    >>> [coloured_special_unitary(3, 0).dimension(3, n) for n in (1, 2, 3)]
    [1, 0, 1]
    """
    parts = _parts(white)
    return replace(
        GROUP,
        parts=parts,
        lie=_lie(parts, white),
        dimension=dimension_by(special_unitary_integral, white),
        colours=(white, black),
        origin=(coloured_special_unitary, (white, black)),
    )


ALL_WHITE = _parts(None)

GROUP = Series(
    letter="SU",
    doc=__doc__,
    spanning=(("walled-brauer", "", "torus"), ("determinant-brauer", "", "determinant")),
    basis=(),
    parts=ALL_WHITE,
    lie=_lie(ALL_WHITE, None),
    generators=_generators,
    contains=_contains,
    random=_random,
    dimension=dimension_by(special_unitary_integral, None),
    integral=special_unitary_integral,
    coloured=coloured_special_unitary,
    twisted=_twisted,
    gaussian=_contains,
    closure=lambda g, n: g.det() == 1,
)
