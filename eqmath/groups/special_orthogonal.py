"""SO(n), the special orthogonal group: the rotations, orthogonal matrices of determinant 1.

The quarter turn of a plane commutes with them, and with no reflection.

>>> from eqmath import Hom, O, SO
>>> [Hom(SO(2), 1, 1).matrix(d) for d in Hom(SO(2), 1, 1).basis()], Hom(O(2), 1, 1).dim
([Matrix([[1, 0], [0, 1]]), Matrix([[0, 1], [-1, 0]])], 1)
"""

from __future__ import annotations

from random import Random

from eqmath.combinatorics import MarkedTuples, PowerSums, even, odd, odd_partition_count, odd_row_tableaux
from eqmath.exact import Matrix
from eqmath.groups.group import Series
from eqmath.groups.hyperoctahedral import EVEN, diagonal, random_signed_permutation
from eqmath.groups.integrals import no_sign
from eqmath.groups.orthogonal import (
    LIE,
    ROTATION,
    cayley,
    gram_independence,
    is_orthogonal,
    orthogonal_dimension,
    orthogonal_integral,
    random_skew,
)
from eqmath.groups.parts import Independence, LieElement, Part, by_determinant


def quarter_turns(n: int) -> tuple[Matrix, ...]:
    """The quarter turns e_i ↦ e_(i+1), e_(i+1) ↦ −e_i: they generate the signed permutations of determinant 1.

    >>> quarter_turns(2)
    (Matrix([[0, -1], [1, 0]]),)
    """
    turns = []
    for i in range(n - 1):
        rows = [[int(a == b) for b in range(n)] for a in range(n)]
        rows[i][i] = rows[i + 1][i + 1] = 0
        rows[i + 1][i], rows[i][i + 1] = 1, -1
        turns.append(Matrix(rows))
    return tuple(turns)


def _contains(g: Matrix, n: int) -> bool:
    return is_orthogonal(g, n) and g.det() == 1


def _random(n: int, rng: Random) -> Matrix:
    g = cayley(random_skew(n, rng)) * random_signed_permutation(n, rng)
    return g if g.det() == 1 else g * diagonal([-1] + [1] * (n - 1))


def _det_classes(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (), odd, n, n)


def _det_tuples(m: int, n: int) -> MarkedTuples:
    """Two marked values, each an even number of times (one may be missing); exactly n−2 others, odd."""
    return MarkedTuples(m, (even, even), odd, n - 2, n - 2)


def _dimension(m: int, n: int) -> int:
    """The O(n)-invariants, and Σ f^μ over the μ ⊢ m with exactly n rows, all odd."""
    return orthogonal_dimension(m, n) + odd_row_tableaux(m, n)


def _integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """The O(n)-invariants and those with det."""
    no_sign(sgn, "SO(n)")
    return orthogonal_integral(powers, n) + orthogonal_integral(powers, n, det=1)


def _twisted(n: int, det: int, sgn: int) -> None:
    """The determinant is 1."""
    no_sign(sgn, "SO(n)")


GROUP = Series(
    letter="SO",
    doc=__doc__,
    spanning=(("brauer", "", "even"), ("grood", "", "det")),
    basis=(("brauer", "increasing"), ("grood", "increasing")),
    category="Brauer-Grood",
    parts=(EVEN, Part("det", _det_classes, by_determinant, odd_partition_count, determinant=True)),
    lie=(LIE, LieElement("E12 − E21", ROTATION, "det", _det_tuples, 2)),
    generators=quarter_turns,
    contains=_contains,
    random=_random,
    dimension=_dimension,
    integral=_integral,
    form=Matrix.identity,
    twisted=_twisted,
    independence=Independence(
        gram_independence,
        "the scalar products of c generic vectors are algebraically independent iff n ≥ c; "
        "for n = c the determinant of the vectors is not a polynomial in them, though its square is one",
    ),
)
