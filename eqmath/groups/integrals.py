"""Power-sum integrals: the mean over a group of Π tr(g^j), j < 0 for the dual; and those of the complex groups.

``integral(powers, n, det=0, sgn=0)`` inserts det^det and sgn^sgn. Its value at positive powers is the trace of a
permutation of the places of V^⊗m with cycles of these lengths on the G-invariants.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Protocol

from eqmath.combinatorics import PowerSums, Shape, character_column, sub_multisets, wreath_integral
from eqmath.errors import GroupError


class Integral(Protocol):
    """The power-sum integral of a series of groups.

    >>> from eqmath import S
    >>> S.integral((2, 1), 3), S.integral((1, 1), 3, sgn=1)
    (3, 1)
    """

    def __call__(self, powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
        """∫ Π tr(g^j) · det(g)^det · sgn(g)^sgn dg over G(n)."""


def no_sign(sgn: int, name: str) -> None:
    """Refuse the sign of a permutation for a group whose elements permute nothing.

    >>> no_sign(1, "O(n)")
    Traceback (most recent call last):
    eqmath.errors.GroupError: O(n) has no sgn: its elements do not permute the basis vectors
        det

    Raises
    ------
    GroupError
        If it is asked for.
    """
    if sgn % 2:
        raise GroupError(f"{name} has no sgn: its elements do not permute the basis vectors", hint="det")


def unitary_integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """Σ χ^λ(μ) χ^(λ + det·1ⁿ)(ν) over the λ with at most n rows, μ the positive powers, ν the negative ones.

    GL(n) has the same integrals: U(n) is dense in it.

    >>> unitary_integral((1, 1, -1, -1), 2), unitary_integral((2, -1, -1), 2), unitary_integral((1, 1), 2, det=-1)
    (2, 0, 1)
    """
    no_sign(sgn, "U(n)")
    white, black = tuple(j for j in powers if j > 0), tuple(-j for j in powers if j < 0)
    if sum(white) + n * det != sum(black):
        return 0
    if det < 0:
        white, black, det = black, white, -det
    others = character_column(black, n)
    return sum(value * others.get(_widened(shape, n, det), 0) for shape, value in character_column(white, n).items())


def _widened(shape: Shape, n: int, columns: int) -> Shape:
    """A shape with so many columns of length n in front of it."""
    return tuple(row + columns for row in (*shape, *(0,) * (n - len(shape)))) if columns else shape


def special_unitary_integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """The U(n)-invariants with the one power of det whose degree fits; SL(n) has the same integrals.

    >>> special_unitary_integral((1, 1, 1), 3), special_unitary_integral((3,), 3), special_unitary_integral((1,), 3)
    (1, 1, 0)
    """
    no_sign(sgn, "SU(n)")
    power, rest = divmod(-sum(powers), n)
    return 0 if rest else unitary_integral(powers, n, power)


def real_unitary_integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """U(n) on R^(2n), which is W + W* over C, W = Cⁿ: a sum over the colourings; its real determinant is 1.

    >>> real_unitary_integral((1, 1), 1), real_unitary_integral((1,) * 4, 2)
    (2, 12)
    """
    no_sign(sgn, "U(n)")
    return sum(
        ways * unitary_integral((*chosen, *(-j for j in others)), n) for chosen, others, ways in sub_multisets(powers)
    )


def monomial_integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """The circle on every one of n copies of C, which are permuted; det = sgn · the product of the scalars.

    M(n), the monomial matrices over C, and those over R have the same integrals.

    >>> monomial_integral((1, 1, -1, -1), 3), monomial_integral((1, 1, -1, -1), 1)
    (3, 1)
    """
    return wreath_integral(powers, n, _of_weight(-det), -1 if (det + sgn) % 2 else 1)


@cache
def _of_weight(weight: int) -> Callable[[PowerSums], int]:
    """∫ Π z^j · z^(−weight) over the circle."""
    return lambda powers: int(sum(powers) == weight)
