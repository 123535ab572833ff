"""The diagram algebras by the names that they have in the papers."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from eqmath.algebras.algebra import DiagramAlgebra
from eqmath.algebras.category import category
from eqmath.errors import CaseError, EqmathError, TooLarge, shown
from eqmath.exact import Scalar, exact_number, natural
from eqmath.limits import grouped

LARGEST_ORDER = 100
"""Numbers of diagrams up to it are found in no time."""


def _order(k: int | str | Fraction) -> int | Fraction:
    """An order: a natural number, or a half-integer such as "5/2"."""
    try:
        order = Fraction(exact_number(k))
    except EqmathError:
        order = Fraction(-1)
    if order < 0 or order.denominator > 2:
        raise CaseError(f'expected an order k ≥ 0, or a half-integer such as "5/2", found {shown(k)}')
    if order > LARGEST_ORDER:
        raise TooLarge(f"an order of {grouped(int(order))} is too large", hint=f"take k ≤ {LARGEST_ORDER}")
    return int(order) if order.denominator == 1 else order


def PartitionAlgebra(k: int | str | Fraction, delta: Scalar | str) -> DiagramAlgebra:
    """P_k(δ), of dimension Bell(2k); P_{k+1/2}(δ) joins the last output to the last input.

    >>> PartitionAlgebra(2, "n").dim, PartitionAlgebra("3/2", "n").dim
    (15, 5)
    """
    order = _order(k)
    if isinstance(order, Fraction):
        half = category("half-integer partition", delta)
        return DiagramAlgebra(half, int(order + Fraction(1, 2)), "PartitionAlgebra", order)
    return DiagramAlgebra(category("partition", delta), order, "PartitionAlgebra")


def _algebra(name: str, title: str, k: Any, delta: Scalar | str) -> DiagramAlgebra:
    order = _order(k)
    if isinstance(order, Fraction):
        raise CaseError(f"{title} has whole orders k, found {k!r}", hint="half-integers: PartitionAlgebra")
    return DiagramAlgebra(category(name, delta), order, title)


def PlanarPartitionAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The planar partition algebra, isomorphic to TL_{2k}(√δ): dimension catalan(2k).

    >>> PlanarPartitionAlgebra(2, "n").dim, TemperleyLiebAlgebra(4, "n").dim
    (14, 14)
    """
    return _algebra("planar partition", "PlanarPartitionAlgebra", k, delta)


def BrauerAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """B_k(δ), of dimension (2k−1)!!.

    >>> B = BrauerAlgebra(2, "n")
    >>> cup_cap = B("1,2|1',2'")
    >>> B.dim, cup_cap * cup_cap
    (3, n · 1,2|1',2')
    """
    return _algebra("Brauer", "BrauerAlgebra", k, delta)


def TemperleyLiebAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """TL_k(δ), of dimension catalan(k).

    >>> T = TemperleyLiebAlgebra(3, "n")
    >>> e1, e2 = T("1,2|3,3'|1',2'"), T("1,1'|2,3|2',3'")
    >>> T.dim, e1 * e2 * e1 == e1, e1 * e1
    (5, True, n · 1,2|3,3'|1',2')
    """
    return _algebra("Temperley-Lieb", "TemperleyLiebAlgebra", k, delta)


def MotzkinAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The planar diagrams with blocks of at most two vertices; a closed component is δ, an isolated one too.

    >>> [MotzkinAlgebra(k, "n").dim for k in range(4)]
    [1, 2, 9, 51]
    """
    return _algebra("Motzkin", "MotzkinAlgebra", k, delta)


def RookBrauerAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The diagrams with blocks of at most two vertices: the partial Brauer algebra.

    >>> [RookBrauerAlgebra(k, "n").dim for k in range(4)]
    [1, 2, 10, 76]
    """
    return _algebra("rook-Brauer", "RookBrauerAlgebra", k, delta)


def RookAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The partial bijections: the algebra of the rook monoid, for δ = 1.

    >>> R = RookAlgebra(2, 1)
    >>> R.dim, R("1,1'|2|2'") * R("1,1'|2|2'")
    (7, 1,1'|2|2')
    """
    return _algebra("rook", "RookAlgebra", k, delta)


def PlanarRookAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The order-preserving partial bijections, of dimension C(2k, k).

    >>> [PlanarRookAlgebra(k, 1).dim for k in range(4)]
    [1, 2, 6, 20]
    """
    return _algebra("planar rook", "PlanarRookAlgebra", k, delta)


def EvenPartitionAlgebra(k: int, delta: Scalar | str) -> DiagramAlgebra:
    """The diagrams with blocks of even size; at δ = n it is mapped onto End_H(n)(V^⊗k), and faithfully iff n ≥ k.

    >>> E = EvenPartitionAlgebra(2, "n")
    >>> [str(d) for d in E.diagrams]
    ["1,2,1',2'", "1,2|1',2'", "1,1'|2,2'", "1,2'|2,1'"]
    """
    return _algebra("even", "EvenPartitionAlgebra", k, delta)


def SymmetricGroupAlgebra(k: int, delta: Scalar | str = 1) -> DiagramAlgebra:
    """The group algebra of S_k; δ does not matter.

    >>> G = SymmetricGroupAlgebra(3)
    >>> s, t = G("1,2'|2,1'|3,3'"), G("1,1'|2,3'|3,2'")
    >>> G.dim, s * t * s == t * s * t
    (6, True)
    """
    return _algebra("symmetric group", "SymmetricGroupAlgebra", k, delta)


def WalledBrauerAlgebra(r: int, s: int, delta: Scalar | str) -> DiagramAlgebra:
    """B_{r,s}(δ), of dimension (r+s)!: r white points to the left of the wall and s black ones to its right.

    >>> WalledBrauerAlgebra(2, 1, "n").dim
    6
    """
    r, s = natural(r, "r"), natural(s, "s")
    _order(r + s)
    colours = "w" * r + "b" * s
    return DiagramAlgebra(category("walled Brauer", delta), colours, "WalledBrauerAlgebra")


def SymplecticBrauerAlgebra(k: int, n: int) -> DiagramAlgebra:
    """B_k(−n) with its signed functor to the endomorphisms of (Rⁿ)^⊗k that commute with Sp(n), n even.

    >>> B = SymplecticBrauerAlgebra(2, 2)
    >>> e = B("1,2|1',2'")
    >>> print(e * e, B.sum().matrix(2).rank())
    -2 · 1,2|1',2' 0
    """
    return _algebra("symplectic", "SymplecticBrauerAlgebra", k, n)


def BrauerGroodAlgebra(k: int, n: int) -> DiagramAlgebra:
    """The endomorphisms of k points in BG(n): matchings, and those with n free vertices.

    >>> D = BrauerGroodAlgebra(1, 2)
    >>> turn = D("1|1'")
    >>> D.dim, turn * turn
    (2, -1 · 1,1')
    """
    return _algebra("Brauer-Grood", "BrauerGroodAlgebra", k, n)


def JellyfishAlgebra(k: int, n: int) -> DiagramAlgebra:
    """The endomorphisms of k points in JP(n): partitions, and jellyfish with n−1 or n tentacles.

    >>> J = JellyfishAlgebra(1, 3)
    >>> [str(d) for d in J.diagrams]
    ["1,1'", "1|1'", "J(1|1')"]
    """
    return _algebra("jellyfish", "JellyfishAlgebra", k, n)
