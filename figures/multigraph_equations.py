"""Multigraphs as terms of equations: a layer of degree at most 3, a product, a path in its orbit forms (open dots)."""

from collections.abc import Sequence

from eqmath import MarkedMultigraph
from eqmath.canvas import Scene, column, text
from eqmath.drawing import Figure, equation

GAP, WIDTH = 0.7, 14.5


def line(*terms: str | Scene) -> Scene:
    """An equation of pictures."""
    return equation(terms, width=WIDTH).scene


def added(scenes: Sequence[Sequence[Scene]]) -> list[str | Scene]:
    """With + between them."""
    return [part for own in scenes for part in ("+", *own)][1:]


def layer(y: str, texts: Sequence[str]) -> Scene:
    """y as a sum of multigraphs with parameters."""
    weights = [text(f"w{'₁₂₃₄₅'[place]}", 12.0, italic=True) for place in range(len(texts))]
    pictures = [MarkedMultigraph(graph).picture() for graph in texts]
    return line(text(y, 12.0, italic=True), "=", *added(list(zip(weights, pictures, strict=True))))


def product(left: str, right: str) -> Scene:
    """Glued at the marks: the entrywise product."""
    H, K = MarkedMultigraph(left), MarkedMultigraph(right)
    return line(H.picture(), "·", K.picture(), "=", H.times(K).picture())


def orbits(graph: str) -> Scene:
    """All values on the left, different values on the right."""
    H = MarkedMultigraph(graph)
    return line(H.picture(), "=", *added([(K.picture(filled=False),) for K in H.in_orbits()]))


def figure() -> Figure:
    lines = [
        layer("y(i,j)", ["a>b;a,b", "a>c,c>b;a,b", "a>b,a>c,c>b;a,b", "a>c,b;a,b"]),
        product("a>b;a,b", "a>c,c>b;a,b"),
        orbits("a>b,b>c;a"),
    ]
    words = "equations of multigraphs: a layer, a product, and a path in its orbit forms"
    return Figure(column(lines, GAP).told(words, words, ""))
