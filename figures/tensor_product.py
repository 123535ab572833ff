"""The tensor product puts diagrams side by side."""

from eqmath import Diagram
from eqmath.drawing import Figure, tensor_product


def figure() -> Figure:
    return tensor_product(Diagram("1,2'|2,1'"), Diagram("1,1',2'"))
