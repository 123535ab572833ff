"""The diagrams of a category with their exact matrices at one n."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from eqmath.errors import TooLarge
from eqmath.exact import Integers
from eqmath.families import Family, Terms
from eqmath.families.rules import unsigned
from eqmath.limits import require, require_time, timed

Index = tuple[int, ...]
MOST = 2**62
"""Sums below it are exact in 64 bits."""


class Images:
    """The matrices of the diagrams of a category, each with the sign of a functor.

    Parameters
    ----------
    family : Family
        Whose matrices these are; their entries are −1, 0 and 1.
    n : int
    sign : d ↦ 1 or −1

    Examples
    --------
    >>> from eqmath.families import family
    >>> images = Images(family("symplectic"), 2)
    >>> images.members(1, 1), images.matrix(images.members(0, 2)[0]).T
    ([Diagram("1,1'")], array([[ 0,  1, -1,  0]]))
    """

    def __init__(self, family: Family, n: int, sign: Callable[[Any], int] = unsigned) -> None:
        self.family, self.n, self.sign = family, n, sign
        self._known: dict[Any, Integers] = {}
        self._members: dict[tuple[int, int], list[Any]] = {}

    def members(self, k: int, l: int) -> list[Any]:
        """The diagrams k → l, in order.

        Raises
        ------
        TooLarge
            If their matrices together exceed the memory limit.
        """
        if (k, l) not in self._members:
            found = list(timed(self.family.category(k, l, self.n), "listing the diagrams of a category"))
            require(len(found), self.n ** (k + l), 16)
            self._members[k, l] = found
        return self._members[k, l]

    def matrix(self, d: Any) -> Integers:
        """The n^l × n^k matrix of a diagram."""
        if d not in self._known:
            require_time("writing down matrices of diagrams")
            self._known[d] = self.sign(d) * self.family.entries(d, self.n)
        return self._known[d]

    def stack(self, k: int, l: int) -> Integers:
        """The matrices of all diagrams k → l, one after another."""
        found = [self.matrix(d) for d in self.members(k, l)]
        return np.array(found, dtype=np.int64).reshape(-1, self.n**l, self.n**k)

    def combined(self, terms: Terms, k: int, l: int) -> Integers:
        """Σ c · (the matrix of d) over a combination of diagrams k → l.

        Raises
        ------
        TooLarge
            If an entry might not fit in 64 bits.
        """
        total, largest = np.zeros((self.n**l, self.n**k), dtype=np.int64), 0
        for d, c in terms.items():
            assert isinstance(c, int), "δ is an integer"
            largest += abs(c)
            if largest >= MOST:
                raise TooLarge("the coefficients of a product do not fit in 64 bits")
            total += c * self.matrix(d)
        return total

    def index(self, place: int, k: int, l: int) -> tuple[Index, Index]:
        """The index tuples I and J, values from 1, of an entry counted row by row.

        >>> from eqmath.families import family
        >>> Images(family("partition"), 2).index(1, 1, 1)
        ((1,), (2,))
        """
        digits = [place // self.n**position % self.n + 1 for position in range(k + l - 1, -1, -1)]
        return tuple(digits[:l]), tuple(digits[l:])


def first_difference(one: Integers, other: Integers) -> int | None:
    """The first entry, counted row by row, at which two matrices differ.

    >>> first_difference(np.array([[1, 0], [0, 1]]), np.array([[1, 0], [2, 1]]))
    2
    """
    places = np.flatnonzero(one != other)
    return int(places[0]) if len(places) else None
