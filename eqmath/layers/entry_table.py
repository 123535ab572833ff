"""The entries of a basis that are not 0, as whole numbers over one denominator: for layers without diagrams."""

from __future__ import annotations

from dataclasses import dataclass
from math import lcm, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.exact import Matrix
from eqmath.layers.sparse_entries import sparse_maps
from eqmath.limits import require

Indices = NDArray[np.int64]
MOST_DENSE, SMALL, MOST_ZEROS = 2**22, 2**16, 32
"""Up to so many entries all are kept, with those that are 0; in larger tables if one of so many is not 0."""


@dataclass(frozen=True, eq=False)
class EntryTable:
    """The entries of M_1, …, M_p: M_(maps[i])[rows[i], columns[i]] = numerators[i] / denominator.

    Attributes
    ----------
    count : int
        The number p of maps.
    shape : (rows, columns)
    maps, rows, columns, numerators : int64 arrays
    denominator : int

    Examples
    --------
    >>> from eqmath import Hom
    >>> table = EntryTable.of(Hom("O(2)", "Sym2(V)", "Sym2(V)").weight())
    >>> table.count, table.shape, table.denominator, len(table.numerators), table.gram().tolist()
    (2, (3, 3), 1, 7, [[4.0, 2.0], [2.0, 3.0]])
    """

    count: int
    shape: tuple[int, int]
    maps: Indices
    rows: Indices
    columns: Indices
    numerators: Indices
    denominator: int

    @classmethod
    def of(cls, weight: Any) -> EntryTable:
        """The entries of a weight matrix.

        Raises
        ------
        TooLarge
            If one of the matrices exceeds the memory limit.
        """
        known = cls.of_layer(weight.layer) if weight.parameters else None
        if known is not None:
            return known
        require(1, prod(weight.shape), 40)
        found = [_entries(weight.source(p)) for p in range(len(weight.parameters))]
        denominator = lcm(*(value.denominator for *_, values in found if values.dtype == object for value in values))
        maps = np.repeat(np.arange(len(found)), [len(values) for *_, values in found])
        none = [np.zeros(0, dtype=np.int64)]
        rows, columns = (np.concatenate(none + [own[axis] for own in found]) for axis in range(2))
        whole = [(values * denominator).astype(np.int64) for *_, values in found]
        return cls(len(found), weight.shape, maps, rows, columns, np.concatenate(none + whole), denominator)

    @classmethod
    def of_layer(cls, layer: Any) -> EntryTable | None:
        """The entries of a layer that is made of diagrams; None of others.

        >>> from eqmath import Hom
        >>> EntryTable.of_layer(Hom("Sp(2)", 1, 1).weight().layer).numerators.tolist()
        [1, 1]

        Raises
        ------
        TooLarge
            If there are more than the memory limit holds.
        """
        known = sparse_maps(layer)
        if known is None:
            return None
        own = known.entries
        return cls(own.shape[0], own.shape[1:], own.element, own.row, own.column, own.value, known.denominator)

    @property
    def is_dense(self) -> bool:
        """Whether there are so few entries, or so few that are 0, that these are kept as well."""
        every = self.count * prod(self.shape)
        return every <= MOST_DENSE and (every <= SMALL or every <= MOST_ZEROS * len(self.numerators))

    def dense(self) -> Indices:
        """All numerators, an array (p, rows · columns)."""
        found = np.zeros((self.count, prod(self.shape)), dtype=np.int64)
        found[self.maps, self.rows * self.shape[1] + self.columns] = self.numerators
        return found

    def gram(self) -> NDArray[np.float64]:
        """The inner products of the maps."""
        places, values = self.rows * self.shape[1] + self.columns, self.numerators / self.denominator
        gram = np.zeros((self.count, self.count))
        for p in range(self.count):
            own, one = self.maps == p, np.zeros(prod(self.shape))
            one[places[own]] = values[own]
            gram[p] = np.bincount(self.maps, values * one[places], self.count)
        return gram


def _entries(matrix: Matrix) -> tuple[Indices, Indices, NDArray[Any]]:
    """Rows, columns and values of what is not 0."""
    table = matrix.to_numpy()
    rows, columns = np.nonzero(table)
    return rows, columns, table[rows, columns]
