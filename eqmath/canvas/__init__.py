"""Shapes to text and files: one scene, writers for SVG, TikZ, PDF and PNG."""

from eqmath.canvas.drawn import Drawn
from eqmath.canvas.files import FORMATS, rendered, save, write_files
from eqmath.canvas.scene import Cell, Dome, Dot, Item, Label, Point, Scene, Stroke, arranged, grid
from eqmath.canvas.svg import to_svg
from eqmath.canvas.tikz import to_tikz

__all__ = [
    "FORMATS",
    "Cell",
    "Dome",
    "Dot",
    "Drawn",
    "Item",
    "Label",
    "Point",
    "Scene",
    "Stroke",
    "arranged",
    "grid",
    "rendered",
    "save",
    "to_svg",
    "to_tikz",
    "write_files",
]
