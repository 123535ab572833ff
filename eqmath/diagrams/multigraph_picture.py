"""The picture of a multigraph with marks: arrows, parallel edges, loops; marked vertices are red squares with names.

The components stand side by side. A path lies on a line, another component on a circle, in an order with few crossings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations
from math import atan2, cos, hypot, pi, sin

from eqmath.canvas import Arrowhead, Dot, Item, Label, Point, Scene, Stroke, row
from eqmath.combinatorics import Edge

STEP = 1.2
"""Between neighbours."""
RADIUS, APART = 0.09, 0.16
"""Of a vertex, and how far from its middle edges begin and end."""
BEND = 0.28
"""Between the middles of parallel edges."""
NAME_GAP = 0.36
MARKED = "#cc2222"
"""Red; marked vertices are squares as well, and have names."""
MOST_EXCHANGED = 7
"""Of larger components the order stays."""
INDICES = "ijklpqrstuvw"
DIRECTIONS = 16

UP, DOWN = pi / 2, -pi / 2


def multigraph_scene(
    vertices: int, edges: Sequence[Edge], marks: Sequence[int], text: str,
    directed: bool = True, named: bool = True, filled: bool = True,
) -> Scene:  # fmt: skip
    """The scene; coinciding marks have their names on one vertex.

    >>> multigraph_scene(2, [(0, 1), (1, 1)], [0], "a>b,b>b;a").description
    'a multigraph on 2 vertices; edges: 1-2, 2-2; marked: i at 1'
    """
    names = {v: " = ".join(_index(i) for i, mark in enumerate(marks) if mark == v) for v in marks}
    parts = [_component(own, edges, names, directed, named, filled) for own in _components(vertices, edges)]
    joined = ", ".join(f"{a + 1}-{b + 1}" for a, b in edges) or "none"
    where = ", ".join(f"{name} at {v + 1}" if named else str(v + 1) for v, name in names.items()) or "none"
    words = f"a multigraph on {vertices} vertices; edges: {joined}; marked: {where}"
    return Scene(row(parts, 0.5).items, f"multigraph {text}", words, f"eqmath multigraph: {text}", 0.0)


def _index(place: int) -> str:
    """The name of an index."""
    return INDICES[place] if place < len(INDICES) else f"i{place + 1}"


def _components(vertices: int, edges: Sequence[Edge]) -> list[list[int]]:
    """The vertices of every component."""
    leaders = list(range(vertices))
    for a, b in edges:
        kept, dropped = sorted((leaders[a], leaders[b]))
        leaders = [kept if leader == dropped else leader for leader in leaders]
    return [[v for v in range(vertices) if leaders[v] == leader] for leader in sorted(set(leaders))]


def _component(
    own: Sequence[int], edges: Sequence[Edge], names: Mapping[int, str], directed: bool, named: bool, filled: bool
) -> Scene:
    """One component around the axis."""
    inside = [edge for edge in edges if edge[0] in own]
    at = _places(own, inside)
    items: list[Item] = []
    for (a, b), bundle in _bundles(inside).items():
        for place, (start, end) in enumerate(bundle):
            side = (place - (len(bundle) - 1) / 2) * BEND * (1 if start == a else -1)
            around = _loop(at[a], _free(a, at, inside, UP), place, directed)
            items += around if a == b else _edge(at[start], at[end], side, directed)
    for v in own:
        items.append(Dot(at[v], filled, RADIUS, square=v in names, color=MARKED if v in names else ""))
        if v in names and named:
            turn = _free(v, at, inside, DOWN, [_free(v, at, inside, UP)] if (v, v) in inside else [])
            anchor = "end" if cos(turn) < -0.9 else "start" if cos(turn) > 0.9 else "middle"
            gap = NAME_GAP if anchor == "middle" else NAME_GAP / 2
            items.append(Label((at[v][0] + gap * cos(turn), at[v][1] + gap * sin(turn)), names[v], 9.0, anchor, True))
    return Scene(tuple(items), axis=0.0)


def _bundles(edges: Sequence[Edge]) -> dict[Edge, list[Edge]]:
    """The edges between every two vertices, whatever their directions."""
    found: dict[Edge, list[Edge]] = {}
    for a, b in edges:
        found.setdefault((min(a, b), max(a, b)), []).append((a, b))
    return found


def _places(own: Sequence[int], edges: Sequence[Edge]) -> dict[int, Point]:
    """Where the vertices of a component are."""
    near = {v: sorted({a + b - v for a, b in edges if v in (a, b) and a != b}) for v in own}
    ends = [v for v in own if len(near[v]) <= 1]
    if ends and max(map(len, near.values())) <= 2:
        line = [ends[0]]
        while len(line) < len(own):
            line.append(next(v for v in near[line[-1]] if v not in line))
        return {v: (STEP * i, 0.0) for i, v in enumerate(line)}
    radius = STEP / 2 / sin(pi / len(own))
    start = pi / 2 + (pi / len(own) if len(own) == 4 else 0.0)
    turns = {v: start + 2 * pi * i / len(own) for i, v in enumerate(_circle(own, near))}
    return {v: (radius * cos(turn), radius * sin(turn)) for v, turn in turns.items()}


def _circle(own: Sequence[int], near: Mapping[int, Sequence[int]]) -> tuple[int, ...]:
    """The order on a circle with the fewest crossings, then with the shortest edges, the first one."""
    if len(own) > MOST_EXCHANGED:
        return tuple(own)
    pairs = [(a, b) for a in own for b in near[a] if a < b]

    def cost(order: tuple[int, ...]) -> tuple[int, int]:
        place = {v: i for i, v in enumerate(order)}
        chords = [tuple(sorted((place[a], place[b]))) for a, b in pairs]
        crossings = sum(a < c < b < d or c < a < d < b for (a, b), (c, d) in combinations(chords, 2))
        return crossings, sum(min(b - a, len(own) - b + a) for a, b in chords)

    return min(((own[0], *rest) for rest in permutations(own[1:])), key=cost)


def _free(v: int, at: Mapping[int, Point], edges: Sequence[Edge], wanted: float, taken: Sequence[float] = ()) -> float:
    """The direction farthest from all edges of a vertex and from others, of equal ones that nearest to the wanted."""
    others = {a + b - v for a, b in edges if v in (a, b) and a != b}
    busy = [*taken, *(atan2(at[w][1] - at[v][1], at[w][0] - at[v][0]) for w in sorted(others))]
    turns = [wanted + 2 * pi * i / DIRECTIONS for i in range(DIRECTIONS)]

    def worth(turn: float) -> tuple[float, float]:
        return round(min((_angle(turn, b) for b in busy), default=pi), 6), -round(_angle(turn, wanted), 6)

    return max(turns, key=worth)


def _angle(first: float, second: float) -> float:
    """Between two directions."""
    turn = abs(first - second) % (2 * pi)
    return min(turn, 2 * pi - turn)


def _edge(start: Point, end: Point, side: float, directed: bool) -> Iterator[Item]:
    """A straight line, or an arc so far to its left."""
    (x, y), (u, v) = start, end
    length = hypot(u - x, v - y)
    along, across = ((u - x) / length, (v - y) / length), (-(v - y) / length, (u - x) / length)

    def on(forward: float, left: float) -> Point:
        return x + forward * along[0] + left * across[0], y + forward * along[1] + left * across[1]

    if not side:
        a, b = on(APART, 0.0), on(length - APART, 0.0)
        yield Stroke((a, b))
        towards = along
    else:
        a, b = on(0.8 * APART, side * 0.4), on(length - 0.8 * APART, side * 0.4)
        inner = on(length / 3, side * 1.2), on(2 * length / 3, side * 1.2)
        yield Stroke((a, *inner, b))
        towards = b[0] - inner[1][0], b[1] - inner[1][1]
    if directed:
        yield Arrowhead(b, towards)


def _loop(at: Point, turn: float, place: int, directed: bool) -> Iterator[Item]:
    """A loop in one direction; further ones are larger."""
    reach = 0.75 + 0.3 * place
    points = tuple(
        (at[0] + far * cos(turn + aside), at[1] + far * sin(turn + aside))
        for far, aside in ((APART, 0.5), (reach, 0.6), (reach, -0.6), (APART, -0.5))
    )
    yield Stroke(points)
    if directed:
        yield Arrowhead(points[3], (points[3][0] - points[2][0], points[3][1] - points[2][1]))
