"""Dual(X): linear functions on X; the dual of a functor is the functor of the duals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eqmath.exact import Matrix
from eqmath.spaces.characters import Character
from eqmath.spaces.expression import Applied, Expression
from eqmath.spaces.functor import ANY, Expansion, SpaceFunctor
from eqmath.spaces.monomial import Leg, LinearCharacter, Monomial, twisted
from eqmath.spaces.sizes import Size
from eqmath.spaces.summands import Summand, Terms, expression_of


class DualSpace(SpaceFunctor):
    """The contragredient representation, in the dual basis of V; Dual(Sym2(V)) is Sym2(Dual(V)) with its monomials.

    >>> FUNCTOR.matrix(0, Matrix([[1, 1], [0, 1]])), FUNCTOR.lie(0, Matrix([[0, 1], [0, 0]]))
    (Matrix([[1, 0], [-1, 1]]), Matrix([[0, 0], [-1, 0]]))
    """

    name = "Dual"
    title = "dual space"
    degreed = False
    keeps = ANY

    def dimension(self, degree: int, size: Size) -> Size:
        """The same."""
        return size

    def labels(self, degree: int, labels: Sequence[str]) -> list[str]:
        """The dual basis."""
        return [f"{label}'" for label in labels]

    def matrix(self, degree: int, g: Matrix) -> Matrix:
        """The inverse, transposed."""
        return g.inverse().T if g.shape[0] else g

    def lie(self, degree: int, x: Matrix) -> Matrix:
        """Minus the transpose."""
        return -x.T

    def expanded(self, degree: int, terms: Terms, how: Expansion) -> Terms:
        """The dual of every V, in all terms."""
        return tuple((copies, _dual(summand, how)) for copies, summand in terms)

    def monomial(self, degree: int, argument: Monomial) -> Monomial:
        """The dual of every leg, and of every character."""
        legs = tuple(Leg(leg.factor, not leg.dual) for leg in argument.legs)
        return replace(argument, legs=legs, twist=_dual_twist(argument.twist))

    def character(self, degree: int, value: Character) -> Character:
        """At the inverse."""
        return value.dual()


def _dual_twist(twist: tuple[LinearCharacter, ...]) -> tuple[LinearCharacter, ...]:
    return twisted(replace(c, exponent=-c.exponent) for c in twist)


def _dual(summand: Summand, how: Expansion) -> Summand:
    return Summand(_dual_twist(summand.twist), tuple(_dual_factor(factor, how) for factor in summand.factors))


def _dual_factor(factor: Expression, how: Expansion) -> Expression:
    """Of V the dual and of that V; of F(X) that functor of the dual of X."""
    if not isinstance(factor, Applied):
        return Applied("Dual", 0, factor)
    if factor.functor == "Dual":
        return factor.argument
    inside = how.applied("Dual", 0, factor.argument.read(how))
    return Applied(factor.functor, factor.degree, expression_of(inside))


FUNCTOR = DualSpace()
