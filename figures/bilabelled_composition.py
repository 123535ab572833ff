"""Bilabelled graphs are composed by gluing the inputs of the upper one to the outputs of the lower one."""

from eqmath import Bilabelled
from eqmath.canvas import Scene, row, text


def figure() -> Scene:
    upper, lower = Bilabelled("a-b,b-c;a;b,c"), Bilabelled("a-b,a-c;a,b;c")
    product = upper.then(lower)
    parts = [upper.picture(), text("∘", 12.0), lower.picture(), text("=", 12.0), product.picture()]
    return row(parts, 0.4).told(f"{upper} • {lower} = {product}", "; ".join(part.description for part in parts))
