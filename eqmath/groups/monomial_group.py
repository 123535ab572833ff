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
from functools import cache, partial
from random import Random

from eqmath.exact import ExactMatrix, Matrix
from eqmath.groups.coloured import character_part, dimension_by, torus_part
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
        twisted=partial(_twisted, (white, black)),
        origin=(coloured_monomial, (white, black)),
    )


def _twisted(colours: tuple[int, int] | None, n: int, det: int, sgn: int) -> tuple[Series, str] | None:
    """det = sgn · the product of the scalars; the permutations of one line are trivial."""
    odd = (det + sgn) % 2 == 1 and n > 1
    return (with_character(-det, odd, colours), "twisted") if det or odd else None


@cache
def with_character(power: int, odd: bool, colours: tuple[int, int] | None) -> Series:
    """M(n) with what it changes by a power of the product of the scalars, and by sgn: functions on classes.

    >>> [list(with_character(power, True, (2, 2 - 2 * power)).parts[0].classes(4 - 2 * power, 2)) for power in (0, 1)]
    [[(0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 1, 0)], [(0, 1)]]
    """
    part = character_part(None if colours is None else colours[0], power, odd)
    return replace(
        GROUP, parts=(part,), spanning=(), basis=(), colours=colours, origin=(with_character, (power, odd, colours))
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
    twisted=partial(_twisted, None),
    gaussian=_contains,
)
