"""Cl(X): the Clifford algebra of X as a representation, Σ Alt_k(X) over all k, for groups that keep a form."""

from __future__ import annotations

from eqmath.errors import SpaceError
from eqmath.spaces.characters import Character
from eqmath.spaces.functor import FORM, MONOMIAL, ORTHONORMAL, Expansion, SpaceFunctor
from eqmath.spaces.monomial import Monomial
from eqmath.spaces.sizes import Size
from eqmath.spaces.summands import Terms


class CliffordAlgebra(SpaceFunctor):
    """All grades side by side, the scalars first; as a representation the exterior algebra.

    At one n it is written out, so that its labels and matrices are those of its grades.

    >>> from eqmath.spaces import Space
    >>> Space("Cl(V)").labels(2), FUNCTOR.dimension(0, 4)
    (('1', 'e1', 'e2', 'e1∧e2'), 16)
    """

    name = "Cl"
    title = "Clifford algebra"
    degreed = False
    needs = FORM
    keeps = frozenset({FORM, ORTHONORMAL, MONOMIAL})

    def dimension(self, degree: int, size: Size) -> Size:
        """2^size, no polynomial."""
        if not isinstance(size, int):
            raise SpaceError(f"the dimension 2^({size}) of Cl is not a polynomial", hint="give n: dimension(3)")
        return 2**size

    def expanded(self, degree: int, terms: Terms, how: Expansion) -> Terms:
        """The sum of its grades once their number is known."""
        if how.sizes is None:
            return super().expanded(degree, terms, how)
        return how.direct_sum([how.applied("Alt", k, terms) for k in range(how.dimension(terms) + 1)])

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """None."""
        raise SpaceError("the number of summands Alt of Cl depends on n", hint="give n: normal(3)")

    def character(self, degree: int, value: Character) -> Character:
        """None without n."""
        raise SpaceError("the number of summands in the character of Cl depends on n", hint="give n: character(3)")


FUNCTOR = CliffordAlgebra()
