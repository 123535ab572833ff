"""Exact matrices over Q, immutable; FLINT holds the entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import total_ordering
from typing import TYPE_CHECKING, Any

import numpy as np
from flint import fmpq, fmpq_mat, fmpz_mat
from numpy.typing import NDArray

from eqmath._frozen import Frozen
from eqmath.errors import NotComposable
from eqmath.exact.memory import require
from eqmath.exact.numbers import Number, exact_number

if TYPE_CHECKING:
    import sympy


@total_ordering
class Matrix(Frozen):
    """A matrix with rational entries; matrices are ordered by shape, then row by row.

    Parameters
    ----------
    rows : sequence of sequences
        Integers, Fractions or strings ``"p/q"``, all rows of one length.

    Raises
    ------
    NotExact
        If an entry is a float.
    NotComposable
        If the rows differ in length, or the shapes of an operation do not fit.

    Examples
    --------
    >>> rotation = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])
    >>> rotation * rotation.T == Matrix.identity(2)
    True
    """

    __slots__ = ("_entries",)
    _entries: fmpq_mat

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        if len({len(row) for row in rows}) > 1:
            raise NotComposable("the rows of a matrix have one length, found several")
        table = [[_to_flint(exact_number(entry)) for entry in row] for row in rows]
        flat = [entry for row in table for entry in row]
        object.__setattr__(self, "_entries", fmpq_mat(len(table), len(table[0]) if table else 0, flat))

    @classmethod
    def _wrap(cls, entries: fmpq_mat) -> Matrix:
        matrix = object.__new__(cls)
        object.__setattr__(matrix, "_entries", entries)
        return matrix

    @classmethod
    def from_numpy(cls, array: NDArray[Any]) -> Matrix:
        """The matrix with the entries of an integer array of two axes."""
        if array.dtype.kind not in "iub":
            return cls(array.tolist())
        rows, columns = array.shape
        require(rows, columns, 40)
        return cls._wrap(fmpq_mat(fmpz_mat(rows, columns, list(map(int, array.ravel().tolist())))))

    @classmethod
    def identity(cls, n: int) -> Matrix:
        """The n × n identity."""
        return cls.permutation(range(1, n + 1))

    @classmethod
    def permutation(cls, images: Iterable[int]) -> Matrix:
        """The permutation matrix with σ e_i = e_σ(i), from σ(1), …, σ(n)."""
        images = list(images)
        if sorted(images) != list(range(1, len(images) + 1)):
            raise NotComposable(f"expected each of 1, …, {len(images)} once, found {images}")
        array = np.zeros((len(images), len(images)), dtype=np.int64)
        array[[image - 1 for image in images], range(len(images))] = 1
        return cls.from_numpy(array)

    @property
    def shape(self) -> tuple[int, int]:
        """Number of rows and of columns."""
        return self._entries.nrows(), self._entries.ncols()

    @property
    def T(self) -> Matrix:
        """The transpose."""
        return self._wrap(self._entries.transpose())

    def __mul__(self, other: Matrix | Number) -> Matrix:
        if not isinstance(other, Matrix):
            return self._wrap(self._entries * _to_flint(exact_number(other)))
        if self.shape[1] != other.shape[0]:
            raise NotComposable(f"cannot multiply a {_size(self)} matrix by a {_size(other)} matrix")
        return self._wrap(self._entries * other._entries)

    def __rmul__(self, other: Number) -> Matrix:
        return self * other

    def __add__(self, other: Matrix) -> Matrix:
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise NotComposable(f"cannot add a {_size(other)} matrix to a {_size(self)} matrix")
        return self._wrap(self._entries + other._entries)

    def __neg__(self) -> Matrix:
        return self * -1

    def __sub__(self, other: Matrix) -> Matrix:
        return self + -other if isinstance(other, Matrix) else NotImplemented

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matrix) and self.shape == other.shape and bool(self._entries == other._entries)

    def __lt__(self, other: Matrix) -> bool:
        if not isinstance(other, Matrix):
            return NotImplemented
        return (self.shape, self.tolist()) < (other.shape, other.tolist())

    def __hash__(self) -> int:
        return hash((self.shape, tuple(tuple(row) for row in self.tolist())))

    def __getitem__(self, place: tuple[int, int]) -> Number:
        row, column = place
        if not (0 <= row < self.shape[0] and 0 <= column < self.shape[1]):
            raise IndexError(f"no entry {place} in a {_size(self)} matrix")
        return _from_flint(self._entries[row, column])

    def tolist(self) -> list[list[Number]]:
        """The rows, as ints and Fractions."""
        return [[_from_flint(entry) for entry in row] for row in self._entries.tolist()]

    def kron(self, other: Matrix) -> Matrix:
        """The Kronecker product: the matrix of the tensor product, first index slowest."""
        left, right = (matrix.to_numpy().astype(object) for matrix in (self, other))
        require(left.size, right.size, 40)
        return self.from_numpy(np.kron(left, right))

    def inverse(self) -> Matrix:
        """The inverse; ZeroDivisionError when there is none."""
        return self._wrap(self._entries.inv())

    def det(self) -> Number:
        """The determinant."""
        return _from_flint(self._entries.det())

    def rank(self) -> int:
        """The rank over Q."""
        return int(self._entries.rank())

    def to_numpy(self) -> NDArray[Any]:
        """An int64 array when every entry fits, else an array of ints and Fractions."""
        numerators, denominator = self._entries.numer_denom()
        if denominator == 1:
            entries = [int(entry) for entry in numerators.entries()]
            if max(map(abs, entries), default=0) < 2**63:
                return np.array(entries, dtype=np.int64).reshape(self.shape)
        array = np.empty(self.shape, dtype=object)
        for i, row in enumerate(self.tolist()):
            array[i] = row
        return array

    def to_sympy(self) -> sympy.Matrix:
        """The same matrix for sympy."""
        import sympy

        entries = [sympy.Rational(x.numerator, x.denominator) for row in self.tolist() for x in row]
        return sympy.Matrix(*self.shape, entries)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.shape, self.tolist())

    def __repr__(self) -> str:
        return f"Matrix([{', '.join('[' + ', '.join(_quoted(x) for x in row) + ']' for row in self.tolist())}])"

    def __str__(self) -> str:
        cells = [[str(entry) for entry in row] for row in self.tolist()]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        return "\n".join(" ".join(x.rjust(w) for x, w in zip(row, widths, strict=True)) for row in cells)


def _rebuild(shape: tuple[int, int], rows: list[list[Number]]) -> Matrix:
    return Matrix._wrap(fmpq_mat(*shape, [_to_flint(entry) for row in rows for entry in row]))


def _to_flint(number: Number) -> fmpq:
    return fmpq(number.numerator, number.denominator)


def _from_flint(number: fmpq) -> Number:
    p, q = int(number.p), int(number.q)
    return p if q == 1 else Fraction(p, q)


def _quoted(number: Number) -> str:
    return str(number) if isinstance(number, int) else f'"{number}"'


def _size(matrix: Matrix) -> str:
    return "×".join(map(str, matrix.shape))
