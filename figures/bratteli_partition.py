"""The Bratteli diagram of the partition algebras over R⁴, in half steps; the numbers are multiplicities in V^⊗k."""

from eqmath import bratteli_diagram
from eqmath.drawing import Figure, shape_graph


def figure() -> Figure:
    return shape_graph(bratteli_diagram("partition", 2, n=4), "the partition algebras over R^4")
