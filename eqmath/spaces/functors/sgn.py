"""sgn: the sign of the permutation of the lines of the basis vectors."""

from __future__ import annotations

from eqmath.exact import Matrix
from eqmath.spaces.atom import Atom
from eqmath.spaces.characters import Character, factor_of, sign
from eqmath.spaces.functor import MONOMIAL
from eqmath.spaces.monomial import LinearCharacter
from eqmath.spaces.permuting import require_zero, sign_of


class PermutationSign(Atom):
    """The sign of the permutation under a monomial matrix; det is this times the signs of the entries.

    >>> FUNCTOR.matrix(0, Matrix([[0, -1], [1, 0]])), FUNCTOR.matrix(0, Matrix([[-1, 0], [0, 1]]))
    (Matrix([[-1]]), Matrix([[1]]))
    """

    name = "sgn"
    title = "sign of the permutation"
    synonyms = ("sign",)
    needs = MONOMIAL

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """1 or −1."""
        return Matrix([[sign_of(g)]])

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """Zero, as x must be."""
        require_zero(x, self.name)
        return Matrix([[0]])

    def scalar(self, twist: tuple[LinearCharacter, ...]) -> tuple[LinearCharacter, ...]:
        """1: nothing is permuted."""
        return ()

    def character(self, degree: int, value: Character) -> Character:
        """Itself."""
        return sign(factor_of(value))


FUNCTOR = PermutationSign()
