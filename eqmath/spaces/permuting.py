"""What functors ask of the matrices of groups that permute a basis, or permute it up to factors."""

from __future__ import annotations

from eqmath.combinatorics import permutation_sign
from eqmath.errors import GroupError
from eqmath.exact import Matrix
from eqmath.groups.symmetric import is_permutation


def require_permutation(g: Matrix, name: str) -> Matrix:
    """The matrix, if it permutes the basis.

    Raises
    ------
    GroupError
        If it does not.

    >>> require_permutation(Matrix([[0, 1], [1, 0]]), "Inj")
    Matrix([[0, 1], [1, 0]])
    """
    if not is_permutation(g, g.shape[0]):
        raise GroupError(f"{name} needs permutation matrices; this is not one")
    return g


def require_zero(x: Matrix, name: str) -> Matrix:
    """The zero matrix, if it is that: the Lie algebra of a group that permutes a basis.

    Raises
    ------
    GroupError
        If it is not.

    >>> require_zero(Matrix([[0]]), "Inj")
    Matrix([[0]])
    """
    if x * 0 != x:
        raise GroupError(f"{name} needs a group that permutes the basis: its Lie algebra is 0, this element is not")
    return x


def sign_of(g: Matrix) -> int:
    """The sign of the permutation of the lines of the basis vectors.

    Raises
    ------
    GroupError
        If the matrix does not permute them.

    >>> sign_of(Matrix([[0, -2], [3, 0]])), sign_of(Matrix([]))
    (-1, 1)
    """
    places = [[i for i, entry in enumerate(column) if entry] for column in g.T.tolist()]
    images = tuple(rows[0] for rows in places if len(rows) == 1)
    if sorted(images) != list(range(g.shape[0])):
        raise GroupError("sgn needs matrices with one entry in every row and column, this one has others")
    return permutation_sign(images)
