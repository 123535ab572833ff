"""B W = W A entry by entry: equations of which most have few terms, so that nobody writes their zeros."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import LinearTerms, Matrix
from eqmath.limits import timed
from eqmath.methods.action import integer_form

MatrixPair = tuple[Matrix, Matrix]
"""What acts on the source, and on the target."""

EntriesByColumn = list[tuple[int, int]]
"""The entries of a row that are not zero, with their columns."""


def entry_equations(pairs: Iterable[MatrixPair], rows: int, columns: int) -> Iterator[LinearTerms]:
    """The equations of pairs (A, B) that are not 0 = 0; the unknowns are the entries of W row by row.

    >>> swap = Matrix([[0, 1], [1, 0]])
    >>> list(entry_equations([(swap, swap)], 2, 2))
    [((1, -1), (2, 1)), ((0, -1), (3, 1)), ((0, 1), (3, -1)), ((1, 1), (2, -1))]
    """
    for A, B in timed(pairs, "writing down the equations of the generators", every=1):
        (lower, q), (upper, p) = integer_form(A), integer_form(B)
        left, right = _by_row(upper * q), _by_row(lower.T * p)
        for i, j in product(range(rows), range(columns)):
            if terms := _terms(left[i], right[j], i, j, columns):
                yield terms


def _by_row(matrix: NDArray[Any]) -> list[EntriesByColumn]:
    return [[(int(j), int(row[j])) for j in np.flatnonzero(row)] for row in matrix]


def _terms(left: EntriesByColumn, right: EntriesByColumn, i: int, j: int, columns: int) -> tuple[tuple[int, int], ...]:
    """The entry i, j of B W − W A, by the rows of B and the columns of A."""
    total = {b * columns + j: x for b, x in left}
    for a, x in right:
        total[i * columns + a] = total.get(i * columns + a, 0) - x
    return tuple(sorted((place, x) for place, x in total.items() if x))
