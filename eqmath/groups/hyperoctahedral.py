"""H(n), the hyperoctahedral group: the signed permutations of the n basis vectors.

They are the symmetries of a cube; each is orthogonal, and more maps commute with them than with O(n).

>>> from eqmath import H, Hom, O
>>> H(3).order, Hom(H(3), 2, 2).dim, Hom(O(3), 2, 2).dim
(48, 4, 3)
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import comb, factorial
from random import Random

from eqmath.combinatorics import (
    MarkedTuples,
    PowerSums,
    even,
    even_partition_count,
    fixed_point_numbers,
    odd,
    odd_partition_count,
    wreath_integral,
)
from eqmath.easy import easy_category
from eqmath.exact import Matrix
from eqmath.groups.group import Series
from eqmath.groups.parts import (
    Part,
    by_determinant,
    by_even_blocks,
    by_product_of_signs,
    by_sign_of_even_blocks,
)
from eqmath.groups.symmetric import permutation_generators, random_permutation


def diagonal(entries: list[int]) -> Matrix:
    """A diagonal matrix.

    >>> diagonal([-1, 1])
    Matrix([[-1, 0], [0, 1]])
    """
    return Matrix([[x if i == j else 0 for j in range(len(entries))] for i, x in enumerate(entries)])


def sign_generators(n: int) -> tuple[Matrix, ...]:
    """Permutations, and the sign change of the first basis vector.

    >>> sign_generators(2)
    (Matrix([[0, 1], [1, 0]]), Matrix([[-1, 0], [0, 1]]))
    """
    return (*permutation_generators(n), diagonal([-1] + [1] * (n - 1)))


def random_signed_permutation(n: int, rng: Random) -> Matrix:
    """A uniformly random signed permutation matrix.

    >>> g = random_signed_permutation(3, Random(0))
    >>> g * g.T == Matrix.identity(3), sum(abs(x) for row in g.tolist() for x in row)
    (True, 3)
    """
    return random_permutation(n, rng) * diagonal([rng.choice((-1, 1)) for _ in range(n)])


def _contains(g: Matrix, n: int) -> bool:
    rows = g.tolist()
    units = [[int(i == j) for j in range(n)] for i in range(n)]
    return sorted(([abs(x) for x in row] for row in rows), reverse=True) == units


def _classes(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (), even, 0, n)


def _dimension(m: int, n: int) -> int:
    """The mean of the m-th power of the trace; a random number of fixed points, each with a random sign.

    A power of degree m is a sum over at most m different points that are fixed, whose j-tuples are one in the mean for
    every j ≤ n: beyond n = m nothing changes.
    """
    n, total = min(n, m), 0
    for fixed, permutations in enumerate(fixed_point_numbers(n)):
        moments = [comb(fixed, plus) * (2 * plus - fixed) ** m for plus in range(fixed + 1)]
        total += permutations * sum(moments) * 2 ** (n - fixed)
    return int(total // (factorial(n) * 2**n))


def _integral(powers: PowerSums, n: int, det: int = 0, sgn: int = 0) -> int:
    """O(1) on every one of n copies of R, which are permuted; det = sgn · the product of the signs."""
    return wreath_integral(powers, n, _odd if det % 2 else _even, -1 if (det + sgn) % 2 else 1)


def _even(powers: PowerSums) -> int:
    return int(sum(powers) % 2 == 0)


def _odd(powers: PowerSums) -> int:
    return int(sum(powers) % 2 == 1)


def _sign_classes(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (), even, n - 1, n)


def _sign_count(m: int, n: int) -> int:
    """The partitions into n−1 or n even blocks."""
    return even_partition_count(m, n) - even_partition_count(m, n - 2)


def _odd_classes(m: int, n: int) -> MarkedTuples:
    return MarkedTuples(m, (), odd, n, n)


def _twisted(n: int, det: int, sgn: int) -> tuple[Series, str] | None:
    """det = sgn · the product of the signs; the permutations of one line are trivial."""
    names = {(0, 1): "sgn", (1, 0): "det", (1, 1): "signs"}
    name = names.get((det % 2, sgn % 2))
    return None if name is None else (with_characters(), name)


@cache
def with_characters() -> Series:
    """H(n) with what it changes by sgn, by det, or by the product of the signs: functions on classes, each a part.

    >>> [(part.name, list(part.classes(2, 2))) for part in with_characters().parts]
    [('sgn', [(0, 0)]), ('det', [(0, 1)]), ('signs', [(0, 1)])]
    """
    parts = (
        Part("sgn", _sign_classes, by_sign_of_even_blocks, _sign_count, count=_sign_count),
        Part("det", _odd_classes, by_determinant, odd_partition_count, count=odd_partition_count, determinant=True),
        Part("signs", _odd_classes, by_product_of_signs, odd_partition_count, count=odd_partition_count),
    )
    return replace(GROUP, parts=parts, spanning=(), basis=(), origin=(with_characters, ()))


EVEN = Part("even", _classes, by_even_blocks, even_partition_count)

GROUP = Series(
    letter="H",
    doc=__doc__,
    spanning=(("even", "", "even"),),
    basis=(("even", "few blocks"),),
    parts=(EVEN,),
    lie=(),
    generators=sign_generators,
    contains=_contains,
    random=random_signed_permutation,
    dimension=_dimension,
    blockwise=True,
    integral=_integral,
    order=lambda n: 2**n * factorial(n),
    easy=easy_category("H"),
    twisted=_twisted,
)
