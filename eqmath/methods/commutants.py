"""What commutes with a list of matrices, as unknowns and equations; and the entries of g^⊗k for an element g.

A permutation matrix that commutes with X says that entries of X are equal: these are one unknown. Every other
matrix D gives the equations X D = D X. Their number of solutions mod p bounds that over Q from above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import LARGE, Integers, Matrix, distinct_rows, integers, magnitude, modular_rank, null_space
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


def powers_table(elements: Sequence[Matrix], k: int, places: Integers) -> Integers:
    """The entries of g^⊗k at some places, row by row, times the k-th power of the common denominator of g.

    One row for every element.

    >>> powers_table([Matrix([["1/2", 0], [1, 1]]), Matrix([[1, 2], [3, 4]])], 2, np.array([0, 15, 8])).tolist()
    [[1, 4, 2], [1, 16, 3]]
    """
    n = elements[0].shape[0] if elements else 1
    digits = n ** np.arange(k, dtype=np.int64)
    rows, columns = (own[:, None] // digits % n for own in np.divmod(places, n**k))
    powers = [_fitting(g.numerators()[0], k)[rows, columns].prod(axis=1) for g in elements]
    return integers(np.stack(powers) if powers else powers, len(places))


def _fitting(entries: NDArray[Any], k: int) -> NDArray[Any]:
    """Integers in a type that holds the products of k of them."""
    return entries.astype(np.int64 if magnitude(entries) ** k < LARGE else object)
