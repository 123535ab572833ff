"""Bundles of planes on a triangle: what the loop fixes are the sections, arrows that agree along every edge."""

from math import cos, pi, sin

from eqmath import Matrix
from eqmath.canvas import Arrowhead, Cell, Dot, Item, Label, Scene, Stroke
from eqmath.drawing import Figure
from eqmath.sheaves import Sheaf

ONE, INKS = Matrix.identity(2), ("#cc2222", "#2266cc")
LOOPS = {"identity": ONE, "reflection": Matrix([[1, 0], [0, -1]]), "quarter turn": Matrix([[0, -1], [1, 0]])}
SIDE, LONG = 0.8, 0.3


def plane(at: tuple[float, float], values: list[tuple[int, int]]) -> list[Item]:
    """The stalk of a vertex with what the sections are there."""
    x, y = at
    items: list[Item] = [Cell((x - SIDE / 2, y - SIDE / 2), SIDE, SIDE, "")]
    for (a, b), ink in zip(values, INKS, strict=False):
        tip = x + LONG * a, y + LONG * b
        items += [Stroke((at, tip), color=ink), Arrowhead(tip, (float(a), float(b)), color=ink)]
    return [*items, Dot(at, radius=0.05)]


def picture(name: str, loop: Matrix) -> Scene:
    """The triangle, its lower edge with the matrix."""
    sheaf = Sheaf.bundle("cycle:3", [ONE, ONE, loop])
    places = [(1.6 * sin(2 * pi * v / 3), 1.6 * cos(2 * pi * v / 3)) for v in range(3)]
    items: list[Item] = []
    for u, v in sheaf.graph.edges:
        (x, y), (z, w) = places[u], places[v]
        short = 0.32 if u == 0 else 0.2
        dx, dy = (z - x) * short, (w - y) * short
        items.append(Stroke(((x + dx, y + dy), (z - dx, w - dy)), color="" if u == 0 else "#777777"))
    for v, at in enumerate(places):
        items += plane(at, [(s[2 * v], s[2 * v + 1]) for s in sheaf.sections])
    items += [Label((0.0, -0.55), name, 8.0, color="#777777"), Label((0.0, -1.6), f"dim H⁰ = {sheaf.h0}", 9.0)]
    return Scene(tuple(items), name, f"{name}: dim H⁰ = {sheaf.h0}")


def figure() -> Figure:
    scenes = [picture(name, loop).moved(4.1 * i, 0.0) for i, (name, loop) in enumerate(LOOPS.items())]
    told = "; ".join(scene.description for scene in scenes)
    items = tuple(item for scene in scenes for item in scene.items)
    return Figure(Scene(items, "sheaves on a triangle", f"planes at the vertices of a triangle; {told}"))
