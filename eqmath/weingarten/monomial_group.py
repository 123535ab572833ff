"""Averages over the unitary matrices of M(n): every entry that is not 0 is a random number on the circle."""

from __future__ import annotations

from eqmath.groups.monomial_group import GROUP
from eqmath.weingarten.averages import complex_entry
from eqmath.weingarten.block_averages import BlockAverages


def _balanced(times: int, conjugates: int) -> bool:
    return times == conjugates


AVERAGES = BlockAverages(GROUP, complex_entry, _balanced, least=2)
