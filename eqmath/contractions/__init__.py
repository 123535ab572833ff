"""One row of a diagram as a linear map on arrays of numpy and torch; sums of products of tables; no diagram here."""

from eqmath.contractions.arrays import (
    LETTERS,
    boxed,
    empty,
    joined,
    permuted,
    require_legs,
    require_shape,
    summed,
    zeros,
)
from eqmath.contractions.dtypes import (
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
from eqmath.contractions.elimination import Elimination, contracted, elimination
from eqmath.contractions.patterns import Patterns, patterns
from eqmath.contractions.plans import Meter, RowPlan, block_plan, contract, plan_rows, spread, stages
from eqmath.contractions.rows import Head, Row, Rows, block_rows, row_blocks, rows_of

__all__ = [
    "Array",
    "Elimination",
    "Head",
    "LARGEST",
    "LETTERS",
    "Meter",
    "Patterns",
    "RowPlan",
    "Row",
    "Rows",
    "as_numbers",
    "block_plan",
    "block_rows",
    "boxed",
    "contract",
    "contracted",
    "elimination",
    "empty",
    "exceeds_int64",
    "is_array_of_numbers",
    "is_tensor",
    "joined",
    "kind_of_numbers",
    "largest_entry",
    "patterns",
    "permuted",
    "plan_rows",
    "require_legs",
    "require_room",
    "require_shape",
    "row_blocks",
    "rows_of",
    "spread",
    "stages",
    "summed",
    "tensors_together",
    "zeros",
]
