"""The entries of a layer on a graph are tied along the orbits of pairs: the pentagon with its chords."""

from math import cos, pi, sin

from eqmath import Aut, Hom
from eqmath.canvas import Dot, Label, Scene, Stroke, beside
from eqmath.drawing import Figure, weight_matrix


def cycle(n: int, radius: float = 1.3) -> Scene:
    """The vertices 1, …, n on a circle, from the top clockwise."""
    at = [(sin(2 * pi * i / n), cos(2 * pi * i / n)) for i in range(n)]
    places = [(radius * x, radius * y) for x, y in at]
    edges = [Stroke((places[i], places[(i + 1) % n])) for i in range(n)]
    names = [Label(((radius + 0.3) * x, (radius + 0.3) * y), str(i), 8.0) for i, (x, y) in enumerate(at, 1)]
    return Scene((*edges, *(Dot(place) for place in places), *names), "pentagon", "a pentagon")


def figure() -> Figure:
    matrix = weight_matrix(Hom(Aut("cycle:5"), 1, 1), letters="classes").scene
    return Figure(
        beside(cycle(5), matrix, 1.0).told("orbit tying of the pentagon", f"a pentagon; {matrix.description}")
    )
