"""An entry of a Gram matrix is a meander: a diagram hung below another, with n to the number of closed curves."""

from eqmath import Diagram
from eqmath.drawing import Figure, meander


def figure() -> Figure:
    return meander(Diagram("1,2|3,6|4,5"), Diagram("1,2|3,4|5,6"))
