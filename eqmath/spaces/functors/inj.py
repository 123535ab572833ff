"""Inj_d(X): tuples of d different basis vectors, for groups that permute the basis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations

from eqmath.exact import Matrix
from eqmath.spaces.characters import Character
from eqmath.spaces.exponential import Exponential, Word, multinomial
from eqmath.spaces.functor import MONOMIAL, PERMUTED
from eqmath.spaces.monomial import Monomial
from eqmath.spaces.permuting import require_permutation, require_zero
from eqmath.spaces.sizes import Size, falling


class Injections(Exponential):
    """Functions without repeated values; Inj2(V) is a matrix without its diagonal.

    >>> FUNCTOR.labels(2, ["e1", "e2"]), FUNCTOR.labels(2, ["e1"])
    (['(e1,e2)', '(e2,e1)'], [])
    """

    name = "Inj"
    title = "tuples of different basis vectors"
    needs = PERMUTED
    keeps = frozenset({PERMUTED, MONOMIAL})
    sign = 0

    def dimension(self, degree: int, size: Size) -> Size:
        """A falling factorial."""
        return falling(size, degree)

    def words(self, degree: int, size: int) -> Iterable[Word]:
        """Tuples without repetition."""
        return permutations(range(size), degree)

    def canonical(self, word: Word) -> tuple[Word, int]:
        """Itself; 0 where a letter is repeated."""
        return word, int(len(set(word)) == len(word))

    def written(self, labels: Sequence[str]) -> str:
        """A tuple."""
        return f"({','.join(labels)})"

    def ways(self, parts: Sequence[int]) -> int:
        """Which places of the tuple belong to which summand."""
        return multinomial(parts)

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """Place by place, for a permutation matrix g."""
        return super().matrix(degree, require_permutation(g, self.name))

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """Zero, as x must be."""
        return super().lie(degree, require_zero(x, self.name))

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """No two copies are the same basis vector."""
        return argument.copies(degree, differ=True)

    def character(self, degree: int, value: Character) -> Character:
        """By the fixed points of powers."""
        return value.inj(degree)


FUNCTOR = Injections()
