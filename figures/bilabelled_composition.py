"""Bilabelled graphs are composed by gluing the inputs of the upper one to the outputs of the lower one."""

from eqmath import Bilabelled
from eqmath.canvas import Scene, text
from eqmath.diagrams import side_by_side


def figure() -> Scene:
    upper, lower = Bilabelled("a-b,b-c;a;b,c"), Bilabelled("a-b,a-c;a,b;c")
    product = upper.then(lower)
    parts = [upper.picture(), text("∘", 12.0), lower.picture(), text("=", 12.0), product.picture()]
    return side_by_side(parts).told(f"{upper} • {lower} = {product}", "; ".join(part.description for part in parts))
