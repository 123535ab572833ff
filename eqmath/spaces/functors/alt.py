"""Alt_d(X): the d-th exterior power; basis e_J for increasing J, the matrices are those of minors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from eqmath.spaces.characters import Character
from eqmath.spaces.exponential import Exponential, Word, increasing
from eqmath.spaces.functor import MONOMIAL
from eqmath.spaces.sizes import Size, binomial


class ExteriorPower(Exponential):
    """The d-th exterior power; basis: increasing tuples.

    >>> from eqmath.exact import Matrix
    >>> FUNCTOR.labels(2, ["e1", "e2", "e3"]), FUNCTOR.matrix(2, Matrix([[1, 2], [3, 4]]))
    (['e1∧e2', 'e1∧e3', 'e2∧e3'], Matrix([[-2]]))
    """

    name = "Alt"
    title = "exterior power"
    synonyms = ("Λ", "∧", "⋀", "Ext", "Wedge")
    mistaken = (("A", "the alternating group"),)
    keeps = frozenset({MONOMIAL})
    sign = -1
    conjugate = "Sym"

    def dimension(self, degree: int, size: Size) -> Size:
        """Subsets."""
        return binomial(size, degree)

    def words(self, degree: int, size: int) -> Iterable[Word]:
        """Increasing tuples."""
        return combinations(range(size), degree)

    def canonical(self, word: Word) -> tuple[Word, int]:
        """The same letters in order, with the sign of the permutation; 0 where one is repeated."""
        return increasing(word)

    def written(self, labels: Sequence[str]) -> str:
        """A wedge product."""
        return "∧".join(f"({label})" if not label.isalnum() else label for label in labels)

    def character(self, degree: int, value: Character) -> Character:
        """In power sums, by Newton, with signs."""
        return value.alt(degree)


FUNCTOR = ExteriorPower()
