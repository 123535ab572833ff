"""Equivariant graph polynomials as multigraphs: red squares are outputs, the other vertices are summed over."""

from eqmath import Diagram, family
from eqmath.canvas import Scene, captioned
from eqmath.drawing import Figure, multigraph, table

NAMES = "ijk"


def linear(d: Diagram) -> Scene:
    """One edge and one red vertex: the three may be equal in as many ways as a set of three has partitions."""
    red, a, b = d.word
    sign = "Σ " if max(d.word) else ""
    formula = f"y({NAMES[red]}) = {sign}x({NAMES[a]},{NAMES[b]})"
    return captioned(multigraph(max(d.word) + 1, [(a, b)], {red: NAMES[red]}), formula)


def figure() -> Figure:
    five = [linear(d) for d in family("partition").diagrams(0, 3)]
    large = multigraph(3, [(0, 1), (0, 1), (1, 2), (2, 2)], {0: "i", 2: "j"})
    lines = {"degree 1": five[:3], "": five[3:], "degree 4": [captioned(large, "y(i,j) = Σ x(i,k)² x(k,j) x(j,j)")]}
    return table(lines, "equivariant graph polynomials", even=False)
