"""Matrices of monomials c·δ^e: Gram matrices of diagrams, the forms of cell modules, diagrams that act on these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from eqmath.algebras.gram_picture import MOST_ROWS, gram_scene
from eqmath.canvas import Drawn, Shown, to_svg
from eqmath.errors import CaseError
from eqmath.exact import (
    Matrix,
    Number,
    Scalar,
    Symbolic,
    exact_number,
    exact_rank,
    handed_over,
    monomial_determinant,
    place_in,
    to_sympy,
)
from eqmath.limits import grouped
from eqmath.tex import matrix_tex, number_tex

if TYPE_CHECKING:
    import sympy

MOST_SHOWN = 400
"""Entries of a matrix that a notebook shows as a formula."""


@dataclass(frozen=True, eq=False)
class MonomialMatrix(Shown):
    """A matrix (c_ij δ^e_ij); a notebook shows it as a formula, or between few diagrams, if it has at most 400 entries.

    Attributes
    ----------
    exponents : int8 array
        The exponents e of δ.
    delta : number or polynomial
        The loop value.
    integers : int64 array, optional
        The integers c; 1 everywhere when left out.
    diagrams : sequence, optional
        What the rows and the columns belong to, in order; where given, a notebook shows the matrix between them.

    Examples
    --------
    >>> from eqmath.exact import Polynomial
    >>> gram = MonomialMatrix(np.array([[2, 1], [1, 2]], np.int8), Polynomial([0, 1], "n"))
    >>> print(gram)
    n^2   n
      n n^2
    >>> gram.determinant(), gram[0, 1], gram.at(3).tolist()
    (n^4 - n^2, n, [[9, 3], [3, 9]])
    """

    exponents: NDArray[np.int8]
    delta: Scalar
    integers: NDArray[np.int64] | None = None
    diagrams: Sequence[Any] = ()
    __array_ufunc__ = None  # numpy applies no function to the exponents

    @property
    def shape(self) -> tuple[int, int]:
        """Number of rows and of columns."""
        rows, columns = self.exponents.shape
        return rows, columns

    @cached_property
    def coefficients(self) -> NDArray[np.int64]:
        """The integers c."""
        return np.ones(self.shape, dtype=np.int64) if self.integers is None else self.integers

    def __getitem__(self, place: tuple[int, int]) -> Scalar:
        place = place_in(place, self.shape)
        return self.delta ** int(self.exponents[place]) * int(self.coefficients[place])

    def __iter__(self) -> Iterator[list[Scalar]]:
        """The rows."""
        return ([self[i, j] for j in range(self.shape[1])] for i in range(self.shape[0]))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        """For numpy: integers, fractions and polynomials as objects, or another dtype that holds them exactly."""
        return handed_over([entry for row in self for entry in row], self.shape, dtype, copy)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, MonomialMatrix)
            and self.delta == other.delta
            and np.array_equal(self.coefficients, other.coefficients)
            and np.array_equal(self.exponents * (self.coefficients != 0), other.exponents * (other.coefficients != 0))
        )

    __hash__ = None  # type: ignore[assignment]

    def at(self, delta: Number) -> NDArray[Any]:
        """The matrix of integers at an integer δ; at p/q it is multiplied by q^e, e the largest exponent.

        It has the same rank.
        """
        delta = exact_number(delta)
        top = int(self.exponents.max(initial=0))
        powers = scaled_powers(delta, top)
        largest = max(map(abs, powers)) * int(np.abs(self.coefficients).max(initial=1))
        kind = np.int64 if largest < 2**62 else object
        table = np.array(powers, dtype=kind)[self.exponents]
        return table if self.integers is None else table * self.integers.astype(kind)

    def integral(self) -> NDArray[Any]:
        """The matrix at its own δ, which is a number, up to one factor (`at`)."""
        return self.at(self._number(None))

    def rank(self, delta: Number | None = None) -> int:
        """The rank over Q at a number δ."""
        return exact_rank(self.at(self._number(delta)))

    def is_singular(self, delta: Number | None = None) -> bool:
        """Whether a non-zero vector is sent to 0, at a number δ."""
        return self.rank(delta) < len(self.exponents)

    def determinant(self) -> Scalar:
        """The determinant: a polynomial for a symbol δ, else a number.

        Raises
        ------
        TooLarge
            If it takes too many evaluations.
        """
        value: Scalar = 0
        for c in reversed(monomial_determinant(self.coefficients, self.exponents)):
            value = value * self.delta + c
        return value

    def matrix(self, delta: Number | None = None) -> Matrix:
        """The matrix at a number δ."""
        delta = self._number(delta)
        scale = delta.denominator ** int(self.exponents.max(initial=0))
        return Matrix.from_numpy(self.at(delta)) * Fraction(1, scale)

    def to_numpy(self) -> NDArray[Any]:
        """The matrix as an array of integers or Fractions, δ being a number.

        Raises
        ------
        CaseError
            If δ is a symbol.
        """
        return self.matrix().to_numpy()

    def to_sympy(self) -> sympy.Matrix:
        """The matrix for sympy."""
        import sympy

        delta = to_sympy(self.delta)
        pairs = zip(self.coefficients.ravel().tolist(), self.exponents.ravel().tolist(), strict=True)
        return sympy.Matrix(*self.shape, [c * delta**e for c, e in pairs])

    def _repr_svg_(self) -> str | None:
        few = 0 < len(self.diagrams) <= MOST_ROWS and all(isinstance(d, Drawn) for d in self.diagrams)
        return (
            to_svg(gram_scene([[*map(str, row)] for row in self], self.exponents.tolist(), self.diagrams))
            if few
            else None
        )

    def _tex(self) -> str | None:
        return None if self.exponents.size > MOST_SHOWN else f"${self.to_latex()}$"

    def to_latex(self) -> str:
        r"""The matrix for a formula, of any size.

        >>> from eqmath import BrauerAlgebra
        >>> print(BrauerAlgebra(1, "n").gram_matrix().to_latex())
        \begin{pmatrix} n \end{pmatrix}
        """
        return matrix_tex([[number_tex(str(x)).replace(r"\,", "") for x in row] for row in self])

    def _number(self, delta: Number | None) -> Number:
        value = self.delta if delta is None else delta
        if isinstance(value, Symbolic):
            raise CaseError(
                f"expected a number δ, found the symbol {value}", hint="take it at a number: at(3), rank(3)"
            )
        return exact_number(value)

    def __repr__(self) -> str:
        rows, columns = map(grouped, self.shape)
        return f"<a {rows} × {columns} matrix of monomials, δ = {self.delta}>"

    def __str__(self) -> str:
        cells = [[str(self[i, j]) for j in range(self.shape[1])] for i in range(self.shape[0])]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        return "\n".join(" ".join(x.rjust(w) for x, w in zip(row, widths, strict=True)) for row in cells)


def scaled_powers(delta: Number, top: int) -> list[int]:
    """1, …, δ^top for δ = p/q, multiplied by one power of q.

    >>> scaled_powers(Fraction(3, 2), 2)
    [4, 6, 9]
    """
    return [delta.numerator**e * delta.denominator ** (top - e) for e in range(top + 1)]
