"""The relation of Temperley and Lieb: a strand through a cup and a cap is pulled straight."""

from eqmath import Diagram, compose
from eqmath.drawing import Figure, equation


def figure() -> Figure:
    left, right = Diagram("1,2|3,3'|1',2'"), Diagram("1,1'|2,3|2',3'")
    assert compose(compose(left, right).diagram, left) == (left, 0)
    return equation([left, "•", right, "•", left, "=", left])
