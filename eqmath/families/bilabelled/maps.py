"""All homomorphisms of a small graph at once, which count for every choice of labels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import places_of
from eqmath.exact import Integers
from eqmath.families.bilabelled.counts import Pair, Point
from eqmath.families.bilabelled.relations import Relations, matrices_of
from eqmath.groups import Graph

MOST_MAPS = 50_000
"""More maps are not listed; nor are more index tuples."""


@lru_cache(maxsize=256)
def listed_maps(graph: Graph, vertices: int, relations: Relations) -> NDArray[np.int16] | None:
    """The homomorphisms from a graph with these vertices and relations to G, one a row; None if there are many.

    >>> from eqmath.families import Bilabelled
    >>> from eqmath.groups import Graph
    >>> listed_maps(Graph(3, ((0, 1), (1, 2))), 2, Bilabelled("a-b;;").relations).tolist()
    [[0, 1], [1, 0], [1, 2], [2, 1]]
    """
    images = matrices_of(graph)
    pairs, points = images.pairs(relations), images.points(relations)
    maps = np.zeros((1, 0), dtype=np.int64)
    for v in range(vertices):
        if len(maps) * graph.n > MOST_MAPS:
            return None
        onward = np.tile(np.arange(graph.n), len(maps))
        maps = np.column_stack([np.repeat(maps, graph.n, axis=0), onward])
        maps = maps[_kept(maps, v, pairs, points)]
    return maps.astype(np.int16)  # up to 256 of them are kept


def _kept(maps: NDArray[np.int64], v: int, pairs: Sequence[Pair], points: Sequence[Point]) -> NDArray[np.bool_]:
    """Where all is right that is said of the last vertex and of those before it."""
    kept = np.ones(len(maps), dtype=bool)
    for a, b, matrix in pairs:
        if max(a, b) == v:
            kept &= matrix[maps[:, a], maps[:, b]] != 0
    for a, vector in points:
        if a == v:
            kept &= vector[maps[:, a]] != 0
    return kept


def counted(maps: NDArray[np.integer[Any]], labels: Sequence[int], tuples: NDArray[Any], n: int) -> Integers | None:
    """How many of the maps send the labels to every one of some tuples; None if there are too many tuples of [n].

    >>> counted(np.array([[0, 1], [1, 0], [1, 2], [2, 1]]), [0], np.array([[0], [1]]), 3).tolist()
    [1, 2]
    """
    if n ** len(labels) > MOST_MAPS:
        return None
    found: Integers = np.bincount(places_of(maps[:, list(labels)], n), minlength=n ** len(labels))
    values: Integers = found[places_of(tuples, n)]
    return values
