"""Scenes beside and above each other, their boxes, and the room that texts take."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise

import pytest

from eqmath.canvas import (
    Dot,
    Label,
    Scene,
    Stroke,
    above,
    beside,
    captioned,
    column,
    item_box,
    row,
    straight,
    text,
    wrapped,
)
from eqmath.canvas.metrics import pieces

LOW = Scene((Stroke(((0, 0), (1, 2)), 0.0),), "low", axis=0.0)
HIGH = Scene((Stroke(((5, 0), (6, 4)), 0.0),), "high")


def test_words_on_a_line_meet_on_their_axes() -> None:
    both = beside(LOW, HIGH, 0.5)
    assert (both.box, both.middle, both.title) == ((0.0, -2.0, 2.5, 2.0), 0.0, "low")
    assert row([LOW, HIGH], 0.5) == both
    assert row([]) == column([]) == wrapped([], 3) == Scene(())


def test_above_keeps_the_strands_and_column_centres() -> None:
    assert above(HIGH, LOW, 1).box == (0.0, 0.0, 6.0, 7.0)
    assert above(HIGH, LOW, 1).title == "high"
    assert column([HIGH, LOW], 1).box == (-0.5, 0.0, 0.5, 7.0)


@pytest.mark.parametrize(("width", "rows"), [(0.5, 5), (2.2, 3), (3.5, 2), (100, 1)])
def test_rows_wrap_at_a_width(width: float, rows: int) -> None:
    square = Scene((Stroke(((0, 0), (1, 1)), 0.0),))
    all_of_them = wrapped([square] * 5, width, gap=0.2, leading=0.5)
    assert all_of_them.height == rows + 0.5 * (rows - 1)
    assert all_of_them.width <= max(width, 1)
    boxes = [item_box(item) for item in all_of_them.items]
    assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))


def test_the_box_of_a_curve_is_tight() -> None:
    """Exact values of the curve at 65 places lie in the box, and reach every side up to 1/1000 of it."""
    points = ((0.0, 0.0), (3.0, 5.0), (-2.0, 5.0), (1.0, -1.0), (2.0, -3.0), (4.0, 4.0), (4.0, 0.0))
    found = [at(points[i : i + 4], Fraction(t, 64)) for i in (0, 3) for t in range(65)]
    left, bottom, right, top = item_box(Stroke(points, 0.0))
    assert all(left <= x <= right and bottom <= y <= top for x, y in found)
    sides = [min(x for x, _ in found), min(y for _, y in found), max(x for x, _ in found), max(y for _, y in found)]
    assert all(abs(Fraction(a) - b) < Fraction(1, 100) for a, b in zip((left, bottom, right, top), sides, strict=True))


def at(points, t):
    """De Casteljau's point of one cubic, in fractions."""
    line = [(Fraction(x), Fraction(y)) for x, y in points]
    while len(line) > 1:
        line = [((1 - t) * p[0] + t * q[0], (1 - t) * p[1] + t * q[1]) for p, q in pairwise(line)]
    return line[0]


def test_straight_pieces_pass_their_corners() -> None:
    chain = straight((0, 0), (3, 0), (3, 3))
    assert (chain[0], chain[3], chain[6]) == ((0, 0), (3, 0), (3, 3))
    assert item_box(Stroke(chain, 0.0)) == (0.0, 0.0, 3.0, 3.0)


@pytest.mark.parametrize("string", ["1", "12'", "WMgjy", "w₁₂ − δ²", "n ≥ k ⊗ l", "J(1|2,1′)", "S(4) → O(3)", "…½✂"])
@pytest.mark.parametrize("italic", [False, True])
def test_the_box_of_a_text_holds_what_is_drawn(string: str, italic: bool) -> None:
    """The pixels that matplotlib fills with our font stay inside the box that is computed without it."""
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from eqmath.canvas import draw

    label = Label((0.0, 0.0), string, 20.0, italic=italic)
    figure = Figure(figsize=(8 / 2.54, 4 / 2.54), dpi=254)
    axes = figure.add_axes((0, 0, 1, 1), frameon=False)
    axes.set(xlim=(-4, 4), ylim=(-2, 2), xticks=[], yticks=[])
    draw(Scene((label,)), axes)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    ys, xs = np.nonzero(np.asarray(canvas.buffer_rgba())[:, :, 0] < 128)
    left, bottom, right, top = (round(100 * side) for side in item_box(label))
    assert left - 2 <= xs.min() - 400
    assert xs.max() - 400 <= right + 2
    assert bottom - 2 <= 200 - ys.max()
    assert 200 - ys.min() <= top + 2


def test_anchors() -> None:
    boxes = [item_box(Label((0.0, 0.0), "12", anchor=anchor)) for anchor in ("start", "middle", "end")]
    width = boxes[0][2]
    assert [(a, c) for a, _, c, _ in boxes] == [(0.0, width), (-width / 2, width / 2), (-width, 0.0)]
    assert pieces("12") == [(0, "12")]
    assert text("x").middle == 0.0


def test_a_caption_stands_below_and_the_axis_stays() -> None:
    with_text = captioned(LOW, "12", gap=0.25)
    assert with_text.middle == LOW.middle
    assert with_text.title == "low"
    assert item_box(with_text.items[-1])[3] <= LOW.box[1] - 0.24
    assert with_text.items[-1].at[0] == 0.5


def test_moving_moves_the_axis() -> None:
    assert LOW.moved(0, 3).middle == 3.0
    assert Scene((Dot((0, 1)),)).moved(0, 3).middle == 4.0
    assert LOW.over(HIGH).middle == 0.0
