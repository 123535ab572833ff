"""A matrix as it is written in a paper: its entries between brackets."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import Item, Label, Scene, Stroke, item_box, straight

LINE, GAP, HOOK = 0.52, 0.35, 0.12
"""Centimetres: a row, what is between two columns, how far a bracket turns in."""


def matrix_scene(rows: Sequence[Sequence[object]], size: float = 10.0) -> Scene:
    """The entries of a matrix in columns, centred, between brackets.

    >>> scene = matrix_scene([[0, 1], [-1, 0]])
    >>> [item.text for item in scene.items if isinstance(item, Label)], scene.description
    (['0', '−1', '1', '0'], 'matrix with the rows 0 1; -1 0')
    """
    words = [[str(entry).replace("-", "−") for entry in row] for row in rows]
    items: list[Item] = []
    right = GAP / 2
    for column in zip(*words, strict=True):
        width = max(_width(word, size) for word in column)
        items += [
            Label((right + width / 2, -(i + 0.5) * LINE), word, size) for i, word in enumerate(column) if word.strip()
        ]
        right += width + GAP
    edge, low = right - GAP / 2, -len(rows) * LINE
    for x, inwards in ((0.0, HOOK), (edge, -HOOK)):
        items.append(Stroke(straight((x + inwards, 0.0), (x, 0.0), (x, low), (x + inwards, low))))
    told = "; ".join(" ".join(map(str, row)) for row in rows)
    return Scene(tuple(items), "matrix", f"matrix with the rows {told}", axis=low / 2)


def _width(word: str, size: float) -> float:
    left, _, right, _ = item_box(Label((0.0, 0.0), word, size))
    return right - left
