"""Sums of products without sums inside: what every expression becomes, in the order in which it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from eqmath.errors import TooLarge
from eqmath.spaces.expression import Applied, Defining, Expression, Trivial, direct_sum, power, tensor
from eqmath.spaces.monomial import LinearCharacter, twisted

MOST_SUMMANDS = 2000
MOST_COPIES = 10**18


@dataclass(frozen=True)
class Summand:
    """A tensor product of characters and of factors none of which is a sum, a product or an integer.

    >>> Summand(factors=(Defining(1),)) * Summand((LinearCharacter("det", 1, 1),))
    Summand(twist=(LinearCharacter(name='det', factor=1, exponent=1),), factors=(Defining(factor=1),))
    """

    twist: tuple[LinearCharacter, ...] = ()
    factors: tuple[Expression, ...] = ()

    def __mul__(self, other: Summand) -> Summand:
        twist = twisted(self.twist + other.twist) if self.twist and other.twist else self.twist or other.twist
        return Summand(twist, self.factors + other.factors)

    def expression(self, copies: int) -> Expression:
        """A multiple of it, as an expression."""
        times = [] if copies == 1 and (self.twist or self.factors) else [Trivial(copies)]
        return tensor([*times, *map(_character, self.twist), *self.factors])


Terms = tuple[tuple[int, Summand], ...]
"""Summands with their multiplicities."""
ONE: Terms = ((1, Summand()),)


def _character(c: LinearCharacter) -> Expression:
    atom: Expression = Applied(c.name, 0, Defining(c.factor))
    return power(atom if c.exponent > 0 else Applied("Dual", 0, atom), abs(c.exponent))


def merged(terms: Iterable[tuple[int, Summand]]) -> Terms:
    """Equal neighbours become one, what there is no time of is dropped.

    Raises
    ------
    TooLarge
        If there are too many.

    >>> one = Summand()
    >>> merged([(2, one), (3, one), (0, one)]) == ((5, one),)
    True
    """
    found: list[tuple[int, Summand]] = []
    for copies, summand in terms:
        if found and found[-1][1] == summand:
            copies += found.pop()[0]
        if copies:
            found.append((copies, summand))
        if abs(copies) > MOST_COPIES:
            raise TooLarge("a summand has a multiplicity of more than 10^18")
        if len(found) > MOST_SUMMANDS:
            raise TooLarge(f"there are more than {MOST_SUMMANDS} summands")
    return tuple(found)


def collected(terms: Terms) -> Terms:
    """Equal summands become one, wherever they stand: an element of the Grothendieck ring.

    >>> V = Summand(factors=(Defining(1),))
    >>> [copies for copies, _ in collected(((1, V), (1, Summand()), (-1, V)))]
    [1]
    """
    total: dict[Summand, int] = {}
    for copies, summand in terms:
        total[summand] = total.get(summand, 0) + copies
    return tuple((copies, summand) for summand, copies in total.items() if copies)


def multiplied(factors: Sequence[Terms]) -> Terms:
    """The product of sums, the first factor slowest.

    >>> two = ((2, Summand()),)
    >>> multiplied([two, two]) == ((4, Summand()),), multiplied([]) == ONE
    (True, True)
    """
    return reduce(_product, factors, ONE)


def _product(left: Terms, right: Terms) -> Terms:
    return merged((a * b, x * y) for a, x in left for b, y in right)


def scaled(number: int, terms: Terms) -> Terms:
    """A multiple of a sum.

    >>> scaled(3, ONE) == ((3, Summand()),), scaled(0, ONE)
    (True, ())
    """
    return merged((number * copies, summand) for copies, summand in terms)


def expression_of(terms: Terms) -> Expression:
    """The sum as an expression.

    >>> expression_of(((2, Summand(factors=(Defining(1),))),))
    TensorProduct(factors=(Trivial(size=2), Defining(factor=1)))
    """
    return direct_sum([summand.expression(copies) for copies, summand in terms])
