"""A diagram is a permutation on a planar diagram on a permutation; the planar one has its pieces side by side."""

from eqmath import Diagram
from eqmath.drawing import Figure, bands


def figure() -> Figure:
    factors = Diagram("1,3|2,2'|4,1',4'|3',5'").factor()
    return bands(factors, ["permutation", "planar", "permutation"])
