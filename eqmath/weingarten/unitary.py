"""Averages over U(n): as many entries as conjugates of entries, matched in pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import factorial, prod

from eqmath.groups.unitary import GROUP
from eqmath.weingarten.averages import complex_entry
from eqmath.weingarten.functions import WeingartenFunction
from eqmath.weingarten.pairing_averages import ColouredIndex, PairingAverages


def _edge(a: ColouredIndex, b: ColouredIndex) -> int:
    return int(a[0] == b[0] and a[1] != b[1])


def _count(legs: Sequence[ColouredIndex]) -> int:
    """An index of an entry is matched with the same index of a conjugate."""
    times = Counter(legs)
    if any(c != times[index, not barred] for (index, barred), c in times.items()):
        return 0
    return prod(factorial(c) for (_, barred), c in times.items() if barred)


AVERAGES = PairingAverages(GROUP, complex_entry, WeingartenFunction(1, 1), _edge, _count)
