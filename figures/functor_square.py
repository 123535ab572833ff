"""Composing and then taking matrices is taking matrices and then multiplying: D is a functor."""

from eqmath import Diagram
from eqmath.drawing import Figure, functor_square


def figure() -> Figure:
    return functor_square(Diagram("1,2'|2|1'"), Diagram("1|2,1'"), 2, "D")
