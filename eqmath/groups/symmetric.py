"""S(n), the symmetric group: all permutations of the n basis vectors.

What commutes with all of them is a combination of two diagrams, the identity and the matrix of ones.

>>> from eqmath import Hom, S
>>> S(4).order, list(Hom(S(4), 1, 1).basis())
(24, [Diagram("1,1'"), Diagram("1|1'")])
"""

from __future__ import annotations

from math import factorial
from random import Random

from eqmath.combinatorics import (
    MarkedTuples,
    PowerSums,
    anything,
    fixed_point_moment,
    set_partition_count,
    wreath_integral,
)
from eqmath.easy import easy_category
from eqmath.exact import Matrix
from eqmath.groups.group import Series, defined
from eqmath.groups.parts import Part, by_equality


def permutation_generators(n: int) -> tuple[Matrix, ...]:
    """The transposition (1 2) and the cycle (1 2 … n).

    >>> permutation_generators(3)
    (Matrix([[0, 1, 0], [1, 0, 0], [0, 0, 1]]), Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]]))
    """
    if n == 1:
        return ()
    transposition = Matrix.permutation([2, 1, *range(3, n + 1)])
    return (transposition,) if n == 2 else (transposition, Matrix.permutation([*range(2, n + 1), 1]))


def is_permutation(g: Matrix, n: int) -> bool:
    """Whether g permutes the basis vectors.

    >>> is_permutation(Matrix([[0, 1], [1, 0]]), 2), is_permutation(Matrix([[0, -1], [1, 0]]), 2)
    (True, False)
    """
    units = [[int(i == j) for j in range(n)] for i in range(n)]
    return sorted(g.tolist(), reverse=True) == units


def random_permutation(n: int, rng: Random) -> Matrix:
    """A uniformly random permutation matrix.

    >>> is_permutation(random_permutation(5, Random(0)), 5)
    True
    """
    return Matrix.permutation(rng.sample(range(1, n + 1), n))


def _classes(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (), anything, 0, n)


def _dimension(m: int, n: int) -> int:
    """The character of V is the number of fixed points; average its m-th power."""
    return fixed_point_moment(n, m)


def symmetric_integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """The trivial group on every one of n copies of R, which are permuted; det = sgn.

    >>> symmetric_integral((1, 1, 1), 3), symmetric_integral((1, 1), 3, sgn=1)
    (5, 1)
    """
    return wreath_integral(powers, n, _trivial, -1 if (det + sgn) % 2 else 1)


def _trivial(powers: PowerSums) -> int:
    return 1


def _twisted(n: int, det: int, sgn: int) -> tuple[Series, str] | None:
    """What S(n) changes by the sign, A(n) does not change; S(1) is trivial."""
    return (defined("A"), "twisted") if (det + sgn) % 2 and n > 1 else None


PLAIN = Part("plain", _classes, by_equality, set_partition_count)

GROUP = Series(
    letter="S",
    doc=__doc__,
    spanning=(("partition", "", "plain"),),
    basis=(("partition", "few blocks"),),
    parts=(PLAIN,),
    lie=(),
    generators=permutation_generators,
    contains=is_permutation,
    random=random_permutation,
    dimension=_dimension,
    blockwise=True,
    integral=symmetric_integral,
    order=factorial,
    category="partition",
    easy=easy_category("S"),
    twisted=_twisted,
)
