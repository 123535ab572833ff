"""Null spaces of matrices of scalars: over Q, or over Q(q) where entries have a symbol q."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eqmath.exact.polynomial import Polynomial, Scalar, Symbolic, quotient

ScalarRow = dict[int, Scalar]


def scalar_null_space(rows: Iterable[Sequence[Scalar]], width: int) -> list[tuple[Scalar, ...]]:
    """A basis of {v : row · v = 0 for every row}, one vector per free column, with a 1 there.

    The pivot of a row is its simplest entry, so that no more denominators arise than needed.

    Examples
    --------
    >>> n = Polynomial([0, 1], "n")
    >>> scalar_null_space([[n, n, 0], [0, 1, n + 1]], 3)
    [(n + 1, -n - 1, 1)]
    """
    pivots: dict[int, ScalarRow] = {}
    for entries in rows:
        row = _reduced({j: c for j, c in enumerate(entries) if c}, pivots)
        if not row:
            continue
        place = min(row, key=lambda j: (_size(row[j]), j))
        row = {j: quotient(c, row[place]) for j, c in row.items()}
        pivots = {own: _without(other, place, row) for own, other in pivots.items()}
        pivots[place] = row
    return [_solution(pivots, free, width) for free in range(width) if free not in pivots]


def _size(scalar: Scalar) -> int:
    """0 for numbers; else how many coefficients there may be."""
    if isinstance(scalar, Polynomial):
        return max(scalar.degree, 0)
    return 1 + scalar.numerator.degree + scalar.denominator.degree if isinstance(scalar, Symbolic) else 0


def _reduced(row: ScalarRow, pivots: dict[int, ScalarRow]) -> ScalarRow:
    """Without the pivots' columns; the rows of pivots have no entries in the columns of one another."""
    for place in [j for j in row if j in pivots]:
        row = _without(row, place, pivots[place])
    return row


def _without(row: ScalarRow, place: int, pivot: ScalarRow) -> ScalarRow:
    """The row less the multiple of a pivot's row that makes its entry there 0."""
    factor = row.get(place, 0)
    if not factor:
        return row
    changed = {j: row.get(j, 0) - factor * c for j, c in pivot.items()}
    return {j: c for j, c in (row | changed).items() if c}


def _solution(pivots: dict[int, ScalarRow], free: int, width: int) -> tuple[Scalar, ...]:
    return tuple(1 if j == free else -pivots[j].get(free, 0) if j in pivots else 0 for j in range(width))
