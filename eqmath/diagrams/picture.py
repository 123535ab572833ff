"""The picture of a partition diagram: vertices, edges and names at the places of its layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from eqmath.canvas import POINT, Dot, Item, Label, Point, Scene, Stroke, inks, item_box
from eqmath.diagrams.layout import Layout, edges
from eqmath.diagrams.text import Vertex, format_blocks, format_vertex
from eqmath.errors import UnknownName

BAR = "\u0305"
"""Ends the name of a vertex over which a bar is drawn."""
THIN = 0.4
RADIUS = Dot((0.0, 0.0)).radius

Blocks = tuple[tuple[Vertex, ...], ...]

LABELS: dict[str, Callable[[Vertex, int], str]] = {
    "none": lambda vertex, l: "",
    "primes": lambda vertex, l: format_vertex(vertex).replace("'", "′"),
    "linear": lambda vertex, l: str(vertex if vertex > 0 else l - vertex),
    "negative": lambda vertex, l: str(vertex).replace("-", "−"),
    "bars": lambda vertex, l: str(vertex) if vertex > 0 else f"{-vertex}{BAR}",
}
"""How a vertex is named in a picture, from its signed number and the number l of outputs."""


def picture(
    blocks: Blocks, labels: str = "primes", filled: bool = True, palette: str = "black", height: float = 0.0
) -> Scene:
    """The picture of a diagram with the given blocks.

    Parameters
    ----------
    blocks : tuple of tuples of signed vertices
    labels : "none", "primes", "linear", "negative" or "bars"
    filled : bool
        Filled dots stand for the diagram basis, open ones for the orbit basis.
    palette : "black", "colors" or "dashes"
    height : float
        The least distance of the rows, in centimetres; 0 is the usual one.

    Raises
    ------
    UnknownName
        If the label style or the palette is another one.
    """
    trim = 0.0 if filled else RADIUS
    layout = Layout.of(blocks, trim, height) if height else Layout.of(blocks, trim)
    vertices, text = in_order(blocks), format_blocks(blocks)
    l = sum(v > 0 for v in vertices)
    items: list[Item] = []
    color: dict[Vertex, str] = {}
    for block, ink in zip(blocks, inks(palette, len(blocks)), strict=True):
        items += [Stroke(layout.curve(edge), color=ink.color, dash=ink.dash) for edge in edges(block)]
        color |= dict.fromkeys(block, ink.color)
    items += [Dot(layout.at(v), filled, color=color[v]) for v in vertices]
    items += names(labels, {v: layout.beside(v) for v in vertices}, l)
    words = [f"block {', '.join(map(format_vertex, block))}" for block in blocks]
    basis = "diagram" if filled else "orbit"
    description = f"{l} outputs on top, {len(vertices) - l} inputs below; " + "; ".join(words or ["no vertices"])
    title = f"{basis} basis element {text}"
    return Scene(tuple(items), title, description, f"eqmath diagram: {text}", layout.height / 2)


def in_order(blocks: Blocks) -> list[Vertex]:
    """The vertices 1, …, l, 1', …, k'."""
    return sorted((v for block in blocks for v in block), key=lambda v: (v < 0, abs(v)))


def names(labels: str, places: dict[Vertex, Point], l: int) -> list[Item]:
    """The names of vertices, each around its place.

    Raises
    ------
    UnknownName
        If the label style is unknown.
    """
    if labels not in LABELS:
        raise UnknownName(f"expected labels {', '.join(LABELS)}, found {labels!r}")
    return [item for vertex, place in places.items() for item in named(LABELS[labels](vertex, l), place)]


def named(name: str, at: Point, size: float = 8.0) -> Sequence[Item]:
    """A name around a place, with the bar over it if it has one; nothing for the empty name."""
    if not name.endswith(BAR):
        return [Label(at, name, size)] if name else []
    label = Label(at, name[:-1], size)
    left, _, right, _ = item_box(label)
    high = at[1] + 0.5 * size * POINT
    return [label, Stroke(((left, high), (right, high)), THIN)]
