"""UR(n), n even: the unitary group U(n/2) as real matrices on Rⁿ, the basis being e₁, e₁' = i·e₁, e₂, e₂' = i·e₂, …

Its elements are the orthogonal matrices that commute with J, e ↦ e', e' ↦ −e. Tensor products are over R: of V ⊗ V,
which has real dimension n², the complex V ⊗ V is a summand of half that dimension. So U(2) on R⁴ is UR(4).

>>> from eqmath import Hom, parse_group
>>> [Hom(parse_group("UR(4)"), k, k).dim for k in (1, 2)], [str(d) for d in Hom("UR(4)", 1, 1).basis()]
([2, 12], ["1,1'", "1~1'"])
"""

from __future__ import annotations

from math import comb
from random import Random

from eqmath.combinatorics import MarkedTuples, PowerSums, even, lettered_partition_count, odd
from eqmath.exact import Matrix
from eqmath.groups.group import Series
from eqmath.groups.integrals import no_sign, real_unitary_integral, unitary_integral
from eqmath.groups.orthogonal import cayley, is_orthogonal, random_skew
from eqmath.groups.parts import LieElement, Part, by_even_pairs
from eqmath.groups.symmetric import random_permutation
from eqmath.groups.symplectic import form, pair_generators

TORUS = ((1, 0, 1), (0, 1, -1))
"""J on the first pair."""
ROTATION = ((0, 2, 1), (2, 0, -1), (1, 3, 1), (3, 1, -1))
"""E12 − E21 over C; J on the first pair takes it to i·E12 + i·E21."""


def _contains(g: Matrix, n: int) -> bool:
    return is_orthogonal(g, n) and g * form(n) == form(n) * g


def _random(n: int, rng: Random) -> Matrix:
    """The Cayley transform of a skew matrix that commutes with J, times a permutation of the pairs and powers of J."""
    x, j = random_skew(n, rng), form(n)
    turns = Matrix.identity(n)
    for _ in range(rng.randrange(4)):
        turns = turns * j
    pairs = random_permutation(n // 2, rng).kron(Matrix.identity(2))
    return cayley(x - j * x * j) * pairs * turns


def _classes(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (), even, 0, n // 2, letters=2)


def _most(m: int, n: int) -> int:
    """The first point of every block is unprimed."""
    return lettered_partition_count(m, n // 2)


def _turned(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (even,), even, 0, n // 2 - 1, letters=2)


def _rotated(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (odd, odd), even, 0, n // 2 - 2, letters=2)


def _dimension(m: int, n: int) -> int:
    """Over C it is W + W*: half of the legs are W, and of these invariants C(m, m/2) copies."""
    return comb(m, m // 2) * unitary_integral((1,) * (m // 2) + (-1,) * (m // 2), n // 2) if m % 2 == 0 else 0


def _integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """A sum over the colourings of the legs; the real determinant is 1."""
    return real_unitary_integral(powers, n // 2, det, sgn)


def _twisted(n: int, det: int, sgn: int) -> None:
    """The real determinant is 1."""
    no_sign(sgn, "UR(n)")


GROUP = Series(
    letter="UR",
    doc=__doc__,
    spanning=(("decorated-brauer", "", "paired"),),
    basis=(),
    parts=(Part("paired", _classes, by_even_pairs, _most, letters=2, typed=False),),
    lie=(
        LieElement("i·E11", TORUS, "paired", _turned, 2),
        LieElement("E12 − E21", ROTATION, "paired", _rotated, 4),
    ),
    generators=pair_generators,
    contains=_contains,
    random=_random,
    dimension=_dimension,
    integral=_integral,
    step=2,
    twisted=_twisted,
)
