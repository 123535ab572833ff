"""Coordinates are written with two digits at most, and zero has no sign."""

from __future__ import annotations

import re

import pytest

from eqmath.canvas import Cell, Dome, Dot, Label, Scene, Stroke, to_svg
from eqmath.canvas.svg import _n

SIGNED_ZERO = re.compile(r"(?<![\w.])-0(?![\d.])")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (-0.0, "0"), (-0.001, "0"), (0.004, "0"), (-0.0049, "0"), (-0.006, "-0.01"), (100.0, "100"),
        (-100.0, "-100"), (0.1, "0.1"), (-0.5, "-0.5"), (1.005, "1"), (12.345678, "12.35"), (10.0, "10"),
    ],
)  # fmt: skip
def test_a_coordinate(value: float, text: str) -> None:
    assert _n(value) == text


@pytest.mark.parametrize("zero", [0.0, -0.0, -1e-5])
def test_no_drawing_has_a_signed_zero(zero: float) -> None:
    items = (
        Stroke(((zero, zero), (1.0, zero)), 0.8), Dot((zero, zero)), Label((zero, zero), "a_1", 9.0),
        Cell((zero, zero), 1.0, 1.0, ""), Dome((zero, zero), 0.5, 0.2),
    )  # fmt: skip
    for scene in (Scene(items), Scene(items).moved(-0.04, 0.04), Scene((Dot((zero, -0.04)),))):
        text = to_svg(scene)
        assert not SIGNED_ZERO.search(text), text
