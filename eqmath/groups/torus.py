"""Torus(n,r): the translations of the n × n torus, with r = 1, 2, 4 or 8 symmetries of the square around a point.

Its layers are the convolutions of an image with wrapped edges: all of them for r = 1, those of p4 for r = 4 and of p4m
for r = 8.

>>> from eqmath import Hom, parse_group
>>> [Hom(f"Torus(4,{r})", 1, 1).dim for r in (1, 2, 4, 8)]
[16, 10, 6, 6]
"""

from __future__ import annotations

from collections.abc import Callable

from eqmath.combinatorics import Permutation
from eqmath.errors import GroupError
from eqmath.groups.group import Group
from eqmath.groups.permutation import few_points, permutation_series

Move = Callable[[int, int], tuple[int, int]]

POINT_SYMMETRIES: dict[int, tuple[Move, ...]] = {
    1: (),
    2: (lambda x, y: (-x, -y),),
    4: (lambda x, y: (-y, x),),
    8: (lambda x, y: (-y, x), lambda x, y: (y, x)),
}
"""Generators of the half turn, the rotations, and all symmetries of the square."""


def torus(n: int, symmetries: int = 1) -> Group:
    """Torus(n,r) on the n² points of the torus, rows after one another.

    Raises
    ------
    GroupError
        If there is no such torus, or no such group of symmetries.

    Examples
    --------
    >>> torus(3).order, torus(3, 4).order, torus(3, 8).order, torus(2, 4).order
    (9, 36, 72, 8)
    """
    if n < 1:
        raise GroupError(f"Torus({n},{symmetries}) does not exist: n must be at least 1")
    if symmetries not in POINT_SYMMETRIES:
        raise GroupError(f"expected 1, 2, 4 or 8 symmetries around a point, found {symmetries}", hint="Torus(5,4)")
    moves = ((lambda x, y: (x + 1, y)), (lambda x, y: (x, y + 1)), *POINT_SYMMETRIES[symmetries])
    points = few_points(n * n)
    generators = dict.fromkeys(_permutation(move, n) for move in moves)
    generators.pop(tuple(range(points)), None)
    return permutation_series(f"Torus({n},{symmetries})", points, tuple(generators))(points)


def _permutation(move: Move, n: int) -> Permutation:
    images = (move(*divmod(point, n)) for point in range(n * n))
    return tuple(x % n * n + y % n for x, y in images)


PAIRED = {"Torus": torus}
