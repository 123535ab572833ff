"""What commutes with a list of matrices, as unknowns and equations; and the entries of g^⊗k for an element g.

A permutation matrix that commutes with X says that entries of X are equal: these are one unknown. Every other
matrix D gives the equations X D = D X. Their number of solutions mod p bounds that over Q from above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import lcm

import numpy as np

from eqmath.exact import Integers, Matrix, distinct_rows, integers, modular_rank, null_space
from eqmath.limits import require


@dataclass(frozen=True, eq=False)
class Commutant:
    """The N × N matrices X with X D = D X for all matrices D of a list.

    Attributes
    ----------
    size : int
        N.
    given : tuple of Matrix
        Of integers.

    Examples
    --------
    >>> ones = Commutant(3, (Matrix([[1, 1, 1]] * 3),))
    >>> ones.bound, len(ones.basis())
    (5, 5)
    >>> Commutant(2, (Matrix([[0, 1], [1, 0]]),)).basis()
    [Matrix([[1, 0], [0, 1]]), Matrix([[0, 1], [1, 0]])]
    """

    size: int
    given: tuple[Matrix, ...]

    @cached_property
    def unknowns(self) -> Integers:
        """The number of its unknown for every entry of X, row by row."""
        labels: Integers = np.arange(self.size**2, dtype=np.int64)
        moves = [_pairs_moved(found) for found in map(_images, self.given) if found is not None]
        while True:
            merged = labels.copy()
            for moved in moves:
                merged = np.minimum(merged, merged[moved])
            if np.array_equal(merged, labels):
                break
            labels = merged
        found: Integers = np.unique(labels, return_inverse=True)[1].astype(np.int64).reshape(-1)
        return found

    @property
    def places(self) -> Integers:
        """For every unknown the first entry that it stands for, row by row."""
        found: Integers = np.unique(self.unknowns, return_index=True)[1].astype(np.int64)
        return found

    @cached_property
    def equations(self) -> Integers:
        """The equations of all other matrices, each once."""
        width = len(self.places)
        blocks = [np.zeros((0, width), dtype=np.int64)]
        for D in self.given:
            if _images(D) is None:
                require(self.size**2, width, 16)
                blocks.append(self._of(D.to_numpy().astype(np.int64), width))
        return distinct_rows(np.concatenate(blocks))

    def _of(self, D: Integers, width: int) -> Integers:
        """X D − D X at every entry that is not 0 for all X."""
        labels, rows = self.unknowns.reshape(self.size, self.size), np.arange(self.size)
        table = np.zeros((self.size, self.size, width), dtype=np.int64)
        for a, b in np.argwhere(D).tolist():
            table[rows, b, labels[:, a]] += D[a, b]
            table[a, rows, labels[b]] -= D[a, b]
        flat = table.reshape(-1, width)
        found: Integers = distinct_rows(flat[flat.any(axis=1)])
        return found

    @cached_property
    def bound(self) -> int:
        """Unknowns less the rank of the equations mod p: at least the dimension."""
        return len(self.places) - modular_rank(self.equations)

    def basis(self) -> list[Matrix]:
        """A basis over Q, of primitive integer matrices."""
        return [self.matrix(v) for v in null_space(self.equations)]

    def matrix(self, values: Sequence[int]) -> Matrix:
        """The matrix with these values of the unknowns."""
        return Matrix.from_numpy(np.array(values, dtype=object)[self.unknowns].reshape(self.size, self.size))


def _images(D: Matrix) -> Integers | None:
    """Where a permutation matrix takes the basis vectors; None for any other matrix."""
    table = D.to_numpy()
    ones = bool(((table == 0) | (table == 1)).all())
    if not ones or (table.sum(axis=0) != 1).any() or (table.sum(axis=1) != 1).any():
        return None
    found: Integers = table.astype(np.int64).argmax(axis=0).astype(np.int64)
    return found


def _pairs_moved(images: Integers) -> Integers:
    """Where the entries of a matrix go, row by row, when rows and columns are permuted alike."""
    found: Integers = (images[:, None] * len(images) + images[None, :]).reshape(-1)
    return found


def power_entries(g: Matrix, k: int, places: Integers) -> list[int]:
    """The entries of g^⊗k at some places, row by row, times the k-th power of the common denominator of g.

    >>> power_entries(Matrix([["1/2", 0], [1, 1]]), 2, np.array([0, 15, 8]))
    [1, 4, 2]
    """
    n, rows = g.shape[0], g.tolist()
    scale = lcm(*(entry.denominator for row in rows for entry in row))
    table = [[int(entry * scale) for entry in row] for row in rows]
    legs = [(place // n**k // n**leg % n, place % n**k // n**leg % n) for place in places.tolist() for leg in range(k)]
    found = np.array([table[i][j] for i, j in legs], dtype=object).reshape(len(places), k)
    return [int(x) for x in found.prod(axis=1)] if k else [1] * len(places)


def powers_table(elements: Sequence[Matrix], k: int, places: Integers) -> Integers:
    """One row for every element.

    >>> powers_table([Matrix([[1, 2], [3, 4]])], 1, np.array([0, 3])).tolist()
    [[1, 4]]
    """
    return integers([power_entries(g, k, places) for g in elements], len(places))
