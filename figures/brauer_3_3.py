"""The fifteen (3,3)-Brauer diagrams: cups above, caps below, strands between."""

from eqmath.drawing import Figure, sheet


def figure() -> Figure:
    return sheet("brauer", 3, 3, columns=3)
