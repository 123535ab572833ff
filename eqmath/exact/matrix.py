"""Exact matrices over Q, immutable; FLINT holds the entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache, total_ordering
from math import prod
from typing import TYPE_CHECKING, Any

import numpy as np
from flint import fmpq, fmpq_mat, fmpz_mat
from numpy.typing import NDArray

from eqmath._frozen import Frozen
from eqmath.errors import CaseError, NotComposable, NotInvertible, shown
from eqmath.exact.numbers import Number, exact_number, integer_of, integers_of, json_number, number_text
from eqmath.exact.products import LARGE, magnitude
from eqmath.exact.tables import handed_over, is_array, place_in, read_table
from eqmath.limits import require
from eqmath.tex import matrix_tex, number_tex

if TYPE_CHECKING:
    import sympy


SMALL = 32
"""Up to which n identities are kept; nothing changes a matrix."""
MOST_SHOWN = 400
"""Entries of a matrix that a notebook shows as a formula."""


class Extended(Frozen):
    """Matrices over a larger field, which decide what they are beside rational ones."""

    __slots__ = ()


@total_ordering
class Matrix(Frozen):
    """A matrix with rational entries; matrices are ordered by shape, then row by row.

    An array of numpy, sympy or FLINT with two axes may stand on either side of an operation, and is read as a
    matrix: ``*`` is the product of matrices. A number c may stand there too, in sums for c times the identity,
    as among the elements of an algebra. numpy takes a matrix for an array of Python's ints and Fractions.

    Parameters
    ----------
    rows : sequence of sequences, or an array with two axes
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
    >>> np.array([[0, 1]]) * rotation - np.int64(0), 1 - Matrix([[1, 2], [3, 4]])
    (Matrix([["4/5", "3/5"]]), Matrix([[0, -2], [-3, -3]]))
    """

    __slots__ = ("_entries",)
    __array_ufunc__ = None  # numpy leaves every operation to this class
    _op_priority = 100.0  # so does sympy
    _entries: fmpq_mat

    def __init__(self, rows: Any) -> None:
        object.__setattr__(self, "_entries", rows._entries if isinstance(rows, Matrix) else _flint(*read_table(rows)))

    @classmethod
    def _wrap(cls, entries: fmpq_mat) -> Matrix:
        matrix = object.__new__(cls)
        object.__setattr__(matrix, "_entries", entries)
        return matrix

    @classmethod
    def from_numpy(cls, array: NDArray[Any]) -> Matrix:
        """The matrix with the entries of an array of two axes, truth values being 0 and 1."""
        if isinstance(array, np.ndarray) and array.ndim == 2:
            rows, columns = array.shape
            require(rows, columns, 40)
            array = array.astype(np.int8) if array.dtype == bool else array
            if type(array) is np.ndarray and array.dtype.kind in "iu":
                return cls._wrap(fmpq_mat(fmpz_mat(rows, columns, array.ravel().tolist())))
        return cls(array)

    @classmethod
    def identity(cls, n: int) -> Matrix:
        """The n × n identity."""
        size = integer_of(n)
        if size is None or size < 0:
            raise CaseError(f"expected n to be an integer ≥ 0, found {shown(n)}")
        require(size, size, 40)
        return cls._wrap(_small_identity(size) if size <= SMALL else _identity(size))

    @classmethod
    def permutation(cls, images: Iterable[int]) -> Matrix:
        """The permutation matrix with σ e_i = e_σ(i), from σ(1), …, σ(n)."""
        found = integers_of(images)
        if found is None:
            raise NotComposable(f"expected a list of integers, found {shown(images)}")
        images = found
        if sorted(images) != list(range(1, len(images) + 1)):
            raise NotComposable(f"expected each of 1, …, {len(images)} once, found {shown(images)}")
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

    def __mul__(self, other: Any) -> Matrix:
        if isinstance(other, Extended):
            return NotImplemented
        factor = _operand(other)
        if not isinstance(factor, Matrix):
            return self._wrap(self._entries * _to_flint(factor))
        if self.shape[1] != factor.shape[0]:
            raise NotComposable(f"cannot multiply a {_size(self)} matrix by a {_size(factor)} matrix")
        return self._wrap(self._entries * factor._entries)

    def __rmul__(self, other: Any) -> Matrix:
        factor = _operand(other)
        return factor.__mul__(self) if isinstance(factor, Matrix) else self * factor

    def __add__(self, other: Any) -> Matrix:
        if isinstance(other, Extended):
            return NotImplemented
        summand = self._summand(other)
        if self.shape != summand.shape:
            raise NotComposable(f"cannot add a {_size(summand)} matrix to a {_size(self)} matrix")
        return self._wrap(self._entries + summand._entries)

    __radd__ = __add__

    def __neg__(self) -> Matrix:
        return self * -1

    def __sub__(self, other: Any) -> Matrix:
        if isinstance(other, Extended):
            return NotImplemented
        return self + -self._summand(other)

    def __rsub__(self, other: Any) -> Matrix:
        return (-self).__add__(other)

    def _summand(self, other: Any) -> Matrix:
        """A matrix, or so many times the identity; 0 is the zero matrix of every shape."""
        found = _operand(other)
        if isinstance(found, Matrix):
            return found
        if not found:
            return self._wrap(fmpq_mat(*self.shape))
        if self.shape[0] != self.shape[1]:
            raise NotComposable(f"only a square matrix and a number can be added, this is a {_size(self)} matrix")
        return self.identity(self.shape[0]) * found

    def __eq__(self, other: object) -> bool:
        """The same entries as a matrix, or as an array of numpy with two axes, which is read exactly or refused."""
        if isinstance(other, Extended):
            return NotImplemented
        if isinstance(other, np.ndarray) and other.ndim == 2:
            other = Matrix(other)
        return isinstance(other, Matrix) and self.shape == other.shape and bool(self._entries == other._entries)

    def __lt__(self, other: Matrix) -> bool:
        if not isinstance(other, Matrix):
            return NotImplemented
        return (self.shape, self.tolist()) < (other.shape, other.tolist())

    def __hash__(self) -> int:
        return hash((self.shape, tuple(tuple(row) for row in self.tolist())))

    def __getitem__(self, place: tuple[int, int]) -> Number:
        row, column = place_in(place, self.shape)
        return _from_flint(self._entries[row, column])

    def __iter__(self) -> Iterator[list[Number]]:
        """The rows."""
        return iter(self.tolist())

    def tolist(self) -> list[list[Number]]:
        """The rows, as ints and Fractions."""
        numerators, denominator = self._entries.numer_denom()
        if denominator == 1:
            return [[int(entry) for entry in row] for row in numerators.tolist()]
        return [[_from_flint(entry) for entry in row] for row in self._entries.tolist()]

    def to_json(self) -> list[list[int | str]]:
        """The rows for JSON.

        >>> Matrix([[1, Fraction(1, 2)]]).to_json()
        [[1, '1/2']]
        """
        return [[json_number(entry) for entry in row] for row in self.tolist()]

    def kron(self, other: Any) -> Matrix:
        """The Kronecker product: the matrix of the tensor product, first index slowest."""
        left, right = self, Matrix(other)
        require(prod(left.shape), prod(right.shape), 40)
        (own, first), (others, second) = left.numerators(), right.numerators()
        if magnitude(own) * magnitude(others) >= LARGE:
            own = own.astype(object)
        shape = len(own) * len(others), own.shape[1] * others.shape[1]
        found = self.from_numpy(np.multiply.outer(own, others).swapaxes(1, 2).reshape(shape))
        return found if first == second == 1 else found * Fraction(1, first * second)

    def inverse(self) -> Matrix:
        """The inverse.

        Raises
        ------
        NotInvertible
            If there is none; it is a ZeroDivisionError as well.
        NotComposable
            If the matrix is not square.
        """
        if not self.det():
            raise NotInvertible(
                f"a {_size(self)} matrix of determinant 0 has no inverse", hint=f"its rank is {self.rank()}"
            )
        return self._wrap(self._entries.inv())

    def det(self) -> Number:
        """The determinant of a square matrix."""
        if self.shape[0] != self.shape[1]:
            raise NotComposable(f"expected a square matrix, found a {_size(self)} matrix")
        return _from_flint(self._entries.det())

    def rank(self) -> int:
        """The rank over Q."""
        return int(self._entries.rank())

    def to_numpy(self) -> NDArray[Any]:
        """An int64 array when every entry fits, else an array of ints and Fractions."""
        numerators, denominator = self.numerators()
        if denominator == 1:
            return numerators
        array = np.empty(self.shape, dtype=object)
        for i, row in enumerate(self.tolist()):
            array[i] = row
        return array

    def numerators(self) -> tuple[NDArray[Any], int]:
        """An integer array N, int64 when every entry fits, and the least d ≥ 1 with this matrix = N/d.

        >>> Matrix([["1/2", 1]]).numerators()
        (array([[1, 2]]), 2)
        """
        numerators, denominator = self._entries.numer_denom()
        entries = [int(entry) for entry in numerators.entries()]
        kind = np.int64 if max(map(abs, entries), default=0) < 2**63 else object
        return np.array(entries, dtype=kind).reshape(self.shape), int(denominator)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        """For numpy: ints and Fractions as objects, or another dtype that holds every entry exactly.

        >>> np.asarray(Matrix([[1, 2]])).dtype, np.asarray(Matrix([[1, 2]]), float).tolist()
        (dtype('O'), [[1.0, 2.0]])
        """
        return handed_over([entry for row in self.tolist() for entry in row], self.shape, dtype, copy)

    def to_sympy(self) -> sympy.Matrix:
        """The same matrix for sympy."""
        import sympy

        entries = [sympy.Rational(x.numerator, x.denominator) for row in self.tolist() for x in row]
        return sympy.Matrix(*self.shape, entries)

    def to_latex(self) -> str:
        r"""The matrix for a formula.

        >>> print(Matrix([[1, "-1/2"]]).to_latex())
        \begin{pmatrix} 1 & -\tfrac{1}{2} \end{pmatrix}
        """
        return matrix_tex([[number_tex(number_text(entry)) for entry in row] for row in self])

    def _repr_latex_(self) -> str | None:
        """In a notebook the formula, unless it is large."""
        return f"${self.to_latex()}$" if 0 < self.shape[0] * self.shape[1] <= MOST_SHOWN else None

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.shape, self.tolist())

    def __repr__(self) -> str:
        if self.shape[1] and not self.shape[0]:
            return f"{self.T!r}.T"
        return f"Matrix([{', '.join('[' + ', '.join(_quoted(x) for x in row) + ']' for row in self.tolist())}])"

    def __str__(self) -> str:
        cells = [[number_text(entry) for entry in row] for row in self.tolist()]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        return "\n".join(" ".join(x.rjust(w) for x, w in zip(row, widths, strict=True)) for row in cells)


def _identity(n: int) -> fmpq_mat:
    return fmpq_mat(fmpz_mat(n, n, np.eye(n, dtype=np.int8).ravel().tolist()))


_small_identity = cache(_identity)


def _rebuild(shape: tuple[int, int], rows: list[list[Number]]) -> Matrix:
    return Matrix._wrap(_flint(shape, [entry for row in rows for entry in row]))


def _flint(shape: tuple[int, int], entries: list[Number]) -> fmpq_mat:
    integers = [entry for entry in entries if type(entry) is int]
    if len(integers) == len(entries):
        return fmpq_mat(fmpz_mat(*shape, integers))
    return fmpq_mat(*shape, list(map(_to_flint, entries)))


def _operand(other: Any) -> Matrix | Number:
    """What stands beside a matrix: another one, an array that is read as one, or a number."""
    if isinstance(other, Matrix):
        return other
    return Matrix(other) if is_array(other) else exact_number(other)


def _to_flint(number: Number) -> fmpq:
    return fmpq(number.numerator, number.denominator)


def _from_flint(number: fmpq) -> Number:
    p, q = int(number.p), int(number.q)
    return p if q == 1 else Fraction(p, q)


def _quoted(number: Number) -> str:
    return number_text(number) if isinstance(number, int) else f'"{number_text(number)}"'


def _size(matrix: Matrix) -> str:
    return "×".join(map(str, matrix.shape))
