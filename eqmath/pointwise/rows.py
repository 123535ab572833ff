"""Whether a function that is made of polynomials commutes with a matrix, row by row and without any theorem on it.

Every answer no is a point at which the two sides differ; every answer yes an identity between polynomials.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from eqmath.errors import Disagreement
from eqmath.exact import Matrix
from eqmath.pointwise.functions import Pieces

TRIALS = tuple(map(Fraction, ("1", "-1", "2", "-2", "1/2", "-1/2", "3", "-3", "5", "-5")))
"""Numbers at which the two sides are compared: more than a polynomial of degree 3 has zeros, on either side of 0."""
SparseRow = Mapping[int, Fraction]
"""The entries of a row that are not 0."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A point at which a function of every coordinate and a matrix do not commute.

    Attributes
    ----------
    place : int
        The coordinate, from 0.
    point : tuple of Fraction
    left, right : Fraction
        f((Rx)_i) and (R f(x))_i; for an element of a Lie algebra their derivatives, f'(x_i) (Ax)_i and (A f(x))_i.

    Examples
    --------
    >>> found = difference(Pieces.of([0, 0, 1]), Matrix([[0, 1], [-1, 0]]))
    >>> found.place, str(found.left), str(found.right)
    (1, '1', '-1')
    """

    place: int
    point: tuple[Fraction, ...]
    left: Fraction
    right: Fraction


def difference(f: Pieces, R: Matrix, infinitesimal: bool = False) -> Difference | None:
    """The first coordinate at which f and a matrix do not commute, with a point; None if they commute.

    Raises
    ------
    Disagreement
        If a row has several entries, f is not affine, and no point is found.

    Examples
    --------
    >>> relu = Pieces.of([], [0, 1])
    >>> difference(relu, Matrix([[0, 2], [1, 0]])), difference(relu, Matrix([[-1]])).point
    (None, (Fraction(1, 1),))
    >>> found = difference(relu, Matrix([[0, 1], [-1, 0]]), infinitesimal=True)
    >>> found.place, [str(x) for x in found.point], str(found.left), str(found.right)
    (0, ['1', '-1'], '-1', '0')
    """
    size, sides = R.shape[0], _moved if infinitesimal else _turned
    kept: set[tuple[bool, tuple[Fraction, ...]]] = set()
    for i, entries in enumerate(R.tolist()):
        row = {j: Fraction(c) for j, c in enumerate(entries) if c}
        alike = set(row) <= {i}, tuple(row.values())  # whatever the function does to one of them it does to all
        if alike in kept or (_is_kept_infinitesimally if infinitesimal else _is_kept)(f, row, i):
            kept.add(alike)
            continue
        for point in _points(row, i, infinitesimal):
            left, right = sides(f, row, i, point)
            if left != right:
                return Difference(i, tuple(point.get(j, Fraction(0)) for j in range(size)), left, right)
        raise Disagreement(f"{f} and the row {row} do not commute, yet no point says so")
    return None


def _is_kept(f: Pieces, row: SparseRow, i: int) -> bool:
    """f(Σ r_j x_j) = Σ r_j f(x_j) as polynomials, on negative and on positive numbers; never for several entries."""
    if f.is_affine:
        return f(Fraction(0)) * (1 - sum(row.values())) == 0
    if len(row) > 1:
        return False
    (c,) = row.values() or (Fraction(0),)
    inner = (f.left, f.right) if c > 0 else (f.right, f.left)
    pairs = zip(inner, (f.left, f.right), strict=True)
    return all([a * c**k for k, a in enumerate(own)] == [c * a for a in other] for own, other in pairs)


def _is_kept_infinitesimally(f: Pieces, row: SparseRow, i: int) -> bool:
    """f'(x_i) Σ a_j x_j = Σ a_j f(x_j): Euler's equation x f'(x) = f(x) where only a_i is not 0."""
    if f.is_affine:
        return f(Fraction(0)) * sum(row.values()) == 0
    if set(row) - {i}:
        return False
    return not row or all(a == 0 for own in (f.left, f.right) for k, a in enumerate(own) if k != 1)


def _turned(f: Pieces, row: SparseRow, i: int, point: SparseRow) -> tuple[Fraction, Fraction]:
    zero = Fraction(0)
    image = sum((c * point.get(j, zero) for j, c in row.items()), zero)
    return f(image), sum((c * f(point.get(j, zero)) for j, c in row.items()), zero)


def _moved(f: Pieces, row: SparseRow, i: int, point: SparseRow) -> tuple[Fraction, Fraction]:
    zero = Fraction(0)
    image = sum((c * point.get(j, zero) for j, c in row.items()), zero)
    return f.slope(point[i]) * image, sum((c * f(point.get(j, zero)) for j, c in row.items()), zero)


def _points(row: SparseRow, i: int, infinitesimal: bool) -> Iterator[SparseRow]:
    """Small points on two coordinates of a row; x_i is one of them, and not 0, where f is differentiated there."""
    chosen = list(row)[:2]
    if infinitesimal:
        chosen = [i, *[j for j in row if j != i][:1]]
    for values in _ordered(len(chosen)):
        yield dict(zip(chosen, values, strict=True))


def _ordered(length: int) -> Sequence[tuple[Fraction, ...]]:
    """The simplest first."""
    return sorted(product(TRIALS, repeat=length), key=lambda own: sum(TRIALS.index(x) for x in own))
