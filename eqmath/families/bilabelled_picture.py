"""The picture of a bilabelled graph: the graph in the middle, points above and below, thin wires to its vertices."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import Dot, Item, Label, Point, Scene, Stroke
from eqmath.diagrams import LABELS, STRAND, format_vertex
from eqmath.errors import UnknownName

ROW = 1.3
"""Centimetres from the line of the vertices to a row of points."""
WIRE = 0.35
"""Width of a wire, in printer's points."""
LABEL_GAP = 0.28


def graph_scene(
    vertices: int, edges: Sequence[tuple[int, int]], tops: Sequence[int], bottoms: Sequence[int], labels: str, text: str
) -> Scene:
    """The scene; the vertices stand on a line, in the order of the places to which their wires lead.

    Raises
    ------
    UnknownName
        If the label style is unknown.
    """
    if labels not in LABELS:
        raise UnknownName(f"expected labels {', '.join(LABELS)}, found {labels!r}")
    places = _places(vertices, tops, bottoms)
    points = {i + 1: (i * STRAND, ROW) for i in range(len(tops))} | {
        -i - 1: (i * STRAND, -ROW) for i in range(len(bottoms))
    }
    ends = {i + 1: vertex for i, vertex in enumerate(tops)} | {-i - 1: vertex for i, vertex in enumerate(bottoms)}
    items: list[Item] = [Stroke((points[name], places[vertex]), WIRE) for name, vertex in ends.items()]
    items += [_edge(places[a], places[b]) for a, b in edges]
    items += [Dot(at) for at in places]
    items += [Dot(at, radius=0.03) for at in points.values()]
    named = {name: LABELS[labels](name, len(tops)) for name in points}
    items += [Label(_beside(points[name]), written) for name, written in named.items() if written]
    wires = ", ".join(f"{format_vertex(name)} to {vertex + 1}" for name, vertex in ends.items()) or "none"
    joined = ", ".join(f"{a + 1}-{b + 1}" for a, b in edges) or "none"
    words = f"a graph on {vertices} vertices; edges: {joined}; wires: {wires}"
    return Scene(tuple(items), f"bilabelled graph {text}", words, f"eqmath bilabelled: {text}")


def _places(vertices: int, tops: Sequence[int], bottoms: Sequence[int]) -> list[Point]:
    """One place a vertex on the line, ordered by the mean place of its labels; unlabelled vertices last."""
    wanted: list[list[int]] = [[] for _ in range(vertices)]
    for row in (tops, bottoms):
        for place, vertex in enumerate(row):
            wanted[vertex].append(place)
    order = sorted(range(vertices), key=lambda v: (not wanted[v], sum(wanted[v]) / max(len(wanted[v]), 1), v))
    width = STRAND * (max(len(tops), len(bottoms), 1) - 1)
    start = (width - STRAND * (vertices - 1)) / 2
    return [(start + STRAND * order.index(vertex), 0.0) for vertex in range(vertices)]


def _edge(start: Point, end: Point) -> Stroke:
    """A straight line between neighbours, an arc over what lies between, a ring for a loop."""
    (x, y), (z, _) = sorted((start, end))
    if x == z:
        return Stroke(((x, y), (x - 0.45, y + 0.5), (x + 0.45, y + 0.5), (x, y)))
    gap = round((z - x) / STRAND)
    if gap == 1:
        return Stroke(((x, y), (z, y)))
    height = 0.25 + 0.2 * gap
    return Stroke(((x, y), (x + 0.3, y + height), (z - 0.3, y + height), (z, y)))


def _beside(point: Point) -> Point:
    return point[0], point[1] + (LABEL_GAP if point[1] > 0 else -LABEL_GAP)
