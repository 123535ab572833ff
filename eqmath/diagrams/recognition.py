"""A diagram from its picture: dots in two rows, joined where a line ends at them."""

from __future__ import annotations

from collections.abc import Sequence

from eqmath.canvas import STRAND_WIDTH, Dot, Label, Point, Scene, Stroke
from eqmath.combinatorics import Word, growth_string
from eqmath.errors import DiagramError


def word_of_scene(scene: Scene) -> tuple[int, Word]:
    """The number l of outputs and the restricted growth string that a picture shows, whatever its texts say.

    Raises
    ------
    DiagramError
        If its dots are not in two rows, a line does not end at them, or there is more than dots, lines and names.
    """
    other = next((item for item in scene.items if not isinstance(item, Dot | Stroke | Label)), None)
    if other is not None:
        raise DiagramError(f"expected only dots, lines and names, found {type(other).__name__.lower()} in the picture")
    dots = [item for item in scene.items if isinstance(item, Dot)]
    heights = sorted({dot.at[1] for dot in dots})
    if len(heights) > 2:
        raise DiagramError(f"expected dots in two rows, found {len(heights)} heights")
    middle = scene.middle
    rows = [[dot for dot in dots if (dot.at[1] > middle) is upper] for upper in (True, False)]
    order = [dot for row in rows for dot in sorted(row, key=lambda dot: dot.at[0])]
    label = list(range(len(order)))
    for stroke in scene.items:
        if isinstance(stroke, Stroke):
            ends = [_dot_at(order, point) for point in (stroke.points[0], stroke.points[-1])]
            if ends == [None, None] and stroke.width < STRAND_WIDTH:
                continue  # the bar over a name, or a wall
            if None in ends:
                x, y = stroke.points[-1 if ends[0] is not None else 0]
                raise DiagramError(f"expected every line to end at two dots, found the end ({x:g}, {y:g})")
            first, last = (label[end] for end in ends if end is not None)
            label = [first if name == last else name for name in label]
    return len(rows[0]), growth_string(label)


def _dot_at(dots: Sequence[Dot], point: Point) -> int | None:
    """The dot in which, or on the rim of which, a point lies."""
    x, y = point
    for place, dot in enumerate(dots):
        reach = 1.1 * dot.radius  # the rim of an open dot has a width
        if (dot.at[0] - x) ** 2 + (dot.at[1] - y) ** 2 <= reach**2:
            return place
    return None
