"""Young diagrams, and pictures at another size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eqmath.canvas import Arrowhead, Cell, Dome, Dot, Item, Label, Scene, Stroke

BOX = 0.2


def young(shape: Sequence[int], side: float = BOX) -> Scene:
    """The boxes of a partition, its parts as rows; ∅ for the empty one. Its middle is (0, 0).

    >>> len(young((2, 1)).items), young(()).items[0].text
    (3, '∅')
    """
    if not shape:
        return Scene((Label((0.0, 0.0), "∅", 9.0),), "∅", "the empty partition", axis=0.0)
    left, top = -max(shape) * side / 2, len(shape) * side / 2
    cells = [
        Cell((left + column * side, top - (row + 1) * side), side, side, "")
        for row, length in enumerate(shape)
        for column in range(length)
    ]
    name = ", ".join(map(str, shape))
    return Scene(tuple(cells), name, f"the partition {name}", axis=0.0)


def scaled(scene: Scene, factor: float) -> Scene:
    """The scene at another size; the widths of its lines stay."""
    axis = None if scene.axis is None else scene.axis * factor
    return replace(scene, items=tuple(_scaled(item, factor) for item in scene.items), axis=axis)


def _scaled(item: Item, factor: float) -> Item:
    if isinstance(item, Stroke):
        return replace(item, points=tuple((x * factor, y * factor) for x, y in item.points))
    at = (item.at[0] * factor, item.at[1] * factor)
    if isinstance(item, Dot):
        return replace(item, at=at, radius=item.radius * max(factor, 0.6))
    if isinstance(item, Dome):
        return replace(item, at=at, radius=item.radius * factor, height=item.height * factor)
    if isinstance(item, Cell):
        return replace(item, at=at, width=item.width * factor, height=item.height * factor)
    if isinstance(item, Arrowhead):
        return replace(item, at=at)
    return replace(item, at=at, size=item.size * max(factor, 0.7))
