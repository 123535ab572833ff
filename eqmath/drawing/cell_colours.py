"""Light colours for cells that carry black text, marks where there are more classes than colours, and hatching."""

from __future__ import annotations

from eqmath.canvas import Dot, Item, Stroke

TINTS = (
    "#ffd27f", "#9fc5ff", "#e8e8e8", "#b6e3a8", "#ffb3c7", "#d9c2ff", "#8fd8d2", "#fff3a3",
    "#d0b090", "#b8bfd8", "#e6a57e", "#c9e265",
)  # fmt: skip
"""Each carries black text with a contrast of at least 7 : 1."""
GREY = "#707070"
"""Seen on white, on black and on the tints."""


def tint(place: int) -> str:
    """The colour of a class of entries; from the thirteenth on they begin again, with a `mark`.

    >>> tint(0), tint(13)
    ('#ffd27f', '#9fc5ff')
    """
    return TINTS[place % len(TINTS)]


def mark(place: int, at: tuple[float, float], width: float, height: float) -> list[Item]:
    """What distinguishes classes of one colour in a cell: strokes and dots in its corners, 192 classes in all.

    >>> [len(mark(place, (0.0, 0.0), 1.0, 1.0)) for place in (0, 12, 24, 36)]
    [0, 1, 1, 2]
    """
    x, y = at
    turn = place // len(TINTS)
    third = min(width, height) / 3
    strokes: list[Item] = [
        Stroke(((x, y + height - third), (x + third, y + height)), 0.6),
        Stroke(((x + width - third, y), (x + width, y + third)), 0.6),
    ]
    dots: list[Item] = [
        Dot((x + width - third / 2, y + height - third / 2), radius=0.035),
        Dot((x + third / 2, y + third / 2), radius=0.035),
    ]
    every = strokes + dots
    return [item for bit, item in enumerate(every) if turn >> bit & 1]


def hatched(at: tuple[float, float], width: float, height: float, step: float = 0.13) -> list[Item]:
    """Parallel lines that rise to the right, inside a rectangle with this lower left corner.

    >>> [stroke.points for stroke in hatched((0.0, 0.0), 2.0, 1.0, 1.0)]
    [((0.0, 0.0), (1.0, 1.0)), ((1.0, 0.0), (2.0, 1.0))]
    """
    x, y = at
    count = round((width + height) / step)
    shifts = ((width + height) * i / count - height for i in range(1, count))
    ends = ((max(shift, 0.0), min(width, shift + height), shift) for shift in shifts)
    return [Stroke(((x + a, y + a - shift), (x + b, y + b - shift)), 0.4, GREY) for a, b, shift in ends]
