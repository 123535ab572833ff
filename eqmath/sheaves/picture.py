"""The picture of a sheaf: its graph on a circle, with what every edge does."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from eqmath.canvas import Arrowhead, Dot, Item, Label, Scene, Stroke
from eqmath.groups import Graph

RADIUS, ASIDE = 1.5, 1.25
RED = "#cc2222"


def sheaf_scene(graph: Graph, words: Sequence[str], title: str) -> Scene:
    """The vertices on a circle from the top clockwise; an edge with words is an arrow to its larger vertex.

    >>> from eqmath.groups import parse_graph
    >>> sheaf_scene(parse_graph("path:2"), ["−1"], "a sheaf").description
    'a sheaf; 1 to 2: −1'
    """
    turns = [2 * pi * i / graph.n for i in range(graph.n)]
    at = [(RADIUS * sin(turn), RADIUS * cos(turn)) for turn in turns]
    items: list[Item] = []
    for (u, v), word in zip(graph.edges, words, strict=True):
        items.append(Stroke((at[u], at[v]), color=RED if word else ""))
        middle = tuple((a + b) / 2 for a, b in zip(at[u], at[v], strict=True))
        if word:
            items.append(Arrowhead((middle[0], middle[1]), (at[v][0] - at[u][0], at[v][1] - at[u][1]), color=RED))
            items.append(Label((middle[0] * ASIDE, middle[1] * ASIDE - 0.25), word, 9.0))
    items += [Dot(place) for place in at]
    outside = 1 + 0.28 / RADIUS
    items += [Label((x * outside, y * outside), str(i), 9.0) for i, (x, y) in enumerate(at, 1)]
    told = [f"{u + 1} to {v + 1}: {word or 'identity'}" for (u, v), word in zip(graph.edges, words, strict=True)]
    return Scene(tuple(items), title, "; ".join([title, *told]))
