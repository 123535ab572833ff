"""B(n), the bistochastic group: the orthogonal matrices whose rows sum to 1, which fix the vector of ones.

Every invariant vector is a multiple of that one.

>>> from eqmath import B, Hom, Matrix
>>> Hom(B(3), 0, 1).to_numpy().tolist()
[[[1], [1], [1]]]
>>> Matrix([["2/3", "2/3", "-1/3"], ["-1/3", "2/3", "2/3"], ["2/3", "-1/3", "2/3"]]) in B(3)
True
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import comb
from random import Random

from eqmath.combinatorics import MarkedTuples, PowerSums, anything, set_partition_count, sub_multisets
from eqmath.easy import easy_category
from eqmath.exact import Matrix
from eqmath.groups.group import Series
from eqmath.groups.integrals import no_sign
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.groups.orthogonal import cayley, is_orthogonal, orthogonal_dimension, orthogonal_integral
from eqmath.groups.parts import Independence, LieElement, Part, by_alternating_sign
from eqmath.groups.symmetric import PLAIN, permutation_generators, random_permutation

NAME = "E12 − E21 + E23 − E32 + E31 − E13"
TURN = ((0, 1, 1), (1, 0, -1), (1, 2, 1), (2, 1, -1), (2, 0, 1), (0, 2, -1))
"""The rotation about the vector of ones."""


def _contains(g: Matrix, n: int) -> bool:
    return is_orthogonal(g, n) and all(sum(row) == 1 for row in g.tolist())


def _random(n: int, rng: Random) -> Matrix:
    """The Cayley transform of a sum of turns of three basis vectors, times a permutation.

    One turn with factor ±1 would give a permutation: the rotation by 2π/3 about the vector of ones.
    """
    rows = [[0] * n for _ in range(n)]
    for third in range(2, n):
        factor = rng.choice((-3, -2, 2, 3))
        for a, b, entry in TURN:
            places = (0, 1, third)
            rows[places[a]][places[b]] += factor * entry
    g = cayley(Matrix(rows)) if n >= 3 else Matrix.identity(n)
    return g * random_permutation(n, rng)


def _tuples(m: int, n: int) -> MarkedTuples:
    """Three marked values, each of which may be missing."""
    return MarkedTuples(m, (anything,) * 3, anything, 0, n - 3)


def _dimension(m: int, n: int) -> int:
    """V is trivial plus the defining representation of O(n−1)."""
    if n == 1:
        return 1
    return sum(comb(m, j) * orthogonal_dimension(j, n - 1) for j in range(m + 1))


def _integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """Every power sum is 1 plus that of O(n−1); B(1) and B(2) are S(1) and S(2), where sgn is det."""
    if n > 2:
        no_sign(sgn, "B(n)")
    return sum(ways * orthogonal_integral(chosen, n - 1, det + sgn) for chosen, _, ways in sub_multisets(powers))


def _det_classes(m: int, n: int) -> MarkedTuples:
    """At most one value is not used: an exchange of two others would be a sign."""
    return MarkedTuples(m, (), anything, n - 1, n)


def _det_tuples(m: int, n: int) -> MarkedTuples:
    """Three marked values, each of which may be missing, and at most one of the others is."""
    return MarkedTuples(m, (anything,) * 3, anything, max(n - 4, 0), n - 3)


def _twisted(n: int, det: int, sgn: int) -> tuple[Series, str] | None:
    """det is that of O(n−1) on the vectors orthogonal to the one that is fixed."""
    no_sign(sgn, "B(n)")
    return (with_determinant(), "det") if det % 2 else None


@cache
def with_determinant() -> Series:
    """B(n) with what it changes by the determinant: heads with n−1 tentacles span it.

    >>> (det,) = with_determinant().parts
    >>> list(det.classes(2, 3)), with_determinant().spanning
    ([(0, 1)], (('headed', '', 'det'),))
    """
    return replace(
        GROUP,
        spanning=(("headed", "", "det"),),
        parts=(Part("det", _det_classes, by_alternating_sign, set_partition_count),),
        lie=(LieElement(NAME, TURN, "det", _det_tuples, 3),),
        complement=None,
        origin=(with_determinant, ()),
    )


def _independence(white: int, black: int) -> int:
    """Those of O(n−1), and what the vectors have in the fixed direction."""
    return white + black + 1


GROUP = Series(
    letter="B",
    doc=__doc__,
    spanning=(("partial", "", "plain"),),
    basis=(),
    parts=(PLAIN,),
    lie=(LieElement(NAME, TURN, "plain", _tuples, 3),),
    generators=permutation_generators,
    contains=_contains,
    random=_random,
    dimension=_dimension,
    blockwise=True,
    integral=_integral,
    easy=easy_category("B"),
    twisted=_twisted,
    complement=lambda n: ORTHOGONAL(n - 1),
    independence=Independence(
        _independence,
        "the sums of entries and the scalar products of c generic vectors are algebraically independent iff n ≥ c + 1",
    ),
)
