"""What is refused before anything is expanded: too many legs, too deep a tree, a basis that a functor cannot take."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from eqmath.errors import SpaceError, TooLarge
from eqmath.spaces.expression import Applied, Defining, Expression, Interpretation
from eqmath.spaces.functor import ANY, Expansion, factors_of, functor
from eqmath.spaces.summands import Terms, expression_of
from eqmath.spaces.text import text_of
from eqmath.spaces.words import MOST_CHARACTERS

MOST_LEGS = 100
MOST_DEPTH = 60
Measured = tuple[int, int, frozenset[str]]
"""The most legs of a summand, the height of the tree, what the basis has."""
SAID = {
    "permuted": "a basis that is permuted",
    "form": "an orthonormal basis for every n",
    "orthonormal": "an orthonormal basis for every n",
    "monomial": "a basis that is permuted up to factors",
}


class Bounds(Interpretation[Measured]):
    """An expression as what must be known of it at once.

    >>> from eqmath.spaces import Space
    >>> legs, depth, kinds = Space("Alt2(V)*V+1").expression.read(Bounds())
    >>> legs, depth, sorted(kinds)
    (3, 4, ['monomial'])
    """

    def trivial(self, size: int) -> Measured:
        """No legs."""
        return 0, 1, ANY

    def defining(self, factor: int) -> Measured:
        """One leg."""
        return 1, 1, ANY

    def applied(self, functor_name: str, degree: int, value: Measured) -> Measured:
        """A number of copies."""
        (legs, depth, kinds), found = value, functor(functor_name)
        few = (degree if found.degreed else 1) * max(legs, 1)
        return _small(few if legs else 0, few), _shallow(depth + 1), found.keeps & kinds if degree != 1 else kinds

    def tensor(self, values: Sequence[Measured]) -> Measured:
        """Legs add."""
        return self._joined(values, sum(legs for legs, _, _ in values))

    def direct_sum(self, values: Sequence[Measured]) -> Measured:
        """The longest summand."""
        return self._joined(values, max(legs for legs, _, _ in values))

    def power(self, value: Measured, exponent: int) -> Measured:
        """Legs add."""
        legs, depth, kinds = value
        return _small(legs * exponent, max(legs, 1) * exponent), _shallow(depth + 1), kinds

    def _joined(self, values: Sequence[Measured], legs: int) -> Measured:
        depth = 1 + max(depth for _, depth, _ in values)
        return _small(legs, legs), _shallow(depth), ANY.intersection(*(kinds for _, _, kinds in values))


def _small(legs: int, few: int) -> int:
    if few > MOST_LEGS:
        raise TooLarge(f"expected at most {MOST_LEGS} factors V in a summand, found {few}")
    return legs


def _shallow(depth: int) -> int:
    if depth > MOST_DEPTH:
        raise TooLarge(f"expected at most {MOST_DEPTH} functors and signs inside one another")
    return depth


def applied(name: str, degree: int, argument: Expression) -> Expression:
    """A functor on an argument that it can take.

    Raises
    ------
    SpaceError
        If it needs a basis that the argument does not have.

    >>> from eqmath.spaces.expression import Trivial
    >>> text_of(applied("Sym", 2, Defining(0))), text_of(applied("det", 0, Trivial(3)))
    ('Sym2(V)', '1')
    """
    found = functor(name)
    if found.needs and found.needs not in argument.read(Bounds())[2]:
        raise SpaceError(f"{name} needs {SAID[found.needs]}, {text_of(argument)} has none")
    made = bounded(Applied(name, degree, argument))
    if found.atom and not isinstance(argument, Defining):
        return expression_of(made.read(Expansion()))
    return made


def bounded(expression: Expression) -> Expression:
    """The expression, if it is small enough.

    Raises
    ------
    TooLarge
        If it is not.

    >>> bounded(Defining(0))
    Defining(factor=0)
    """
    expression.read(Bounds())
    return expression


def require_one_kind_of_v(expression: Expression) -> None:
    """Nothing, unless a V without number stands beside V2.

    Raises
    ------
    SpaceError
        If it does.

    >>> from eqmath.spaces import Space
    >>> require_one_kind_of_v(Space("V1+V2").expression) is None
    True
    """
    factors = factors_of(expression)
    if 0 in factors and max(factors) > 1:
        raise SpaceError(f"V is the space of the only factor, and there is V{max(factors)} as well", hint="write V1")


@lru_cache(8192)
def expanded(expression: Expression) -> Terms:
    """The summands of an expression.

    Raises
    ------
    SpaceError
        If a V without number stands beside V2.
    TooLarge
        If it is too large.

    >>> from eqmath.spaces import Space
    >>> expanded(Space("2*V").expression) == Space("V+V").summands
    True
    """
    require_one_kind_of_v(bounded(expression))
    found: Terms = expression.read(Expansion())
    if len(text_of(expression)) > MOST_CHARACTERS:
        raise TooLarge(f"the space is written with more than {MOST_CHARACTERS} characters")
    return found
