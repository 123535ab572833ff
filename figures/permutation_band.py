"""The strands of the permutation 3, 1, 4, 2 in a frame: a band of a factorisation; it has as many crossings as inversions."""

from eqmath import Diagram
from eqmath.canvas import Scene
from eqmath.diagrams import band


def figure() -> Scene:
    return band(Diagram.permutation([3, 1, 4, 2]))
