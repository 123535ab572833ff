"""The picture of a span: which input meets which output through which weight."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import Arrowhead, Dot, Item, Label, Point, Scene, Stroke, inks, lowered

ACROSS, DOWN = 3.6, 0.5
RADIUS = 0.07

Link = tuple[int, int, int] | tuple[int, int, int, int]
"""An input, an output and a weight, and −1 for an edge with that sign."""


def span_scene(edges: Sequence[Link], title: str, letter: str = "w", palette: str = "colors") -> Scene:
    """The scene of a span of edges counted from 0: one ink for each fibre of π, a minus sign where the sign is −1.

    >>> span_scene([(0, 0, 0), (1, 0, 1)], "a sum").description
    'a sum; edges: 1 to 1 by w1; 2 to 1 by w2'
    """
    sizes = [1 + max((edge[side] for edge in edges), default=-1) for side in range(3)]
    ink = inks(palette, sizes[2])
    middle = -(len(edges) - 1) * DOWN / 2
    x = [(0.0, y) for y in _spread(sizes[0], middle)]
    y = [(2 * ACROSS, v) for v in _spread(sizes[1], middle)]
    w = [(ACROSS + (i - (sizes[2] - 1) / 2) * 1.2, 2 * middle - 1.7) for i in range(sizes[2])]
    items: list[Item] = []
    for place, (source, target, weight, *sign) in enumerate(edges):
        at, look = (ACROSS, -place * DOWN), ink[weight]
        for end in (x[source], y[target]):
            items.append(Stroke((end, at), 0.8, look.color, look.dash))
        items.append(Dot(at, radius=RADIUS, color=look.color))
        if sign == [-1]:
            items.append(Label((at[0], at[1] + 0.19), "−", 8.0))
    items += [Dot(at, radius=RADIUS) for at in (*x, *y)]
    items += [Dot(at, radius=0.1, color=look.color) for at, look in zip(w, ink, strict=True)]
    items += [Label((at[0], at[1] - 0.38), letter + lowered(str(i)), 9.0, italic=True) for i, at in enumerate(w, 1)]
    items += _names(x, y, w, middle)
    return Scene(tuple(items), title, f"{title}; edges: {'; '.join(_told(edge, letter) for edge in edges)}")


def _told(edge: Link, letter: str) -> str:
    source, target, weight, *sign = edge
    return f"{source + 1} to {target + 1} by {'−' * (sign == [-1])}{letter}{weight + 1}"


def _names(x: Sequence[Point], y: Sequence[Point], w: Sequence[Point], middle: float) -> list[Item]:
    """X, E, Y and W, with the arrows between them."""
    top = max(0.0, *(at[1] for at in (*x[:1], *y[:1]))) + 0.6 if x or y else 0.6
    items: list[Item] = [
        Label((left, top), name, 10.0, italic=True) for left, name in ((0.0, "X"), (ACROSS, "E"), (2 * ACROSS, "Y"))
    ]
    items += _arrow((ACROSS - 0.3, top), (0.3, top), "s", (0.0, 0.22))
    items += _arrow((ACROSS + 0.3, top), (2 * ACROSS - 0.3, top), "t", (0.0, 0.22))
    items += _arrow((ACROSS, 2 * middle - 0.3), (ACROSS, 2 * middle - 1.4), "π", (0.25, 0.0))
    return [*items, Label((w[-1][0] + 0.9, w[0][1]), "W", 10.0, italic=True)] if w else items


def _spread(count: int, middle: float) -> list[float]:
    """Heights around the middle, twice as far apart as the edges, from top to bottom."""
    return [middle + ((count - 1) / 2 - i) * 2 * DOWN for i in range(count)]


def _arrow(start: Point, end: Point, name: str, aside: Point) -> list[Item]:
    at = (start[0] + end[0]) / 2 + aside[0], (start[1] + end[1]) / 2 + aside[1]
    towards = end[0] - start[0], end[1] - start[1]
    return [Stroke((start, end), 0.6), Arrowhead(end, towards), Label(at, name, 9.0, italic=True)]
