"""Multigraphs on a line: directed edges, loops, and the marked vertices that stand for outputs.

The multigraph H stands for the polynomial P_H(X) = Σ Π x(i, j), one factor an edge, the sum over the values of all
vertices that are not marked. Source: O. Puny and others, arXiv:2302.11556.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from eqmath.canvas import Arrowhead, Dot, Item, Label, Scene, Stroke
from eqmath.combinatorics import Edge
from eqmath.errors import UsageError

STEP = 1.4
RADIUS, APART = 0.09, 0.16
"""Of a vertex, and how far from its middle edges begin and end."""
MARKED = "#cc2222"
"""Red; marked vertices are squares as well, and have names."""


def multigraph(vertices: int, edges: Sequence[Edge], marked: Mapping[int, str], title: str = "") -> Scene:
    """A directed multigraph on vertices 0, 1, … from left to right.

    Parameters
    ----------
    vertices : int
    edges : pairs of vertices, repeated ones being parallel, equal ones loops
    marked : {vertex: name}
        The vertices that are red squares, with their names below.
    title : str

    Raises
    ------
    UsageError
        If a vertex does not exist.

    Examples
    --------
    >>> multigraph(2, [(0, 1), (1, 1)], {0: "i"}).title
    'multigraph 1-2 2-2, marked 1'
    """
    if any(not 0 <= v < vertices for v in (*marked, *(v for edge in edges for v in edge))):
        raise UsageError(f"expected vertices 0, …, {vertices - 1}, found {list(edges)} and {list(marked)}")
    items: list[Item] = []
    for (a, b), count in sorted(Counter(edges).items()):
        both = a != b and (b, a) in edges
        for place in range(count):
            items += _loop(a, place) if a == b else _edge(a, b, place + both, count + both)
    for v in range(vertices):
        red = v in marked
        items.append(Dot((v * STEP, 0.0), radius=RADIUS, square=red, color=MARKED if red else ""))
        if red:
            items.append(Label((v * STEP, -0.36), marked[v], 9.0, italic=True))
    words = f"multigraph {' '.join(f'{a + 1}-{b + 1}' for a, b in edges)}"
    words += f", marked {', '.join(str(v + 1) for v in marked)}" if marked else ""
    return Scene(tuple(items), title or words, words, "", 0.0)


def _edge(a: int, b: int, place: int, count: int) -> list[Item]:
    """An arc above the line; straight if it is the only one between neighbours."""
    start, end = a * STEP, b * STEP
    way = 1 if a < b else -1
    if count == 1 and abs(a - b) == 1:
        x, y = (start + way * APART, 0.0), (end - way * APART, 0.0)
        return [Stroke((x, y)), Arrowhead(y, (float(way), 0.0))]
    high = 0.3 * abs(a - b) + 0.3 * place
    u, v = (start + way * 0.6 * APART, 0.8 * APART), (end - way * 0.6 * APART, 0.8 * APART)
    bend = abs(start - end) / 3
    inner = (u[0] + way * bend, u[1] + high), (v[0] - way * bend, v[1] + high)
    return [Stroke((u, *inner, v)), Arrowhead(v, (v[0] - inner[1][0], v[1] - inner[1][1]))]


def _loop(v: int, place: int) -> list[Item]:
    """A loop above the vertex; further ones are larger."""
    reach, x = 0.75 + 0.3 * place, v * STEP
    points = [
        (x + distance * cos(pi / 2 + turn), distance * sin(pi / 2 + turn))
        for distance, turn in ((APART, 0.5), (reach, 0.6), (reach, -0.6), (APART, -0.5))
    ]
    (a, b), (c, d) = points[3], points[2]
    return [Stroke(tuple(points)), Arrowhead((a, b), (a - c, b - d))]
