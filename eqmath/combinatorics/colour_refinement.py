"""Colour refinement: what a graph network that passes messages along edges can tell of a graph."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from eqmath.limits import require_time

Neighbours = Sequence[Sequence[int]]
"""For every vertex those that it is joined to."""


def stable_colours(neighbours: Neighbours, colours: Sequence[int] | None = None) -> list[int]:
    """The coarsest colouring in which equal vertices have equally many neighbours of every colour.

    Parameters
    ----------
    neighbours : for every vertex those that it is joined to
    colours : one per vertex, to begin with; all equal when left out

    Returns
    -------
    list of int
        0, 1, …, in an order that does not depend on how the vertices are numbered.

    Examples
    --------
    >>> stable_colours([[1], [0, 2], [1, 3], [2]])
    [0, 1, 1, 0]
    """
    found = [0] * len(neighbours) if colours is None else _ranked(colours)
    while True:
        require_time("refining colours")
        finer = _ranked([(own, *around) for own, around in zip(found, _around(neighbours, found), strict=True)])
        if max(finer, default=0) == max(found, default=0):
            return finer
        found = finer


def is_equitable(neighbours: Neighbours, colours: Sequence[int]) -> bool:
    """Whether equal vertices have equally many neighbours of every colour.

    >>> is_equitable([[1], [0, 2], [1]], [0, 1, 0]), is_equitable([[1], [0, 2], [1]], [0, 0, 0])
    (True, False)
    """
    first: dict[int, list[int]] = {}
    seen = zip(colours, _around(neighbours, colours), strict=True)
    return all(first.setdefault(own, around) == around for own, around in seen)


def _around(neighbours: Neighbours, colours: Sequence[int]) -> list[list[int]]:
    """The sorted colours around every vertex."""
    return [sorted(colours[w] for w in near) for near in neighbours]


def _ranked(values: Sequence[Hashable]) -> list[int]:
    """Every value by its place among the different ones."""
    every: Sequence[Any] = values
    place = {value: i for i, value in enumerate(sorted(set(every)))}
    return [place[value] for value in every]
