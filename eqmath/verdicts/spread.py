"""The pieces of one case, found by several workers at once."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path

from eqmath.limits import current_clock, current_limit
from eqmath.pieces import PieceName, PieceWork, kept_piece, piece, pieces_in
from eqmath.runs import waited, within


def spread(pieces: Sequence[PieceWork], folder: Path | None, workers: Executor) -> dict[PieceName, list[int]]:
    """What the pieces come to, by their names; each is kept in the folder as soon as it is there, and not found twice.

    >>> from functools import partial
    >>> from eqmath.runs import AtOnce
    >>> spread([(("two",), partial(list, (2,)))], None, AtOnce())
    {('two',): [2]}
    """
    with pieces_in(folder):
        found = {name: numbers for name, _ in pieces if (numbers := kept_piece(name)) is not None}
        limit, clock = current_limit(), current_clock()
        futures = {workers.submit(within, limit, clock, job): name for name, job in pieces if name not in found}
        try:
            while futures:
                waited(futures)
                for future in [future for future in futures if future.done()]:
                    name = futures.pop(future)
                    found[name] = piece(name, future.result)
        finally:
            for future in futures:
                future.cancel()
    return found
