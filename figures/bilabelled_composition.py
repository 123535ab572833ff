"""Bilabelled graphs are composed by gluing the inputs of the upper one to the outputs of the lower one."""

from eqmath import Bilabelled
from eqmath.canvas import Scene, text
from eqmath.diagrams import side_by_side

SIZE = 0.65


def figure() -> Scene:
    upper, lower = Bilabelled("a-b,b-c;a;b,c"), Bilabelled("a-b,a-c;a,b;c")
    product = upper.then(lower)
    left, right, glued = (graph.picture().scaled(SIZE) for graph in (upper, lower, product))
    parts = [left, text("∘", 12.0), right, text("=", 12.0), glued]
    return side_by_side(parts).told(f"{upper} • {lower} = {product}", "; ".join(part.description for part in parts))
