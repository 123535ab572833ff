"""Diagrams: text, composition, tensor, flip, refinement, their matrices and their pictures."""

from eqmath.diagrams.combination import LinearCombination, coefficient_text, loop_value
from eqmath.diagrams.diagram import Diagram, Product, compose, natural, require_fit
from eqmath.diagrams.matrices import assignments, diagram_values, orbit_values
from eqmath.diagrams.multiplication import word_keys
from eqmath.diagrams.picture import HEIGHT, LABELS, STRAND, beside, position
from eqmath.diagrams.stacking import stack, stack_rows
from eqmath.diagrams.text import Vertex, blocks_of, format_headed, format_vertex, parse_headed

__all__ = [
    "HEIGHT",
    "LABELS",
    "STRAND",
    "Diagram",
    "LinearCombination",
    "Product",
    "Vertex",
    "assignments",
    "beside",
    "blocks_of",
    "coefficient_text",
    "compose",
    "diagram_values",
    "format_headed",
    "format_vertex",
    "loop_value",
    "natural",
    "orbit_values",
    "parse_headed",
    "position",
    "require_fit",
    "stack",
    "stack_rows",
    "word_keys",
]
