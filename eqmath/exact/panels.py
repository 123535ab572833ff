"""Gaussian elimination mod p by panels: FLINT inside a panel, float64 products outside.

Residues are balanced, |a| ≤ (p+1)/2. An inner product of length w then stays below w·(p/2)² ≤
128·2⁴⁴ = 2⁵¹, and less another residue below 2⁵², so every float64 sum is an exact integer in whatever
order BLAS adds; `exact_product` checks the sizes that actually occur.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from flint import nmod_mat
from numpy.typing import NDArray

from eqmath.errors import TooLarge
from eqmath.limits import timed

PANEL = 128
STRIP = 1024
NARROW = 8
LARGEST_PRIME = 2**23
EXACT = 2**52

Residues = NDArray[np.float64]


def balanced(matrix: NDArray[np.float64], prime: int) -> Residues:
    """Residues mod p with |a| ≤ (p+1)/2; exact as long as every entry is an integer up to 2⁵².

    A quotient is rounded wrongly only next to a half, where both neighbours are as good.
    """
    quotients: Residues = matrix * (1 / prime)
    np.rint(quotients, out=quotients)
    quotients *= -prime
    quotients += matrix
    return quotients


def exact_product(left: Residues, right: Residues) -> NDArray[np.float64]:
    """A product of integer matrices in float64, refused unless no sum can leave the exact range."""
    bound = left.shape[1] * np.abs(left).max(initial=0) * np.abs(right).max(initial=0)
    if bound >= EXACT:
        raise TooLarge(f"a float64 product with sums up to {bound:.0f} is not exact; 2**52 is the bound")
    return left @ right


def residue_product(left: Residues, right: Residues, prime: int) -> Residues:
    """The product of balanced residues, so many columns of the first at a time that sums stay exact.

    >>> residue_product(np.ones((1, 200)), np.ones((200, 1)), 101)
    array([[-2.]])
    """
    if left.shape[1] <= PANEL:
        return balanced(exact_product(left, right), prime)
    total = np.zeros((len(left), right.shape[1]))
    for start in range(0, left.shape[1], PANEL):
        part = slice(start, start + PANEL)
        total = balanced(total + balanced(exact_product(left[:, part], right[part]), prime), prime)
    return total


def to_flint(matrix: NDArray[np.float64] | NDArray[np.int64], prime: int) -> nmod_mat:
    """The same matrix as FLINT holds it."""
    rows, columns = matrix.shape
    return nmod_mat(rows, columns, matrix.astype(np.int64).ravel().tolist(), prime)


def leading_columns(matrix: nmod_mat) -> list[int]:
    """The pivot columns, lexicographically first: those outside the span of the columns before."""
    reduced, rank = matrix.rref()
    columns: list[int] = []
    for row in range(rank):
        column = columns[-1] + 1 if columns else 0
        while not reduced[row, column]:
            column += 1
        columns.append(column)
    return columns


def flint_pivots(matrix: nmod_mat) -> tuple[list[int], list[int]]:
    """The lexicographically first pivot rows and pivot columns."""
    return leading_columns(matrix.transpose()), leading_columns(matrix)


def blocked_pivots(matrix: NDArray[np.int64], prime: int, panel: int = PANEL) -> tuple[list[int], list[int]]:
    """The lexicographically first pivot rows and pivot columns mod p, panel by panel.

    Inside a panel the pivot rows are the first independent ones among the rows not yet used. A row
    that depends on rows above it reduces to a combination of their reductions, which vanish on the
    panel, so it is never chosen: the choice is the lexicographically first one of the whole matrix.
    """
    rest = _residues(matrix, prime)
    unused = np.arange(len(rest))
    rows: list[int] = []
    columns: list[int] = []
    for start in range(0, matrix.shape[1], panel):
        width = min(panel, rest.shape[1])
        local_rows, local_columns = flint_pivots(to_flint(rest[:, :width], prime))
        rows += unused[local_rows].tolist()
        columns += [start + column for column in local_columns]
        rest, unused = _eliminated(rest, local_rows, local_columns, width, prime), np.delete(unused, local_rows)
    return sorted(rows), columns


def blocked_rank(matrix: NDArray[np.int64], prime: int, panel: int = PANEL) -> int:
    """The rank mod p: the same, whatever rows the pivots are in, so that panels need no library.

    >>> blocked_rank(np.array([[1, 2], [2, 4], [0, 5]]), 101)
    2
    """
    rest, rank = _residues(matrix, prime), 0
    for _ in range(0, matrix.shape[1], panel):
        width = min(panel, rest.shape[1])
        rows, columns = some_pivots(rest[:, :width], prime)
        rank += len(rows)
        rest = _eliminated(rest, rows, columns, width, prime)
    return rank


def some_pivots(block: Residues, prime: int) -> tuple[list[int], list[int]]:
    """The rows and columns of a non-singular minor as large as the rank, half of the columns after the other.

    >>> some_pivots(np.array([[0.0, 1.0, 1.0], [0.0, 2.0, 3.0]]), 101)
    ([0, 1], [1, 2])
    """
    width = block.shape[1]
    if width <= NARROW:
        return _narrow_pivots(block.copy(), prime)
    half = width // 2
    rows, columns = some_pivots(block[:, :half], prime)
    others = np.setdiff1d(np.arange(len(block)), rows)
    more, behind = some_pivots(_eliminated(block, rows, columns, half, prime), prime)
    return rows + others[more].tolist(), columns + [half + column for column in behind]


def _narrow_pivots(block: Residues, prime: int) -> tuple[list[int], list[int]]:
    """The same column by column."""
    rows, columns = list[int](), list[int]()
    for column in range(block.shape[1] if len(block) else 0):
        row = int((block[:, column] != 0).argmax())
        if block[row, column]:
            inverse = pow(int(block[row, column]), -1, prime)
            multipliers = balanced(block[:, column] * balanced(np.array([float(inverse)]), prime), prime)
            block[:, column:] = balanced(block[:, column:] - np.outer(multipliers, block[row, column:]), prime)
            rows.append(row)
            columns.append(column)
    return rows, columns


def _eliminated(block: Residues, rows: list[int], columns: list[int], width: int, prime: int) -> Residues:
    """The columns from a width on, after the pivots before it are eliminated, without their rows."""
    keep = np.delete(np.arange(len(block)), rows)
    rest = block[:, width:][keep]
    if rows and rest.size:
        inverse = _inverse(block[np.ix_(rows, columns)], prime)
        multipliers = balanced(exact_product(block[np.ix_(keep.tolist(), columns)], inverse), prime)
        pivots = block[:, width:][rows]
        for strip in _strips(rest):
            rest[strip] = balanced(rest[strip] - exact_product(multipliers[strip], pivots), prime)
    return rest


def _strips(matrix: NDArray[Any]) -> Iterator[slice]:
    starts = timed(range(0, len(matrix), STRIP), "eliminating a matrix", every=1)
    return (slice(start, start + STRIP) for start in starts)


def _residues(matrix: NDArray[np.int64], prime: int) -> Residues:
    """The balanced residues of a matrix of integers of any size."""
    small = -EXACT < matrix.min(initial=0) and matrix.max(initial=0) < EXACT
    residues = np.empty(matrix.shape, dtype=np.float64)
    for strip in _strips(matrix):
        part = matrix[strip] if small else np.mod(matrix[strip], prime)
        residues[strip] = balanced(part.astype(np.float64), prime)
    return residues


def _inverse(matrix: Residues, prime: int) -> Residues:
    """The inverse mod p, in balanced residues."""
    table = to_flint(matrix, prime).inv().entries()
    entries = np.array([int(entry) for entry in table], dtype=np.float64)
    return balanced(entries.reshape(matrix.shape), prime)
