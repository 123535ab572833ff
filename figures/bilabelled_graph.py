"""A (2,2)-bilabelled graph H: thin wires lead from the outputs above and the inputs below to its vertices."""

from eqmath import Bilabelled
from eqmath.canvas import Scene


def figure() -> Scene:
    return Bilabelled("a-b,b-c,a-c,c-d;a,c;b,d").picture()
