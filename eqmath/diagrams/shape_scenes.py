"""Bratteli diagrams and McKay quivers: Young diagrams at the nodes, numbers of paths beside them."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import TYPE_CHECKING

from eqmath.canvas import Arrowhead, Item, Label, Scene, Stroke
from eqmath.combinatorics import Shape
from eqmath.diagrams.young import BOX, young

if TYPE_CHECKING:
    import networkx

GAP = 0.7
RISE = 1.9
HALF = 0.18
"""How far an edge stays away from the boxes at its ends."""


def shape_scene(graph: networkx.DiGraph, title: str = "") -> Scene:
    """A Bratteli diagram, or a McKay quiver, as `eqmath.algebras` makes them; their own name unless a title is given.

    >>> from eqmath.algebras import mckay_quiver
    >>> shape_scene(mckay_quiver(3)).title
    'McKay quiver of S(3)'
    """
    title = title or str(graph.graph["name"])
    levels = sorted({level for _, level in graph.nodes(data="level")} - {None})
    if not levels:
        arrows = {(a, b): number for a, b, number in graph.edges(data="multiplicity")}
        return mckay_scene(arrows, dict(graph.nodes(data="dimension")), title)
    rows: list[dict[Shape, int]] = [
        {data["shape"]: data["paths"] for _, data in graph.nodes(data=True) if data["level"] == level}
        for level in levels
    ]
    edges = [[(a[1], b[1], 1) for a, b in graph.edges if a[0] == level] for level in levels[:-1]]
    return bratteli_scene(rows, edges, [f"k = {level}" for level in levels], title)


def bratteli_scene(
    levels: Sequence[dict[Shape, int]],
    edges: Sequence[Sequence[tuple[Shape, Shape, int]]],
    names: Sequence[str],
    title: str,
) -> Scene:
    """A Bratteli diagram: one row of shapes per level with their numbers of paths, and edges to the next level.

    Parameters
    ----------
    levels : sequence of {shape: number of paths}
    edges : for each level but the last, (shape, next shape, multiplicity)
    names : what stands at the left of each level
    title : str

    Examples
    --------
    >>> bratteli_scene([{(): 1}, {(1,): 1}], [[((), (1,), 1)]], ["0", "1"], "two levels").title
    'two levels'
    """
    places = [_row(sorted(level, key=_order)) for level in levels]
    left = min(x for row in places for x in row.values()) - 1.2
    items: list[Item] = []
    for level, row in enumerate(places):
        y = -level * RISE
        items.append(Label((left, y), names[level], 9.0, "end", italic=True))
        for shape, x in row.items():
            items += young(shape).moved(x, y).items
            right = x + max(max(shape, default=1) * BOX / 2, 0.12)
            items.append(Label((right + 0.06, y), str(levels[level][shape]), 7.0, "start"))
    strokes: list[Item] = []
    for level, lines in enumerate(edges):
        for here, there, multiplicity in lines:
            start = (places[level][here], -level * RISE - _half(here))
            end = (places[level + 1][there], -(level + 1) * RISE + _half(there))
            strokes += _lines(start, end, multiplicity)
    told = f"{title}; " + "; ".join(
        f"level {name}: "
        + ", ".join(f"{_named(shape)} with {level[shape]} paths" for shape in sorted(level, key=_order))
        for name, level in zip(names, levels, strict=True)
    )
    return Scene((*strokes, *items), title, told)


def _row(shapes: Sequence[Shape]) -> dict[Shape, float]:
    """The places of shapes beside each other, centred at 0, with room for a number at the right of each."""
    places: dict[Shape, float] = {}
    x = 0.0
    for shape in shapes:
        width = max(max(shape, default=1) * BOX, 0.25)
        places[shape] = x + width / 2
        x += width + GAP
    return {shape: place - (x - GAP) / 2 for shape, place in places.items()}


def _order(shape: Shape) -> tuple[int, tuple[int, ...]]:
    return sum(shape), tuple(-part for part in shape)


def _half(shape: Shape) -> float:
    return max(len(shape) * BOX / 2, 0.12) + HALF


def _named(shape: Shape) -> str:
    return "(" + ",".join(map(str, shape)) + ")"


def _lines(start: tuple[float, float], end: tuple[float, float], multiplicity: int) -> list[Item]:
    """Up to three parallel lines; one line with its number for more."""
    if multiplicity > 3:
        middle = ((start[0] + end[0]) / 2 + 0.12, (start[1] + end[1]) / 2)
        return [Stroke((start, end), 0.5), Label(middle, str(multiplicity), 7.0, "start")]
    shifts = [(place - (multiplicity - 1) / 2) * 0.07 for place in range(multiplicity)]
    return [Stroke(((start[0] + s, start[1]), (end[0] + s, end[1])), 0.5) for s in shifts]


def mckay_scene(arrows: dict[tuple[Shape, Shape], int], walks: dict[Shape, int], title: str) -> Scene:
    """A McKay quiver: shapes on a circle, edges with the numbers of arrows, loops outwards.

    Parameters
    ----------
    arrows : {(λ, μ): number of arrows}, symmetric
    walks : {λ: a number printed beside it, such as the number of walks that end there}
    title : str

    Examples
    --------
    >>> mckay_scene({((2,), (2,)): 1, ((2,), (1, 1)): 1, ((1, 1), (2,)): 1}, {(2,): 1, (1, 1): 0}, "n = 2").title
    'n = 2'
    """
    shapes = sorted(walks, key=_order)
    radius = max(1.6, 0.42 * len(shapes))
    angle = {shape: pi / 2 - 2 * pi * place / len(shapes) for place, shape in enumerate(shapes)}
    at = {shape: (radius * cos(a), radius * sin(a)) for shape, a in angle.items()}
    strokes: list[Item] = []
    for (here, there), number in sorted(arrows.items()):
        if number and here == there:
            strokes += _loop(at[here], angle[here], number, here)
        elif number and _order(here) < _order(there):
            strokes += _edge(at[here], at[there], number, here, there)
    nodes: list[Item] = []
    for shape in shapes:
        x, y = at[shape]
        nodes += young(shape).moved(x, y).items
        nodes.append(Label((x, y - _half(shape) + HALF - 0.16), str(walks[shape]), 7.0))
    told = "; ".join(f"{_named(a)} to {_named(b)}: {c}" for (a, b), c in sorted(arrows.items()) if c)
    return Scene((*strokes, *nodes), title, f"{title}; arrows {told}")


def _reach(shape: Shape, dx: float, dy: float) -> float:
    """How far a shape, with the number below it, reaches in the direction of a unit vector."""
    wide, high = max(shape, default=1) * BOX / 2 + 0.12, len(shape) * BOX / 2 + (0.12 if dy > 0 else 0.34)
    return min(wide / abs(dx) if dx else high, high / abs(dy) if dy else wide)


def _edge(a: tuple[float, float], b: tuple[float, float], number: int, first: Shape, last: Shape) -> list[Item]:
    length = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
    dx, dy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    near, far = _reach(first, dx, dy), _reach(last, -dx, -dy)
    start, end = (a[0] + dx * near, a[1] + dy * near), (b[0] - dx * far, b[1] - dy * far)
    items: list[Item] = [Stroke((start, end), 0.5), Arrowhead(end, (dx, dy)), Arrowhead(start, (-dx, -dy))]
    if number > 1:
        items.append(Label(((start[0] + end[0]) / 2 - dy * 0.2, (start[1] + end[1]) / 2 + dx * 0.2), str(number), 7.0))
    return items


def _loop(at: tuple[float, float], angle: float, number: int, shape: Shape) -> list[Item]:
    """A loop that leaves and arrives outwards, with its number."""
    reach = max(_reach(shape, cos(angle + turn), sin(angle + turn)) for turn in (0.35, 0.0, -0.35))
    points = []
    for more, turn in ((0.0, 0.35), (0.9, 0.6), (0.9, -0.6), (0.0, -0.35)):
        dx, dy = cos(angle + turn), sin(angle + turn)
        points.append((at[0] + (reach + more) * dx, at[1] + (reach + more) * dy))
    (x, y), (u, v) = points[3], points[2]
    items: list[Item] = [Stroke(tuple(points), 0.5), Arrowhead((x, y), (x - u, y - v))]
    if number > 1:
        items.append(Label((at[0] + (reach + 0.8) * cos(angle), at[1] + (reach + 0.8) * sin(angle)), str(number), 7.0))
    return items
