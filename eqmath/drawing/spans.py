"""Parametric spans: which input meets which output through which weight.

A linear layer is y(b) = Σ w(π(e)) x(s(e)) over the e with t(e) = b, for X ← E → Y and π: E → W; weights are shared on
the fibres of π. Source: P. Vertechi and M. G. Bergomi, arXiv:2208.00809.
"""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import Arrowhead, Dot, Item, Label, Scene, Stroke, inks, lowered
from eqmath.drawing.figure import Figure

ACROSS, DOWN = 3.6, 0.5
RADIUS = 0.07

Link = tuple[int, int, int]


def parametric_span(edges: Sequence[Link], title: str, letter: str = "w") -> Figure:
    """The span of edges (input, output, weight), counted from 0: one ink for each fibre of π.

    Parameters
    ----------
    edges : sequence of (input, output, weight)
    title : str
    letter : str
        The name of the weights.

    Examples
    --------
    >>> parametric_span([(0, 0, 0), (1, 0, 1), (1, 1, 0), (2, 1, 1)], "a convolution")
    <figure: a convolution>
    """
    sizes = [1 + max(edge[side] for edge in edges) for side in range(3)]
    ink = inks("colors", sizes[2])
    middle = -(len(edges) - 1) * DOWN / 2
    x = [(0.0, y) for y in _spread(sizes[0], middle)]
    y = [(2 * ACROSS, v) for v in _spread(sizes[1], middle)]
    w = [(ACROSS + (i - (sizes[2] - 1) / 2) * 1.2, 2 * middle - 1.7) for i in range(sizes[2])]
    items: list[Item] = []
    for place, (source, target, weight) in enumerate(edges):
        at, look = (ACROSS, -place * DOWN), ink[weight]
        for end in (x[source], y[target]):
            items.append(Stroke((end, at), 0.8, look.color, look.dash))
        items.append(Dot(at, radius=RADIUS, color=look.color))
    items += [Dot(at, radius=RADIUS) for at in (*x, *y)]
    items += [Dot(at, radius=0.1, color=look.color) for at, look in zip(w, ink, strict=True)]
    items += [Label((at[0], at[1] - 0.38), letter + lowered(str(i)), 9.0, italic=True) for i, at in enumerate(w, 1)]
    top = max(0.0, x[0][1], y[0][1]) + 0.6
    for left, name in ((0.0, "X"), (ACROSS, "E"), (2 * ACROSS, "Y")):
        items.append(Label((left, top), name, 10.0, italic=True))
    items += _arrow((ACROSS - 0.3, top), (0.3, top), "s", (0.0, 0.22))
    items += _arrow((ACROSS + 0.3, top), (2 * ACROSS - 0.3, top), "t", (0.0, 0.22))
    items += _arrow((ACROSS, 2 * middle - 0.3), (ACROSS, 2 * middle - 1.4), "π", (0.25, 0.0))
    items.append(Label((w[-1][0] + 0.9, w[0][1]), "W", 10.0, italic=True))
    told = "; ".join(f"{a + 1} to {b + 1} by {letter}{c + 1}" for a, b, c in edges)
    return Figure(Scene(tuple(items), title, f"{title}; edges: {told}"))


def _spread(count: int, middle: float) -> list[float]:
    """Heights around the middle, twice as far apart as the edges, from top to bottom."""
    return [middle + ((count - 1) / 2 - i) * 2 * DOWN for i in range(count)]


def _arrow(start: tuple[float, float], end: tuple[float, float], name: str, aside: tuple[float, float]) -> list[Item]:
    at = (start[0] + end[0]) / 2 + aside[0], (start[1] + end[1]) / 2 + aside[1]
    towards = end[0] - start[0], end[1] - start[1]
    return [Stroke((start, end), 0.6), Arrowhead(end, towards), Label(at, name, 9.0, italic=True)]
