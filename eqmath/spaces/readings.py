"""Expressions as matrices, as elements of a Lie algebra, as labels of a basis, as monomial functors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add, mul

from eqmath.errors import SpaceError
from eqmath.exact import Matrix, block_diagonal
from eqmath.limits import require, require_list
from eqmath.spaces.characters import Character, defining
from eqmath.spaces.expression import Interpretation
from eqmath.spaces.functor import functor
from eqmath.spaces.monomial import Leg, Monomial

ONE = defining() ** 0
LETTERS = "efghijklmnopqrstuvwxyz"
NAMES = "names of basis vectors"


@dataclass(frozen=True)
class Matrices(Interpretation[Matrix]):
    """An expression as the matrix of an element of the group, given by its matrix in every factor.

    >>> from eqmath.spaces import Space
    >>> Space("V+1").expression.read(Matrices({1: Matrix([[3]])}))
    Matrix([[3, 0], [0, 1]])
    """

    elements: Mapping[int, Matrix]

    def trivial(self, size: int) -> Matrix:
        """The identity."""
        return Matrix.identity(size)

    def defining(self, factor: int) -> Matrix:
        """The element itself."""
        return self.elements[max(factor, 1)]

    def applied(self, functor_name: str, degree: int, value: Matrix) -> Matrix:
        """F(g)."""
        _require(functor(functor_name).dimension(degree, value.shape[0]))
        return functor(functor_name).matrix(degree, value)

    def tensor(self, values: Sequence[Matrix]) -> Matrix:
        """The Kronecker product, the first factor slowest."""
        return reduce(Matrix.kron, values, Matrix.identity(1))

    def direct_sum(self, values: Sequence[Matrix]) -> Matrix:
        """Blocks along the diagonal."""
        return block_diagonal(values)


class Characters(Interpretation[Character]):
    """An expression as its character.

    >>> from eqmath.spaces import Space
    >>> Space("Sym2(V)+1").expression.read(Characters())
    1 + 1/2*p1^2 + 1/2*p2
    """

    def trivial(self, size: int) -> Character:
        """A constant."""
        return ONE * size

    def defining(self, factor: int) -> Character:
        """The trace."""
        return defining(max(factor, 1))

    def applied(self, functor_name: str, degree: int, value: Character) -> Character:
        """The functor's own."""
        return functor(functor_name).character(degree, value)

    def tensor(self, values: Sequence[Character]) -> Character:
        """The product."""
        return reduce(mul, values, ONE)

    def direct_sum(self, values: Sequence[Character]) -> Character:
        """The sum."""
        return reduce(add, values, ONE * 0)


class LieMatrices(Matrices):
    """An expression as the matrix of an element of the Lie algebra.

    >>> from eqmath.spaces import Space
    >>> Space("V^2+1").expression.read(LieMatrices({1: Matrix([[3]])}))
    Matrix([[6, 0], [0, 0]])
    """

    def trivial(self, size: int) -> Matrix:
        """Zero."""
        return Matrix.identity(size) * 0

    def applied(self, functor_name: str, degree: int, value: Matrix) -> Matrix:
        """The derivative of F."""
        _require(functor(functor_name).dimension(degree, value.shape[0]))
        return functor(functor_name).lie(degree, value)

    def tensor(self, values: Sequence[Matrix]) -> Matrix:
        """x ⊗ 1 + 1 ⊗ y."""
        return reduce(_leibniz, values, self.trivial(1))


def _leibniz(x: Matrix, y: Matrix) -> Matrix:
    left, right = (Matrix.identity(matrix.shape[0]) for matrix in (x, y))
    return x.kron(right) + left.kron(y)


def _require(size: int) -> None:
    require(size, size, 40)


@dataclass(frozen=True)
class Labels(Interpretation[list[str]]):
    """An expression as the names of its basis vectors, given the n of every factor.

    >>> from eqmath.spaces import Space
    >>> Space("V1*V2").expression.read(Labels({1: 1, 2: 2}))
    ['e1⊗f1', 'e1⊗f2']
    """

    sizes: Mapping[int, int]

    def trivial(self, size: int) -> list[str]:
        """1, so often."""
        require_list(size, 60, NAMES)
        return ["1"] * size

    def defining(self, factor: int) -> list[str]:
        """e1, e2, … of the first factor, f1, f2, … of the second."""
        place = max(factor, 1)
        letter = LETTERS[place - 1] if place <= len(LETTERS) else f"e{place}_"
        require_list(self.sizes[place], 60, NAMES)
        return [f"{letter}{i + 1}" for i in range(self.sizes[place])]

    def applied(self, functor_name: str, degree: int, value: list[str]) -> list[str]:
        """What the functor says."""
        require_list(functor(functor_name).dimension(degree, len(value)), 60 * (degree + 1), NAMES)
        return functor(functor_name).labels(degree, value)

    def tensor(self, values: Sequence[list[str]]) -> list[str]:
        """Pairs, the first factor slowest."""
        return reduce(_pairs, values, ["1"])

    def direct_sum(self, values: Sequence[list[str]]) -> list[str]:
        """One after the other."""
        return [label for labels in values for label in labels]


def _pairs(left: list[str], right: list[str]) -> list[str]:
    require_list(len(left) * len(right), 60, NAMES)
    return [b if a == "1" else a if b == "1" else f"{a}⊗{b}" for a in left for b in right]


class MonomialReading(Interpretation[Monomial]):
    """A product without sums as a monomial functor.

    >>> from eqmath.spaces import Space
    >>> len(Space("Sym2(V)*V").expression.read(MonomialReading()).legs)
    3
    """

    def trivial(self, size: int) -> Monomial:
        """No legs: the integer is 1."""
        return Monomial()

    def defining(self, factor: int) -> Monomial:
        """One leg."""
        return Monomial((Leg(max(factor, 1)),))

    def applied(self, functor_name: str, degree: int, value: Monomial) -> Monomial:
        """What the functor says."""
        return functor(functor_name).monomial(degree, value)

    def direct_sum(self, values: Sequence[Monomial]) -> Monomial:
        """Refused: the sums that are left are those inside a Harm."""
        raise SpaceError("a sum is not a monomial functor", hint="Space.terms()")

    def tensor(self, values: Sequence[Monomial]) -> Monomial:
        """Side by side."""
        return reduce(Monomial.__mul__, values, Monomial())
