"""Gaussian rationals a + bi and matrices of them, exact and immutable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from eqmath._frozen import Frozen
from eqmath.errors import CaseError, NotComposable, NotInvertible, shown
from eqmath.exact.matrix import MOST_SHOWN, Extended, Matrix
from eqmath.exact.numbers import Number, exact_number, number_of, number_text
from eqmath.tex import matrix_tex, number_tex

_RATIONAL = r"[0-9]{1,4000}(?:/[0-9]{1,4000})?"
_GAUSSIAN = re.compile(rf"(?P<real>[+-]?{_RATIONAL}(?![*/0-9i]))?(?:(?P<sign>[+-]?)(?:(?P<imag>{_RATIONAL})\*)?i)?")


class Gaussian(Frozen):
    """The number a + bi with rational a and b.

    Raises
    ------
    NotExact
        If a or b is a float.

    Examples
    --------
    >>> i = Gaussian(0, 1)
    >>> i * i == -1, (3 + 4 * i) / 5, (1 + i).conjugate()
    (True, Gaussian("3/5", "4/5"), Gaussian(1, -1))
    """

    __slots__ = ("imag", "real")
    real: Number
    imag: Number

    def __init__(self, real: Any, imag: Any = 0) -> None:
        object.__setattr__(self, "real", real if type(real) is int else exact_number(real))
        object.__setattr__(self, "imag", imag if type(imag) is int else exact_number(imag))

    @classmethod
    def read(cls, value: Any) -> Gaussian:
        """A number, or its text.

        Raises
        ------
        CaseError
            If it is the text of none.
        NotExact
            If it is not an exact number.

        Examples
        --------
        >>> [Gaussian.read(text) for text in ("1/2-3*i", "-i", "7", 2)]
        [Gaussian("1/2", -3), Gaussian(0, -1), Gaussian(7, 0), Gaussian(2, 0)]
        """
        if isinstance(value, Gaussian):
            return value
        match = _GAUSSIAN.fullmatch(value) if isinstance(value, str) else None
        if not isinstance(value, str):
            return cls(value)
        if not value or not match:
            raise CaseError(f"expected a number such as 1/2+3*i, found {shown(value)}")
        imag = exact_number(match["imag"] or 1) if value.endswith("i") else 0
        return cls(match["real"] or 0, -imag if match["sign"] == "-" else imag)

    def conjugate(self) -> Gaussian:
        """a − bi."""
        return Gaussian(self.real, -self.imag)

    def __add__(self, other: Any) -> Gaussian:
        x = _gaussian(other)
        return NotImplemented if x is None else Gaussian(self.real + x.real, self.imag + x.imag)

    def __mul__(self, other: Any) -> Gaussian:
        x = _gaussian(other)
        if x is None:
            return NotImplemented
        return Gaussian(self.real * x.real - self.imag * x.imag, self.real * x.imag + self.imag * x.real)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self) -> Gaussian:
        return Gaussian(-self.real, -self.imag)

    def __sub__(self, other: Any) -> Gaussian:
        x = _gaussian(other)
        return NotImplemented if x is None else self.__add__(-x)

    def __rsub__(self, other: Any) -> Gaussian:
        return (-self).__add__(other)

    def __truediv__(self, other: Any) -> Gaussian:
        x = _gaussian(other)
        if x is None:
            return NotImplemented
        norm = Fraction(x.real * x.real + x.imag * x.imag)
        if not norm:
            raise NotInvertible(f"cannot divide {self} by 0")
        return self * x.conjugate() * (1 / norm)

    def __bool__(self) -> bool:
        return bool(self.real or self.imag)

    def __eq__(self, other: object) -> bool:
        x = _gaussian(other)
        return x is not None and (self.real, self.imag) == (x.real, x.imag)

    def __hash__(self) -> int:
        return hash((self.real, self.imag)) if self.imag else hash(self.real)

    def __reduce__(self) -> tuple[Any, ...]:
        return Gaussian, (self.real, self.imag)

    def __str__(self) -> str:
        if not self.imag:
            return number_text(self.real)
        size = "" if abs(self.imag) == 1 else f"{number_text(max(self.imag, -self.imag))}*"
        sign = "-" if self.imag < 0 else "+" if self.real else ""
        return f"{number_text(self.real) if self.real else ''}{sign}{size}i"

    def __repr__(self) -> str:
        return f"Gaussian({', '.join(_quoted(x) for x in (self.real, self.imag))})"


class GaussianMatrix(Extended):
    """The matrix A + Bi, A and B rational.

    Parameters
    ----------
    real, imag : Matrix
        A and B, of one shape; 0 for B if it is left out.

    Raises
    ------
    NotComposable
        If the shapes differ, or those of an operation do not fit.

    Examples
    --------
    >>> g = GaussianMatrix(Matrix([["3/5", 0], [0, 0]]), Matrix([["4/5", 0], [0, 1]]))
    >>> g * g.H == Matrix.identity(2), g.det(), g[0, 0]
    (True, Gaussian("-4/5", "3/5"), Gaussian("3/5", "4/5"))
    >>> print(g)
    3/5+4/5*i 0
            0 i
    """

    __slots__ = ("imag", "real")
    __array_ufunc__ = None
    real: Matrix
    imag: Matrix

    def __init__(self, real: Any, imag: Any = None) -> None:
        real = Matrix(real)
        imag = real * 0 if imag is None else Matrix(imag)
        if real.shape != imag.shape:
            raise NotComposable(f"expected two matrices of one shape, found {real.shape} and {imag.shape}")
        object.__setattr__(self, "real", real)
        object.__setattr__(self, "imag", imag)

    @classmethod
    def read(cls, rows: Iterable[Sequence[Any]]) -> GaussianMatrix:
        """The matrix with these rows of numbers or their texts.

        >>> GaussianMatrix.read([["1/2+i", 0]])
        GaussianMatrix(Matrix([["1/2", 0]]), Matrix([[1, 0]]))
        """
        table = [[Gaussian.read(x) for x in row] for row in rows]
        return cls([[x.real for x in row] for row in table], [[x.imag for x in row] for row in table])

    @property
    def shape(self) -> tuple[int, int]:
        """Number of rows and of columns."""
        return self.real.shape

    @property
    def rational(self) -> Matrix | None:
        """The same as a matrix over Q; None where an entry is not rational.

        >>> GaussianMatrix(Matrix([[2]])).rational, GaussianMatrix(Matrix([[2]]), Matrix([[1]])).rational
        (Matrix([[2]]), None)
        """
        return self.real if self.imag == self.imag * 0 else None

    @property
    def T(self) -> GaussianMatrix:
        """The transpose."""
        return GaussianMatrix(self.real.T, self.imag.T)

    @property
    def H(self) -> GaussianMatrix:
        """The conjugate transpose."""
        return GaussianMatrix(self.real.T, -self.imag.T)

    def __add__(self, other: Any) -> GaussianMatrix:
        x = _gaussian_matrix(other)
        return NotImplemented if x is None else GaussianMatrix(self.real + x.real, self.imag + x.imag)

    __radd__ = __add__

    def __neg__(self) -> GaussianMatrix:
        return GaussianMatrix(-self.real, -self.imag)

    def __sub__(self, other: Any) -> GaussianMatrix:
        x = _gaussian_matrix(other)
        return NotImplemented if x is None else self.__add__(-x)

    def __rsub__(self, other: Any) -> GaussianMatrix:
        return (-self).__add__(other)

    def __mul__(self, other: Any) -> GaussianMatrix:
        """The product of matrices, or with a number."""
        matrix = _gaussian_matrix(other)
        x = _gaussian(other) if matrix is None else matrix
        if x is None:
            return NotImplemented
        return GaussianMatrix(self.real * x.real - self.imag * x.imag, self.real * x.imag + self.imag * x.real)

    def __rmul__(self, other: Any) -> GaussianMatrix:
        left = _gaussian_matrix(other)
        return self.__mul__(other) if left is None else left.__mul__(self)

    def kron(self, other: Any) -> GaussianMatrix:
        """The Kronecker product, the first index slowest."""
        a, b, x = self.real, self.imag, _gaussian_matrix(other)
        if x is None:
            raise NotComposable(f"expected a matrix, found {type(other).__name__}")
        return GaussianMatrix(a.kron(x.real) - b.kron(x.imag), a.kron(x.imag) + b.kron(x.real))

    def det(self) -> Gaussian:
        """The determinant: det(A + Bx) is a polynomial, known from its values at 0, …, n, taken at x = i."""
        n, i, total = self.shape[0], Gaussian(0, 1), Gaussian(0)
        for x in range(n + 1):
            term = Gaussian((self.real + self.imag * x).det())
            for y in (y for y in range(n + 1) if y != x):
                term = term * (i - y) / (x - y)
            total = total + term
        return total

    def inverse(self) -> GaussianMatrix:
        """The inverse, by that of [[A, −B], [B, A]].

        Raises
        ------
        NotInvertible
            If there is none.
        """
        a, b, n = self.real, self.imag, self.shape[0]
        units = (Matrix([[1, 0], [0, 1]]), Matrix([[0, -1], [1, 0]]))
        rows = (units[0].kron(a) + units[1].kron(b)).inverse().tolist()
        return GaussianMatrix(Matrix([row[:n] for row in rows[:n]]), Matrix([row[:n] for row in rows[n:]]))

    def __getitem__(self, place: tuple[int, int]) -> Gaussian:
        return Gaussian(self.real[place], self.imag[place])

    def tolist(self) -> list[list[Gaussian]]:
        """The rows."""
        pairs = zip(self.real.tolist(), self.imag.tolist(), strict=True)
        return [[Gaussian(a, b) for a, b in zip(*rows, strict=True)] for rows in pairs]

    def to_json(self) -> list[list[str]]:
        """The rows for JSON.

        >>> GaussianMatrix(Matrix([[1, 0]]), Matrix([[0, "1/2"]])).to_json()
        [['1', '1/2*i']]
        """
        return [[str(x) for x in row] for row in self.tolist()]

    def __eq__(self, other: object) -> bool:
        x = _gaussian_matrix(other)
        return x is not None and self.real == x.real and self.imag == x.imag

    def __hash__(self) -> int:
        rational = self.rational
        return hash((self.real, self.imag)) if rational is None else hash(rational)

    def to_latex(self) -> str:
        r"""The matrix for a formula.

        >>> print(GaussianMatrix(Matrix([[1, 0]]), Matrix([[0, "1/2"]])).to_latex())
        \begin{pmatrix} 1 & \tfrac{1}{2}\,i \end{pmatrix}
        """
        return matrix_tex([[number_tex(str(x)) for x in row] for row in self.tolist()])

    def _repr_latex_(self) -> str | None:
        """In a notebook the formula, unless it is large."""
        return f"${self.to_latex()}$" if 0 < self.shape[0] * self.shape[1] <= MOST_SHOWN else None

    def __reduce__(self) -> tuple[Any, ...]:
        return GaussianMatrix, (self.real, self.imag)

    def __repr__(self) -> str:
        return f"GaussianMatrix({self.real!r}, {self.imag!r})"

    def __str__(self) -> str:
        cells = [[str(x) for x in row] for row in self.tolist()]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        return "\n".join(" ".join(x.rjust(w) for x, w in zip(row, widths, strict=True)) for row in cells)


ExactMatrix = Matrix | GaussianMatrix
"""A matrix over Q, or over Q(i)."""


def exact_entry(value: Any) -> Number | Gaussian:
    """An entry of a matrix, a number over Q if it is one.

    >>> exact_entry("1/2"), exact_entry("i")
    (Fraction(1, 2), Gaussian(0, 1))
    """
    found = Gaussian.read(value)
    return found if found.imag else found.real


def exact_matrix(rows: Iterable[Sequence[Any]]) -> ExactMatrix:
    """The matrix with these rows, over Q if it is one.

    >>> exact_matrix([[1, "1/2"]]), exact_matrix([["i"]])
    (Matrix([[1, "1/2"]]), GaussianMatrix(Matrix([[0]]), Matrix([[1]])))
    """
    found = GaussianMatrix.read(rows)
    return found if found.rational is None else found.rational


def kronecker(a: ExactMatrix, b: ExactMatrix) -> ExactMatrix:
    """The Kronecker product of matrices over either field.

    >>> kronecker(Matrix([[2]]), Matrix([[3]])), kronecker(Matrix([[2]]), GaussianMatrix(Matrix([[0]]), Matrix([[1]])))
    (Matrix([[6]]), GaussianMatrix(Matrix([[0]]), Matrix([[2]])))
    """
    return a.kron(b) if isinstance(b, Matrix) else GaussianMatrix(a).kron(b) if isinstance(a, Matrix) else a.kron(b)


def _gaussian(value: Any) -> Gaussian | None:
    """A number as one over Q(i); None for what is not an exact number."""
    if isinstance(value, Gaussian):
        return value
    found = number_of(value)
    return None if found is None else Gaussian(found)


def _gaussian_matrix(value: Any) -> GaussianMatrix | None:
    """A matrix as one over Q(i); None for what is none."""
    if isinstance(value, GaussianMatrix):
        return value
    return GaussianMatrix(value) if isinstance(value, Matrix) else None


def _quoted(number: Number) -> str:
    return number_text(number) if isinstance(number, int) else f'"{number_text(number)}"'
