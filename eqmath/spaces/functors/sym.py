"""Sym_d(X): polynomials of degree d in the basis of X; g acts by substitution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations_with_replacement, groupby

from eqmath.spaces.characters import Character
from eqmath.spaces.exponential import Exponential, Word
from eqmath.spaces.functor import MONOMIAL, PERMUTED
from eqmath.spaces.sizes import Size, binomial


class SymmetricPower(Exponential):
    """The d-th symmetric power as a quotient of the tensor power; basis: monomials.

    >>> from eqmath.exact import Matrix
    >>> FUNCTOR.labels(2, ["e1", "e2"]), FUNCTOR.matrix(2, Matrix([[1, 1], [0, 1]]))
    (['e1^2', 'e1*e2', 'e2^2'], Matrix([[1, 1, 1], [0, 1, 2], [0, 0, 1]]))
    """

    name = "Sym"
    title = "symmetric power"
    mistaken = (("S", "the symmetric group"),)
    keeps = frozenset({PERMUTED, MONOMIAL})
    sign = 1
    conjugate = "Alt"

    def dimension(self, degree: int, size: Size) -> Size:
        """Multisets."""
        return binomial(size + degree - 1, degree) if degree else 1

    def words(self, degree: int, size: int) -> Iterable[Word]:
        """Multisets as nondecreasing tuples."""
        return combinations_with_replacement(range(size), degree)

    def canonical(self, word: Word) -> tuple[Word, int]:
        """The same letters in order."""
        return tuple(sorted(word)), 1

    def written(self, labels: Sequence[str]) -> str:
        """A monomial."""
        powers = [(label, len(list(same))) for label, same in groupby(labels)]
        bases = [(f"({label})" if not label.isalnum() else label, exponent) for label, exponent in powers]
        return "*".join(base if exponent == 1 else f"{base}^{exponent}" for base, exponent in bases)

    def character(self, degree: int, value: Character) -> Character:
        """In power sums, by Newton."""
        return value.sym(degree)


FUNCTOR = SymmetricPower()
