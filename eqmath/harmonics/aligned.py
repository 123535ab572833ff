"""Filters around an axis: layers Harm_a → Harm_c that commute with the stabiliser of a point of the sphere.

With the edge of a graph on the last axis the filters of all degrees are sparse: in three dimensions they join an
order m to ±m alone, with blocks [[h_m, −h_−m], [h_−m, h_m]].

Source: S. Passaro, C. L. Zitnick, arXiv:2302.03655.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul

from eqmath.errors import CaseError, counted
from eqmath.exact import Matrix, Number, exact_number
from eqmath.harmonics.couplings import SPACE, clebsch_gordan, gaunt_product, is_triangle
from eqmath.harmonics.spherical import axial_basis


def filter_degrees(a: int, c: int, n: int = SPACE, mirrored: bool = False) -> list[int]:
    """The degrees of the filters from Harm_a to Harm_c on the sphere in Rⁿ.

    Those with a+f+c odd exist in three dimensions alone, and change their sign under reflections.

    >>> filter_degrees(1, 2), filter_degrees(1, 2, mirrored=True), filter_degrees(1, 2, 4)
    ([1, 2, 3], [1, 3], [1, 3])
    """
    step = 2 if mirrored or n != SPACE else 1
    return list(range(abs(a - c), a + c + 1, step))


def filter_map(a: int, f: int, c: int, n: int = SPACE) -> Matrix:
    """h ↦ the part of degree c of h ⊗ Z_f, where Z_f is the harmonic part of x_n^f: a filter on the last axis.

    Returns
    -------
    Matrix
        In the bases of Harm_a(V) and Harm_c(V), V = Rⁿ.

    Raises
    ------
    CaseError
        If a, f, c are not a triangle, or a+f+c is odd and n is not 3.

    Examples
    --------
    >>> filter_map(1, 1, 1)
    Matrix([[0, 1, 0], [-1, 0, 0], [0, 0, 0]])
    """
    if not is_triangle(a, f, c) or ((a + f + c) % 2 and n != SPACE):
        raise CaseError(f"there is no filter of degree {f} from degree {a} to degree {c} in R^{n}")
    joined = clebsch_gordan(a, f, c) if n == SPACE else gaunt_product(a, f, c, n)
    rows = joined.tolist()
    size = joined.shape[1] // gaunt_product(a, 0, a, n).shape[0]
    return Matrix([row[size - 1 :: size] for row in rows])


@cache
def block_map(a: int, c: int, m: int) -> Matrix:
    """The map that in the orders around the axis has h_m = 1, and else h = 0; m from −min(a,c) to min(a,c).

    >>> block_map(1, 1, -1) == filter_map(1, 1, 1) * -1
    True

    Raises
    ------
    CaseError
        If m is not an order of both.
    """
    if abs(m) > min(a, c):
        raise CaseError(f"expected an order from −{min(a, c)} to {min(a, c)}, found {m}")
    size = abs(m)
    table = [[0] * (2 * a + 1) for _ in range(2 * c + 1)]
    for out, into, sign in ((size, size, 1), (-size, -size, 1)) if m >= 0 else ((size, -size, -1), (-size, size, 1)):
        table[c + out][a + into] = sign
    return axial_basis(c) * Matrix(table) * axial_basis(a).inverse()


def orders(a: int, c: int, mirrored: bool = False) -> list[int]:
    """The orders m of the weights h_m; with reflections h_m = 0 for m < 0.

    >>> orders(2, 1), orders(2, 1, mirrored=True)
    ([-1, 0, 1], [0, 1])
    """
    least = min(a, c)
    return list(range(0 if mirrored else -least, least + 1))


@cache
def weights_of_filters(a: int, c: int) -> Matrix:
    """The weights h_m of the filters of all degrees on the axis: a square, invertible matrix.

    Returns
    -------
    Matrix
        A row for every order m, a column for every degree of a filter.

    Examples
    --------
    >>> weights_of_filters(1, 1)
    Matrix([[0, -1, 0], [1, 0, "4/15"], [1, 0, "-2/15"]])
    """
    columns = []
    for f in filter_degrees(a, c):
        turned = axial_basis(c).inverse() * filter_map(a, f, c) * axial_basis(a)
        columns.append([turned[c + m, a + abs(m)] for m in orders(a, c)])
    return Matrix(columns).T


@dataclass(frozen=True)
class AlignedLayer:
    """A layer Harm_a → Harm_c that commutes with the turns around the third axis.

    Attributes
    ----------
    a, c : int
    weights : tuple of numbers
        h_m for m = −min(a,c), …, min(a,c).

    Examples
    --------
    >>> layer = AlignedLayer.of(1, 1, [5, 2, 3])
    >>> layer.apply([1, 10, 100])
    [503, 20, 295]
    >>> layer.matrix * (axial_basis(1) * Matrix([[1], [10], [100]])) == axial_basis(1) * Matrix([[503], [20], [295]])
    True
    """

    a: int
    c: int
    weights: tuple[Number, ...]

    @classmethod
    def of(cls, a: int, c: int, weights: Sequence[Number]) -> AlignedLayer:
        """The layer with these weights.

        Raises
        ------
        CaseError
            If there are more or fewer than 2 min(a,c) + 1.
        """
        wanted = len(orders(a, c))
        if len(weights) != wanted:
            raise CaseError(f"expected {counted(wanted, 'weight')} from degree {a} to degree {c}, found {len(weights)}")
        return cls(a, c, tuple(map(exact_number, weights)))

    def weight(self, m: int) -> Number:
        """h_m."""
        return self.weights[m + min(self.a, self.c)]

    @property
    def filters(self) -> list[Number]:
        """The weights of the filters of all degrees on the axis, of which it is the sum."""
        column = weights_of_filters(self.a, self.c).inverse() * Matrix([[h] for h in self.weights])
        return column.T.tolist()[0]

    def apply(self, x: Sequence[Number], times: Callable[[Number, Number], Number] = mul) -> list[Number]:
        """The image of coordinates in the orders −a, …, a, in the orders −c, …, c: 4 min(a,c) + 1 multiplications."""
        found: list[Number] = [0] * (2 * self.c + 1)
        found[self.c] = times(self.weight(0), x[self.a])
        for m in range(1, min(self.a, self.c) + 1):
            plus, minus, h, turned = x[self.a + m], x[self.a - m], self.weight(m), self.weight(-m)
            found[self.c + m] = times(h, plus) - times(turned, minus)
            found[self.c - m] = times(turned, plus) + times(h, minus)
        return found

    @property
    def matrix(self) -> Matrix:
        """In the bases of Harm_a(V) and Harm_c(V)."""
        pairs = zip(orders(self.a, self.c), self.weights, strict=True)
        first, *rest = (block_map(self.a, self.c, m) * h for m, h in pairs)
        return sum(rest, first)
