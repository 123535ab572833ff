"""Equivariant graph polynomials as multigraphs: red squares are outputs, the other vertices are summed over."""

from eqmath import Hom, MarkedMultigraph, S
from eqmath.canvas import Scene, captioned
from eqmath.drawing import Figure, table

NAMES = "ijk"


def linear(H: MarkedMultigraph) -> Scene:
    """One edge and one red vertex: the three may be equal in as many ways as a set of three has partitions."""
    ((a, b),) = H.edges
    sign = "Σ " if H.vertices > 1 else ""
    return captioned(H.picture(), f"y(i) = {sign}x({NAMES[a]},{NAMES[b]})")


def figure() -> Figure:
    five = [linear(MarkedMultigraph.from_diagram(d)) for d in Hom(S(3), "V*V", "V").spanning_set]
    large = MarkedMultigraph("a>b,a>b,b>c,c>c;a,c").picture()
    lines = {"degree 1": five[:3], "": five[3:], "degree 4": [captioned(large, "y(i,j) = Σ x(i,k)² x(k,j) x(j,j)")]}
    return table(lines, "equivariant graph polynomials", even=False)
