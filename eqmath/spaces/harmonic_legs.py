"""Spaces with Harm, seen through the symmetric powers that they are quotients of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eqmath.errors import SpaceError
from eqmath.exact import Matrix
from eqmath.spaces.expression import Applied, Defining, DirectSum, Expression, Interpretation, Power, TensorProduct
from eqmath.spaces.functor import functor
from eqmath.spaces.functors.harm import quotient, section
from eqmath.spaces.readings import Matrices
from eqmath.spaces.space import Space

Places = tuple[int, ...]
Found = tuple[int, tuple[Places, ...]]
KNOWN = "the diagrams between harmonic spaces are known only for Harm of V"


@dataclass(frozen=True)
class HarmonicLegs(Interpretation[Found]):
    """The number of legs of a space without sums, and the places of the legs of every Harm_l(V).

    >>> from eqmath.spaces import Space
    >>> Space("V*Harm2(V)").expression.read(HarmonicLegs())
    (3, ((1, 2),))
    """

    def trivial(self, size: int) -> Found:
        """No legs."""
        return 0, ()

    def defining(self, factor: int) -> Found:
        """One leg."""
        return 1, ()

    def applied(self, functor_name: str, degree: int, value: Found) -> Found:
        """The legs of the argument so often; together they are a harmonic leg if the functor is Harm."""
        found = functor(functor_name)
        if not found.degreed:
            return (0, ()) if found.atom else value
        legs, groups = self.tensor([value] * degree)
        if found.name != "Harm":
            return legs, groups
        if value != (1, ()):
            raise SpaceError(KNOWN)
        return legs, (tuple(range(legs)),)

    def direct_sum(self, values: Sequence[Found]) -> Found:
        """Refused: a sum that is left is one inside a Harm."""
        raise SpaceError(KNOWN)

    def tensor(self, values: Sequence[Found]) -> Found:
        """Side by side."""
        legs, groups = 0, []
        for more, own in values:
            groups += [tuple(legs + place for place in group) for group in own]
            legs += more
        return legs, tuple(groups)


def harmonic_degrees(space: Space) -> tuple[int, ...] | None:
    """The degrees of a product of V, Harm_l(V) and perhaps det; None for another space.

    >>> harmonic_degrees(Space("V*Harm2(V)")), harmonic_degrees(Space("det")), harmonic_degrees(Space("V+1"))
    ((1, 2), (), None)
    """
    if [copies for copies, _ in space.summands] != [1]:
        return None
    ((_, summand),) = space.summands
    found = [_degree(factor) for factor in summand.factors]
    return None if None in found else tuple(degree for degree in found if degree is not None)


def is_twisted(space: Space) -> bool:
    """Whether a space of one summand has a character such as det as a factor.

    >>> is_twisted(Space("det*Harm2(V)")), is_twisted(Space("Harm2(V)"))
    (True, False)
    """
    return any(summand.twist for _, summand in space.summands)


def _degree(factor: Expression) -> int | None:
    match factor:
        case Defining(_):
            return 1
        case Applied("Harm", degree, Defining(_)):
            return degree
    return None


def without_harmonics(expression: Expression) -> Expression:
    """The same with Sym instead of Harm.

    >>> Space.of(without_harmonics(Space("Harm2(V)*V+1").expression))
    Space("Sym2(V)*V+1")
    """
    match expression:
        case Applied(name, degree, argument):
            return Applied("Sym" if name == "Harm" else name, degree, without_harmonics(argument))
        case Power(base, exponent):
            return Power(without_harmonics(base), exponent)
        case TensorProduct(factors):
            return TensorProduct(tuple(map(without_harmonics, factors)))
        case DirectSum(terms):
            return DirectSum(tuple(map(without_harmonics, terms)))
    return expression


class Quotients(Matrices):
    """The map from the space with Sym instead of Harm onto the space, every V having the identity.

    >>> from eqmath.spaces import Space
    >>> Space("Harm2(V)").expression.read(Quotients({1: Matrix.identity(2)}))
    Matrix([[0, 1, 0], [-1, 0, 1]])
    """

    def applied(self, functor_name: str, degree: int, value: Matrix) -> Matrix:
        """Modulo the form, and otherwise what the functor does with linear maps."""
        if functor_name == "Harm":
            return quotient(degree, value.shape[0])
        return functor(functor_name).matrix(degree, value)


class Sections(Matrices):
    """The equivariant map back: every class of polynomials goes to the harmonic one in it.

    >>> from eqmath.spaces import Space
    >>> Space("Harm2(V)").expression.read(Sections({1: Matrix.identity(2)}))
    Matrix([[0, "-1/2"], [1, 0], [0, "1/2"]])
    """

    def applied(self, functor_name: str, degree: int, value: Matrix) -> Matrix:
        """The projection to harmonic polynomials, and otherwise what the functor does with linear maps."""
        if functor_name == "Harm":
            return section(degree, value.shape[0])
        return functor(functor_name).matrix(degree, value)
