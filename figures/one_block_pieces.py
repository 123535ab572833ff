"""An algorithmically planar diagram is cut into pieces of one block; its matrix is their Kronecker product."""

from eqmath import Diagram
from eqmath.drawing import Figure, cut_into_pieces

PLANAR = Diagram("1,2|3,1'|4,2',3'|4',5'")


def figure() -> Figure:
    return cut_into_pieces(PLANAR)
