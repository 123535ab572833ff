"""Diagrams: text, composition, tensor, flip, refinement, their matrices and their pictures."""

from eqmath.diagrams.combination import LinearCombination, coefficient_text, loop_value
from eqmath.diagrams.diagram import Diagram, Product, compose, natural
from eqmath.diagrams.matrices import assignments, diagram_values, orbit_values
from eqmath.diagrams.picture import LABELS
from eqmath.diagrams.stacking import stack, stack_rows
from eqmath.diagrams.text import format_vertex

__all__ = [
    "LABELS",
    "Diagram",
    "LinearCombination",
    "Product",
    "assignments",
    "coefficient_text",
    "compose",
    "diagram_values",
    "format_vertex",
    "loop_value",
    "natural",
    "orbit_values",
    "stack",
    "stack_rows",
]
