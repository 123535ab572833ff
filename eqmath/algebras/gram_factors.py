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

from eqmath.combinatorics import Shape, Words, block_counts, integer_partitions, tableau_count
from eqmath.exact import Polynomial, Scalar


class GramFactor(NamedTuple):
    """The product of some factors, to some power."""

    factors: tuple[Scalar, ...]
    power: int


GramFactors = Iterator[GramFactor]
GramPieces = Callable[[int, Scalar], GramFactors]


def all_words(words: Words, n: int) -> Words:
    """Nothing is known to be left out."""
    return words


def few_blocks(words: Words, n: int) -> Words:
    """At most n blocks: they span where coarsenings of diagrams are diagrams."""
    return words[block_counts(words) <= n] if n >= 0 else words


class GramFormula(NamedTuple):
    """The Gram determinant of a category's diagrams on some points.

    Attributes
    ----------
    factors : (points, δ) ↦ the pieces
    most : the largest order; a piece for every integer partition are many, the other formulas have few pieces
    tells_rank : whether the rank is the number of pieces that are not 0
    at_zero : whether it is so for δ = 0 as well
    independent : (words, n) ↦ those of the diagrams that span at δ = n, as far as it is known
    """

    factors: GramPieces
    most: int = 60
    tells_rank: bool = True
    at_zero: bool = True
    independent: Callable[[Words, int], Words] = all_words


def by_coarsening(count: Callable[[int, int], int], points: int, x: Scalar) -> GramFactors:
    """Diagrams closed under coarsening, whose count says how many have at most t blocks."""
    for t in range(points + 1):
        power = count(points, t) - (count(points, t - 1) if t else 0)
        if power:
            yield GramFactor(tuple(x - i for i in range(t)), power)


def _boxes(shape: Shape, x: Scalar, step: int) -> tuple[Scalar, ...]:
    return tuple(x + (step * j - i) for i, part in enumerate(shape) for j in range(part))


def matchings(points: int, x: Scalar) -> GramFactors:
    """Matchings of the points."""
    if points % 2 == 0:
        for shape in integer_partitions(points // 2):
            yield GramFactor(_boxes(shape, x, 2), tableau_count(tuple(2 * part for part in shape)))


def permutations(points: int, x: Scalar) -> GramFactors:
    """Permutations of a given number of points."""
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


def noncrossing_matchings(points: int, x: Scalar) -> GramFactors:
    """Noncrossing matchings of the points."""
    if points % 2 == 0:
        for m, power in _meander_powers(points // 2).items():
            yield GramFactor((_chebyshev(m, x),), power)


def noncrossing_partitions(points: int, x: Scalar) -> GramFactors:
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


def with_free_points(inner: GramPieces, points: int, x: Scalar) -> GramFactors:
    """The same pieces, and points that are free."""
    for joined in range(points + 1):
        for factors, power in inner(joined, x - 1):
            yield GramFactor((x,) * (points - joined) + factors, power * comb(points, joined))


def noncrossing_with_free_points(points: int, x: Scalar) -> GramFactors:
    """As there; the inner pieces are not eigenvalues, so the free points count apart."""
    for joined in range(0, points + 1, 2):
        sets, half = comb(points, joined), joined // 2
        yield GramFactor((x,) * (points - joined), sets * comb(joined, half) // (half + 1))
        for factors, power in noncrossing_matchings(joined, x - 1):
            yield GramFactor(factors, power * sets)


def with_cut_strands(inner: GramPieces, points: int, x: Scalar) -> GramFactors:
    """Bijections, some strands of which are cut."""
    half = points // 2
    for joined in range(half + 1):
        for factors, power in inner(joined, x - 1):
            yield GramFactor((x,) * (points - 2 * joined) + factors, power * comb(half, joined) ** 2)


def one_bijection(points: int, x: Scalar) -> GramFactors:
    """The one that keeps the order."""
    yield GramFactor((x,) * points, 1)
