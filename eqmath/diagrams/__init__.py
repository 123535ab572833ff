"""Diagrams: text, composition, tensor, flip, refinement, their matrices and their pictures."""

from eqmath.diagrams.combination import LinearCombination, coefficient_text, loop_value
from eqmath.diagrams.diagram import Diagram, Product, compose, natural, require_fit
from eqmath.diagrams.forms import band, bipartition, flat, two_colored
from eqmath.diagrams.layout import HEIGHT, LABEL_GAP, ROUND, STRAND, Layout, apex, edges
from eqmath.diagrams.matrices import assignments, diagram_values, orbit_values
from eqmath.diagrams.multiplication import word_keys
from eqmath.diagrams.picture import BAR, LABELS, RADIUS, in_order, named, names
from eqmath.diagrams.stacking import stack, stack_rows
from eqmath.diagrams.sums import readable, sum_tex
from eqmath.diagrams.terminal import ASCII, CIRCLED, terminal_picture
from eqmath.diagrams.text import Vertex, blocks_of, format_headed, format_vertex, parse_headed

__all__ = [
    "ASCII",
    "BAR",
    "CIRCLED",
    "HEIGHT",
    "LABELS",
    "LABEL_GAP",
    "RADIUS",
    "ROUND",
    "STRAND",
    "Diagram",
    "Layout",
    "LinearCombination",
    "Product",
    "Vertex",
    "assignments",
    "apex",
    "band",
    "bipartition",
    "blocks_of",
    "coefficient_text",
    "compose",
    "diagram_values",
    "edges",
    "flat",
    "format_headed",
    "format_vertex",
    "in_order",
    "loop_value",
    "named",
    "names",
    "natural",
    "orbit_values",
    "parse_headed",
    "readable",
    "require_fit",
    "stack",
    "stack_rows",
    "sum_tex",
    "terminal_picture",
    "two_colored",
    "word_keys",
]
