"""The Reynolds operator: the mean of ρ_Y(g) W ρ_X(g)⁻¹ over the group, from bases of Hom(X, Y) and of Hom(Y, X).

The two spaces are paired by tr(C B). The pairing is perfect exactly where there is one projection onto Hom(X, Y) that
commutes with the group: for every compact group, of which it is the mean, and for every reductive one, O(p, q) among
them, over which there is no mean. For orthogonal matrices and tensor powers it is D G⁺ Dᵀ, the columns of D being the
matrices of the diagrams and G their scalar products; G needs no pseudo-inverse where the diagrams are those of a basis.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, Self

from numpy.typing import NDArray

from eqmath.errors import GroupError, NotComposable
from eqmath.exact import Matrix, Number
from eqmath.hom.ends import Ended
from eqmath.limits import require

BYTES = 40
"""What an entry of an exact matrix takes."""


@dataclass(frozen=True)
class ReynoldsOperator:
    """The projection of all matrices onto the equivariant ones that commutes with the group.

    Attributes
    ----------
    forward, backward : Matrix
        A basis of Hom(X, Y), and one of Hom(Y, X) transposed: one map per row, its entries row by row.
    shape : (rows, columns)
        Of the matrices.

    Examples
    --------
    >>> from eqmath import Hom
    >>> mean = reynolds(Hom("O(2)", 1, 1))
    >>> mean.of(Matrix([[3, 5], [7, 9]])), mean.entry(0, 3)
    (Matrix([[6, 0], [0, 6]]), Fraction(1, 2))
    """

    forward: Matrix
    backward: Matrix
    shape: tuple[int, int]

    @cached_property
    def inverse(self) -> Matrix:
        """The inverse of the matrix of the pairing."""
        return (self.backward * self.forward.T).inverse()

    @property
    def is_perfect(self) -> bool:
        """Whether the pairing is perfect, so that there is this operator."""
        dim, other = self.forward.shape[0], self.backward.shape[0]
        return dim == other == (self.backward * self.forward.T).rank()

    @property
    def matrix(self) -> Matrix:
        """Its matrix on all entries, row by row.

        Raises
        ------
        TooLarge
            If it is above the memory limit.
        """
        _require_table(self.shape)
        return self.forward.T * self.inverse * self.backward

    def entry(self, row: int, column: int) -> Number:
        """One entry of that matrix."""
        if not self.forward.shape[0]:
            return 0
        left = Matrix([[own[row] for own in self.forward]])
        right = Matrix([[own[column] for own in self.backward]])
        return (left * self.inverse * right.T)[0, 0]

    def of(self, W: Matrix) -> Matrix:
        """The mean of one matrix.

        Raises
        ------
        NotComposable
            If it has another shape.
        """
        rows, columns = self.shape
        if W.shape != self.shape:
            raise NotComposable(f"expected a {rows} × {columns} matrix, found shape {W.shape}")
        flat = Matrix([[entry for row in W.tolist() for entry in row]])
        (mean,) = (flat * self.backward.T * self.inverse.T * self.forward).tolist()
        return Matrix([mean[i * columns : (i + 1) * columns] for i in range(rows)])


class BothWays(Protocol):
    """Spaces of maps, of which those in the other direction are known as well.

    >>> from eqmath import Hom
    >>> space: BothWays = Hom("S(3)", "V", "V^2")
    >>> space.turned
    Hom(S(3), k=2, l=1)
    """

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of rows and columns of a map."""

    @property
    def turned(self) -> Self:
        """The maps in the other direction."""

    def to_numpy(self) -> NDArray[Any]:
        """A basis, of shape (dim, rows, columns)."""


class Averaged(Ended):
    """Maps between two spaces that commute with a group, with the projection of all maps onto them.

    >>> from eqmath import Hom
    >>> Hom("SO(2)", 1, 1).projector()
    Matrix([["1/2", 0, 0, "1/2"], [0, "1/2", "-1/2", 0], [0, "-1/2", "1/2", 0], ["1/2", 0, 0, "1/2"]])
    """

    @property
    def turned(self) -> Self:
        """The maps in the other direction."""
        ends = (self.l, self.k) if self.of_powers else (self.target, self.source)
        return type(self)(self.group, *ends)  # type: ignore[call-arg]

    def projector(self: BothWays) -> Matrix:
        """The matrix of W ↦ the mean of ρ_Y(g) W ρ_X(g)⁻¹ over the group, W row by row; its trace is the dimension.

        For k = 0 its entry at (I, J) is the mean of the product of the entries g(i_1, j_1), g(i_2, j_2), ….

        >>> from eqmath import Hom
        >>> P = Hom("O(3)", 0, 2).projector()
        >>> P * P == P, P.rank(), P[0, 0]
        (True, 1, Fraction(1, 3))

        Raises
        ------
        GroupError
            If the group is not reductive, so that there is no such projection, or not one alone.
        TooLarge
            If it is above the memory limit.
        """
        _require_table(self.shape)
        return reynolds(self).matrix

    def project(self: BothWays, W: Any) -> Matrix:
        """The mean of ρ_Y(g) W ρ_X(g)⁻¹ over the group: the equivariant part of a matrix, which need not be small.

        >>> from eqmath import Hom
        >>> Hom("S(3)", 1, 1).project([[3, 0, 0], [0, 0, 0], [0, 0, 0]])
        Matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]])

        Raises
        ------
        NotComposable
            If it has another shape.
        """
        return reynolds(self).of(Matrix(W))


def _require_table(shape: tuple[int, int]) -> None:
    size = shape[0] * shape[1]
    require(size, size, BYTES, "project(W) projects one matrix, and needs no such table")


def reynolds(space: BothWays) -> ReynoldsOperator:
    """The Reynolds operator of a space of maps.

    >>> from eqmath import Hom
    >>> reynolds(Hom("S(2)", 0, 1)).matrix
    Matrix([["1/2", "1/2"], ["1/2", "1/2"]])

    Raises
    ------
    GroupError
        If there is none, or not one alone.
    """
    (rows, columns), back = space.shape, space.turned
    forward = space.to_numpy().reshape(-1, rows * columns)
    backward = back.to_numpy().transpose(0, 2, 1).reshape(-1, rows * columns)
    require(len(forward) + len(backward), rows * columns, BYTES)
    found = ReynoldsOperator(Matrix.from_numpy(forward), Matrix.from_numpy(backward), (rows, columns))
    if not found.is_perfect:
        raise GroupError(
            f"no projection onto {space!r} commutes with the group, or more than one does",
            hint="compact and reductive groups have one; this one is not reductive",
        )
    return found
