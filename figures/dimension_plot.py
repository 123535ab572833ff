"""How many weights a layer with l+k legs has for S(n), in logarithmic scale: fewer than Bell(l+k) for n < l+k."""

from eqmath import Hom, S
from eqmath.drawing import Figure, dimension_plot


def figure() -> Figure:
    curves = {f"S({n})": {m: Hom(S(n), 0, m).dim for m in range(7)} for n in (1, 2, 3, 4, 6)}
    return dimension_plot(curves, "weights of S(n)-equivariant layers")
