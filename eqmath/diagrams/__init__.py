"""Diagrams: text, composition, tensor, flip, refinement, their matrices and their pictures."""

from eqmath.diagrams.combination import LinearCombination, loop_value
from eqmath.diagrams.contraction_banks import MATRICES, VECTORS, ContractionBank, contraction_bank
from eqmath.diagrams.diagram import Diagram, Product, compose, require_diagram
from eqmath.diagrams.factorisation import Factors, factored
from eqmath.diagrams.fits import require_fit
from eqmath.diagrams.galleries import MOST_CAPTIONED, ListedSums, gallery
from eqmath.diagrams.grouped import Grouped
from eqmath.diagrams.layout import HEIGHT, LABEL_GAP, ROUND, STRAND, Layout, apex, edges
from eqmath.diagrams.marked_multigraph import MarkedMultigraph
from eqmath.diagrams.matrices import assignments, diagram_values, orbit_values
from eqmath.diagrams.matrix_scenes import matrix_scene
from eqmath.diagrams.multigraph_listing import marked_multigraphs
from eqmath.diagrams.other_pictures import band, bipartition, flat, two_colored
from eqmath.diagrams.picture import LABELS, RADIUS, in_order, names
from eqmath.diagrams.products import WordPlaces
from eqmath.diagrams.spacing import APART, SIGN_GAP, side_by_side
from eqmath.diagrams.stacking import glued, stack, stack_rows
from eqmath.diagrams.sums import readable, sum_tex, term_text
from eqmath.diagrams.terminal import terminal_picture
from eqmath.diagrams.text import Vertex, format_headed, format_vertex, parse_headed

__all__ = [
    "APART",
    "ContractionBank",
    "Diagram",
    "Factors",
    "Grouped",
    "HEIGHT",
    "LABELS",
    "LABEL_GAP",
    "Layout",
    "LinearCombination",
    "ListedSums",
    "MATRICES",
    "MOST_CAPTIONED",
    "MarkedMultigraph",
    "Product",
    "RADIUS",
    "ROUND",
    "SIGN_GAP",
    "STRAND",
    "VECTORS",
    "Vertex",
    "WordPlaces",
    "apex",
    "assignments",
    "band",
    "bipartition",
    "compose",
    "contraction_bank",
    "diagram_values",
    "edges",
    "factored",
    "flat",
    "format_headed",
    "format_vertex",
    "gallery",
    "glued",
    "in_order",
    "loop_value",
    "marked_multigraphs",
    "matrix_scene",
    "names",
    "orbit_values",
    "parse_headed",
    "readable",
    "require_diagram",
    "require_fit",
    "side_by_side",
    "stack",
    "stack_rows",
    "sum_tex",
    "term_text",
    "terminal_picture",
    "two_colored",
]
