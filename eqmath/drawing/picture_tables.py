"""Pictures in lines, each line with words at its left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eqmath.canvas import Item, Label, Scene
from eqmath.diagrams import APART
from eqmath.drawing.figure import Figure

SIZE = 9.0
ASIDE = 0.7
"""Centimetres from the words to the first picture."""


def table(
    lines: Mapping[str, Sequence[Scene]], title: str, *, gap: float = APART, leading: float = 0.5, even: bool = True
) -> Figure:
    """Lines of pictures that meet on their axes, the words of each line at its left.

    Parameters
    ----------
    lines : {words: pictures}
    title : str
    gap, leading : float
        Centimetres between the pictures of a line, and between the lines.
    even : bool
        Whether the pictures are centred in columns of one width; else each stands after the other.

    Examples
    --------
    >>> from eqmath.canvas import text
    >>> table({"one": [text("1")], "two": [text("1"), text("2")]}, "numbers")
    <figure: numbers>
    """
    wide = max(scene.width for scenes in lines.values() for scene in scenes)
    items: list[Item] = []
    y = 0.0
    for words, scenes in lines.items():
        y -= max(scene.box[3] - scene.middle for scene in scenes)
        items.append(Label((-ASIDE, y), words, SIZE, "end"))
        x = 0.0
        for scene in scenes:
            left, _, right, _ = scene.box
            room = wide if even else right - left
            items += scene.moved(x + (room - left - right) / 2, y - scene.middle).items
            x += room + gap
        y -= max(scene.middle - scene.box[1] for scene in scenes) + leading
    told = "; ".join(
        f"{words}: {', '.join(scene.title for scene in scenes if scene.title)}" for words, scenes in lines.items()
    )
    return Figure(Scene(tuple(items), title, f"{title}; {told}"))
