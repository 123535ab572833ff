"""Averages over O(n): the orthogonal Weingarten functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import prod

from eqmath.groups.orthogonal import GROUP
from eqmath.weingarten.averages import real
from eqmath.weingarten.functions import WeingartenFunction
from eqmath.weingarten.pairing_averages import ColouredIndex, PairingAverages


def _edge(a: ColouredIndex, b: ColouredIndex) -> int:
    return int(a[0] == b[0])


def _count(legs: Sequence[ColouredIndex]) -> int:
    """Equal indices are matched: (c − 1)!! ways for c of them, none for an odd number."""
    times = Counter(legs).values()
    return 0 if any(c % 2 for c in times) else prod(prod(range(1, c, 2)) for c in times)


AVERAGES = PairingAverages(GROUP, real, WeingartenFunction(2, 1), _edge, _count)
