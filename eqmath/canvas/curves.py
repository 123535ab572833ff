"""Chains of cubic Bézier curves: their extent, points on them, and how they are joined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

Point = tuple[float, float]


def straight(*corners: Point) -> tuple[Point, ...]:
    """The control points of a chain of straight pieces; two corners stay as they are.

    >>> straight((0, 0), (3, 3), (6, 3))
    ((0, 0), (1.0, 1.0), (2.0, 2.0), (3, 3), (4.0, 3.0), (5.0, 3.0), (6, 3))
    """
    if len(corners) == 2:
        return corners
    points = [corners[0]]
    for (x, y), (u, v) in pairwise(corners):
        points += [(x + (u - x) / 3, y + (v - y) / 3), (x + 2 * (u - x) / 3, y + 2 * (v - y) / 3), (u, v)]
    return tuple(points)


def extent(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the curve itself, which lies inside the box of its control points.

    >>> extent([(0, 0), (0, 4), (2, 4), (2, 0)])
    (0.0, 0.0, 2.0, 3.0)
    """
    xs, ys = (_values([point[axis] for point in points]) for axis in (0, 1))
    return min(xs), min(ys), max(xs), max(ys)


def _values(row: list[float]) -> list[float]:
    """The ends and the turning points of one coordinate."""
    if len(row) == 2:
        return [float(value) for value in row]
    found = [float(value) for value in row[::3]]
    for i in range(0, len(row) - 1, 3):
        a, b, c, d = row[i : i + 4]
        found += [_at(a, b, c, d, t) for t in _turns(b - a, c - b, d - c) if 0 < t < 1]
    return found


def _at(a: float, b: float, c: float, d: float, t: float) -> float:
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def _turns(p: float, q: float, r: float) -> list[float]:
    """Where (1−t)²p + 2t(1−t)q + t²r is 0."""
    second, root = p - 2 * q + r, q * q - p * r
    if second:
        return [(p - q + sign * sqrt(root)) / second for sign in (1, -1)] if root >= 0 else []
    return [p / (2 * (p - q))] if p != q else []
