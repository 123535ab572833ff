"""A scene: dots, strokes, labels and cells in centimetres, y pointing up. It knows no diagrams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

Point = tuple[float, float]

POINT = 2.54 / 72.27
"""One printer's point in centimetres."""
STRAND_WIDTH = 0.8
"""The usual width of a line, in printer's points."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A vertex; filled, or open with a white inside; round, or a square of side twice the radius."""

    at: Point
    filled: bool = True
    radius: float = 0.055
    square: bool = False


@dataclass(frozen=True, slots=True)
class Dome:
    """A filled half-disc above its diameter, which is level and has its centre at a point."""

    at: Point
    radius: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line through two points, or a cubic Bézier curve with four control points."""

    points: tuple[Point, ...]
    width: float = STRAND_WIDTH


@dataclass(frozen=True, slots=True)
class Label:
    """A text centred at a point; the size is in printer's points."""

    at: Point
    text: str
    size: float = 8.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A square cell with its lower left corner, a grey value from 0 (white) to 1 (black) and a thin rim."""

    at: Point
    side: float
    shade: float


Item = Dot | Dome | Stroke | Label | Cell


@dataclass(frozen=True, slots=True)
class Scene:
    """Items in drawing order, with the texts that a reader without eyes is told.

    Attributes
    ----------
    title, description : str
        What SVG carries as ``<title>`` and ``<desc>``.
    source : str
        The text that the scene was drawn from, kept as a comment in TikZ.
    """

    items: tuple[Item, ...]
    title: str = ""
    description: str = ""
    source: str = ""

    def moved(self, right: float, up: float) -> Scene:
        """The scene at another place."""
        return replace(self, items=tuple(_moved(item, right, up) for item in self.items))

    def over(self, other: Scene) -> Scene:
        """Both scenes in one, this one on top and giving its texts."""
        return replace(self, items=other.items + self.items)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a box that holds every item, its line width included."""
        boxes = [_box(item) for item in self.items] or [(0.0, 0.0, 0.1, 0.1)]
        left, bottom, right, top = zip(*boxes, strict=True)
        return min(left), min(bottom), max(right), max(top)


def arranged(scenes: Sequence[Scene], columns: int, gap: float, title: str, description: str) -> Scene:
    """Scenes in rows of so many columns, each centred in its cell of one common grid."""
    boxes = [scene.box for scene in scenes]
    width = max((right - left for left, _, right, _ in boxes), default=0) + gap
    height = max((top - bottom for _, bottom, _, top in boxes), default=0) + gap
    items: list[Item] = []
    for index, (scene, (left, bottom, right, top)) in enumerate(zip(scenes, boxes, strict=True)):
        row, column = divmod(index, columns)
        middle = (column * width, -row * height)
        items += scene.moved(middle[0] - (left + right) / 2, middle[1] - (bottom + top) / 2).items
    return Scene(tuple(items), title, description)


def grid(rows: Sequence[Sequence[float]], side: float = 0.3) -> Scene:
    """Cells of a matrix of grey values, the first row on top."""
    cells = [
        Cell((j * side, -(i + 1) * side), side, shade) for i, row in enumerate(rows) for j, shade in enumerate(row)
    ]
    return Scene(tuple(cells))


def _moved(item: Item, right: float, up: float) -> Item:
    if isinstance(item, Stroke):
        return replace(item, points=tuple((x + right, y + up) for x, y in item.points))
    return replace(item, at=(item.at[0] + right, item.at[1] + up))


def _box(item: Item) -> tuple[float, float, float, float]:
    if isinstance(item, Stroke):
        xs, ys = zip(*item.points, strict=True)
        rim = item.width * POINT / 2
        return min(xs) - rim, min(ys) - rim, max(xs) + rim, max(ys) + rim
    x, y = item.at
    if isinstance(item, Cell):
        return x, y, x + item.side, y + item.side
    if isinstance(item, Dot):
        rim = item.radius + 0.4 * POINT
        return x - rim, y - rim, x + rim, y + rim
    if isinstance(item, Dome):
        return x - item.radius, y, x + item.radius, y + item.radius
    half_width, half_height = 0.3 * item.size * POINT * len(item.text), 0.5 * item.size * POINT
    return x - half_width, y - half_height, x + half_width, y + half_height
