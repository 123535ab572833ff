"""M(n), the monomial group: the complex matrices with one entry that is not 0 in every row and every column.

A map between tensor powers of V commutes with them when it is constant on tuples whose equal entries are the same
and zero where some value is not as often among the outputs as among the inputs.

>>> from eqmath import Hom, M, Matrix
>>> Matrix([[0, 2], ["-1/3", 0]]) in M(2), [Hom(M(n), 2, 2).dim for n in (1, 2, 3)], Hom(M(5), 1, 2).dim
(True, [1, 3, 3], 0)

Rational ones are dense among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from random import Random

from eqmath.exact import ExactMatrix, Matrix
from eqmath.groups.coloured import dimension_by, torus_part
from eqmath.groups.group import Series
from eqmath.groups.integrals import monomial_integral
from eqmath.groups.symmetric import random_permutation
from eqmath.groups.unitary import dense_generators

SCALARS = (-3, -2, -1, 1, 2, 3)


def _contains(g: ExactMatrix, n: int) -> bool:
    return all(_has_one_entry(line) for h in (g, g.T) for line in h.tolist())


def _has_one_entry(line: Sequence[object]) -> bool:
    return sum(map(bool, line)) == 1


def _random(n: int, rng: Random) -> Matrix:
    scalars = Matrix([[rng.choice(SCALARS) * (i == j) for j in range(n)] for i in range(n)])
    shrunk = Matrix([[rng.choice(SCALARS) * (i == j) for j in range(n)] for i in range(n)]).inverse()
    return scalars * shrunk * random_permutation(n, rng)


@cache
def coloured_monomial(white: int, black: int) -> Series:
    """M(n) on V^⊗white ⊗ (V*)^⊗black.

    >>> [coloured_monomial(3, 3).dimension(6, n) for n in (1, 2, 3, 4)]
    [1, 10, 16, 16]
    """
    return replace(
        GROUP,
        parts=(torus_part(white),),
        dimension=dimension_by(monomial_integral, white),
        colours=(white, black),
        origin=(coloured_monomial, (white, black)),
    )


GROUP = Series(
    letter="M",
    doc=__doc__,
    spanning=(("balanced", "", "torus"),),
    basis=(("balanced", "few blocks"),),
    parts=(torus_part(None),),
    lie=(),
    generators=dense_generators,
    contains=_contains,
    random=_random,
    dimension=dimension_by(monomial_integral, None),
    integral=monomial_integral,
    coloured=coloured_monomial,
    gaussian=_contains,
)
