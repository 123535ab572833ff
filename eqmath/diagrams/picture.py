"""The picture of a partition diagram: two rows of vertices, blocks as arcs and one through-strand.

Arcs join neighbours of a block within a row and stay on their side of the middle. A propagating block
gets one strand, between its closest pair; it starts and ends vertically, so it meets no other vertex.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from eqmath.canvas import Dot, Item, Label, Scene, Stroke
from eqmath.diagrams.text import Vertex, format_blocks, format_vertex
from eqmath.errors import UnknownName

STRAND = 1.2
"""Centimetres from one vertex of a row to the next."""
HEIGHT = 1.5
"""Centimetres from the bottom row to the top row."""
LABEL_GAP = 0.28

Blocks = tuple[tuple[Vertex, ...], ...]

LABELS: dict[str, Callable[[Vertex, int], str]] = {
    "none": lambda vertex, l: "",
    "primes": lambda vertex, l: format_vertex(vertex),
    "linear": lambda vertex, l: str(vertex if vertex > 0 else l - vertex),
    "negative": lambda vertex, l: str(vertex).replace("-", "−"),
}
"""How a vertex is named in a picture, from its signed number and the number l of outputs."""


def picture(blocks: Blocks, labels: str = "primes", filled: bool = True) -> Scene:
    """The picture of a diagram with the given blocks.

    Parameters
    ----------
    blocks : tuple of tuples of signed vertices
    labels : "none", "primes", "linear" or "negative"
    filled : bool
        Filled dots stand for the diagram basis, open ones for the orbit basis.

    Raises
    ------
    UnknownName
        If the label style is another one.
    """
    if labels not in LABELS:
        raise UnknownName(f"expected labels {', '.join(LABELS)}, found {labels!r}")
    vertices = sorted((v for block in blocks for v in block), key=lambda v: (v < 0, abs(v)))
    l = sum(v > 0 for v in vertices)
    text = format_blocks(blocks)
    items: list[Item] = [stroke for block in blocks for stroke in strokes(block)]
    items += [Dot(position(v), filled) for v in vertices]
    items += [Label(beside(v), LABELS[labels](v, l)) for v in vertices if LABELS[labels](v, l)]
    words = [f"block {', '.join(map(format_vertex, block))}" for block in blocks]
    basis = "diagram" if filled else "orbit"
    description = f"{l} outputs on top, {len(vertices) - l} inputs below; " + "; ".join(words or ["no vertices"])
    return Scene(tuple(items), f"{basis} basis element {text}", description, f"eqmath diagram: {text}")


def position(vertex: Vertex) -> tuple[float, float]:
    """Where a vertex lies: outputs in the top row, inputs in the bottom row."""
    return (abs(vertex) - 1) * STRAND, HEIGHT if vertex > 0 else 0.0


def strokes(block: tuple[Vertex, ...]) -> Iterator[Stroke]:
    """The arcs of a block in each row and its through-strand."""
    top, bottom = [v for v in block if v > 0], [v for v in block if v < 0]
    for row in (top, bottom):
        for left, right in pairwise(row):
            yield _arc(left, right)
    if top and bottom:
        upper, lower = min(((t, b) for t in top for b in bottom), key=lambda ends: abs(ends[0] + ends[1]))
        yield _strand(upper, lower)


def _arc(left: Vertex, right: Vertex) -> Stroke:
    gap = abs(right) - abs(left)
    depth = HEIGHT / 2 * gap / (gap + 1)
    (x, y), (end, _) = position(left), position(right)
    inner = y - depth if left > 0 else y + depth
    return Stroke(((x, y), (x, inner), (end, inner), (end, y)))


def _strand(upper: Vertex, lower: Vertex) -> Stroke:
    start, end = position(upper), position(lower)
    if start[0] == end[0]:
        return Stroke((start, end))
    return Stroke((start, (start[0], HEIGHT * 0.55), (end[0], HEIGHT * 0.45), end))


def beside(vertex: Vertex) -> tuple[float, float]:
    """Where the name of a vertex stands: outside the rows."""
    x, y = position(vertex)
    return x, y + (LABEL_GAP if vertex > 0 else -LABEL_GAP)
