"""A(n), the alternating group: the even permutations of the n basis vectors.

Those of three points are the rotations of a circle, and a rotation commutes with them.

>>> from eqmath import A, Hom, S
>>> A(3).order, Hom(A(3), 1, 1).dim, Hom(S(3), 1, 1).dim
(3, 3, 2)
"""

from __future__ import annotations

from math import factorial
from random import Random

from eqmath.combinatorics import MarkedTuples, PowerSums, anything, fixed_point_moment, set_partition_count, stirling
from eqmath.exact import Matrix
from eqmath.groups.group import Series
from eqmath.groups.parts import Part, by_alternating_sign
from eqmath.groups.symmetric import PLAIN, is_permutation, random_permutation, symmetric_integral


def _generators(n: int) -> tuple[Matrix, ...]:
    """The 3-cycles (1 2 i)."""
    cycles = []
    for i in range(3, n + 1):
        images = list(range(1, n + 1))
        images[0], images[1], images[i - 1] = 2, i, 1
        cycles.append(Matrix.permutation(images))
    return tuple(cycles)


def _contains(g: Matrix, n: int) -> bool:
    return is_permutation(g, n) and g.det() == 1


def _random(n: int, rng: Random) -> Matrix:
    g = random_permutation(n, rng)
    return g if g.det() == 1 else g * Matrix.permutation([2, 1, *range(3, n + 1)])


def _twisted(m: int, n: int) -> MarkedTuples:
    """The partitions with n−1 or n blocks; A(1) = S(1) has no twisted part."""
    return MarkedTuples(m, (), anything, max(n - 1, 1), n if n >= 2 else 0)


def _dimension(m: int, n: int) -> int:
    """The orbits of S(n), and again those that split: a tuple with n−1 or n values has no odd stabiliser."""
    split = stirling(m, n - 1) + stirling(m, n) if n >= 2 else 0
    return fixed_point_moment(n, m) + split


def _integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """The S(n)-invariants and those with sgn; A(1) = S(1)."""
    twisted = symmetric_integral(powers, n, sgn=1) if n >= 2 else 0
    return symmetric_integral(powers, n) + twisted


def _untwisted(n: int, det: int, sgn: int) -> None:
    """Even permutations have the sign and the determinant 1."""


GROUP = Series(
    letter="A",
    doc=__doc__,
    spanning=(("partition", "few blocks", "plain"), ("jellyfish", "", "twisted")),
    basis=(("partition", "few blocks"), ("jellyfish", "")),
    category="jellyfish",
    parts=(PLAIN, Part("twisted", _twisted, by_alternating_sign, set_partition_count, least=2)),
    lie=(),
    generators=_generators,
    contains=_contains,
    random=_random,
    dimension=_dimension,
    integral=_integral,
    order=lambda n: max(factorial(n) // 2, 1),
    twisted=_untwisted,
)
