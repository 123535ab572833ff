"""Integer lattices: all integer relations among vectors, and vectors made short modulo others, by LLL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from flint import fmpz_mat
from numpy.typing import NDArray

from eqmath.errors import Disagreement
from eqmath.exact.elimination import eliminate, primitive
from eqmath.limits import require

SPARE_BITS = 24


def relation_lattice(matrix: NDArray[np.int64]) -> list[tuple[int, ...]]:
    """An LLL-reduced basis of the lattice of all integer relations c with c · matrix = 0.

    The rows of [1 | K·matrix], K large, are reduced by unimodular steps. Once as many of them as the
    kernel has dimensions end in zeros and the others have independent ends, every integer relation is an
    integer combination of the first: the lattice is the full, saturated one, whatever K was.

    Raises
    ------
    Disagreement
        If K was not large enough.
    TooLarge
        If the rows exceed the memory limit.

    Examples
    --------
    >>> relation_lattice(np.array([[2, 0], [4, 0], [0, 1], [6, 0]]))
    [(1, 1, 0, -1), (2, -1, 0, 0)]
    """
    count = len(matrix)
    pivots = list(eliminate(matrix, None).columns)
    require(count, count + len(pivots), 8 * (count + SPARE_BITS))
    factor = 1 << (count + SPARE_BITS)
    rows = [
        [*(int(i == j) for j in range(count)), *(int(x) * factor for x in matrix[i, pivots].tolist())]
        for i in range(count)
    ]
    reduced = fmpz_mat(count, count + len(pivots), [x for row in rows for x in row]).lll().tolist() if count else []
    relations = [[int(x) for x in row[:count]] for row in reduced if not any(row[count:])]
    if len(relations) != count - len(pivots):
        raise Disagreement(f"{len(relations)} of {count - len(pivots)} relations were found by lattice reduction")
    return [primitive(relation) for relation in relations]


def shortened(vector: Sequence[int], others: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """A primitive vector that differs from a multiple-free one by an integer combination of others, made short by LLL.

    The vector carries one more coordinate, so large that it stays the last of the reduced basis.

    >>> shortened([5, 4], [[1, 1]])
    (0, 1)
    """
    bound = 1 + sum(x * x for row in (vector, *others) for x in row)
    width = len(vector)
    flat = [*(x for row in others for x in (*row, 0)), *vector, bound << (len(others) + SPARE_BITS)]
    table = fmpz_mat(len(others) + 1, width + 1, [int(x) for x in flat])
    found: list[list[Any]] = table.lll().tolist()
    last = next(row for row in reversed(found) if row[width])
    return primitive([int(x) for x in last[:width]])
