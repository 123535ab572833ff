"""Figures for papers: equations, products, sheets, weight matrices, lattices, quivers, plots, the status graph.

Every function returns a `Figure`: ``save("f.pdf")``, ``to_tikz()``, ``draw(axes)``.
"""

from eqmath.diagrams.young import young
from eqmath.drawing.blocks import block_matrix
from eqmath.drawing.compositions import composition, meander, stacked, tensor_product
from eqmath.drawing.cuts import bands, cut_into_pieces, pieces
from eqmath.drawing.diagram_equations import equation, read_terms, relation
from eqmath.drawing.figure import Figure
from eqmath.drawing.grids import status_grid
from eqmath.drawing.highlights import highlighted
from eqmath.drawing.picture_tables import table
from eqmath.drawing.plots import curve_plot, dimension_plot
from eqmath.drawing.quivers import bratteli, mckay_picture
from eqmath.drawing.refinement import change_of_basis, hasse_diagram
from eqmath.drawing.shape_graphs import shape_graph
from eqmath.drawing.sheets import matrix_cells, sheet, sheet_between
from eqmath.drawing.spans import parametric_span
from eqmath.drawing.squares import functor_square
from eqmath.drawing.status import status_graph
from eqmath.drawing.weights import tying_pattern, weight_matrix

__all__ = [
    "Figure",
    "bands",
    "block_matrix",
    "bratteli",
    "change_of_basis",
    "composition",
    "curve_plot",
    "cut_into_pieces",
    "dimension_plot",
    "equation",
    "functor_square",
    "hasse_diagram",
    "highlighted",
    "matrix_cells",
    "mckay_picture",
    "meander",
    "parametric_span",
    "pieces",
    "read_terms",
    "relation",
    "shape_graph",
    "sheet",
    "sheet_between",
    "stacked",
    "status_graph",
    "status_grid",
    "table",
    "tensor_product",
    "tying_pattern",
    "weight_matrix",
    "young",
]
