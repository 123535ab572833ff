"""Averages over S(n): an entry is 0 or 1, and so are its powers."""

from __future__ import annotations

from eqmath.groups.symmetric import GROUP
from eqmath.weingarten.averages import real
from eqmath.weingarten.block_averages import BlockAverages


def _always(times: int, conjugates: int) -> bool:
    return True


AVERAGES = BlockAverages(GROUP, real, _always)
