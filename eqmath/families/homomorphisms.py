"""Homomorphisms of graphs counted exactly: a sum over the free vertices, one vertex at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eqmath.combinatorics import growth_string
from eqmath.diagrams import diagram_values
from eqmath.errors import NotExact
from eqmath.exact import require

SAFE = 2**62
ROWS = -1
Factor = tuple[tuple[int, ...], NDArray[Any]]
"""The vertices (or ROWS) that the axes of an array belong to, increasing; and the array."""


def homomorphism_counts(
    vertices: int,
    edges: Sequence[tuple[int, int]],
    labels: Sequence[int],
    adjacency: NDArray[np.int64],
    tuples: NDArray[Any],
) -> NDArray[Any]:
    """For every row t of ``tuples`` the number of homomorphisms H → G that send the labels to t.

    Every partial sum counts maps of free vertices into G, so it is at most n^f, f the number of the free
    vertices: below 2⁶² the arrays are int64, else they hold Python integers.
    """
    for array in (adjacency, tuples):
        if array.dtype.kind not in "iub":
            raise NotExact(f"expected integers, found {array.dtype}")
    n = len(adjacency)
    free = [vertex for vertex in range(vertices) if vertex not in labels]
    matrix = adjacency.astype(np.int64 if n ** len(free) < SAFE else object)
    agree = diagram_values(growth_string(labels), tuples).astype(matrix.dtype)
    if edges and not adjacency.any():
        return agree * 0
    fixed = {vertex: tuples[:, labels.index(vertex)].astype(np.int64) for vertex in labels}
    mixed = sum((a in fixed) != (b in fixed) for a, b in edges)
    require(len(tuples), 1 + n * mixed, 8)
    one: Factor = (), np.ones((), dtype=matrix.dtype)
    factors: list[Factor] = [((ROWS,), agree), *(_edge(matrix, a, b, fixed) for a, b in edges)]
    while free:
        vertex = min(free, key=lambda v: (len(_scope(factors, v)), v))
        free.remove(vertex)
        touching = [factor for factor in factors if vertex in factor[0]]
        factors = [factor for factor in factors if vertex not in factor[0]]
        *others, last = touching or [((vertex,), np.ones(n, dtype=matrix.dtype))]
        factors.append(_multiply(reduce(_multiply, others, one), last, without=vertex))
    return reduce(_multiply, factors)[1]


def _edge(matrix: NDArray[Any], a: int, b: int, fixed: dict[int, NDArray[np.int64]]) -> Factor:
    """The entries of the adjacency matrix for one edge, at the rows where an end is fixed."""
    if a in fixed and b in fixed:
        return (ROWS,), matrix[fixed[a], fixed[b]]
    if a in fixed or b in fixed:
        inside, outside = (a, b) if a in fixed else (b, a)
        return (ROWS, outside), matrix[fixed[inside]]
    if a == b:
        return (a,), matrix.diagonal()
    return (min(a, b), max(a, b)), matrix


def _scope(factors: Sequence[Factor], vertex: int) -> set[int]:
    """What is multiplied together when a vertex is summed out."""
    return {axis for axes, _ in factors if vertex in axes for axis in axes}


def _multiply(left: Factor, right: Factor, without: int | None = None) -> Factor:
    """The product of two factors, summed over one vertex if there is one to go."""
    axes = sorted({*left[0], *right[0]})
    sizes = dict(zip(left[0] + right[0], left[1].shape + right[1].shape, strict=True))
    kept = tuple(axis for axis in axes if axis != without)
    require(prod(sizes[axis] for axis in kept), 1, 8)
    operands = [x for scope, array in (left, right) for x in (array, [axes.index(axis) for axis in scope])]
    return kept, np.asarray(np.einsum(*operands, [axes.index(axis) for axis in kept]))
