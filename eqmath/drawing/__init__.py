"""Figures for papers: equations, products, sheets, weight matrices, lattices, quivers, plots, the status graph.

Every function returns a `Figure`: ``save("f.pdf")``, ``to_tikz()``, ``draw(axes)``.
"""

from eqmath.drawing.compositions import composition, meander, stacked, tensor_product
from eqmath.drawing.equations import equation, read_terms, relation
from eqmath.drawing.figure import Figure
from eqmath.drawing.lattices import change_of_basis, hasse_diagram
from eqmath.drawing.plots import dimension_plot, status_grid
from eqmath.drawing.quivers import bratteli, mckay_picture
from eqmath.drawing.shapes import scaled, young
from eqmath.drawing.sheets import matrix_cells, sheet
from eqmath.drawing.squares import functor_square
from eqmath.drawing.status import status_graph
from eqmath.drawing.weights import tying_pattern, weight_matrix

__all__ = [
    "Figure",
    "bratteli",
    "change_of_basis",
    "composition",
    "dimension_plot",
    "equation",
    "functor_square",
    "hasse_diagram",
    "matrix_cells",
    "mckay_picture",
    "meander",
    "read_terms",
    "relation",
    "scaled",
    "sheet",
    "stacked",
    "status_graph",
    "status_grid",
    "tensor_product",
    "tying_pattern",
    "weight_matrix",
    "young",
]
