"""S(n), all permutations of the n basis vectors."""

from __future__ import annotations

from random import Random

from eqmath.combinatorics import fixed_point_moment, growth_array
from eqmath.exact import Matrix
from eqmath.groups.group import Series


def _generators(n: int) -> tuple[Matrix, ...]:
    """The transposition (1 2) and the cycle (1 2 … n)."""
    if n == 1:
        return ()
    transposition = Matrix.permutation([2, 1, *range(3, n + 1)])
    return (transposition,) if n == 2 else (transposition, Matrix.permutation([*range(2, n + 1), 1]))


def _contains(g: Matrix, n: int) -> bool:
    rows = g.tolist()
    units = [[int(i == j) for j in range(n)] for i in range(n)]
    return sorted(rows, reverse=True) == units


def _random(n: int, rng: Random) -> Matrix:
    return Matrix.permutation(rng.sample(range(1, n + 1), n))


def _dimension(m: int, n: int) -> int:
    """The character of V is the number of fixed points; average its m-th power."""
    return fixed_point_moment(n, m)


GROUP = Series(
    letter="S",
    title="the symmetric group, permuting the basis vectors",
    family="partition",
    generators=_generators,
    contains=_contains,
    random=_random,
    classes=growth_array,
    dimension=_dimension,
)
