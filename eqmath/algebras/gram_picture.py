"""A Gram matrix as it is drawn: its rows and columns are diagrams, the higher the power of δ the darker the cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eqmath.canvas import Cell, Drawn, Item, Label, Scene, grey, item_box, raised

MOST_ROWS = 20
"""So many rows at most are drawn."""
SIDE, SMALL, SIZE = 0.95, 0.8, 8.0
"""Centimetres: the least side of a cell, the longer side of a diagram beside; the size of the letters in points."""
DARKEST = 0.3


def gram_scene(
    entries: Sequence[Sequence[str]], exponents: Sequence[Sequence[int]], diagrams: Sequence[Drawn]
) -> Scene:
    """The entries of a matrix in cells, with the diagram of each row at the left and of each column above.

    >>> from eqmath.diagrams import Diagram
    >>> gram_scene([["n^2"]], [[2]], [Diagram("1|1'")]).title
    'Gram matrix of 1 diagrams'
    """
    words = [[_typeset(word) for word in row] for row in entries]
    width = max([SIDE, *(_width(word) + 0.2 for row in words for word in row)])
    top = max((e for row in exponents for e in row), default=0) or 1
    items: list[Item] = []
    for i, row in enumerate(words):
        for j, word in enumerate(row):
            at = (j * width, -(i + 1) * SIDE)
            items.append(Cell(at, width, SIDE, grey(DARKEST * exponents[i][j] / top)))
            items.append(Label((at[0] + width / 2, at[1] + SIDE / 2), word, SIZE, color="#000000"))
    for i, d in enumerate(diagrams):
        small = _small(d)
        items += small.moved(-0.2 - small.box[2], -(i + 0.5) * SIDE).items
        items += small.moved((i + 0.5) * width, 0.2 - small.box[1]).items
    title = f"Gram matrix of {len(diagrams)} diagrams"
    rows = "; ".join(" ".join(row) for row in entries)
    return Scene(tuple(items), title, f"{title}: {' ; '.join(map(str, diagrams))}; rows: {rows}")


def _typeset(word: str) -> str:
    """n^2 with a raised 2, 3*n without a sign between."""
    return re.sub(r"\^(\d+)", lambda power: raised(power[1]), word).replace("*", "").replace("-", "−")


def _small(d: Drawn) -> Scene:
    scene = d.picture("none")
    return scene.scaled(SMALL * 0.75 / max(scene.width, scene.height)).centred(0.0, 0.0)


def _width(word: str) -> float:
    left, _, right, _ = item_box(Label((0.0, 0.0), word, SIZE))
    return right - left
