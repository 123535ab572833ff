"""The head of a jellyfish, drawn above its diagram, and its tentacles from left to right.

A tentacle goes to the first vertex of its block: to an output from above; to an input around the nearer
side of the diagram and up from below, so that it meets neither another vertex nor the middle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eqmath.canvas import Dome, Item, Label, Point, Scene, Stroke
from eqmath.diagrams import HEIGHT, STRAND, Vertex, beside, position

ABOVE = 1.2
"""Centimetres from the top row to the flat side of the head."""
SPACING = 0.3
"""Centimetres between the roots of two tentacles."""
THIN = 0.5
ASIDE = 0.2


def domed(scene: Scene, ends: Sequence[Vertex], l: int, k: int, text: str) -> Scene:
    """The scene of a diagram with a head whose tentacles end at these vertices."""
    middle, flat = STRAND * (max(l, k, 1) - 1) / 2, HEIGHT + ABOVE
    roots = [(middle + SPACING * (place - (len(ends) - 1) / 2), flat) for place in range(len(ends))]
    sides = _sides(ends, middle)
    tentacles = [
        stroke for root, end, side in zip(roots, ends, sides, strict=True) for stroke in _tentacle(root, end, side)
    ]
    numbers = [Label((x + 0.08, y - 0.12), str(place), 5.0) for place, (x, y) in enumerate(roots, 1)]
    head = Dome((middle, flat), max(0.35, SPACING * len(ends) / 2))
    moved = tuple(_moved(item, {beside(end): position(end) for end in ends}) for item in scene.items)
    description = f"{scene.description}; a head with {len(ends)} tentacles"
    items: tuple[Item, ...] = (*tentacles, *moved, head, *numbers)
    return Scene(items, f"jellyfish {text}", description, f"eqmath jellyfish: {text}")


def _sides(ends: Sequence[Vertex], middle: float) -> list[float]:
    """Where the tentacle of each input passes the diagram: the nearest to the edge lies innermost."""
    sides = [0.0] * len(ends)
    left = sorted(
        (place for place, end in enumerate(ends) if end < 0 and position(end)[0] <= middle), key=lambda p: -ends[p]
    )
    right = sorted(
        (place for place, end in enumerate(ends) if end < 0 and position(end)[0] > middle), key=lambda p: ends[p]
    )
    for depth, place in enumerate(left, 2):
        sides[place] = -ASIDE * depth
    for depth, place in enumerate(right, 2):
        sides[place] = 2 * middle + ASIDE * depth
    return sides


def _tentacle(root: Point, end: Vertex, side: float) -> Iterator[Stroke]:
    """One curve to an output; three pieces to an input."""
    (x, flat), (to, height) = root, position(end)
    if end > 0:
        yield Stroke(((x, flat), (x, flat - ABOVE / 2), (to, height + ABOVE / 2), (to, height)), THIN)
    else:
        depth = abs(side - to) / 2 + 0.2
        yield Stroke(((x, flat), (x, flat - ABOVE / 2), (side, flat - ABOVE / 4), (side, HEIGHT)), THIN)
        yield Stroke(((side, HEIGHT), (side, 0.0)), THIN)
        yield Stroke(((side, 0.0), (side, -depth), (to, -depth), (to, 0.0)), THIN)


def _moved(item: Item, names: dict[Point, Point]) -> Item:
    """The name of a vertex to the right of the tentacle that arrives there."""
    if isinstance(item, Label) and item.at in names:
        return replace(item, at=(item.at[0] + ASIDE, item.at[1]))
    return item
