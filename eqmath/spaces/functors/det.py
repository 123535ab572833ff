"""det: the determinant of V."""

from __future__ import annotations

from eqmath.exact import Matrix
from eqmath.spaces.atom import Atom
from eqmath.spaces.characters import Character, determinant, factor_of
from eqmath.spaces.monomial import LinearCharacter


class Determinant(Atom):
    """The top exterior power of V.

    >>> FUNCTOR.matrix(0, Matrix([[1, 2], [3, 4]])), FUNCTOR.lie(0, Matrix([[1, 2], [3, 4]]))
    (Matrix([[-2]]), Matrix([[5]]))
    """

    name = "det"
    title = "determinant"

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """The determinant."""
        return Matrix([[g.det()]])

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """The trace."""
        return Matrix([[sum(row[i] for i, row in enumerate(x))]])

    def scalar(self, twist: tuple[LinearCharacter, ...]) -> tuple[LinearCharacter, ...]:
        """Itself."""
        return twist

    def character(self, degree: int, value: Character) -> Character:
        """Itself."""
        return determinant(factor_of(value))


FUNCTOR = Determinant()
