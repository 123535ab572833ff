"""Diagrams: text, composition, tensor, flip, refinement, their matrices and their pictures."""

from eqmath.diagrams.arrays import LARGEST, Array, as_numbers, boxed, is_tensor, permuted, require_legs, require_room, summed, zeros
from eqmath.diagrams.combination import LinearCombination, coefficient_text, loop_value
from eqmath.diagrams.diagram import Diagram, Product, compose, natural, require_fit
from eqmath.diagrams.factorisation import Factors, factored
from eqmath.diagrams.matrices import assignments, diagram_values, orbit_values
from eqmath.diagrams.picture import HEIGHT, LABELS, STRAND, beside, position
from eqmath.diagrams.rows import Head, Patterns, Row, patterns
from eqmath.diagrams.stacking import stack, stack_rows
from eqmath.diagrams.text import Vertex, blocks_of, format_headed, format_vertex, parse_headed
from eqmath.diagrams.vectors import Meter, Plan, Rows, block_plan, block_rows, contract, plan_rows, row_blocks, rows_of, spread

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
]
