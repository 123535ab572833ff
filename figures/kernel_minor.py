"""A 3 × 3 minor of scalar products vanishes on R²: a signed sum of Brauer diagrams, which generates a kernel."""

from eqmath import minor_generator
from eqmath.drawing import Figure, relation


def figure() -> Figure:
    return relation(minor_generator(3, 2).element, rules="brauer")
