"""The refinement order of the fifteen (2,2)-diagrams: an edge joins two blocks."""

from eqmath.drawing import Figure, hasse_diagram


def figure() -> Figure:
    return hasse_diagram(2, 2)
