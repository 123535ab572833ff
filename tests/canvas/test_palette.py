"""Inks can be told apart and seen: thresholds of WCAG 2.1 and design numbers of our own, stated here.

The contrast of lines in figures with their ground is to be at least 3 : 1 (WCAG 2.1, SC 1.4.11), on white
and on black. Two colours are to differ by 30 in CIE L*a*b*, about ten times what is just noticeable, seen
normally and with three deficiencies, simulated by the matrices of Machado, Oliveira and Fernandes (2009)
for severity 1; and by 4 in lightness L*, what remains in grey. The pixels are integers; a decimal of 30
digits holds what comes after, so that no rounding of a machine decides.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from itertools import combinations

import pytest

from eqmath.canvas import COLORS, DASHES, PALETTES, grey, inks
from eqmath.errors import UnknownName

D = Decimal
CONTRAST, DIFFERENCE, LIGHTNESS = D(3), D(30), D(4)
SEEN = {
    "normally": ("1 0 0", "0 1 0", "0 0 1"),
    "protanopia": ("0.152286 1.052583 -0.204868", "0.114503 0.786281 0.099216", "-0.003882 -0.048116 1.051998"),
    "deuteranopia": ("0.367322 0.860646 -0.227968", "0.280085 0.672501 0.047413", "-0.011820 0.042940 0.968881"),
    "tritanopia": ("1.255528 -0.076749 -0.178779", "-0.078411 0.930809 0.147602", "0.004733 0.691367 0.303900"),
}
XYZ = ("0.4124 0.3576 0.1805", "0.2126 0.7152 0.0722", "0.0193 0.1192 0.9505")


def times(rows: tuple[str, ...], vector: list[Decimal]) -> list[Decimal]:
    return [sum((D(a) * x for a, x in zip(row.split(), vector, strict=True)), D(0)) for row in rows]


def linear(color: str) -> list[Decimal]:
    """The three lights of an sRGB colour, from 0 to 1."""
    values = [D(int(color[i : i + 2], 16)) / 255 for i in (1, 3, 5)]
    return [v / D("12.92") if v <= D("0.04045") else ((v + D("0.055")) / D("1.055")) ** D("2.4") for v in values]


def luminance(color: str) -> Decimal:
    return times(XYZ, linear(color))[1]


def lab(color: str, seen: str = "normally") -> list[Decimal]:
    """CIE L*a*b* of a colour as it is seen."""
    light = [min(max(v, D(0)), D(1)) for v in times(SEEN[seen], linear(color))]
    white = times(XYZ, [D(1)] * 3)
    f = [bent(v / w) for v, w in zip(times(XYZ, light), white, strict=True)]
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]


def bent(t: Decimal) -> Decimal:
    return t ** (D(1) / 3) if t > D(216) / 24389 else (D(24389) / 27 * t + 16) / 116


@pytest.mark.parametrize("color", COLORS)
def test_contrast_on_white_and_on_black(color: str) -> None:
    with localcontext(prec=30):
        assert (luminance("#ffffff") + D("0.05")) / (luminance(color) + D("0.05")) >= CONTRAST
        assert (luminance(color) + D("0.05")) / D("0.05") >= CONTRAST


@pytest.mark.parametrize("seen", SEEN)
def test_colours_differ_for_every_eye(seen: str) -> None:
    with localcontext(prec=30):
        for a, b in combinations([lab(color, seen) for color in COLORS], 2):
            assert sum(((x - y) ** 2 for x, y in zip(a, b, strict=True)), D(0)) >= DIFFERENCE**2


def test_colours_differ_in_grey() -> None:
    with localcontext(prec=30):
        for a, b in combinations([lab(color)[0] for color in COLORS], 2):
            assert abs(a - b) >= LIGHTNESS


def test_well_known_red_and_green_would_fail() -> None:
    with localcontext(prec=30):
        red, green = lab("#d62728", "deuteranopia"), lab("#2ca02c", "deuteranopia")
        assert sum(((x - y) ** 2 for x, y in zip(red, green, strict=True)), D(0)) < DIFFERENCE**2
        assert (luminance("#ffff00") + D("0.05")) * CONTRAST > D("1.05")


def test_inks_repeat_late() -> None:
    assert len(set(inks("colors", 25))) == 25
    assert len(set(inks("dashes", 5))) == len(DASHES) == len(set(DASHES)) == 5
    assert [ink.dash for ink in inks("colors", 5)] == list(DASHES)
    assert {(ink.color, ink.dash) for ink in inks("black", 9)} == {("", ())}
    assert all(len(inks(palette, 30)) == 30 for palette in PALETTES)
    with pytest.raises(UnknownName, match="^expected palette black, colors, dashes, found 'red'$"):
        inks("red", 1)
    assert grey(0.5) == "#808080"
