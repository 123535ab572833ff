"""Diagrams: text, composition, tensor, flip, refinement, their matrices and their pictures."""

from eqmath.diagrams.arrays import LETTERS, boxed, permuted, require_legs, require_shape, summed, zeros
from eqmath.diagrams.combination import LinearCombination, coefficient_text, loop_value
from eqmath.diagrams.diagram import Diagram, Product, compose, require_diagram
from eqmath.diagrams.dtypes import (
    LARGEST,
    Array,
    as_numbers,
    exceeds_int64,
    is_array_of_numbers,
    is_tensor,
    kind_of_numbers,
    largest_entry,
    require_room,
    tensors_together,
)
from eqmath.diagrams.factorisation import Factors, factored
from eqmath.diagrams.fits import counted, natural, require_fit
from eqmath.diagrams.forms import band, bipartition, flat, two_colored
from eqmath.diagrams.layout import HEIGHT, LABEL_GAP, ROUND, STRAND, Layout, apex, edges
from eqmath.diagrams.matrices import assignments, diagram_values, orbit_values
from eqmath.diagrams.multiplication import word_keys
from eqmath.diagrams.patterns import Patterns, patterns
from eqmath.diagrams.picture import BAR, LABELS, RADIUS, in_order, named, names
from eqmath.diagrams.rows import Head, Row, Rows, block_rows, row_blocks, rows_of
from eqmath.diagrams.spacing import APART, SIGN_GAP, side_by_side
from eqmath.diagrams.stacking import glued, stack, stack_rows
from eqmath.diagrams.sums import readable, sum_tex, term_text
from eqmath.diagrams.terminal import ASCII, CIRCLED, terminal_picture
from eqmath.diagrams.text import Vertex, blocks_of, format_headed, format_vertex, parse_headed
from eqmath.diagrams.vectors import Meter, Plan, block_plan, contract, plan_rows, spread

__all__ = [
    "APART",
    "ASCII",
    "Array",
    "BAR",
    "CIRCLED",
    "SIGN_GAP",
    "Diagram",
    "Factors",
    "HEIGHT",
    "Head",
    "LABELS",
    "LABEL_GAP",
    "LARGEST",
    "LETTERS",
    "Layout",
    "LinearCombination",
    "Meter",
    "Patterns",
    "Plan",
    "Product",
    "RADIUS",
    "ROUND",
    "Row",
    "Rows",
    "STRAND",
    "Vertex",
    "apex",
    "as_numbers",
    "exceeds_int64",
    "is_array_of_numbers",
    "assignments",
    "band",
    "bipartition",
    "block_plan",
    "block_rows",
    "blocks_of",
    "boxed",
    "coefficient_text",
    "compose",
    "contract",
    "counted",
    "diagram_values",
    "edges",
    "factored",
    "flat",
    "format_headed",
    "format_vertex",
    "glued",
    "in_order",
    "is_tensor",
    "kind_of_numbers",
    "largest_entry",
    "loop_value",
    "named",
    "names",
    "natural",
    "orbit_values",
    "parse_headed",
    "patterns",
    "permuted",
    "plan_rows",
    "readable",
    "require_fit",
    "require_legs",
    "require_diagram",
    "require_room",
    "require_shape",
    "row_blocks",
    "side_by_side",
    "rows_of",
    "spread",
    "stack",
    "stack_rows",
    "sum_tex",
    "term_text",
    "summed",
    "tensors_together",
    "terminal_picture",
    "two_colored",
    "word_keys",
    "zeros",
]
