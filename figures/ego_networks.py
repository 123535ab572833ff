"""Ego networks: colour refinement takes the hexagon for two triangles, but what lies around the red roots differs."""

from math import cos, pi, sin

from eqmath.canvas import Dot, Scene, Stroke
from eqmath.drawing import Figure, table
from eqmath.groups import ego_networks, parse_graph

Places = list[tuple[float, float]]
BULL: Places = [(0.0, -0.7), (-0.5, 0.0), (0.5, 0.0), (-1.0, 0.7), (1.0, 0.7)]
GREY, RED = "#888888", "#cc2222"


def circle(size: int, radius: float, x: float = 0.0) -> Places:
    """So many points on a circle, from the top clockwise."""
    turns = [2 * pi * i / size for i in range(size)]
    return [(x + radius * sin(turn), radius * cos(turn)) for turn in turns]


def picture(code: str, places: Places, root: int | None = None) -> Scene:
    """A graph; with a root its ego network in black, and what is outside in grey."""
    graph = parse_graph(code)
    inside = range(graph.n) if root is None else ego_networks(graph)[root].vertices
    edges = sorted(graph.edges, key=lambda edge: set(edge) <= {*inside})
    looks = [(0.8, "") if {*edge} <= {*inside} else (0.5, GREY) for edge in edges]
    strokes = [Stroke((places[a], places[b]), *look) for (a, b), look in zip(edges, looks, strict=True)]
    dots = [Dot(place, color="" if v in inside else GREY) for v, place in enumerate(places) if v != root]
    dots += [] if root is None else [Dot(places[root], radius=0.1, square=True, color=RED)]
    words = code if root is None else f"the ego network of {root + 1} on {', '.join(str(v + 1) for v in inside)}"
    return Scene((*strokes, *dots), words, words)


def figure() -> Figure:
    hexagon, triangles = circle(6, 0.8), circle(3, 0.55, -0.65) + circle(3, 0.55, 0.65)
    lines = {
        "hexagon": [picture("cycle:6", hexagon, root) for root in (None, 0, 1, 2)],
        "two triangles": [picture("graph6:EwCW", triangles, root) for root in (None, 0, 1, 3)],
        "bull": [picture("graph6:DyG", BULL, root) for root in (None, 0, 1, 3)],
    }
    return table(lines, "ego networks", gap=0.45)
