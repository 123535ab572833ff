"""For n < l+k the diagrams are dependent: the relation of the (2,1)-diagrams over R²."""

from eqmath import Hom, S
from eqmath.drawing import Figure, relation


def figure() -> Figure:
    (found,) = Hom(S(2), 2, 1).relations()
    return relation(found)
