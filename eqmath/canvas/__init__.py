"""Shapes to text and files: one scene, writers for SVG, TikZ, PDF, PNG and matplotlib's axes.

A `Scene` is a tuple of items in centimetres. `row` and `beside` put scenes on one axis as words stand on
a line, `above` and `column` below each other, `wrapped` into rows of a width; every scene knows its box,
its texts included, so that whatever stands beside it does not touch it.
"""

from eqmath.canvas.curves import Point, straight
from eqmath.canvas.drawn import MOST_DRAWN, Drawn, Shown
from eqmath.canvas.metrics import lowered, raised
from eqmath.canvas.palette import COLORS, DASHES, PALETTES, Ink, grey, inks
from eqmath.canvas.placing import above, arranged, beside, captioned, column, row, text, wrapped
from eqmath.canvas.raster import draw
from eqmath.canvas.saving import FORMATS, rendered, save
from eqmath.canvas.scene import (
    POINT,
    STRAND_WIDTH,
    Arrowhead,
    Cell,
    Dome,
    Dot,
    Item,
    Label,
    Scene,
    Stroke,
    item_box,
    moved,
)
from eqmath.canvas.svg import contact_sheet, to_svg
from eqmath.canvas.tikz import to_tikz
from eqmath.canvas.tikz_reader import read_tikz
from eqmath.canvas.widths import TEXT_WIDTH, at_width, no_wider

__all__ = [
    "COLORS",
    "DASHES",
    "FORMATS",
    "MOST_DRAWN",
    "PALETTES",
    "POINT",
    "STRAND_WIDTH",
    "TEXT_WIDTH",
    "Arrowhead",
    "Cell",
    "Dome",
    "Dot",
    "Drawn",
    "Ink",
    "Item",
    "Label",
    "Point",
    "Scene",
    "Shown",
    "Stroke",
    "above",
    "arranged",
    "at_width",
    "beside",
    "captioned",
    "column",
    "contact_sheet",
    "draw",
    "grey",
    "inks",
    "item_box",
    "lowered",
    "moved",
    "no_wider",
    "raised",
    "read_tikz",
    "rendered",
    "row",
    "save",
    "straight",
    "text",
    "to_svg",
    "to_tikz",
    "wrapped",
]
