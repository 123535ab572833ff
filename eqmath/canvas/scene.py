"""A scene: dots, strokes, labels and cells in centimetres, y pointing up. It knows no diagrams.

A colour is ``""``, the colour of the text around, or ``#rrggbb``. Nothing has a ground of its own: what
is open is empty inside, so that a scene may lie on any paper.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from eqmath.canvas.curves import Point, extent
from eqmath.canvas.metrics import SLANT, text_height, text_width

POINT = 2.54 / 72.27
"""One printer's point in centimetres."""
STRAND_WIDTH = 0.8
"""The usual width of a line, in printer's points."""
RIM = 0.8
"""The width of the rim of an open dot, in printer's points."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A vertex; filled or open; round, or a square of side twice the radius."""

    at: Point
    filled: bool = True
    radius: float = 0.06
    square: bool = False
    color: str = ""


@dataclass(frozen=True, slots=True)
class Dome:
    """The upper half of a filled ellipse; its level diameter has its centre at a point."""

    at: Point
    radius: float
    height: float
    color: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through two points, or a chain of cubic Bézier curves with 3m + 1 control points.

    The dash pattern is a tuple of lengths on, off, … in printer's points; the empty one is a whole line.
    """

    points: tuple[Point, ...]
    width: float = STRAND_WIDTH
    color: str = ""
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A text whose digits have their middle at the height of a point; the size is in printer's points.

    The point is its left end, its middle or its right end: ``anchor`` is start, middle or end. Raised and
    lowered characters (δ², w₁) become scripts. The hint is what a browser shows where the pointer rests on it.
    """

    at: Point
    text: str
    size: float = 8.0
    anchor: str = "middle"
    italic: bool = False
    color: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A rectangle with its lower left corner, a fill (``""`` is none) and a rim, in printer's points and grey."""

    at: Point
    width: float
    height: float
    fill: str = ""
    rim: float = 0.4


@dataclass(frozen=True, slots=True)
class Arrowhead:
    """The filled tip of an arrow that arrives at a point from a direction."""

    at: Point
    towards: Point
    color: str = ""


Item = Dot | Dome | Stroke | Label | Cell | Arrowhead


@dataclass(frozen=True, slots=True)
class Scene:
    """Items in drawing order, with the texts that a screen reader is given.

    Attributes
    ----------
    title, description : str
        What SVG carries as ``<title>`` and ``<desc>``.
    source : str
        The text that the scene was drawn from, kept as a comment in TikZ.
    axis : float or None
        The height that meets the middle of the letters of a line of text; None is the middle of the box.

    Examples
    --------
    >>> line = Scene((Stroke(((0, 0), (2, 0)), 0.0),))
    >>> line.box, line.moved(1, 1).box
    ((0.0, 0.0, 2.0, 0.0), (1.0, 1.0, 3.0, 1.0))
    """

    items: tuple[Item, ...]
    title: str = ""
    description: str = ""
    source: str = ""
    axis: float | None = None

    def moved(self, right: float, up: float) -> Scene:
        """The scene at another place."""
        axis = None if self.axis is None else self.axis + up
        return replace(self, items=tuple(moved(item, right, up) for item in self.items), axis=axis)

    def centred(self, x: float, y: float) -> Scene:
        """The scene with the middle of its box at a point."""
        left, bottom, right, top = self.box
        return self.moved(x - (left + right) / 2, y - (bottom + top) / 2)

    def scaled(self, factor: float) -> Scene:
        """The scene at another size; the widths of its lines stay."""
        axis = None if self.axis is None else self.axis * factor
        return replace(self, items=tuple(scaled(item, factor) for item in self.items), axis=axis)

    def over(self, other: Scene) -> Scene:
        """Both scenes in one, this one on top and giving its texts and its axis."""
        return replace(self, items=other.items + self.items)

    def told(self, title: str, description: str, source: str = "") -> Scene:
        """The same items with other texts."""
        return replace(self, title=title, description=description, source=source)

    @property
    def box(self) -> Box:
        """Left, bottom, right and top of a box that holds every item, line widths and texts included."""
        boxes = [item_box(item) for item in self.items] or [(0.0, 0.0, 0.0, 0.0)]
        left, bottom, right, top = zip(*boxes, strict=True)
        return min(left), min(bottom), max(right), max(top)

    @property
    def width(self) -> float:
        """From the left to the right end of the box, in centimetres."""
        left, _, right, _ = self.box
        return right - left

    @property
    def height(self) -> float:
        """From the bottom to the top of the box, in centimetres."""
        _, bottom, _, top = self.box
        return top - bottom

    @property
    def middle(self) -> float:
        """The height of the axis."""
        _, bottom, _, top = self.box
        return (bottom + top) / 2 if self.axis is None else self.axis


def moved(item: Item, right: float, up: float) -> Item:
    """The item at another place."""
    if isinstance(item, Stroke):
        return replace(item, points=tuple((x + right, y + up) for x, y in item.points))
    return replace(item, at=(item.at[0] + right, item.at[1] + up))


def scaled(item: Item, factor: float) -> Item:
    """The item at another size; the widths of lines stay, dots and texts shrink less."""
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


def item_box(item: Item) -> Box:
    """Left, bottom, right and top of what the item covers; for a text, bounds that hold in every font we name."""
    if isinstance(item, Stroke):
        return _grown(extent(item.points), item.width * POINT / 2)
    x, y = item.at
    if isinstance(item, Cell):
        return _grown((x, y, x + item.width, y + item.height), item.rim * POINT / 2)
    if isinstance(item, Dot):
        return _grown((x, y, x, y), item.radius + (0.0 if item.filled else RIM * POINT / 2))
    if isinstance(item, Dome):
        return x - item.radius, y, x + item.radius, y + item.height
    if isinstance(item, Arrowhead):
        xs, ys = zip(*tip(item), strict=True)
        return min(xs), min(ys), max(xs), max(ys)
    size = item.size * POINT
    width, (low, high) = size * text_width(item.text, item.size), text_height(item.text, item.italic)
    left, lean = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor] * width, SLANT * size * item.italic
    return left - lean, y - low * size, left + width + lean, y + high * size


def tip(head: Arrowhead, length: float = 0.18) -> tuple[Point, Point, Point]:
    """The corners of an arrowhead, its point first.

    >>> tip(Arrowhead((1.0, 0.0), (2.0, 0.0)), 0.25)
    ((1.0, 0.0), (0.75, 0.09375), (0.75, -0.09375))
    """
    (x, y), (u, v) = head.at, head.towards
    size = (u * u + v * v) ** 0.5
    dx, dy = u / size * length, v / size * length
    side = 0.375
    return (x, y), (x - dx - side * dy, y - dy + side * dx), (x - dx + side * dy, y - dy - side * dx)


def _grown(box: Box, by: float) -> Box:
    left, bottom, right, top = box
    return left - by, bottom - by, right + by, top + by
