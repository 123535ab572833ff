"""Three ways to multiply features of all degrees up to L, exactly, each counting its multiplications as it goes.

A feature is a list of coordinates in the orders −l, …, l for every degree l = 0, …, L.

    dense      ((L+1)(2L+1)(2L+3)/3)² + (L+1)⁴: the first one is Σ (2a+1)² (2b+1)² over a, b ≤ L
    filters    (L+1)⁴ more: dense matrices on one edge
    nodes      2N(L+1)² + N³ + N(2N²+1)/3, N = 2L+1: values at circles of the sphere, where products are pointwise
    aligned    2(L+1)(2L+1)(2L+3)/3 + (L+1)² + 2L(L+1)(2L+1)/3: turned to an axis, sparse blocks, turned back

So O(L⁶) becomes O(L³). `dense` and `nodes` are products of two features, `filters` and `aligned` convolve a feature
with filters on an edge. Additions are not counted, nor halves, which the coefficients behind would take in.

Source: S. Luo, T. Chen, A. S. Krishnapriyan, arXiv:2401.10216; S. Passaro, C. L. Zitnick, arXiv:2302.03655.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from eqmath.errors import CaseError
from eqmath.exact import Matrix, Number
from eqmath.harmonics.aligned import AlignedLayer, filter_degrees
from eqmath.harmonics.couplings import clebsch_gordan, gaunt_product
from eqmath.harmonics.spherical import axial_basis, solid_harmonics
from eqmath.spaces.functors.harm import FUNCTOR as HARM

HALF = Fraction(1, 2)
Feature = list[list[Number]]
"""Coordinates by degree and order."""


@dataclass
class Tally:
    """The multiplications that were made.

    >>> tally = Tally()
    >>> tally.times(2, 3) + tally.dot([1, 2], [3, 4]), tally.multiplications
    (17, 3)
    """

    multiplications: int = 0

    def times(self, a: Number, b: Number) -> Number:
        """One product."""
        self.multiplications += 1
        return a * b

    def dot(self, row: Sequence[Number], column: Sequence[Number]) -> Number:
        """A sum of products."""
        total: Number = 0
        for a, b in zip(row, column, strict=True):
            total += self.times(a, b)
        return total


def dense_multiplications(L: int) -> int:
    """How many the dense way makes.

    >>> dense_multiplications(1)
    116
    """
    return ((L + 1) * (2 * L + 1) * (2 * L + 3) // 3) ** 2 + (L + 1) ** 4


def filter_multiplications(L: int) -> int:
    """How many the dense filters on an edge make: a weight to every Y_f, all matrices to these, the sum to a feature.

    >>> filter_multiplications(1)
    132
    """
    return dense_multiplications(L) + (L + 1) ** 4


def node_multiplications(L: int) -> int:
    """How many the way by values at nodes makes.

    >>> node_multiplications(1)
    70
    """
    N = 2 * L + 1
    return 2 * N * (L + 1) ** 2 + N**3 + N * (2 * N**2 + 1) // 3


def aligned_multiplications(L: int) -> int:
    """How many the aligned way makes.

    >>> aligned_multiplications(1)
    28
    """
    return (2 * (L + 1) * (2 * L + 1) * (2 * L + 3) + 2 * L * (L + 1) * (2 * L + 1)) // 3 + (L + 1) ** 2


def dense_product(f: Feature, g: Feature, tally: Tally) -> Feature:
    """The product of two functions on the sphere, all entries of all matrices Harm_a ⊗ Harm_b → Harm_c multiplied.

    Returns
    -------
    list of lists
        By degree up to twice that of the factors.

    Examples
    --------
    >>> tally = Tally()
    >>> [[*map(str, own)] for own in dense_product([[2], [0, 1, 0]], [[5], [0, 1, 0]], tally)]
    [['31/3'], ['0', '7', '0'], ['0', '0', '1', '0', '0']]
    >>> tally.multiplications == dense_multiplications(1)
    True
    """
    L = _common_degree(f, g)
    found: Feature = [[0] * (2 * c + 1) for c in range(2 * L + 1)]
    for a in range(L + 1):
        for b in range(L + 1):
            pairs = [tally.times(x, y) for x in f[a] for y in g[b]]
            for c in range(abs(a - b), a + b + 1):
                rows = _axial_gaunt(a, b, c).tolist()
                found[c] = _added(found[c], _applied(rows, pairs, tally))
    return found


def _common_degree(f: Feature, g: Feature) -> int:
    if len(f) != len(g) or any(len(own) != 2 * l + 1 for x in (f, g) for l, own in enumerate(x)):
        raise CaseError("expected 2l + 1 coordinates of every degree l = 0, …, L for both factors")
    return len(f) - 1


@cache
def _circles(count: int) -> tuple[tuple[Fraction, Fraction], ...]:
    """So many rational points (s, z) with s² + z² = 1, s > 0 and different heights z."""
    slopes = [Fraction(i + 1, count + 1) for i in range(count)]
    return tuple((2 * t / (1 + t * t), (1 - t * t) / (1 + t * t)) for t in slopes)


@cache
def _values(m: int, L: int, count: int) -> Matrix:
    """The values of the harmonics of degrees m, …, L and order m at y = 0, a row for each of so many circles."""
    own = [solid_harmonics(l)[l + m] for l in range(m, L + 1)]
    return Matrix([[harmonic(s, 0, z) for harmonic in own] for s, z in _circles(count)])


@cache
def _coefficients(m: int, N: int) -> Matrix:
    """From the values at the first N − m circles to the coefficients of the degrees m, …, N − 1."""
    rows = _values(m, N - 1, N).tolist()
    return Matrix(rows[: N - m]).inverse()


def node_product(f: Feature, g: Feature, tally: Tally) -> Feature:
    """The same product by values on 2L+1 circles around the axis, where it is one of Fourier series.

    >>> tally = Tally()
    >>> [[*map(str, own)] for own in node_product([[2], [0, 1, 0]], [[5], [0, 1, 0]], tally)]
    [['31/3'], ['0', '7', '0'], ['0', '0', '1', '0', '0']]
    >>> tally.multiplications == node_multiplications(1)
    True
    """
    L = _common_degree(f, g)
    N = 2 * L + 1
    series = [_series(x, N, tally) for x in (f, g)]
    products = [_multiplied(F, G, tally) for F, G in zip(*series, strict=True)]
    found: Feature = [[0] * (2 * c + 1) for c in range(N)]
    for m in range(1 - N, N):
        size = abs(m)
        values = [products[i].get(m, 0) for i in range(N - size)]
        for c, row in enumerate(_coefficients(size, N).tolist(), size):
            found[c][c + m] = tally.dot(row, values)
    return found


def _series(f: Feature, N: int, tally: Tally) -> list[dict[int, Number]]:
    """The Fourier coefficients on every circle: of cos mφ at m, of sin mφ at −m."""
    L, found = len(f) - 1, [dict[int, Number]() for _ in range(N)]
    for m in range(-L, L + 1):
        column = [f[l][l + m] for l in range(abs(m), L + 1)]
        for own, row in zip(found, _values(abs(m), L, N).tolist(), strict=True):
            own[m] = tally.dot(row, column)
    return found


def _multiplied(F: Mapping[int, Number], G: Mapping[int, Number], tally: Tally) -> dict[int, Number]:
    """The product of two series: 2 cos j cos k = cos (j−k) + cos (j+k), and so on."""
    found: dict[int, Number] = {}
    for j, x in F.items():
        for k, y in G.items():
            half = tally.times(x, y) * HALF  # the coefficients would take it in
            for order, sign in _orders(j, k):
                found[order] = found.get(order, 0) + sign * half
    return found


def _orders(j: int, k: int) -> list[tuple[int, int]]:
    """The two terms of twice a product of cos or sin, each as an order with a sign; sin 0 is 0."""
    p, q = abs(j), abs(k)
    if (j < 0) == (k < 0):
        return [(abs(p - q), 1), (p + q, -1 if j < 0 else 1)]
    sine, cosine = (p, q) if j < 0 else (q, p)
    difference = sine - cosine
    return [(-(p + q), 1), *([(-abs(difference), 1 if difference > 0 else -1)] if difference else [])]


@cache
def _turning(l: int, g: Matrix) -> Matrix:
    """A rotation in coordinates by orders."""
    return axial_basis(l).inverse() * HARM.matrix(l, g) * axial_basis(l)


Layers = Mapping[tuple[int, int], AlignedLayer]
"""From every degree a ≤ L to every degree c ≤ L."""


def aligned_convolution(x: Feature, g: Matrix, layers: Layers, tally: Tally) -> Feature:
    """The convolution of a feature with filters on an edge that the rational rotation g turns to the third axis.

    >>> layers = {(a, c): AlignedLayer.of(a, c, [1] * (2 * min(a, c) + 1)) for a in range(2) for c in range(2)}
    >>> tally = Tally()
    >>> aligned_convolution([[1], [1, 2, 3]], Matrix.identity(3), layers, tally)
    [[3], [4, 3, 2]]
    >>> tally.multiplications == aligned_multiplications(1)
    True
    """
    turned = [_applied(_turning(l, g).tolist(), own, tally) for l, own in enumerate(x)]
    found: Feature = [[0] * len(own) for own in x]
    for (a, c), layer in layers.items():
        found[c] = _added(found[c], layer.apply(turned[a], tally.times))
    return [_applied(_turning(l, g.T).tolist(), own, tally) for l, own in enumerate(found)]


def dense_convolution(x: Feature, g: Matrix, layers: Layers, tally: Tally) -> Feature:
    """The same by filters of all degrees on the edge: Σ_f w_f · (the coupling of degrees a, f, c with Y_f on the edge).

    >>> layers = {(a, c): AlignedLayer.of(a, c, [1] * (2 * min(a, c) + 1)) for a in range(2) for c in range(2)}
    >>> tally = Tally()
    >>> dense_convolution([[1], [1, 2, 3]], Matrix.identity(3), layers, tally) == [[3], [4, 3, 2]]
    True
    >>> tally.multiplications == filter_multiplications(1)
    True
    """
    found: Feature = [[0] * len(own) for own in x]
    for (a, c), layer in layers.items():
        W: list[list[Number]] = [[0] * (2 * a + 1) for _ in range(2 * c + 1)]
        for f, w in zip(filter_degrees(a, c), layer.filters, strict=True):
            on_edge = [tally.times(w, row[f]) for row in _turning(f, g.T).tolist()]
            rows = _axial_coupling(a, f, c).tolist()
            for k, row in enumerate(rows):
                cells = (row[i * (2 * f + 1) : (i + 1) * (2 * f + 1)] for i in range(2 * a + 1))
                W[k] = _added(W[k], [tally.dot(cell, on_edge) for cell in cells])
        found[c] = _added(found[c], _applied(W, x[a], tally))
    return found


@cache
def _axial_gaunt(a: int, b: int, c: int) -> Matrix:
    """The Gaunt product in coordinates by orders."""
    return axial_basis(c).inverse() * gaunt_product(a, b, c) * axial_basis(a).kron(axial_basis(b))


@cache
def _axial_coupling(a: int, f: int, c: int) -> Matrix:
    """Harm_a ⊗ Harm_f → Harm_c in coordinates by orders."""
    return axial_basis(c).inverse() * clebsch_gordan(a, f, c) * axial_basis(a).kron(axial_basis(f))


def _added(x: Sequence[Number], y: Sequence[Number]) -> list[Number]:
    return [a + b for a, b in zip(x, y, strict=True)]


def _applied(W: Sequence[Sequence[Number]], x: Sequence[Number], tally: Tally) -> list[Number]:
    return [tally.dot(row, x) for row in W]
