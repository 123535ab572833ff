"""Averages over H(n): every entry that is not 0 has a random sign."""

from __future__ import annotations

from eqmath.groups.hyperoctahedral import GROUP
from eqmath.weingarten.averages import real
from eqmath.weingarten.block_averages import BlockAverages


def _even(times: int, conjugates: int) -> bool:
    return times % 2 == 0


AVERAGES = BlockAverages(GROUP, real, _even, least=2)
