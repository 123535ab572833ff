"""Sub_d(X): sets of d basis vectors, for groups that permute the basis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from eqmath.exact import Matrix
from eqmath.spaces.characters import Character
from eqmath.spaces.exponential import Exponential, Word, increasing
from eqmath.spaces.functor import MONOMIAL, PERMUTED
from eqmath.spaces.monomial import Monomial
from eqmath.spaces.permuting import require_permutation, require_zero
from eqmath.spaces.sizes import Size, binomial


class Subsets(Exponential):
    """Sets of d elements: Sub2(V) are the edges of simple graphs, Sub_e(Sub2(V)) the simple graphs with e edges.

    >>> FUNCTOR.labels(2, ["e1", "e2", "e3"])
    ['{e1,e2}', '{e1,e3}', '{e2,e3}']
    """

    name = "Sub"
    title = "sets of basis vectors"
    needs = PERMUTED
    keeps = frozenset({PERMUTED, MONOMIAL})
    sign = 1

    def dimension(self, degree: int, size: Size) -> Size:
        """Subsets."""
        return binomial(size, degree)

    def words(self, degree: int, size: int) -> Iterable[Word]:
        """Increasing tuples."""
        return combinations(range(size), degree)

    def canonical(self, word: Word) -> tuple[Word, int]:
        """The same letters in order; 0 where one is repeated."""
        found, sign = increasing(word)
        return found, abs(sign)

    def written(self, labels: Sequence[str]) -> str:
        """A set."""
        return f"{{{','.join(labels)}}}"

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """Element by element, for a permutation matrix g."""
        return super().matrix(degree, require_permutation(g, self.name))

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """Zero, as x must be."""
        return super().lie(degree, require_zero(x, self.name))

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """Exchangeable copies no two of which are the same basis vector."""
        return argument.copies(degree, self.sign, differ=True)

    def character(self, degree: int, value: Character) -> Character:
        """By the fixed sets."""
        return value.sub(degree)


FUNCTOR = Subsets()
