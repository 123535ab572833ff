"""Scenes put together: beside and above each other, in rows that wrap, in columns.

Beside each other scenes meet on their axes (`Scene.middle`), as words do on a line. Above each other
they keep their horizontal places where strands must meet (`above`), or are centred (`column`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from eqmath.canvas.scene import Item, Label, Scene


def text(string: str, size: float = 10.0, italic: bool = False) -> Scene:
    """One line of text around (0, 0), its axis at the middle of its digits."""
    return Scene((Label((0.0, 0.0), string, size, italic=italic),), string, string, axis=0.0)


def beside(left: Scene, right: Scene, gap: float = 0.0) -> Scene:
    """The right scene so far to the right of the left one, both on the left one's axis."""
    shifted = right.moved(left.box[2] + gap - right.box[0], left.middle - right.middle)
    return Scene(left.items + shifted.items, left.title, left.description, left.source, left.middle)


def above(upper: Scene, lower: Scene, gap: float = 0.0) -> Scene:
    """The upper scene so far above the lower one, both at their horizontal places."""
    raised = upper.moved(0.0, lower.box[3] + gap - upper.box[1])
    return Scene(lower.items + raised.items, upper.title, upper.description, upper.source)


def captioned(scene: Scene, caption: str, size: float = 9.0, gap: float = 0.15) -> Scene:
    """The scene with a line of text centred below it; it keeps its axis and its texts."""
    left, _, right, _ = scene.box
    below = text(caption, size).moved((left + right) / 2, 0.0)
    lower = below.moved(0.0, scene.box[1] - gap - below.box[3])
    return replace(scene, items=scene.items + lower.items, axis=scene.middle)


def row(scenes: Sequence[Scene], gap: float = 0.3) -> Scene:
    """All beside each other on one axis, from left to right."""
    return reduce(lambda done, scene: beside(done, scene, gap), scenes) if scenes else Scene(())


def column(scenes: Sequence[Scene], gap: float = 0.3) -> Scene:
    """All below each other, from top to bottom, each centred."""
    centred = [scene.moved(-(scene.box[0] + scene.box[2]) / 2, 0.0) for scene in scenes]
    return reduce(lambda done, scene: above(done, scene, gap), centred) if scenes else Scene(())


def wrapped(scenes: Sequence[Scene], width: float, gap: float = 0.3, leading: float = 0.5) -> Scene:
    """Beside each other in as many rows as a width in centimetres asks for, each starting at the left."""
    lines: list[list[Scene]] = []
    used = 0.0
    for scene in scenes:
        used += gap + scene.width
        if not lines or used > width:
            lines.append([])
            used = scene.width
        lines[-1].append(scene)
    rows = [line.moved(-line.box[0], 0.0) for line in (row(line, gap) for line in lines)]
    return reduce(lambda done, line: above(done, line, leading), rows) if rows else Scene(())


def arranged(
    scenes: Sequence[Scene], columns: int, gap: float, title: str, description: str, leading: float | None = None
) -> Scene:
    """Scenes in rows of a given number of columns, each centred in its cell of one grid; the rows may be less apart."""
    width = max((scene.width for scene in scenes), default=0) + gap
    height = max((scene.height for scene in scenes), default=0) + (gap if leading is None else leading)
    items: list[Item] = []
    for index, scene in enumerate(scenes):
        down, right = divmod(index, columns)
        items += scene.centred(right * width, -down * height).items
    return Scene(tuple(items), title, description)
