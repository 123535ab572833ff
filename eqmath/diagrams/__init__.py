"""Diagrams: text, composition, tensor, flip, refinement, their matrices and their pictures."""

from eqmath.diagrams.arrays import (
    LARGEST,
    LETTERS,
    Array,
    as_numbers,
    boxed,
    is_tensor,
    permuted,
    require_legs,
    require_room,
    summed,
    zeros,
)
from eqmath.diagrams.combination import LinearCombination, coefficient_text, loop_value
from eqmath.diagrams.diagram import Diagram, Product, compose, natural, require_fit
from eqmath.diagrams.factorisation import Factors, factored
from eqmath.diagrams.matrices import assignments, diagram_values, orbit_values
from eqmath.diagrams.patterns import Patterns, patterns
from eqmath.diagrams.picture import HEIGHT, LABELS, STRAND, beside, position
from eqmath.diagrams.rows import Head, Row, Rows, block_rows, row_blocks, rows_of
from eqmath.diagrams.stacking import stack, stack_rows
from eqmath.diagrams.text import Vertex, blocks_of, format_headed, format_vertex, parse_headed
from eqmath.diagrams.vectors import Meter, Plan, block_plan, contract, plan_rows, spread

__all__ = [
    "HEIGHT",
    "LABELS",
    "LARGEST",
    "LETTERS",
    "STRAND",
    "Array",
    "Diagram",
    "Factors",
    "Head",
    "LinearCombination",
    "Meter",
    "Patterns",
    "Plan",
    "Product",
    "Row",
    "Rows",
    "Vertex",
    "as_numbers",
    "assignments",
    "beside",
    "block_plan",
    "block_rows",
    "blocks_of",
    "boxed",
    "coefficient_text",
    "compose",
    "contract",
    "diagram_values",
    "factored",
    "format_headed",
    "format_vertex",
    "is_tensor",
    "loop_value",
    "natural",
    "orbit_values",
    "parse_headed",
    "patterns",
    "permuted",
    "plan_rows",
    "position",
    "require_fit",
    "require_legs",
    "require_room",
    "row_blocks",
    "rows_of",
    "spread",
    "stack",
    "stack_rows",
    "summed",
    "zeros",
]
