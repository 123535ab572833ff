"""One diagram with every style of labels, and its blocks in every palette."""

from eqmath import Diagram
from eqmath.canvas import PALETTES, Scene, captioned
from eqmath.diagrams import LABELS
from eqmath.drawing import Figure, table

D = Diagram("1,2|3,1'|2',3'")


def figure() -> Figure:
    styles: list[Scene] = [captioned(D.picture(style), style) for style in LABELS if style != "none"]
    palettes = [captioned(D.picture("none", palette=palette), palette) for palette in PALETTES]
    return table({"labels": styles, "palettes": palettes}, "styles of labels and palettes", gap=0.9)
