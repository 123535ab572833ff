"""The head of a jellyfish, drawn above its diagram, and its tentacles from left to right.

A tentacle goes to the first vertex of its block: to an output from above; to an input around the nearer
side of the diagram and up from below, so that it meets neither another vertex nor the middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eqmath.canvas import Dome, Item, Label, Point, Scene, Stroke
from eqmath.diagrams import HEIGHT, STRAND, Vertex, beside, position

ABOVE = 1.4
"""Centimetres from the top row to the flat side of the head."""
STEM = 0.3
"""The first piece of a tentacle, straight down, beside which its number stands."""
SPACING = 0.32
"""Centimetres between two tentacles at the head."""
ASIDE = 0.2
THIN = 0.5


def domed(scene: Scene, ends: Sequence[Vertex], l: int, k: int, text: str) -> Scene:
    """The scene of a diagram with a head whose tentacles end at these vertices."""
    middle, flat = STRAND * (max(l, k, 1) - 1) / 2, HEIGHT + ABOVE
    roots = [(middle + SPACING * (place - (len(ends) - 1) / 2), flat) for place in range(len(ends))]
    sides = _sides(ends, middle)
    tentacles = [_tentacle(root, end, sides.get(end)) for root, end in zip(roots, ends, strict=True)]
    numbers = [Label((x + 0.08, y - 0.14), str(place), 5.0) for place, (x, y) in enumerate(roots, 1)]
    away = {
        beside(end): -ASIDE if sides.get(end, x) > position(end)[0] else ASIDE
        for (x, _), end in zip(roots, ends, strict=True)
    }
    items: tuple[Item, ...] = (
        *(stroke for pieces in tentacles for stroke in pieces),
        *(_moved(item, away) for item in scene.items),
        Dome((middle, flat), max(0.35, SPACING * len(ends) / 2)),
        *numbers,
    )
    words = f"a head with tentacles to {text[2 : text.index(')')] or 'nothing'}"
    return Scene(items, f"jellyfish {text}", f"{scene.description}; {words}", f"eqmath jellyfish: {text}")


def _sides(ends: Sequence[Vertex], middle: float) -> dict[Vertex, float]:
    """Where the tentacle of each input passes the diagram: the nearest to the edge lies innermost."""
    inputs = sorted((end for end in ends if end < 0), reverse=True)
    left = [end for end in inputs if position(end)[0] <= middle]
    right = [end for end in reversed(inputs) if position(end)[0] > middle]
    sides = {end: -ASIDE * depth for depth, end in enumerate(left, 3)}
    return sides | {end: 2 * middle + ASIDE * depth for depth, end in enumerate(right, 3)}


def _tentacle(root: Point, end: Vertex, side: float | None) -> list[Stroke]:
    """A stem and one curve to an output; around the side to an input."""
    (x, flat), (to, height) = root, position(end)
    low = flat - STEM
    stem, bend = Stroke(((x, flat), (x, low)), THIN), (low - HEIGHT) / 2
    if side is None:
        return [stem, Stroke(((x, low), (x, low - bend), (to, height + bend), (to, height)), THIN)]
    depth = abs(side - to) / 2 + 0.2
    return [
        stem,
        Stroke(((x, low), (x, low - bend), (side, HEIGHT + 1.5 * bend), (side, HEIGHT)), THIN),
        Stroke(((side, HEIGHT), (side, height)), THIN),
        Stroke(((side, height), (side, height - depth), (to, height - depth), (to, height)), THIN),
    ]


def _moved(item: Item, away: dict[Point, float]) -> Item:
    """The name of a vertex beside the tentacle that arrives there, on the side from which it does not come."""
    if isinstance(item, Label) and item.at in away:
        return replace(item, at=(item.at[0] + away[item.at], item.at[1]))
    return item
