"""The head of a jellyfish, drawn above its diagram, and its tentacles from left to right.

A tentacle goes to the first vertex of its block: to an output from above; to an input around the nearer
side of the diagram and up from below. It is vertical where the names of vertices stand, which make room
for it, so that it meets neither a name nor another vertex. A tentacle without a block ends in a small dot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from eqmath.canvas import Dome, Dot, Ink, Item, Label, Point, Scene, Stroke, moved
from eqmath.diagrams import ROUND, STRAND, Layout, Vertex, apex, names

NAMES = 0.55
"""Centimetres outside the rows in which names stand."""
STEM = 0.3
"""The first piece of a tentacle, straight down, beside which its number stands."""
SPACING = 0.38
"""Centimetres between two tentacles at the head."""
ASIDE = 0.09
"""Centimetres between a tentacle and a name beside it, between a stem and its number."""
FIRST_SIDE, NEXT_SIDE = 0.75, 0.2
"""Centimetres from the outermost vertex to the first way around, and from one to the next."""
TALL = 0.7
THIN = 0.5


@dataclass(frozen=True, slots=True)
class HeadPicture:
    """Where the tentacles of one head leave it, turn, and pass the diagram."""

    layout: Layout
    ends: Sequence[Vertex]
    roots: Sequence[Point]
    low: float
    sides: dict[Vertex, float]

    @classmethod
    def over(cls, layout: Layout, ends: Sequence[Vertex], width: int, more: int) -> HeadPicture:
        """The head in the middle above a given number of columns, with more tentacles than ends."""
        middle, count = STRAND * (max(width, 1) - 1) / 2, len(ends) + more
        places = [middle + SPACING * (place - (count - 1) / 2) for place in range(count)]
        sides = _sides(ends, middle)
        targets = [sides.get(end, layout.at(end)[0]) for end in ends]
        far = max((abs(x - to) for x, to in zip(places, targets, strict=False)), default=0.0)
        low = layout.height + NAMES + 0.35 + 0.25 * far
        return cls(layout, ends, [(x, low + STEM) for x in places], low, sides)

    def path(self, root: Point, end: Vertex) -> tuple[Point, ...]:
        """The way from the head to a vertex."""
        (to, y), side = self.layout.at(end), self.sides.get(end)
        row = self.layout.height + NAMES
        stem = _line(root, (root[0], self.low))
        if side is None:
            stop = (to, y + self.layout.trim)
            return (*stem, *_turn((root[0], self.low), (to, row)), *_line((to, row), stop)[1:])
        under = -NAMES - apex(round(abs(side - to) / STRAND + 0.5)) / 0.75
        bend = ((side, -NAMES), (side, under), (to, under), (to, -NAMES))
        around = (*_turn((root[0], self.low), (side, row)), *_line((side, row), (side, -NAMES))[1:])
        return (*stem, *around, *bend[1:], *_line((to, -NAMES), (to, -self.layout.trim))[1:])


def domed(
    scene: Scene, head: HeadPicture, text: str, inks: Sequence[Ink], shape: tuple[int, int], labels: str
) -> Scene:
    """The scene of a diagram without names, with a head above it, its tentacles in these inks, and names."""
    roots, ends = head.roots, head.ends
    middle, flat = (roots[0][0] + roots[-1][0]) / 2 if roots else 0.0, head.low + STEM
    tentacles = [
        Stroke(head.path(root, end), THIN, ink.color, ink.dash)
        for root, end, ink in zip(roots, ends, inks, strict=False)
    ]
    capped = [Stroke((root, (root[0], head.low)), THIN) for root in roots[len(ends) :]]
    radius = max(0.35, SPACING * (len(roots) + 0.5) / 2)
    items: tuple[Item, ...] = (
        *tentacles,
        *capped,
        *scene.items,
        *_named(head, *shape, labels),
        *(Dot((x, head.low)) for x, _ in roots[len(ends) :]),
        Dome((middle, flat), radius, min(radius, TALL)),
        *(Label((x + ASIDE, flat - STEM / 2), str(i), 6.0, "start") for i, (x, _) in enumerate(roots, 1)),
    )
    words = f"a head with tentacles to {text[2 : text.index(')')] or 'nothing'}" + ", and one more" * len(capped)
    return Scene(items, f"jellyfish {text}", f"{scene.description}; {words}", f"eqmath jellyfish: {text}", scene.axis)


def _sides(ends: Sequence[Vertex], middle: float) -> dict[Vertex, float]:
    """Where the tentacle of each input passes the diagram: the nearest to the edge lies innermost.

    So many pass on the left that the fewest tentacles cross; else about half of them.
    """
    inputs = sorted((end for end in ends if end < 0), reverse=True)
    usual = sum((-end - 1) * STRAND <= middle for end in inputs)
    splits = [_split(inputs, count, middle) for count in range(len(inputs) + 1)]
    costs = [(_crossings(ends, sides), abs(count - usual)) for count, sides in enumerate(splits)]
    return splits[costs.index(min(costs))]


def _crossings(ends: Sequence[Vertex], sides: dict[Vertex, float]) -> int:
    """How many tentacles cross; two that go around count as three, because they are almost parallel there."""
    targets = [(sides.get(v, (v - 1) * STRAND), v < 0) for v in ends]
    return sum(3 if both and other else 1 for (a, both), (b, other) in combinations(targets, 2) if a > b)


def _split(inputs: Sequence[Vertex], left: int, middle: float) -> dict[Vertex, float]:
    """The first so many inputs on the left, the others on the right."""
    sides = {end: -FIRST_SIDE - NEXT_SIDE * depth for depth, end in enumerate(inputs[:left])}
    right = reversed(inputs[left:])
    return sides | {end: 2 * middle + FIRST_SIDE + NEXT_SIDE * depth for depth, end in enumerate(right)}


def _line(start: Point, end: Point) -> tuple[Point, ...]:
    """A straight piece as a curve."""
    (x, y), (u, v) = start, end
    return start, (x + (u - x) / 3, y + (v - y) / 3), (x + 2 * (u - x) / 3, y + 2 * (v - y) / 3), end


def _turn(start: Point, end: Point) -> tuple[Point, ...]:
    """The rest of a curve that leaves and arrives vertically."""
    bend = ROUND * (start[1] - end[1])
    return (start[0], start[1] - bend), (end[0], end[1] + bend), end


def _named(head: HeadPicture, k: int, l: int, labels: str) -> list[Item]:
    """The names of the vertices, to the right of the tentacles that arrive there."""
    found: list[Item] = []
    for vertex in (*range(1, l + 1), *range(-1, -k - 1, -1)):
        items = names(labels, {vertex: head.layout.beside(vertex)}, l)
        aside = ASIDE + Scene(tuple(items)).width / 2 if vertex in head.ends else 0.0
        found += [moved(item, aside, 0.0) for item in items]
    return found
