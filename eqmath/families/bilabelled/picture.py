"""The picture of a bilabelled graph: the graph on a line, points above and below, thin wires to its vertices.

Edges between neighbours are straight, the others arches above or below the line, whichever crosses fewer.
A wire is vertical as far as the arches reach, so that it meets no vertex but its own. Arcs have their arrowhead
in the middle; classes of weights and colours stand beside, as in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from eqmath.canvas import Arrowhead, Dot, Ink, Item, Label, Point, Scene, Stroke, inks
from eqmath.diagrams import LABEL_GAP, ROUND, STRAND, format_vertex, names
from eqmath.families.bilabelled.arches import Arch, arches, reach
from eqmath.families.bilabelled.relations import Relations

WIRE = 0.4
"""The width of a wire, in printer's points."""
TURN = 0.7
"""The height in which wires turn, at least, in centimetres."""
POINT_RADIUS = 0.035
CORNERS = ((-1, 1), (-1, -1), (1, 1), (1, -1))
"""Below or above a vertex, at its right or left."""
CLASS_SIZE = 7.0
"""The size of the classes of weights and colours, in printer's points."""
MOST_EXCHANGED = 20
"""More vertices stay in the order of their labels."""


def graph_scene(
    vertices: int, relations: Relations, tops: Sequence[int], bottoms: Sequence[int],
    labels: str, text: str, palette: str = "black",
) -> Scene:  # fmt: skip
    """The scene; the vertices stand on a line, in the order of the places to which their wires lead.

    Raises
    ------
    UnknownName
        If the label style or the palette is unknown.
    """
    joins = relations.joins
    order = _order(vertices, [(a, b) for a, _, b, _ in joins], (tops, bottoms))
    start = STRAND * (max(len(tops), len(bottoms), 1) - vertices) / 2
    places = [start + STRAND * order.index(vertex) for vertex in range(vertices)]
    standing = [(order.index(a), sign, order.index(b), weight) for a, sign, b, weight in joins]
    drawn = arches(standing, {order.index(v) for v in tops})
    rows = {side: _row(side, places, wired, drawn) for side, wired in ((1, tops), (-1, bottoms))}
    ends = {side * (i + 1): vertex for side, row in ((1, tops), (-1, bottoms)) for i, vertex in enumerate(row)}
    points = {name: ((abs(name) - 1) * STRAND, rows[name // abs(name)]) for name in ends}
    wired = list(dict.fromkeys(ends.values()))
    ink = dict.fromkeys(range(vertices), Ink()) | dict(zip(wired, inks(palette, len(wired)), strict=True))
    items: list[Item] = [
        Stroke(_wire(points[name], places[vertex], drawn), WIRE, ink[vertex].color, ink[vertex].dash)
        for name, vertex in ends.items()
    ]
    items += [Stroke(arch.points(start)) for arch in drawn]
    items += [item for arch in drawn for item in _mark(arch, start)]
    items += [Dot((x, 0.0), radius=0.075, color=ink[vertex].color) for vertex, x in enumerate(places)]
    items += _colours(relations, order, start, drawn)
    items += [Dot(at, radius=POINT_RADIUS) for at in points.values()]
    beside = {name: (x, y + (LABEL_GAP if name > 0 else -LABEL_GAP)) for name, (x, y) in points.items()}
    items += names(labels, beside, len(tops))
    wires = ", ".join(f"{format_vertex(name)} to {vertex + 1}" for name, vertex in ends.items()) or "none"
    joined = ", ".join(f"{a + 1}{sign}{b + 1}" + f":{c}" * bool(c) for a, sign, b, c in joins) or "none"
    coloured = ", ".join(f"{vertex + 1}:{colour}" for vertex, colour in relations.colours)
    told = f"edges: {joined}; " + f"colours: {coloured}; " * bool(coloured)
    words = f"a graph on {vertices} vertices; {told}wires: {wires}"
    return Scene(tuple(items), f"bilabelled graph {text}", words, f"eqmath bilabelled: {text}", 0.0)


def _mark(arch: Arch, start: float) -> list[Item]:
    """The arrowhead of an arc, and the class of a weight."""
    x, y = arch.middle(start)
    items: list[Item] = [Arrowhead((x + 0.09 * arch.way, y), (float(arch.way), 0.0))] if arch.way else []
    beside = 0.24 if arch.first == arch.last else 0.08  # no wire and no ring is there
    at = (x + beside, y + 0.2 * (arch.side or 1)) if arch.side else (x, y + 0.25)
    return items + [Label(at, f":{arch.weight}", CLASS_SIZE, "start" if arch.side else "middle")] * bool(arch.weight)


def _colours(relations: Relations, order: Sequence[int], start: float, drawn: Sequence[Arch]) -> list[Item]:
    """The classes of the colours beside each vertex, in a corner where no arch begins, if there is one."""
    named: dict[int, str] = {}
    for vertex, colour in relations.colours:
        named[vertex] = named.get(vertex, "") + f":{colour}"
    items: list[Item] = []
    for vertex, text in named.items():
        place = order.index(vertex)
        taken = {(arch.side, 1) for arch in drawn if arch.first == place}
        taken |= {(arch.side, -1) for arch in drawn if arch.last == place}
        side, way = next((corner for corner in CORNERS if corner not in taken), CORNERS[0])
        at = start + STRAND * place + 0.1 * way, 0.2 * side
        items.append(Label(at, text, CLASS_SIZE, "start" if way > 0 else "end"))
    return items


def _order(vertices: int, edges: Sequence[tuple[int, int]], rows: Sequence[Sequence[int]]) -> list[int]:
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


def _length(order: Sequence[int], edges: Sequence[tuple[int, int]], wanted: Sequence[Sequence[int]]) -> int:
    """The lengths of edges and wires along the line, in half strands."""
    place = {vertex: 2 * i - len(order) for i, vertex in enumerate(order)}
    wires = sum(abs(place[v] - at) for v, places in enumerate(wanted) for at in places)
    return wires + sum(abs(place[a] - place[b]) for a, b in edges)


def _row(side: int, places: Sequence[float], wired: Sequence[int], drawn: Sequence[Arch]) -> float:
    """The height of a row of points: beyond the arches, with room for its wires to turn."""
    slant = max((abs(places[vertex] - i * STRAND) for i, vertex in enumerate(wired)), default=0.0)
    return side * (reach(side, drawn) + TURN + 0.15 * slant)


def _wire(point: Point, to: float, drawn: Sequence[Arch]) -> tuple[Point, ...]:
    """From a point to a vertex: a turn, and a vertical piece through the arches."""
    x, y = point
    side = 1 if y > 0 else -1
    stop = side * reach(side, drawn)
    if x == to:
        return point, (to, 0.0)
    bend = ROUND * (y - stop)
    turn = (point, (x, y - bend), (to, stop + bend), (to, stop))
    return (*turn, (to, 2 * stop / 3), (to, stop / 3), (to, 0.0)) if stop else turn
