"""Bent down to one row, a map becomes an invariant: the (3,3)-diagram and its (6,0)-form with arcs above the line."""

from eqmath import Diagram
from eqmath.canvas import Scene, text
from eqmath.diagrams import flat, side_by_side


def figure() -> Scene:
    d = Diagram("1,3|2,1'|2',3'")
    parts = [d.picture(), text("→", 12.0), flat(d)]
    return side_by_side(parts).told(f"{d} and its one-row form", "; ".join(part.description for part in parts))
