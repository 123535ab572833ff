"""Signed orbits: functions that are known on every orbit from one value, or forced to vanish there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from eqmath.combinatorics import least_connected
from eqmath.exact import Integers
from eqmath.groups.parts import Signs

SignRule = tuple[Integers, Integers, Signs]
"""Places a and b and signs: v(b) = sign · v(a), one by one; v(a) = 0 where the sign is 0."""


@dataclass(frozen=True, eq=False)
class SignedOrbits:
    """The orbits of some places under rules v(b) = ± v(a).

    Attributes
    ----------
    orbits : int64 array
        The number of the orbit of every place, by least places; −1 where v is forced to zero.
    phases : int8 array
        v(place) = phase · v(least place of the orbit).
    least : int64 array
        The least place of every orbit that is not forced to zero.
    """

    orbits: Integers
    phases: Signs
    least: Integers

    @classmethod
    def of(cls, count: int, rules: Iterable[SignRule]) -> SignedOrbits:
        """The orbits of a given number of places.

        Every place stands twice, with a sign: an orbit is forced to zero iff a place is joined to its negative,
        whichever way leads there.

        >>> one = np.ones(1, dtype=np.int8)
        >>> SignedOrbits.of(4, [(np.array([0]), np.array([2]), -one), (np.array([3]), np.array([3]), -one)]).orbits
        array([ 0,  1,  0, -1])
        """
        first, second = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        for a, b, signs in rules:
            for sheet in (0, 1):
                first.append(2 * a + sheet)
                second.append(np.where(signs == 0, 2 * a + 1 - sheet, 2 * b + (sheet ^ (signs < 0))))
        labels = least_connected(2 * count, np.concatenate(first), np.concatenate(second))
        leaders, sheets = np.divmod(labels[::2], 2)
        free = labels[::2] != labels[1::2]
        least = np.flatnonzero(free & (leaders == np.arange(count)))
        names = np.full(count, -1, dtype=np.int64)
        names[least] = np.arange(len(least))
        return cls(np.where(free, names[leaders], -1), (1 - 2 * sheets).astype(np.int8), least)

    def entries(self, rows: Integers, places: Integers, coefficients: Integers) -> tuple[Integers, Integers, Integers]:
        """Terms coefficient · v(place) of equations as terms of v on the orbits; those forced to zero are left out."""
        kept = self.orbits[places] >= 0
        places = places[kept]
        return rows[kept], self.orbits[places], coefficients[kept] * self.phases[places]

    @property
    def count(self) -> int:
        """How many are not forced to zero."""
        return len(self.least)
