"""A composition: the middle row is shown, and what closes there is pulled out as a power of n."""

from eqmath import Diagram
from eqmath.drawing import Figure, composition


def figure() -> Figure:
    return composition(Diagram("1,1'|2,3|2',3'|4'"), Diagram("1,1'|2,3|4|2',3'"))
