"""Weingarten functions: the inverse of the Gram matrix of matchings, as a function of the coset type alone.

Matrices whose entries depend on types alone commute, and are diagonalised by the spherical functions. The eigenvalues
of the Gram matrix are products over the boxes of λ, so its inverse is written down. Where a product is 0 the diagrams
are dependent; without these λ it is the inverse of Moore and Penrose.

Source: B. Collins, P. Śniady, arXiv:math-ph/0402073; P. Zinn-Justin, arXiv:0907.2719; S. Matsumoto, arXiv:1301.5401;
A. Ginory, J. Kim, arXiv:1612.07641, with Jack polynomials for all three groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import prod

from eqmath.combinatorics import Shape, box_factors, coset_type, spherical_functions, type_counts
from eqmath.errors import TooLarge
from eqmath.exact import exact_scalar, quotient
from eqmath.limits import timed
from eqmath.weingarten.averages import Average, n

MOST_PAIRS = 10
"""There are p(r) spherical functions, which are orthogonalised."""
MOST_MULTIPLIED = 6
"""Products of functions of types are looked up for all matchings of so many pairs."""
Partners = tuple[int, ...]
"""A perfect matching: the partner of every point, from 0."""
TypeFunction = Mapping[Shape, Average]
"""A matrix whose entries depend on the coset type alone."""
Triple = tuple[Shape, Shape, Shape]


@dataclass(frozen=True)
class WeingartenFunction:
    """The Weingarten function of all matchings, α = 2, or of the matchings of two colours, α = 1.

    Attributes
    ----------
    alpha : int
    sign : 1 or −1
        −1 for an alternating form: a loop counts −n, every matching has the sign of its crossings.
    leading : bool
        The leading order in 1/n alone, which is that of independent Gaussian entries; false, for controls.

    Examples
    --------
    >>> orthogonal = WeingartenFunction(2, 1)
    >>> orthogonal.values(2)
    {(2,): -1/((n - 1)*n*(n + 2)), (1, 1): (n + 1)/((n - 1)*n*(n + 2))}
    >>> orthogonal.values(2, 1)
    {(2,): Fraction(1, 9), (1, 1): Fraction(1, 9)}
    """

    alpha: int
    sign: int
    leading: bool = False

    def values(self, r: int, size: int | None = None) -> TypeFunction:
        """The value at every type, at one n, or as rational functions where no product over boxes is 0.

        Raises
        ------
        TooLarge
            If r is larger than 10.
        """
        if r > MOST_PAIRS:
            raise TooLarge(
                f"Weingarten functions are computed up to degree {2 * MOST_PAIRS}, found degree {2 * r}",
                hint="take fewer entries",
            )
        return _values(self, r, size)

    def gram(self, r: int, size: int | None = None) -> TypeFunction:
        """The Gram matrix: ±n to the number of cycles.

        >>> WeingartenFunction(2, -1).gram(2), WeingartenFunction(2, -1).gram(2, 4)
        ({(2,): -n, (1, 1): n^2}, {(2,): -4, (1, 1): 16})
        """
        powers = {mu: (n if size is None else size) ** len(mu) for mu in self.counts(r)}
        return {mu: x * self.sign ** (r - len(mu)) for mu, x in powers.items()}

    def counts(self, r: int) -> Mapping[Shape, int]:
        """How many matchings are of which type to a given one."""
        return type_counts(r, self.alpha)

    def first_regular(self, r: int) -> int:
        """From which n on no product over boxes is 0: the largest root of them all is r − 1, or 2r − 2."""
        return r if self.sign > 0 else self.alpha * r


@cache
def _values(function: WeingartenFunction, r: int, size: int | None) -> dict[Shape, Average]:
    counts = function.counts(r)
    if function.leading:
        power = _inverse([0] * r, 1, size)
        return {mu: (power if len(mu) == r else 0 * power) for mu in counts}
    found: dict[Shape, Average] = dict.fromkeys(counts, n * 0 if size is None else 0)
    for shape, omega in spherical_functions(r, function.alpha).items():
        inverse = _inverse(box_factors(shape, function.alpha), function.sign, size)
        norm = sum(counts[mu] * x * x for mu, x in omega.items())
        for mu, x in omega.items():
            found[mu] = found[mu] + inverse * (x / norm)
    return {mu: exact_scalar(x) for mu, x in found.items()}


def _inverse(boxes: Sequence[int], sign: int, size: int | None) -> Average:
    """1/Π(n ± box), or 0 where that has a pole."""
    if size is None:
        return quotient(1, prod((n + sign * box for box in boxes), start=n * 0 + 1))
    value = prod(size + sign * box for box in boxes)
    return Fraction(1, value) if value else Fraction(0)


def matchings(points: int, alpha: int) -> Iterator[Partners]:
    """All perfect matchings of the points; for α = 1 of the first half with the second.

    >>> list(matchings(4, 1))
    [(2, 3, 0, 1), (3, 2, 1, 0)]
    """
    found = [-1] * points

    def from_first() -> Iterator[Partners]:
        if -1 not in found:
            yield tuple(found)
            return
        first = found.index(-1)
        for other in range(first + 1 if alpha == 2 else points // 2, points):
            if found[other] < 0:
                found[first], found[other] = other, first
                yield from from_first()
                found[first] = found[other] = -1

    return from_first()


@cache
def _multiplication(r: int, alpha: int) -> Mapping[Triple, int]:
    """How many q are of type μ to the first matching and of type ν to one that is of type κ to it."""
    every = list(timed(matchings(2 * r, alpha), "listing matchings"))
    types = [coset_type(every[0], q) for q in every]
    representatives = dict(zip(types, every, strict=True))
    found: dict[Triple, int] = {}
    for kappa, p in representatives.items():
        for mu, q in zip(types, every, strict=True):
            triple = kappa, mu, coset_type(q, p)
            found[triple] = found.get(triple, 0) + 1
    return found


def require_multiplied(r: int) -> None:
    """Refuse matrices of the matchings of more than 12 points.

    >>> require_multiplied(6)

    Raises
    ------
    TooLarge
        If there are more.
    """
    if r > MOST_MULTIPLIED:
        raise TooLarge(
            f"matrices of matchings are multiplied up to {2 * MOST_MULTIPLIED} points, found {2 * r}",
            hint="take a smaller order",
        )


def multiplied(first: TypeFunction, second: TypeFunction, r: int, alpha: int) -> TypeFunction:
    """The product of two matrices whose entries depend on types alone, by going through all matchings.

    It knows no spherical function.

    >>> gram, values = WeingartenFunction(1, 1).gram(2), WeingartenFunction(1, 1).values(2)
    >>> multiplied(gram, values, 2, 1)
    {(1, 1): 1, (2,): 0}

    Raises
    ------
    TooLarge
        If r is larger than 6.
    """
    require_multiplied(r)
    found: dict[Shape, Average] = {}
    for (kappa, mu, nu), times in _multiplication(r, alpha).items():
        found[kappa] = first[mu] * second[nu] * times + found.get(kappa, 0)
    return {mu: exact_scalar(x) for mu, x in found.items()}
