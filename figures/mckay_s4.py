"""The McKay quiver of S(4) and R⁴; below each Young diagram stands the dimension of its representation."""

from eqmath import mckay_quiver
from eqmath.drawing import Figure, shape_graph


def figure() -> Figure:
    return shape_graph(mckay_quiver(4))
