"""O(n), the orthogonal group: all orthogonal matrices.

Only multiples of the identity commute with all of them.

>>> from eqmath import Hom, Matrix, O
>>> Matrix([["3/5", "-4/5"], ["4/5", "3/5"]]) in O(2), list(Hom(O(2), 1, 1).basis())
(True, [Diagram("1,1'")])
"""

from __future__ import annotations

from random import Random

from eqmath.combinatorics import MarkedTuples, PowerSums, character_column, even, even_row_tableaux, odd
from eqmath.easy import easy_category
from eqmath.exact import Matrix
from eqmath.groups.group import Series, defined
from eqmath.groups.hyperoctahedral import EVEN, random_signed_permutation, sign_generators
from eqmath.groups.integrals import no_sign
from eqmath.groups.parts import Independence, LieElement

ROTATION = ((0, 1, 1), (1, 0, -1))
"""E12 − E21."""


def cayley(skew: Matrix) -> Matrix:
    """(1 − X)(1 + X)⁻¹ for a rational skew matrix X: a rational rotation.

    >>> cayley(Matrix([[0, 2], [-2, 0]]))
    Matrix([["-3/5", "-4/5"], ["4/5", "-3/5"]])
    """
    one = Matrix.identity(skew.shape[0])
    return (one - skew) * (one + skew).inverse()


def random_skew(n: int, rng: Random) -> Matrix:
    """A skew matrix with entries from −3 to 3, that in the first column and second row at least 2 in size.

    >>> x = random_skew(3, Random(0))
    >>> x.T == x * -1, x[0, 0], abs(x[1, 0]) >= 2
    (True, 0, True)
    """
    rows = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i):
            rows[i][j] = rng.choice((-3, -2, 2, 3)) if (i, j) == (1, 0) else rng.randint(-3, 3)
            rows[j][i] = -rows[i][j]
    return Matrix(rows)


def is_orthogonal(g: Matrix, n: int) -> bool:
    """Whether the columns are orthonormal.

    >>> is_orthogonal(Matrix([["3/5", "-4/5"], ["4/5", "3/5"]]), 2), is_orthogonal(Matrix([[1, 1], [0, 1]]), 2)
    (True, False)
    """
    return g * g.T == Matrix.identity(n)


def _random(n: int, rng: Random) -> Matrix:
    return cayley(random_skew(n, rng)) * random_signed_permutation(n, rng)


def even_tuples(m: int, n: int) -> MarkedTuples:
    """Two marked values, each an odd number of times; the others even.

    >>> list(even_tuples(2, 3)), len(list(even_tuples(4, 3)))
    ([(0, 1), (1, 0)], 20)
    """
    return MarkedTuples(m, (odd, odd), even, 0, n - 2)


def orthogonal_dimension(m: int, n: int) -> int:
    """Σ f^2λ over λ ⊢ m/2 with at most n rows: even partitions carry the invariants.

    >>> [orthogonal_dimension(4, n) for n in (1, 2, 3)], [orthogonal_dimension(6, n) for n in (1, 2, 3)]
    ([1, 3, 3], [1, 10, 15])
    """
    return even_row_tableaux(m, most_rows=n)


def orthogonal_integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """Σ χ^λ(μ) over the λ with at most n rows, all even; with det over those with exactly n rows, all odd.

    The groups O(p, q), p + q = n, have the same integrals: they are dense in the same complex group.

    >>> orthogonal_integral((1,) * 4, 2), orthogonal_integral((2, 2), 2), orthogonal_integral((1, 1), 2, det=1)
    (3, 3, 1)
    """
    no_sign(sgn, "O(n)")
    shapes = character_column([abs(j) for j in powers], n).items()
    if det % 2:
        return sum(value for shape, value in shapes if len(shape) == n and all(row % 2 for row in shape))
    return sum(value for shape, value in shapes if not any(row % 2 for row in shape))


def _twisted(n: int, det: int, sgn: int) -> tuple[Series, str] | None:
    """What O(n) changes by the determinant, SO(n) does not change."""
    no_sign(sgn, "O(n)")
    return (defined("SO"), "det") if det % 2 else None


def gram_independence(white: int, black: int) -> int:
    """c vectors in general position have any Gram matrix iff n ≥ c.

    >>> gram_independence(3, 0)
    3
    """
    return max(white + black, 1)


LIE = LieElement("E12 − E21", ROTATION, "even", even_tuples, 2)

GROUP = Series(
    letter="O",
    doc=__doc__,
    spanning=(("brauer", "", "even"),),
    basis=(("brauer", "increasing"),),
    parts=(EVEN,),
    lie=(LIE,),
    generators=sign_generators,
    contains=is_orthogonal,
    random=_random,
    dimension=orthogonal_dimension,
    blockwise=True,
    integral=orthogonal_integral,
    form=Matrix.identity,
    category="Brauer",
    easy=easy_category("O"),
    twisted=_twisted,
    independence=Independence(
        gram_independence, "the scalar products of c generic vectors are algebraically independent iff n ≥ c"
    ),
)
