"""Averages over the compact form of Sp(n): matchings with signs, and a loop counts −n.

It is the unitary g that keep ε. They are dense among all complex ones in the sense that counts here: the averages are
those that the Reynolds operator of Sp(n) gives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import factorial, prod

from eqmath.groups.symplectic import GROUP
from eqmath.weingarten.averages import SignedEntry
from eqmath.weingarten.entry_product import GroupEntry
from eqmath.weingarten.functions import WeingartenFunction
from eqmath.weingarten.pairing_averages import ColouredIndex, PairingAverages


def _partner(index: int) -> int:
    """The index of the other vector of a pair."""
    return index + 1 if index % 2 else index - 1


def _edge(a: ColouredIndex, b: ColouredIndex) -> int:
    """ε."""
    return 0 if a[0] != _partner(b[0]) else 1 if a[0] % 2 else -1


def _count(legs: Sequence[ColouredIndex]) -> int:
    times = Counter(index for index, _ in legs)
    if any(c != times[_partner(index)] for index, c in times.items()):
        return 0
    return prod(factorial(c) for index, c in times.items() if index % 2)


def _conjugate(entry: GroupEntry) -> SignedEntry:
    """The conjugate of g is ε g ε⁻¹."""
    if not entry.barred:
        return 1, entry
    row, column, _ = entry
    return 1 if (row - column) % 2 == 0 else -1, GroupEntry(_partner(row), _partner(column), False)


AVERAGES = PairingAverages(GROUP, _conjugate, WeingartenFunction(2, -1), _edge, _count, alternating=True)
