"""Equivariance and rank of sparse maps between powers of a Clifford algebra, without their dense matrices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from eqmath.clifford import GradedMap, tuples
from eqmath.exact import Matrix, Number, exact_rank, integers
from eqmath.limits import require
from eqmath.methods.action import Violation
from eqmath.spaces import Space
from eqmath.spaces.elements import OfFactors, acting

Sparse = list[dict[int, Number]]
"""Of every row the entries that are not 0, by column."""
ALGEBRA = Space("Cl(V)")


def sparse_rows(matrix: Matrix) -> Sparse:
    """The rows of a matrix without zeros.

    >>> sparse_rows(Matrix([[0, 2], [0, 0]]))
    [{1: 2}, {}]
    """
    return [{j: x for j, x in enumerate(row) if x} for row in matrix.tolist()]


def _row_of_power(rows: Sparse, index: int, factors: int, infinitesimal: bool) -> dict[int, Number]:
    """A row of ρ ⊗ ρ, or of dρ ⊗ 1 + 1 ⊗ dρ; of ρ itself for one factor."""
    if factors == 1:
        return rows[index]
    number, (first, second) = _numbers(len(rows)), tuples(len(rows).bit_length() - 1, 2)[index]
    if not infinitesimal:
        return {number[i, j]: x * y for i, x in rows[first].items() for j, y in rows[second].items()}
    found: dict[int, Number] = {number[i, second]: x for i, x in rows[first].items()}
    for j, y in rows[second].items():
        found[number[first, j]] = found.get(number[first, j], 0) + y
    return found


@cache
def _numbers(size: int) -> dict[tuple[int, ...], int]:
    """The column of every pair of blades."""
    return {pair: column for column, pair in enumerate(tuples(size.bit_length() - 1, 2))}


def graded_violation(graded: GradedMap, element: OfFactors, factors: int, scalar: bool) -> Violation | None:
    """The first entry at which ρ(g) W ≠ W ρ(g), for a map of one or two elements of Cl(V); None where all are equal.

    >>> from eqmath.clifford import GRADES, Clifford
    >>> shear = (Matrix([[1, 1], [0, 1]]),), False
    >>> scalar, vector, *_ = GRADES.listed(Clifford(2), 2, True)
    >>> graded_violation(scalar, shear, 2, True), graded_violation(vector, shear, 2, True).right
    (None, 1)
    """
    (g,), infinitesimal = element
    rho = acting(ALGEBRA, element)
    rows, columns = sparse_rows(rho), sparse_rows(rho.T)
    left: dict[tuple[int, int], Number] = {}
    right: dict[tuple[int, int], Number] = {}
    for (i, j), x in graded.entries.items():
        above: dict[int, Number] = {0: 1} if scalar and not infinitesimal else {} if scalar else columns[i]
        for row, y in above.items():
            left[row, j] = left.get((row, j), 0) + x * y
        for column, y in _row_of_power(rows, j, factors, infinitesimal).items():
            right[i, column] = right.get((i, column), 0) + x * y
    for place in sorted({*left, *right}):
        a, b = left.get(place, 0), right.get(place, 0)
        if a != b:
            return Violation(g, (place[0] + 1,), (place[1] + 1,), a, b, infinitesimal)
    return None


def graded_rank(maps: Sequence[GradedMap]) -> int:
    """The rank of maps as vectors: elimination over Q at the places where one is not 0.

    >>> from eqmath.clifford import GRADES, Clifford
    >>> graded_rank(GRADES.listed(Clifford(2), 1, False))
    3
    """
    places = sorted({place for graded in maps for place in graded.entries})
    require(len(maps), len(places), 32)
    table = [[graded.entries.get(place, 0) for place in places] for graded in maps]
    return exact_rank(integers(table, len(places))) if table else 0
