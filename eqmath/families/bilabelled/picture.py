"""The picture of a bilabelled graph: the graph on a line, points above and below, thin wires to its vertices.

Edges between neighbours are straight, the others arcs above or below the line, whichever crosses fewer.
A wire is vertical as far as the arcs reach, so that it meets no vertex but its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from eqmath.canvas import Dot, Ink, Item, Point, Scene, Stroke, inks
from eqmath.combinatorics import Edge
from eqmath.diagrams import LABEL_GAP, ROUND, STRAND, apex, format_vertex, names

WIRE = 0.4
"""The width of a wire, in printer's points."""
TURN = 0.7
"""The height in which wires turn, at least, in centimetres."""
RING = 0.3
POINT_RADIUS = 0.035
MOST_EXCHANGED = 20
"""More vertices stay in the order of their labels."""


def graph_scene(
    vertices: int, edges: Sequence[Edge], tops: Sequence[int], bottoms: Sequence[int],
    labels: str, text: str, palette: str = "black",
) -> Scene:  # fmt: skip
    """The scene; the vertices stand on a line, in the order of the places to which their wires lead.

    Raises
    ------
    UnknownName
        If the label style or the palette is unknown.
    """
    order = _order(vertices, edges, (tops, bottoms))
    start = STRAND * (max(len(tops), len(bottoms), 1) - vertices) / 2
    places = [start + STRAND * order.index(vertex) for vertex in range(vertices)]
    pages = _pages([(order.index(a), order.index(b)) for a, b in edges], {order.index(v) for v in tops})
    rows = {side: _row(side, places, wired, pages) for side, wired in ((1, tops), (-1, bottoms))}
    ends = {side * (i + 1): vertex for side, row in ((1, tops), (-1, bottoms)) for i, vertex in enumerate(row)}
    points = {name: ((abs(name) - 1) * STRAND, rows[name // abs(name)]) for name in ends}
    wired = list(dict.fromkeys(ends.values()))
    ink = dict.fromkeys(range(vertices), Ink()) | dict(zip(wired, inks(palette, len(wired)), strict=True))
    items: list[Item] = [
        Stroke(_wire(points[name], places[vertex], pages), WIRE, ink[vertex].color, ink[vertex].dash)
        for name, vertex in ends.items()
    ]
    items += [Stroke(_edge(pair, start, side)) for pair, side in pages.items()]
    items += [Dot((x, 0.0), radius=0.075, color=ink[vertex].color) for vertex, x in enumerate(places)]
    items += [Dot(at, radius=POINT_RADIUS) for at in points.values()]
    beside = {name: (x, y + (LABEL_GAP if name > 0 else -LABEL_GAP)) for name, (x, y) in points.items()}
    items += names(labels, beside, len(tops))
    wires = ", ".join(f"{format_vertex(name)} to {vertex + 1}" for name, vertex in ends.items()) or "none"
    joined = ", ".join(f"{a + 1}-{b + 1}" for a, b in edges) or "none"
    words = f"a graph on {vertices} vertices; edges: {joined}; wires: {wires}"
    return Scene(tuple(items), f"bilabelled graph {text}", words, f"eqmath bilabelled: {text}", 0.0)


def _order(vertices: int, edges: Sequence[Edge], rows: Sequence[Sequence[int]]) -> list[int]:
    """The vertices so that edges and wires are short: by the mean place of their labels, then by exchanges."""
    wanted: list[list[int]] = [[] for _ in range(vertices)]
    for row in rows:
        for place, vertex in enumerate(row):
            wanted[vertex].append(2 * place - max(map(len, rows)))
    order = sorted(range(vertices), key=lambda v: (not wanted[v], sum(wanted[v]) / max(len(wanted[v]), 1), v))
    best, again = _length(order, edges, wanted), vertices <= MOST_EXCHANGED
    while again:
        again = False
        for i, j in combinations(range(vertices), 2):
            order[i], order[j] = order[j], order[i]
            found = _length(order, edges, wanted)
            if found < best:
                best, again = found, True
            else:
                order[i], order[j] = order[j], order[i]
    return order


def _length(order: Sequence[int], edges: Sequence[Edge], wanted: Sequence[Sequence[int]]) -> int:
    """The lengths of edges and wires along the line, in half strands."""
    place = {vertex: 2 * i - len(order) for i, vertex in enumerate(order)}
    wires = sum(abs(place[v] - at) for v, places in enumerate(wanted) for at in places)
    return wires + sum(abs(place[a] - place[b]) for a, b in edges)


def _pages(edges: Sequence[Edge], topped: set[int]) -> dict[Edge, int]:
    """The side of each edge: 0 on the line, 1 above, −1 below; short ones choose first, loops where no wire is."""
    sides: dict[Edge, int] = {}
    for a, b in sorted(((min(edge), max(edge)) for edge in edges), key=lambda edge: (edge[1] - edge[0], edge)):
        crossed = {side: _crossings((a, b), side, sides) for side in (1, -1)}
        sides[a, b] = (
            0 if b == a + 1 else (-1 if a in topped else 1) if a == b else min((1, -1), key=crossed.__getitem__)
        )
    return sides


def _crossings(edge: Edge, side: int, sides: dict[Edge, int]) -> tuple[int, int]:
    """How many arcs of a side an edge would cross, and how many there are."""
    a, b = edge
    arcs = [other for other, page in sides.items() if page == side]
    return sum(a < c < b < d or c < a < d < b for c, d in arcs), len(arcs)


def _reach(side: int, pages: dict[Edge, int]) -> float:
    """How far the arcs of one side reach."""
    return max((RING if a == b else apex(b - a) for (a, b), page in pages.items() if page == side), default=0.0)


def _row(side: int, places: Sequence[float], wired: Sequence[int], pages: dict[Edge, int]) -> float:
    """The height of a row of points: beyond the arcs, with room for its wires to turn."""
    slant = max((abs(places[vertex] - i * STRAND) for i, vertex in enumerate(wired)), default=0.0)
    return side * (_reach(side, pages) + TURN + 0.15 * slant)


def _wire(point: Point, to: float, pages: dict[Edge, int]) -> tuple[Point, ...]:
    """From a point to a vertex: a turn, and a vertical piece through the arcs."""
    x, y = point
    side = 1 if y > 0 else -1
    stop = side * _reach(side, pages)
    if x == to:
        return point, (to, 0.0)
    bend = ROUND * (y - stop)
    turn = (point, (x, y - bend), (to, stop + bend), (to, stop))
    return (*turn, (to, 2 * stop / 3), (to, stop / 3), (to, 0.0)) if stop else turn


def _edge(pair: Edge, start: float, side: int) -> tuple[Point, ...]:
    """A straight line between neighbours, an arc over what lies between, a ring for a loop."""
    x, u = (start + STRAND * place for place in pair)
    if x == u:
        high = side * RING / 0.75
        return (x, 0.0), (x - 0.5, high), (x + 0.5, high), (x, 0.0)
    high = side * apex(pair[1] - pair[0]) / 0.75
    return ((x, 0.0), (x, high), (u, high), (u, 0.0)) if side else ((x, 0.0), (u, 0.0))
