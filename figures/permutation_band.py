"""The permutation 3, 1, 4, 2 as strands in a frame: they cross as often as it has inversions."""

from eqmath import Diagram
from eqmath.canvas import Scene
from eqmath.diagrams import band


def figure() -> Scene:
    return band(Diagram.permutation([3, 1, 4, 2]))
