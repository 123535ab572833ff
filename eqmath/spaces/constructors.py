"""Spaces in Python: V, the spaces of the factors of a group, and the functors as functions."""

from __future__ import annotations

from typing import Any

from eqmath.exact import natural
from eqmath.groups import Group, as_group
from eqmath.spaces.admission import factors
from eqmath.spaces.bounds import applied
from eqmath.spaces.space import Space

V = Space("V")
"""The defining representation of a group."""


def spaces(*groups: Group | str) -> tuple[Space, ...]:
    """The defining representations of the factors of a product, given as one group or factor by factor.

    >>> V1, V2 = spaces("S(3)", "O(2)")
    >>> V1 + V1 * V2, spaces("S(3)xO(2)") == (V1, V2), spaces("O(3)")
    (Space("V1+V1*V2"), True, (Space("V"),))
    """
    count = sum(len(factors(as_group(group))) for group in groups)
    return (V,) if count == 1 else tuple(Space(f"V{i + 1}") for i in range(count))


def Sym(d: int, X: Space | str | int) -> Space:
    """The d-th symmetric power.

    >>> Sym(2, V) * V
    Space("Sym2(V)*V")
    """
    return _applied("Sym", X, d)


def Alt(d: int, X: Space | str | int) -> Space:
    """The d-th exterior power.

    >>> Alt(2, V).dim
    1/2*n^2 - 1/2*n
    """
    return _applied("Alt", X, d)


def Harm(d: int, X: Space | str | int) -> Space:
    """The harmonic polynomials of degree d, for groups of all maps that preserve a symmetric form.

    >>> Harm(2, V), Harm(2, V).dimension(3)
    (Space("Harm2(V)"), 5)
    """
    return _applied("Harm", X, d)


def Cl(X: Space | str | int) -> Space:
    """The Clifford algebra as a representation, for groups of all maps that preserve a symmetric form.

    >>> Cl(V).dimension(3)
    8
    """
    return _applied("Cl", X)


def Dual(X: Space | str | int) -> Space:
    """The dual space.

    >>> Dual(V) * V, Dual(V) == V.T
    (Space("Dual(V)*V"), True)
    """
    return _applied("Dual", X)


def Inj(d: int, X: Space | str | int) -> Space:
    """The d-tuples of different basis vectors, for groups that permute a basis.

    >>> Inj(2, V).labels(2)
    ('(e1,e2)', '(e2,e1)')
    """
    return _applied("Inj", X, d)


def Sub(d: int, X: Space | str | int) -> Space:
    """The sets of d basis vectors, for groups that permute a basis.

    >>> Sub(2, V) + V, Sub(2, Sub(2, V)).dimension(4)
    (Space("Sub2(V)+V"), 15)
    """
    return _applied("Sub", X, d)


def det(X: Space | str | int = V) -> Space:
    """The determinant of V, or of the V of a factor.

    >>> det() * V, det("V2"), det("V+1")
    (Space("det*V"), Space("det2"), Space("det1"))
    """
    return _applied("det", X)


def sgn(X: Space | str | int = V) -> Space:
    """The sign of the permutation, for groups that permute a basis up to factors.

    >>> from eqmath import Matrix
    >>> sgn().matrix(Matrix.permutation([2, 1, 3]))
    Matrix([[-1]])
    """
    return _applied("sgn", X)


def _applied(name: str, argument: Any, degree: int = 0) -> Space:
    return Space.of(applied(name, natural(degree, "the degree"), Space(argument).expression))
