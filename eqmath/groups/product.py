"""Products: G₁ × G₂ on the tensor product V₁ ⊗ V₂."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import product
from math import prod
from random import Random

from eqmath.combinatorics import PowerSums
from eqmath.errors import GroupError
from eqmath.exact import ExactMatrix, Matrix, kronecker
from eqmath.groups.group import Group, Series, as_group, bracketed

MOST_FACTORS = 100


def tensor_product(*factors: Group | str) -> Group:
    """G₁ × … × G_p on V₁ ⊗ … ⊗ V_p, the first factor slowest.

    Its elements are the pure tensors a ⊗ b of exact elements of the factors. Every real factor has
    determinants ±1, so that a ⊗ b belongs iff one of two rational c has ca and b/c in the factors; with an
    irrational c it would be an element over R only.

    Raises
    ------
    GroupError
        If there are fewer than two factors, or far too many, or one is not a group.

    Examples
    --------
    >>> from eqmath import S
    >>> tensor_product(S(3), S(2)).n
    6
    """
    groups = [as_group(factor) for factor in factors]
    flat = tuple(g for factor in groups for g in (factor.series.factors or (factor,)))
    if not 2 <= len(flat) <= MOST_FACTORS:
        raise GroupError(f"expected from 2 to {MOST_FACTORS} factors, found {len(flat)}", hint="S(3)xS(2)")
    return tensor_series(flat)(prod(g.n for g in flat))


def tensor_series(factors: tuple[Group, ...]) -> Series:
    """The tensor product as a series with one member.

    >>> from eqmath import S
    >>> swap, one = S(2).discrete[0], S(2).one()
    >>> tensor_series((S(2), S(2))).generators(4) == (swap.kron(one), one.kron(swap))
    True
    """

    def generators(n: int) -> tuple[Matrix, ...]:
        return tuple(_at(factors, i, g) for i, factor in enumerate(factors) for g in factor.discrete)

    complex_ones = [factor.name for factor in factors if factor.series.coloured]

    def random(n: int, rng: Random) -> ExactMatrix:
        return reduce(kronecker, [factor.random(rng) for factor in factors])

    def contains(g: Matrix, n: int) -> bool:
        return _contains(factors, g)

    def undecided(g: ExactMatrix, n: int) -> bool:
        raise GroupError(f"membership in a product is not decided where {complex_ones[0]} is a factor")

    def coloured(white: int, black: int) -> Series:
        return tensor_series(tuple(factor.bent(black, white) for factor in factors))

    def dimension(m: int, n: int) -> int | None:
        known = [factor.series.dimension(m, factor.n) for factor in factors]
        return None if None in known else prod(x for x in known if x is not None)

    def integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
        """tr(a ⊗ b) = tr(a) tr(b), det(a ⊗ b) = det(a)^dim b · det(b)^dim a, and likewise the sign."""
        return prod(g.integral(powers, det * (n // g.n), sgn * (n // g.n)) for g in factors)

    return Series(
        letter="x".join(map(bracketed, factors)),
        doc="The product of " + " and ".join(factor.name for factor in factors) + " on the tensor product.",
        spanning=(), basis=(), parts=(), lie=(), generators=generators,
        contains=undecided if complex_ones else contains, random=random, dimension=dimension,
        integral=integral, coloured=coloured if complex_ones else None, gaussian=undecided if complex_ones else None,
        only=prod(factor.n for factor in factors),
        algebra=lambda: tuple(_at(factors, i, x) for i, factor in enumerate(factors) for x in factor.lie),
        factors=factors, graphs=tuple(graph for factor in factors for graph in factor.series.graphs),
        origin=(tensor_series, (factors,)),
    )  # fmt: skip


@dataclass(frozen=True)
class SeriesProduct:
    """The products of members of several series: a group G₁(n₁) × … × G_p(n_p) for every (n₁, …, n_p).

    Attributes
    ----------
    members : tuple of Series
        One for every factor.

    Examples
    --------
    >>> from eqmath import S, Sp
    >>> products = SeriesProduct((S, Sp))
    >>> products.every, products(3, 2), list(products.sizes([range(1, 3), range(1, 5)]))
    ('S(n1)xSp(n2)', S(3)xSp(2), [(1, 2), (1, 4), (2, 2), (2, 4)])
    """

    members: tuple[Series, ...]

    @property
    def every(self) -> str:
        """Its name, with the letters n1, n2, …"""
        return "x".join(f"{series.letter}(n{i})" for i, series in enumerate(self.members, 1))

    def __call__(self, *sizes: int) -> Group:
        """The product at one n for every factor.

        Raises
        ------
        GroupError
            If a factor has no such n, or there are fewer or more n than factors.
        """
        if len(sizes) != len(self.members):
            raise GroupError(f"expected {len(self.members)} n for {self.every}, found {len(sizes)}")
        return tensor_product(*(series(n) for series, n in zip(self.members, sizes, strict=True)))

    def sizes(self, wanted: Sequence[range]) -> Iterator[tuple[int, ...]]:
        """The (n₁, …, n_p) that exist, every n_i in its range; the last n changes fastest."""
        pairs = zip(self.members, wanted, strict=True)
        return product(*([n for n in values if n % series.step == 0] for series, values in pairs))


def _at(factors: tuple[Group, ...], place: int, element: Matrix) -> Matrix:
    """1 ⊗ … ⊗ element ⊗ … ⊗ 1."""
    return reduce(Matrix.kron, [element if i == place else factor.one() for i, factor in enumerate(factors)])


def _contains(factors: tuple[Group, ...], g: Matrix) -> bool:
    """Whether g is a pure tensor with a representative in every factor."""
    if len(factors) == 1:
        return g in factors[0]
    size = prod(factor.n for factor in factors[1:])
    rows = g.tolist()
    place = next(((i, j) for i, row in enumerate(rows) for j, x in enumerate(row) if x), None)
    if place is None:
        return False
    (a, i), (b, j) = divmod(place[0], size), divmod(place[1], size)
    first = Matrix([list(row[j::size]) for row in rows[i::size]])
    rest = Matrix([row[b * size : (b + 1) * size] for row in rows[a * size : (a + 1) * size]])
    pivot = rows[place[0]][place[1]]
    if first.kron(rest) != g * pivot:
        return False
    return any(
        first * c in factors[0] and _contains(factors[1:], rest * (1 / (Fraction(pivot) * c))) for c in _scales(first)
    )


def _scales(matrix: Matrix) -> tuple[Fraction, ...]:
    """The rational c with det(c · matrix) = ±1."""
    size, det = matrix.shape[0], abs(Fraction(matrix.det()))
    if not det:
        return ()
    numerator, denominator = _root(det.denominator, size), _root(det.numerator, size)
    if numerator**size * det.numerator != denominator**size * det.denominator:
        return ()
    return (Fraction(numerator, denominator), -Fraction(numerator, denominator))


def _root(value: int, degree: int) -> int:
    """The integer part of a root of a positive integer, by bisection."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= value else (low, middle)
    return low
