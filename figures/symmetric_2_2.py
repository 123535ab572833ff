"""The fifteen (2,2)-partition diagrams, each beside its matrix D_π over R² (black is 1, white is 0)."""

from eqmath.drawing import Figure, sheet


def figure() -> Figure:
    return sheet("partition", 2, 2, n=2, columns=3)
