"""Monomial functors e·(V_i₁ ⊗ … ⊗ V_i_m): legs, a position group with signs, what must differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from eqmath.errors import TooLarge

MOST_PAIRS = 10_000
MOST_EXPONENT = 100


@dataclass(frozen=True, order=True)
class Leg:
    """A copy of V of one factor of the group, counted from 1, or of its dual.

    >>> from eqmath.spaces import Space
    >>> Space("V1*Dual(V2)").normal()[0][1].legs
    (Leg(factor=1, dual=False), Leg(factor=2, dual=True))
    """

    factor: int
    dual: bool = False


@dataclass(frozen=True, order=True)
class Position:
    """An element of the position group: the leg at place i goes to place images[i], from 0; χ of it is the sign.

    >>> from eqmath.spaces import Space
    >>> Space("Alt2(V)").normal()[0][1].positions
    (Position(images=(1, 0), sign=-1),)
    """

    images: tuple[int, ...]
    sign: int


@dataclass(frozen=True, order=True)
class LinearCharacter:
    """A one-dimensional representation of one factor of the group, and its exponent.

    >>> from eqmath.spaces import Space
    >>> Space("det2^3*sgn1").normal()[0][1].twist
    (LinearCharacter(name='det', factor=2, exponent=3), LinearCharacter(name='sgn', factor=1, exponent=1))
    """

    name: str
    factor: int
    exponent: int


def twisted(characters: Iterable[LinearCharacter]) -> tuple[LinearCharacter, ...]:
    """A product of characters, each once and in order; sgn² is 1.

    >>> twisted([LinearCharacter("sgn", 1, 1), LinearCharacter("det", 1, 2), LinearCharacter("sgn", 1, 1)])
    (LinearCharacter(name='det', factor=1, exponent=2),)
    """
    total: dict[tuple[str, int], int] = {}
    for c in characters:
        total[c.name, c.factor] = total.get((c.name, c.factor), 0) + c.exponent
    exact = {key: exponent % 2 if key[0] == "sgn" else exponent for key, exponent in sorted(total.items())}
    if max(map(abs, exact.values()), default=0) > MOST_EXPONENT:
        raise TooLarge(f"a character has an exponent of more than {MOST_EXPONENT}")
    return tuple(LinearCharacter(name, factor, exponent) for (name, factor), exponent in exact.items() if exponent)


Places = tuple[int, ...]


@dataclass(frozen=True, order=True)
class Monomial:
    """The image of e = (1/|Y|) Σ χ(y) y on a product of legs, times characters of the group.

    Attributes
    ----------
    legs : tuple of Leg
    positions : tuple of Position
        Generators of Y.
    distinct : tuple of pairs of tuples of places
        Only for groups that permute the basis: the values at the places of the first tuple are not those at the
        places of the second, one after the other. Closed under Y.
    twist : tuple of LinearCharacter

    Examples
    --------
    >>> V = Monomial((Leg(1),))
    >>> V.copies(2, -1) * V
    Monomial(legs=(Leg(factor=1, dual=False), Leg(factor=1, dual=False), Leg(factor=1, dual=False)), \
positions=(Position(images=(1, 0, 2), sign=-1),), distinct=(), twist=())
    """

    legs: tuple[Leg, ...] = ()
    positions: tuple[Position, ...] = ()
    distinct: tuple[tuple[Places, Places], ...] = ()
    twist: tuple[LinearCharacter, ...] = ()

    def __mul__(self, other: Monomial) -> Monomial:
        """The tensor product: the places of the other come behind."""
        m, rest = len(self.legs), tuple(range(len(other.legs)))
        here = tuple(Position((*y.images, *(m + i for i in rest)), y.sign) for y in self.positions)
        there = tuple(Position((*range(m), *(m + i for i in y.images)), y.sign) for y in other.positions)
        moved = tuple((_moved(a, m), _moved(b, m)) for a, b in other.distinct)
        return Monomial(
            self.legs + other.legs, here + there, self.distinct + moved, twisted([*self.twist, *other.twist])
        )

    def copies(self, degree: int, sign: int = 0, differ: bool = False) -> Monomial:
        """A given number of copies of it side by side.

        Parameters
        ----------
        degree : int
        sign : int
            That of the exchange of two neighbouring copies; 0 where they are not exchanged.
        differ : bool
            Whether no two copies may have the same basis vector.
        """
        m = len(self.legs)
        found = Monomial()
        for _ in range(degree):
            found = found * self
        if sign:
            within = tuple(y for y in found.positions if y.images[m:] == tuple(range(m, degree * m)))
            swaps = (tuple(_swapped(i, m, degree)) for i in range(degree - 1))
            found = replace(found, positions=within + tuple(Position(images, sign) for images in swaps))
        return replace(found, distinct=found.distinct + self._pairs(degree)) if differ else found

    def _pairs(self, degree: int) -> tuple[tuple[Places, Places], ...]:
        """For every two copies all orders of the second that are the same basis vector."""
        m, orders = len(self.legs), self.orders()
        if len(orders) * degree**2 > 2 * MOST_PAIRS:
            raise TooLarge(f"more than {MOST_PAIRS} pairs of tuples must differ", hint="take a smaller degree")
        return tuple(
            (tuple(range(p * m, p * m + m)), _moved(order, q * m))
            for p, q in combinations(range(degree), 2)
            for order in orders
        )

    def orders(self) -> tuple[Places, ...]:
        """The position group as tuples of images, the identity first.

        Raises
        ------
        TooLarge
            If it has too many elements.
        """
        one = tuple(range(len(self.legs)))
        found = {one: None}
        waiting = [one]
        for order in waiting:
            for y in self.positions:
                new = tuple(y.images[i] for i in order)
                if new not in found:
                    found[new] = None
                    waiting.append(new)
            if len(found) > MOST_PAIRS:
                raise TooLarge(f"the position group has more than {MOST_PAIRS} elements")
        return tuple(found)


def _moved(places: Places, by: int) -> Places:
    return tuple(by + i for i in places)


def _swapped(copy: int, m: int, degree: int) -> list[int]:
    """The exchange of a copy of m places with the next one."""
    images = list(range(degree * m))
    start = copy * m
    images[start : start + 2 * m] = [*range(start + m, start + 2 * m), *range(start, start + m)]
    return images
