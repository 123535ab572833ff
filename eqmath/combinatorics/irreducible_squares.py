"""Σ dim² over the irreducible representations that occur in V^⊗k: the dimension of the span of all g^⊗k.

Which occur is told by their shapes, and their dimensions are products over boxes.

Source: the hook length formula; N. El Samra, R. C. King, Dimensions of irreducible representations of the classical
Lie groups (1979).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import prod

from eqmath.combinatorics.integer_partitions import Shape, integer_partitions, tableau_count

Numerator = Callable[[int, int, Callable[[int], int], Callable[[int], int]], int]
"""Row, column, the lengths of rows and those of columns, all from 1, to a numerator of the dimension."""


def symmetric_squares(n: int, k: int) -> int:
    """Σ (f^λ)² over the λ ⊢ n with n − λ₁ ≤ k.

    >>> [symmetric_squares(n, k) for n, k in ((2, 1), (3, 1), (4, 1), (2, 2), (3, 2))]
    [2, 5, 10, 2, 6]
    """
    return sum(tableau_count(shape) ** 2 for shape in _near_rows(n, k))


def alternating_squares(n: int, k: int) -> int:
    """The same for A(n), n ≥ 2: λ and its transpose are one, and a symmetric λ is two of half its dimension.

    >>> [alternating_squares(n, k) for n, k in ((3, 1), (4, 1), (4, 2), (5, 2))]
    [3, 10, 12, 60]
    """
    shapes = {max(shape, transposed(shape)) for shape in _near_rows(n, k)}
    return sum(tableau_count(shape) ** 2 // (1 + (shape == transposed(shape))) for shape in shapes)


def orthogonal_squares(n: int, k: int) -> int:
    """Σ dim² over the λ of size k, k − 2, … whose first two columns have at most n boxes.

    >>> [orthogonal_squares(n, k) for n, k in ((1, 2), (2, 1), (2, 2), (3, 2), (4, 3))]
    [1, 4, 6, 35, 544]
    """
    shapes = (shape for shape in _tensor_shapes(k) if sum(transposed(shape)[:2]) <= n)
    return sum(orthogonal_dimension(shape, n) ** 2 for shape in shapes)


def symplectic_squares(n: int, k: int) -> int:
    """Σ dim² over the λ of size k, k − 2, … with at most n/2 rows.

    >>> [symplectic_squares(n, k) for n, k in ((2, 1), (2, 2), (4, 2), (4, 3))]
    [4, 10, 126, 672]
    """
    shapes = (shape for shape in _tensor_shapes(k) if len(shape) <= n // 2)
    return sum(symplectic_dimension(shape, n) ** 2 for shape in shapes)


def orthogonal_dimension(shape: Shape, n: int) -> int:
    """The dimension of the irreducible representation of O(n) with this shape.

    >>> [orthogonal_dimension(shape, 3) for shape in ((), (1,), (2,), (1, 1), (1, 1, 1), (2, 1))]
    [1, 3, 5, 3, 1, 5]
    """
    return _by_boxes(
        shape,
        lambda i, j, row, column: (
            n + row(i) + row(j) - i - j if i >= j else n - column(i) - column(j) + i + j - 2
        ),
    )  # fmt: skip


def symplectic_dimension(shape: Shape, n: int) -> int:
    """The dimension of the irreducible representation of Sp(n) with this shape.

    >>> [symplectic_dimension(shape, 4) for shape in ((), (1,), (2,), (1, 1), (2, 1))]
    [1, 4, 10, 5, 16]
    """
    return _by_boxes(
        shape,
        lambda i, j, row, column: (
            n + row(i) + row(j) - i - j + 2 if i > j else n - column(i) - column(j) + i + j
        ),
    )  # fmt: skip


def transposed(shape: Shape) -> Shape:
    """The lengths of the columns.

    >>> transposed((3, 1))
    (2, 1, 1)
    """
    return tuple(sum(part > j for part in shape) for j in range(shape[0] if shape else 0))


def _near_rows(n: int, k: int) -> Iterator[Shape]:
    return (shape for shape in integer_partitions(n) if n - shape[0] <= k)


def _tensor_shapes(k: int) -> Iterator[Shape]:
    return (shape for size in range(k, -1, -2) for shape in integer_partitions(size))


def _by_boxes(shape: Shape, numerator: Numerator) -> int:
    """Π numerator / hook over the boxes."""
    columns = transposed(shape)

    def row(i: int) -> int:
        return shape[i - 1] if i <= len(shape) else 0

    def column(j: int) -> int:
        return columns[j - 1] if j <= len(columns) else 0

    boxes = [(i, j) for i in range(1, len(shape) + 1) for j in range(1, row(i) + 1)]
    hooks = (row(i) - j + column(j) - i + 1 for i, j in boxes)
    return int(prod((Fraction(numerator(i, j, row, column), hook) for (i, j), hook in zip(boxes, hooks, strict=True)),
                    start=Fraction(1)))  # fmt: skip
