"""A layer on contours of four points: a complex circulant, a colour for each weight w = a + bi, and its real matrix."""

from math import cos, pi, sin

from eqmath.canvas import Dot, Label, Scene, Stroke, beside, column
from eqmath.drawing import Figure, block_matrix

RADII = (1.0, 1.3, 0.8, 1.15)
POINTS = range(len(RADII))
LOWERED = "₁₂₃₄"
SIDE = 0.62


def contour() -> Scene:
    """A closed curve of points, anticlockwise."""
    at = [(cos(2 * pi * i / len(RADII) + 0.5), sin(2 * pi * i / len(RADII) + 0.5)) for i in POINTS]
    places = [(r * x, r * y) for r, (x, y) in zip(RADII, at, strict=True)]
    sides = [Stroke((places[i - 1], places[i])) for i in POINTS]
    names = [
        Label(((r + 0.32) * x, (r + 0.32) * y), f"x{LOWERED[i]}", 8.0, italic=True)
        for i, r, (x, y) in zip(POINTS, RADII, at, strict=True)
    ]
    return Scene((*sides, *map(Dot, places), *names), "contour", "a contour of four points")


def blocks(parts: tuple[str, ...], entry: tuple[tuple[str, ...], ...], title: str, width: float) -> Scene:
    """Every weight as a block of entries, the weight of x after y being that of the shift from y to x."""
    shift = {(y, x): LOWERED[(x - y) % len(RADII)] for y in POINTS for x in POINTS}
    lines = [(y, own) for y in POINTS for own in entry]
    words = [[word + shift[y, x] for x in POINTS for word in own] for y, own in lines]
    kinds = [["w" + shift[y, x] for x in POINTS for _ in own] for y, own in lines]
    rows = {f"{part}y{LOWERED[y]}": SIDE for y in POINTS for part in parts}
    columns = {f"{part}x{LOWERED[x]}": width for x in POINTS for part in parts}
    return block_matrix(words, rows, columns, title, kinds=kinds).scene


def figure() -> Figure:
    circulant = blocks(("",), (("w",),), "a complex circulant", SIDE)
    real = blocks(("Re ", "Im "), (("a", "−b"), ("b", "a")), "its real matrix", 0.98)
    told = f"a contour of four points; {circulant.description}; {real.description}"
    return Figure(column([beside(contour(), circulant, 1.5), real], 0.5).told("a layer on contours", told))
