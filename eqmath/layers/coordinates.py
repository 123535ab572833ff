"""The non-zero entries of many matrices of one shape, as arrays: coordinates of numpy, scipy and torch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.contractions import Patterns, Rows, patterns
from eqmath.contractions.patterns import Place
from eqmath.errors import CaseError, UsageError
from eqmath.layers.orthonormal import orthonormal_factor
from eqmath.limits import require

Integers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class NonzeroEntries:
    """Matrices M_0, M_1, … by their non-zero entries, in the order of the matrix, the row and the column.

    Attributes
    ----------
    element, row, column : arrays of int64
    value : array of int64, or of Python integers where one is larger
    shape : (count, rows, columns)

    Examples
    --------
    >>> from eqmath import Hom
    >>> found = Hom("S(2)", 1, 1).to_coo()
    >>> found.element.tolist(), found.row.tolist(), found.column.tolist(), found.value.tolist()
    ([0, 0, 1, 1, 1, 1], [0, 1, 0, 0, 1, 1], [0, 1, 0, 1, 0, 1], [1, 1, 1, 1, 1, 1])
    """

    element: Integers
    row: Integers
    column: Integers
    value: NDArray[Any]
    shape: tuple[int, int, int]

    @classmethod
    def of_table(cls, table: NDArray[Any]) -> NonzeroEntries:
        """The non-zero entries of an array of shape (count, rows, columns).

        >>> NonzeroEntries.of_table(np.array([[[0, 2]]])).column.tolist()
        [1]
        """
        element, row, column = table.nonzero()
        count, rows, columns = table.shape
        return cls(element, row, column, table[element, row, column], (count, rows, columns))

    @classmethod
    def of_rows(cls, diagrams: Sequence[Rows], n: int, shape: tuple[int, int]) -> NonzeroEntries:
        """Those of diagrams, by their index patterns; no matrix is built.

        >>> from eqmath.contractions import block_rows
        >>> NonzeroEntries.of_rows([block_rows((0, 0), 1, 2)], 2, (2, 2)).row.tolist()
        [0, 1]

        Raises
        ------
        TooLarge
            If there are more than the memory limit holds.
        """
        require(sum(written(rows, n) for rows in diagrams), 1, 80)
        found = [_places(rows, n, shape[1]) for rows in diagrams]
        sizes = [len(values) for _, values in found]
        places = np.concatenate([np.zeros(0, dtype=np.int64), *(own for own, _ in found)])
        values = np.concatenate([np.zeros(0, dtype=np.int64), *(own for _, own in found)])
        rows, columns = np.divmod(places, max(shape[1], 1))
        return cls(np.repeat(np.arange(len(found)), sizes), rows, columns, values, (len(found), *shape))

    def to_numpy(self) -> NDArray[Any]:
        """The matrices as one array.

        >>> NonzeroEntries.of_table(np.array([[[0, 2]]])).to_numpy().tolist()
        [[[0, 2]]]
        """
        require(self.shape[0], self.shape[1] * self.shape[2], 8)
        table = np.zeros(self.shape, dtype=self.value.dtype)
        table[self.element, self.row, self.column] = self.value
        return table

    def gram(self) -> NDArray[Any]:
        """The scalar products of the matrices, exactly.

        >>> from eqmath import Hom
        >>> Hom("S(3)", 1, 1).to_coo().gram().tolist()
        [[3, 3], [3, 9]]
        """
        flat = self.to_numpy().reshape(self.shape[0], self.shape[1] * self.shape[2])
        if max(map(abs, self.value.tolist()), default=0) ** 2 * flat.shape[1] >= 2**63:
            flat = flat.astype(object)
        found: NDArray[Any] = flat @ flat.T
        return found

    def orthonormal(self) -> NDArray[np.floating[Any]]:
        """What Gram–Schmidt makes of the matrices for tr(A Bᵀ), in floats, by a Cholesky factor of the exact `gram`.

        >>> NonzeroEntries.of_table(np.array([[[3, 4]]])).orthonormal().round(9).tolist()
        [[[0.6, 0.8]]]

        Raises
        ------
        CaseError
            If floats cannot tell the matrices from dependent ones.
        """
        try:
            factor = orthonormal_factor(self.gram().astype(np.float64))
        except np.linalg.LinAlgError:
            raise CaseError(
                "in floats these matrices look dependent", hint="to_numpy() gives them exactly, as integers"
            ) from None
        flat = self.to_numpy().reshape(self.shape[0], self.shape[1] * self.shape[2]).astype(np.float64)
        return (factor.T @ flat).reshape(self.shape)

    def to_scipy(self) -> list[Any]:
        """Every matrix as a ``scipy.sparse.coo_array``.

        Raises
        ------
        UsageError
            If scipy is not installed.
        """
        try:
            from scipy.sparse import coo_array
        except ImportError:
            raise _missing("scipy") from None
        ends = np.searchsorted(self.element, np.arange(self.shape[0] + 1))
        parts = [slice(start, end) for start, end in pairwise(ends)]
        return [coo_array((self.value[own], (self.row[own], self.column[own])), self.shape[1:]) for own in parts]

    def to_torch_sparse(self) -> Any:
        """All of them as one sparse tensor of torch.

        Raises
        ------
        UsageError
            If torch is not installed, or an entry is no int64.
        """
        try:
            import torch
        except ImportError:
            raise _missing("torch") from None
        values = torch.from_numpy(self.whole())
        places = torch.from_numpy(np.stack([self.element, self.row, self.column]))
        return torch.sparse_coo_tensor(places, values, self.shape, is_coalesced=True, check_invariants=True)

    def whole(self) -> Integers:
        """The values as int64.

        >>> NonzeroEntries.of_table(np.array([[[0, 2]]], dtype=object)).whole().dtype
        dtype('int64')

        Raises
        ------
        UsageError
            If one is larger.
        """
        if max(map(abs, self.value.tolist()), default=0) >= 2**63:
            raise UsageError("an entry exceeds int64", hint="to_coo() gives Python's integers")
        return self.value.astype(np.int64)


def _missing(library: str) -> UsageError:
    return UsageError(
        f"{library} is not installed", hint=f"pip install {library}; to_coo() gives the same as arrays of numpy"
    )


def written(rows: Rows, n: int) -> int:
    """How many entries the index patterns of a diagram write, those of one place one by one.

    >>> from eqmath.contractions import block_rows
    >>> written(block_rows((0, 1), 1, 3), 3)
    9
    """
    lower, upper = patterns(rows.lower, n), patterns(rows.upper, n)
    pairs = sum(len(below) * len(above) for below, above in zip(lower.cells, upper.cells, strict=True))
    axes = (n,) * lower.kept + lower.extra + upper.extra
    return pairs * prod(axes)


def _places(rows: Rows, n: int, columns: int) -> tuple[Integers, Integers]:
    """Where the non-zero entries of a diagram are, as row · columns + column in order, and their values."""
    lower, upper = patterns(rows.lower, n), patterns(rows.upper, n)
    shape = (n,) * lower.kept + lower.extra + upper.extra
    matched = [*rows.matching, *range(lower.kept + len(lower.extra), len(shape))]
    places, signs = [], []
    for below, above in zip(lower.cells, upper.cells, strict=True):
        for s, read in below:
            for t, copied in above:
                moved = [own._replace(axis=matched[own.axis]) if own.axis >= 0 else own for own in copied]
                places.append(_flat(moved, n, shape) * columns + _flat(read, n, shape))
                signs.append(s * t * rows.sign)
    return _summed(places, signs)


def _flat(legs: Iterable[Place], n: int, shape: tuple[int, ...]) -> Integers:
    """The index of one end, for every value of the axes."""
    steps, start = [0] * len(shape), 0
    for axis, scale, offset in legs:
        steps, start = [n * step for step in steps], n * start + offset
        if axis >= 0:
            steps[axis] += scale
    index = np.full((1,) * len(shape), start, dtype=np.int64)
    for axis, (step, size) in enumerate(zip(steps, shape, strict=True)):
        along = np.arange(size, dtype=np.int64) * step
        index = index + along.reshape([size if i == axis else 1 for i in range(len(shape))])
    return index.ravel()


def _summed(places: Sequence[Integers], signs: Sequence[int]) -> tuple[Integers, Integers]:
    """Every place once, with the sum of the signs there."""
    if len(places) == 1:  # every axis is at a leg, so that no place is named twice
        return np.sort(places[0]), np.full(len(places[0]), signs[0], dtype=np.int64)
    every = np.concatenate([np.zeros(0, dtype=np.int64), *places])
    values = np.repeat(np.array(signs, dtype=np.int64), [len(own) for own in places])
    found, where = np.unique(every, return_inverse=True)
    total = np.zeros(len(found), dtype=np.int64)
    np.add.at(total, where, values)
    return found[total != 0], total[total != 0]


def pattern_dict(rows: Rows, n: int) -> dict[str, Any]:
    """A diagram as index patterns: what is read, what is copied, which axes are one, and the sign.

    >>> from eqmath.contractions import block_rows
    >>> pattern_dict(block_rows((0, 0), 1, 3), 3)["matching"]
    [0]
    """
    ends: dict[str, Patterns] = {"below": patterns(rows.lower, n), "above": patterns(rows.upper, n)}
    own = {name: end.to_dict() for name, end in ends.items()}
    return {"sign": rows.sign, "matching": list(rows.matching), **own}
