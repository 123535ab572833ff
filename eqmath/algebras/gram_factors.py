"""Gram determinants ⟨d, e⟩ = δ^(blocks of d ∨ e) in closed form, with the ranks that follow from them.

A *piece* is a list of factors, numbers or polynomials in δ, and how often it counts; the determinant is
the product of all of them. Where the form is diagonal in a rational basis with the products of the
pieces as its entries, or has them as its eigenvalues, the rank is the number of those that are not 0.

* Diagrams closed under coarsening: δ^|d∨e| = Σ (δ)_|ρ| over the ρ coarser than both, so the form is
  diagonal in a unitriangular basis (Wilf, Lindström 1968).
* Matchings of 2r points: Π (δ + 2j − i) over the boxes (i, j) of λ ⊢ r, counted from 0, with multiplicity
  f^2λ (Hanlon and Wales 1989; Zinn-Justin 2010).
* Permutations, and walled Brauer diagrams, which are permutations with their legs bent: δ^cycles(στ⁻¹) has
  the eigenvalues Π (δ + j − i), with multiplicity (f^λ)² (Jucys 1974).
* Noncrossing matchings of 2r points: Π_m U_m(δ)^(a_m), U_m Chebyshev polynomials (Di Francesco, Golinelli
  and Guitter 1997).
* Noncrossing partitions of r points: thickened to matchings of 2r points, δ^blocks = q^(loops + |d| + |e| − r)
  with δ = q², by Euler's formula.
* Blocks of at most two points: an edge less 1/δ times its two free ends is orthogonal to everything with a
  free point there, and closes to loops of value δ − 1. The basis being rational for δ ≠ 0 alone, the ranks hold
  there alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import comb
from typing import NamedTuple

from eqmath.algebras.core import Core
from eqmath.combinatorics import (
    Shape,
    even_partition_count,
    integer_partitions,
    set_partition_count,
    tableau_count,
)
from eqmath.errors import CaseError, TooLarge
from eqmath.exact import Polynomial, Scalar


class GramFactor(NamedTuple):
    """The product of some factors, to some power."""

    factors: tuple[Scalar, ...]
    power: int


GramFactors = Iterator[GramFactor]


def _coarsenings(count: Callable[[int, int], int], points: int, x: Scalar) -> GramFactors:
    for t in range(points + 1):
        power = count(points, t) - (count(points, t - 1) if t else 0)
        if power:
            yield GramFactor(tuple(x - i for i in range(t)), power)


def _boxes(shape: Shape, x: Scalar, step: int) -> tuple[Scalar, ...]:
    return tuple(x + (step * j - i) for i, part in enumerate(shape) for j in range(part))


def _matchings(points: int, x: Scalar) -> GramFactors:
    if points % 2 == 0:
        for shape in integer_partitions(points // 2):
            yield GramFactor(_boxes(shape, x, 2), tableau_count(tuple(2 * part for part in shape)))


def _permutations(points: int, x: Scalar) -> GramFactors:
    for shape in integer_partitions(points):
        yield GramFactor(_boxes(shape, x, 1), tableau_count(shape) ** 2)


def _chebyshev(degree: int, x: Scalar) -> Scalar:
    """U_m(x) = x U_{m−1} − U_{m−2}, with U_0 = 1."""
    before, value = 0 * x, 0 * x + 1
    for _ in range(degree):
        before, value = value, x * value - before
    return value


def _meander_powers(r: int) -> dict[int, int]:
    """a_m = C(2r, r−m) − 2 C(2r, r−m−1) + C(2r, r−m−2)."""
    choose = [comb(2 * r, i) for i in range(r + 1)] + [0, 0]  # choose[-1] = choose[-2] = 0
    return {m: choose[r - m] - 2 * choose[r - m - 1] + choose[r - m - 2] for m in range(1, r + 1)}


def _noncrossing_matchings(points: int, x: Scalar) -> GramFactors:
    if points % 2 == 0:
        for m, power in _meander_powers(points // 2).items():
            yield GramFactor((_chebyshev(m, x),), power)


def _noncrossing_partitions(points: int, x: Scalar) -> GramFactors:
    """With U_m(q) = q^(m mod 2) V_m(q²), the power of q is Σ a_m over the odd m and catalan(r) more."""
    powers = _meander_powers(points)
    catalan = comb(2 * points, points) // (points + 1)
    yield GramFactor((x,), (sum(power for m, power in powers.items() if m % 2) + catalan) // 2)
    for m, power in powers.items():
        yield GramFactor((_even_part(m, x),), power)


def _even_part(degree: int, x: Scalar) -> Scalar:
    """V_m with U_m(q) = q^(m mod 2) V_m(q²)."""
    coefficients = _chebyshev(degree, Polynomial([0, 1], "q")).coefficients  # type: ignore[union-attr]
    value = 0 * x
    for c in reversed(coefficients[degree % 2 :: 2]):
        value = value * x + c
    return value


def _partial(inner: Callable[[int, Scalar], GramFactors], points: int, x: Scalar) -> GramFactors:
    for joined in range(points + 1):
        for factors, power in inner(joined, x - 1):
            yield GramFactor((x,) * (points - joined) + factors, power * comb(points, joined))


def _noncrossing_partial(points: int, x: Scalar) -> GramFactors:
    """As there; the inner pieces are no eigenvalues, so the free points count apart."""
    for joined in range(0, points + 1, 2):
        sets, half = comb(points, joined), joined // 2
        yield GramFactor((x,) * (points - joined), sets * comb(joined, half) // (half + 1))
        for factors, power in _noncrossing_matchings(joined, x - 1):
            yield GramFactor(factors, power * sets)


def _rook(inner: Callable[[int, Scalar], GramFactors], points: int, x: Scalar) -> GramFactors:
    half = points // 2
    for joined in range(half + 1):
        for factors, power in inner(joined, x - 1):
            yield GramFactor((x,) * (points - 2 * joined) + factors, power * comb(half, joined) ** 2)


def _order(points: int, x: Scalar) -> GramFactors:
    yield GramFactor((x,) * points, 1)


FORMULAS: dict[str, Callable[[int, Scalar], GramFactors]] = {
    "partition": lambda m, x: _coarsenings(set_partition_count, m, x),
    "half-integer partition": lambda m, x: _coarsenings(set_partition_count, m - 1, x),
    "even": lambda m, x: _coarsenings(even_partition_count, m, x),
    "Brauer": _matchings,
    "symmetric group": lambda m, x: _permutations(m // 2, x),
    "walled Brauer": lambda m, x: _permutations(m // 2, x),
    "rook-Brauer": lambda m, x: _partial(_matchings, m, x),
    "rook": lambda m, x: _rook(_permutations, m, x),
    "planar rook": lambda m, x: _rook(_order, m, x),
    "Temperley-Lieb": _noncrossing_matchings,
    "planar partition": _noncrossing_partitions,
    "Motzkin": _noncrossing_partial,
}
LARGEST_ORDERS = {"Brauer": 24, "symmetric group": 24, "walled Brauer": 24, "rook-Brauer": 16, "rook": 16}
"""A piece for every integer partition; the other formulas have few pieces."""
WITHOUT_EIGENVALUES = {"Temperley-Lieb", "planar partition", "Motzkin"}
OFF_ZERO = {"rook-Brauer", "rook", "planar rook"}


def category_name(algebra: Core) -> str:
    """The subcategory of the diagrams: the symplectic category has those of the Brauer category.

    Raises
    ------
    CaseError
        If the diagrams are no plain ones.
    """
    if algebra.category.part is None:
        raise CaseError(f"the diagrams of {algebra} have determinants or graphs: joins do not give their Gram matrix")
    return algebra.category.part.name


def pieces(algebra: Core, delta: Scalar) -> list[GramFactor]:
    """The pieces of the Gram determinant of an algebra's diagrams at a loop value.

    Raises
    ------
    CaseError
        If the diagrams are no plain ones.
    TooLarge
        If the formula has too many factors.

    >>> from eqmath.algebras import BrauerAlgebra
    >>> [(list(factors), power) for factors, power in pieces(BrauerAlgebra(2, "n"), Polynomial([0, 1], "n"))]
    [([n, n + 2], 1), ([n, n - 1], 2)]
    """
    formula = FORMULAS[category_name(algebra)]
    most = LARGEST_ORDERS.get(category_name(algebra), 60)
    if algebra.points > most:
        raise TooLarge(f"the Gram determinant of {algebra} has too many factors", hint=f"take k ≤ {most}")
    return list(formula(2 * algebra.points, delta))


def known_rank(algebra: Core, delta: Scalar) -> int | None:
    """The rank of the Gram matrix at a number δ from the pieces; None where they do not tell it."""
    if not isinstance(delta, Polynomial) and all(all(factors) for factors, _ in pieces(algebra, delta)):
        return algebra.dim
    name = category_name(algebra)
    if name in WITHOUT_EIGENVALUES or (name in OFF_ZERO and not delta):
        return None
    return sum(power for factors, power in pieces(algebra, delta) if all(factors))
