"""Rank, pivots and null space of an integer matrix, mod p and over Q.

One return shape: an `Echelon`. Small matrices are left to FLINT alone; for larger ones the blocked elimination is
faster (benchmarks/elimination.py). Tests run both on the same matrices.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Any

import numpy as np
from flint import fmpq, fmpq_mat, fmpz, fmpz_mat, nmod_mat
from numpy.typing import NDArray

from eqmath.errors import CaseError, NotExact, TooLarge
from eqmath.exact.modular_kernels import modular_kernel, rational_kernel
from eqmath.exact.numbers import exact_number
from eqmath.exact.panels import (
    LARGEST_PRIME,
    balanced,
    blocked_pivots,
    blocked_rank,
    flint_pivots,
    residue_product,
    to_flint,
)
from eqmath.exact.products import LARGE, integer_product, magnitude
from eqmath.exact.proportions import LinearTerms, Proportions, has_two_terms, joined, terms_by_row
from eqmath.limits import require, require_time

PRIME = 8388593
"""The largest prime below 2²³, where sums of products still fit a float64 exactly."""

PRIMES = (PRIME, 8388587, 8388581)
"""The three largest: what one of them divides by accident, another does not."""

LIBRARY_ENTRIES = 100_000
FEW_ENTRIES = 400
EXTRA_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Echelon:
    """What an elimination found.

    Attributes
    ----------
    prime : int or None
        The field F_p, or None for Q.
    rows, columns : tuple of int
        The lexicographically first pivot rows and columns: a non-singular minor of full rank.
    """

    prime: int | None
    rows: tuple[int, ...]
    columns: tuple[int, ...]

    @property
    def rank(self) -> int:
        """The rank: mod p it is a lower bound for the rank over Q."""
        return len(self.columns)


def eliminate(matrix: NDArray[np.int64], prime: int | None = PRIME) -> Echelon:
    """The pivots of an integer matrix over F_p, or over Q when ``prime`` is None.

    Raises
    ------
    CaseError
        If ``prime`` is not a prime.
    NotExact
        If the entries are not integers.
    TooLarge
        If the float64 working copy would exceed the memory limit.

    Examples
    --------
    >>> eliminate(np.array([[2, 4], [1, 2], [0, 5]]))
    Echelon(prime=8388593, rows=(0, 2), columns=(0, 1))
    >>> eliminate(np.array([[2, 4], [1, 2], [0, 5]]), prime=5).rank
    1
    """
    _require_integers(matrix)
    if prime is not None and not fmpz(prime).is_prime():
        raise CaseError(f"expected a prime, found {prime}")
    require(len(matrix), matrix.shape[1], 2 * 8)
    if _is_short(matrix):
        return _by_proportions(matrix, prime)
    if prime is None:
        return _rational_echelon(matrix)
    if matrix.size < LIBRARY_ENTRIES or prime >= LARGEST_PRIME:
        rows, columns = flint_pivots(_residues(matrix, prime))
    elif len(matrix) <= matrix.shape[1]:
        rows, columns = blocked_pivots(matrix, prime)
    else:
        columns, rows = blocked_pivots(matrix.T, prime)
    return Echelon(prime, tuple(rows), tuple(columns))


def _is_short(matrix: NDArray[Any]) -> bool:
    """Whether proportions say all, and sooner."""
    return matrix.size > FEW_ENTRIES and has_two_terms(matrix)


def _by_proportions(matrix: NDArray[Any], prime: int | None) -> Echelon:
    """Each equation that says anything new is a pivot, and every unknown but the last one of a class that is not 0."""
    classes = Proportions(matrix.shape[1], prime)
    rows = tuple(i for i, terms in enumerate(terms_by_row(matrix)) if classes.take(terms))
    return Echelon(prime, rows, tuple(sorted(set(range(matrix.shape[1])) - set(classes.free))))


def modular_rank(matrix: NDArray[Any], prime: int = PRIME) -> int:
    """The rank mod a prime, a lower bound for the rank over Q; cheaper than the pivots.

    >>> modular_rank(np.array([[2, 4], [1, 2], [0, 5]]))
    2
    """
    _require_integers(matrix)
    require(len(matrix), matrix.shape[1], 2 * 8)
    if _is_short(matrix):
        return _by_proportions(matrix, prime).rank
    if matrix.size < LIBRARY_ENTRIES or prime >= LARGEST_PRIME:
        return int(_residues(matrix, prime).rank())
    return blocked_rank(matrix if len(matrix) >= matrix.shape[1] else matrix.T, prime)


def null_space(matrix: NDArray[np.int64]) -> list[tuple[int, ...]]:
    """A basis over Q of {v : matrix · v = 0}, one vector per free column, in column order.

    Each is a primitive integer vector whose first non-zero entry is positive.

    >>> null_space(np.array([[1, 1, 2]]))
    [(1, -1, 0), (2, 0, -1)]
    """
    _require_integers(matrix)
    require(len(matrix), matrix.shape[1], 32)
    few = matrix.size <= FEW_ENTRIES
    return _null_space(matrix) if few else sparse_null_space(terms_by_row(matrix), matrix.shape[1])


def sparse_null_space(equations: Iterable[LinearTerms], width: int, most: int | None = None) -> list[tuple[int, ...]]:
    """The same of equations that are given by their terms, of which most have one or two.

    Raises
    ------
    TooLarge
        If these leave more unknowns than the others may have, or the basis would exceed the memory limit.

    >>> sparse_null_space([[(0, 1), (1, -1)], [(1, 1), (2, 1), (3, 2)]], 4)
    [(1, 1, -1, 0), (2, 2, 0, -1)]
    """
    classes, others = joined(equations, width)
    free = classes.free
    if others and most is not None and len(free) > most:
        message = f"{len(free)} unknowns that equations of two terms leave are too many to be solved over Q"
        raise TooLarge(message, hint=f"at most {most}")
    if others:
        place = {unknown: i for i, unknown in enumerate(free)}
        table = equation_table([[(place[unknown], x) for unknown, x in terms] for terms in others], len(free))
        vectors = [dict(zip(free, vector, strict=True)) for vector in _null_space(table)]
    else:
        vectors = [{unknown: 1} for unknown in free]
    require(len(vectors), width, 40)
    return list(map(primitive, classes.spread(vectors)))


def _null_space(matrix: NDArray[Any]) -> list[tuple[int, ...]]:
    """The same, of larger matrices by residues: there are as many vectors mod p at least, so these are all."""
    for primes in (PRIMES[:1], PRIMES) if matrix.size > FEW_ENTRIES else ():
        lifted = rational_kernel([modular_kernel(matrix, prime) for prime in primes])
        found = None if lifted is None else [primitive(vector) for vector in lifted]
        if found is not None and _kills(matrix, found):
            return found
    table, pivots = _reduced(matrix)
    free = sorted(set(range(matrix.shape[1])) - set(pivots))
    return [primitive(_solution(table, pivots, j, matrix.shape[1])) for j in free]


def _residues(matrix: NDArray[Any], prime: int) -> nmod_mat:
    """The matrix mod a prime; small integers in a type that holds the prime."""
    wide = matrix.astype(np.int64) if matrix.dtype.itemsize < 8 else matrix
    return to_flint(np.mod(wide, prime), prime)


def _kills(matrix: NDArray[Any], vectors: Sequence[tuple[int, ...]]) -> bool:
    """Whether matrix · v = 0 for all of them."""
    columns = np.array(vectors, dtype=object).reshape(len(vectors), matrix.shape[1]).T
    return not integer_product(matrix, columns).any()


def _require_integers(matrix: NDArray[Any]) -> None:
    require_time("eliminating a matrix")
    if matrix.dtype == object and all(isinstance(x, int) for x in matrix.ravel().tolist()):
        return
    if matrix.dtype.kind not in "iub":
        raise NotExact(f"expected a matrix of integers, found one of {matrix.dtype}")


def integers(rows: Sequence[Any] | NDArray[Any], width: int) -> NDArray[Any]:
    """Rows of integers as one matrix: int64 where all are below 2⁶², else Python integers.

    >>> integers([[1, 2]], 2).dtype, integers([[2**70, 1]], 2).dtype
    (dtype('int64'), dtype('O'))
    """
    known = isinstance(rows, np.ndarray) and rows.dtype == np.int64
    table = np.array(rows, dtype=np.int64 if known else object).reshape(len(rows), width)
    return table.astype(np.int64 if magnitude(table) < LARGE else object)


def equation_table(equations: Sequence[LinearTerms], width: int) -> NDArray[Any]:
    """Equations as a matrix of integers, each times its least common denominator.

    >>> equation_table([[(0, Fraction(1, 2)), (2, -1)]], 3)
    array([[ 1,  0, -2]])
    """
    table = np.zeros((len(equations), width), dtype=object)
    for row, terms in zip(table, equations, strict=True):
        scale = lcm(*(x.denominator for _, x in terms))
        for unknown, x in terms:
            row[unknown] = int(x * scale)
    return integers(table, width)


def primitive(vector: Sequence[Any]) -> tuple[int, ...]:
    """The primitive integer vector on the line of a rational one, first non-zero entry positive."""
    numbers = [Fraction(int(x.p), int(x.q)) if isinstance(x, fmpq) else exact_number(x) for x in vector]
    scale = lcm(*(number.denominator for number in numbers))
    integers = [int(number * scale) for number in numbers]
    content = gcd(*integers) or 1
    sign = -1 if next((x for x in integers if x), 1) < 0 else 1
    return tuple(sign * x // content for x in integers)


def _solution(table: Sequence[Sequence[Any]], pivots: list[int], free: int, width: int) -> list[Any]:
    vector: list[Any] = [0] * width
    vector[free] = 1
    for row, column in zip(table, pivots, strict=True):
        vector[column] = -row[free]
    return vector


def _reduced(matrix: NDArray[np.int64]) -> tuple[list[list[Any]], list[int]]:
    """The non-zero rows of the reduced row echelon form over Q, and the columns of their pivots."""
    rows, columns = matrix.shape
    reduced, rank = fmpq_mat(fmpz_mat(rows, columns, matrix.ravel().tolist())).rref()
    table = reduced.tolist()[:rank]
    return table, [next(j for j, entry in enumerate(row) if entry) for row in table]


def _rational_echelon(matrix: NDArray[np.int64]) -> Echelon:
    require(len(matrix), matrix.shape[1], 32)
    return Echelon(None, tuple(_reduced(matrix.T)[1]), tuple(_reduced(matrix)[1]))


def first_dependency(matrix: NDArray[np.int64]) -> tuple[int, ...] | None:
    """The relation of the first row that depends on rows above it, or None when the rows are independent.

    Rows that are independent mod p are independent over Q. The first row that depends on those above it
    mod p has one candidate for a relation, from a non-singular minor of these; it is checked over Z.

    >>> first_dependency(np.array([[1, 1], [2, 2], [0, 1]]))
    (2, -1, 0)
    """
    row = _first_dependent_mod_p(matrix)
    if row is None:
        return None
    columns = list(eliminate(matrix[:row], PRIME).columns)
    (relation,) = null_space(matrix[: row + 1][:, columns].T)
    if integer_product(np.array([relation], dtype=object), matrix[: row + 1]).any():
        return _first_dependency_over_q(matrix)
    return relation + (0,) * (len(matrix) - row - 1)


def _first_dependent_mod_p(matrix: NDArray[np.int64]) -> int | None:
    """The first row that depends mod p on rows above it, looked for in ever more rows.

    Of long rows random combinations of the columns are used: rows independent in these are independent. A row that
    depends in these and not in all is found out by its relation.
    """
    height, kept = 32, len(matrix) + EXTRA_COLUMNS
    if matrix.dtype != object and matrix.shape[1] > 2 * kept:
        matrix = _mixed_columns(matrix, kept)
    while True:
        rows = eliminate(matrix[:height], PRIME).rows
        row = next((i for i in range(min(height, len(matrix))) if i >= len(rows) or rows[i] != i), None)
        if row is not None or height >= len(matrix):
            return row
        height *= 2


def _mixed_columns(matrix: NDArray[np.int64], kept: int) -> NDArray[np.int64]:
    """So many combinations mod p of the columns, the same every time."""
    random = np.random.default_rng(0).integers(0, PRIME, (matrix.shape[1], kept)).astype(np.float64)
    left, right = balanced((matrix % PRIME).astype(np.float64), PRIME), balanced(random, PRIME)
    return residue_product(left, right, PRIME).astype(np.int64) % PRIME


def _first_dependency_over_q(matrix: NDArray[np.int64]) -> tuple[int, ...] | None:
    """The same by elimination over Q, for rows that depend mod p and not over Q."""
    independent = eliminate(matrix, None).rows
    row = next((i for i in range(len(matrix)) if i >= len(independent) or independent[i] != i), None)
    if row is None:
        return None
    (relation,) = null_space(matrix[: row + 1].T)
    return relation + (0,) * (len(matrix) - row - 1)


def separating_functional(matrix: NDArray[np.int64], vector: NDArray[np.int64]) -> tuple[int, ...] | None:
    """A primitive integer functional that vanishes on the rows of a matrix and not on a vector outside their span.

    With R the reduced row echelon form and q the first column in which the vector, reduced by R, is not 0:
    e_q − Σ_p R[p, q] e_p over the pivot columns p. None for a vector in the span.

    >>> separating_functional(np.array([[1, 1]]), np.array([1, 0]))
    (1, -1)
    """
    table, pivots = _reduced(matrix)
    rest = [fmpq(int(x)) for x in vector.tolist()]
    for row, pivot in zip(table, pivots, strict=True):
        factor = rest[pivot]
        if factor:
            rest = [x - factor * y for x, y in zip(rest, row, strict=True)]
    column = next((j for j, x in enumerate(rest) if x), None)
    if column is None:
        return None
    functional = [fmpq(0)] * len(rest)
    functional[column] = fmpq(1)
    for row, pivot in zip(table, pivots, strict=True):
        functional[pivot] = -row[column]
    return primitive(functional)


def first_outside(matrix: NDArray[np.int64], candidates: NDArray[np.int64]) -> int | None:
    """The index of the first candidate row outside the row space, or None when all lie inside.

    A candidate that is one of the rows lies inside, one that is not zero where all rows are lies outside;
    elimination over Q starts at the first candidate that is neither.

    >>> first_outside(np.array([[1, 1]]), np.array([[2, 2], [1, 0]]))
    1
    """
    if object in (matrix.dtype, candidates.dtype):
        matrix, candidates = matrix.astype(object), candidates.astype(object)
    known, support = set(map(_key, matrix)), (matrix != 0).any(axis=0)
    for index, row in enumerate(candidates):
        if (row[~support] != 0).any():
            return index
        if (row != 0).any() and _key(row) not in known:
            rows = eliminate(np.concatenate([matrix, candidates[index:]]), None).rows
            return next((i - len(matrix) + index for i in rows if i >= len(matrix)), None)
    return None


def _key(row: NDArray[Any]) -> bytes | tuple[int, ...]:
    """What two rows have in common iff they are equal."""
    return tuple(row.tolist()) if row.dtype == object else row.tobytes()
