"""A convolution as a parametric span X ← E → Y with weights π: E → W; edges over one weight have one colour."""

from eqmath.drawing import Figure, parametric_span


def figure() -> Figure:
    edges = [(y + w, y, w) for y in range(3) for w in range(3)]
    return parametric_span(edges, "a convolution of five pixels with three weights")
