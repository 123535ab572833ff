"""One-dimensional representations of one factor of the group: det and sgn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eqmath.errors import SpaceError
from eqmath.spaces.expression import Applied, Defining
from eqmath.spaces.functor import FORM, MONOMIAL, ORTHONORMAL, Expansion, SpaceFunctor
from eqmath.spaces.monomial import LinearCharacter, Monomial, twisted
from eqmath.spaces.sizes import Size
from eqmath.spaces.summands import Summand, Terms
from eqmath.spaces.text import text_of


class Atom(SpaceFunctor):
    """A character χ with χ(A+B) = χ(A)χ(B), written for V_i alone.

    >>> from eqmath.spaces import Space, functor
    >>> isinstance(functor("det"), Atom), Space("det*V*det").summands == Space("det^2*V").summands
    (True, True)
    """

    degreed = False
    atom = True
    keeps = frozenset({FORM, ORTHONORMAL, MONOMIAL})

    def dimension(self, degree: int, size: Size) -> Size:
        """1."""
        return 1

    def labels(self, degree: int, labels: Sequence[str]) -> list[str]:
        """Its name."""
        return [self.name]

    def expanded(self, degree: int, terms: Terms, how: Expansion) -> Terms:
        """The product over all summands, each V_i, its dual, or one-dimensional.

        Raises
        ------
        SpaceError
            If one of them is something else.
        """
        found: list[LinearCharacter] = []
        for copies, summand in terms:
            value = self._of(summand)
            if value is None:
                found_text = text_of(summand.expression(1))
                raise SpaceError(f"{self.name}({found_text}) is not the same power of characters for every n")
            found += [replace(c, exponent=c.exponent * copies) for c in value]
        return ((1, Summand(twisted(found))),)

    def _of(self, summand: Summand) -> tuple[LinearCharacter, ...] | None:
        """χ of V_i, of its dual, or of what is one-dimensional."""
        if not summand.factors:
            return self.scalar(summand.twist)
        (factor, *others), sign = summand.factors, 1
        if isinstance(factor, Applied) and factor.functor == "Dual":
            factor, sign = factor.argument, -1
        if summand.twist or others or not isinstance(factor, Defining):
            return None
        return (LinearCharacter(self.name, factor.factor, sign),)

    def scalar(self, twist: tuple[LinearCharacter, ...]) -> tuple[LinearCharacter, ...]:
        """The value on a one-dimensional representation."""
        raise NotImplementedError

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """No legs, a twist."""
        (leg,) = argument.legs
        return Monomial(twist=twisted([LinearCharacter(self.name, leg.factor, -1 if leg.dual else 1)]))
