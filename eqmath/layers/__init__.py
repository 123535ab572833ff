"""Weighted sums of diagrams and their products with vectors, with their exact cost; no groups here."""

from eqmath.layers.block_sum import Between, BlockSum
from eqmath.layers.coordinates import NonzeroEntries
from eqmath.layers.disjoint import Disjoint
from eqmath.layers.einsums import Einsum
from eqmath.layers.entry_table import EntryTable
from eqmath.layers.factorwise import FactorLegs, Factorwise
from eqmath.layers.kept_layers import KeptLayers, kept_layers
from eqmath.layers.linear_forms import FormMatrix
from eqmath.layers.networks import Network
from eqmath.layers.operation_counts import (
    VectorCost,
    additions,
    best_additions,
    best_order,
    best_plan,
    cost,
    published_additions,
    published_bound,
)
from eqmath.layers.orthonormal import orthonormal_factor
from eqmath.layers.quotient import Quotient
from eqmath.layers.reordered import Reordered
from eqmath.layers.shared import Shared
from eqmath.layers.strands import Bundle, Copies, Strand, strand_of
from eqmath.layers.traceable import (
    Traceable,
    TraceStack,
    TraceStep,
    as_strands,
    strands_gram,
    traceable,
    traceable_maps,
)
from eqmath.layers.traced_rows import RowAxes, row_axes
from eqmath.layers.unshared import Dense, Networks, Tensor, tensor_of
from eqmath.layers.weight import Weight, parameter_names
from eqmath.layers.weight_space_layer import WeightSpaceLayer, weight_layer
from eqmath.layers.woven import Woven

__all__ = [
    "Between",
    "BlockSum",
    "Bundle",
    "Dense",
    "Disjoint",
    "NonzeroEntries",
    "Copies",
    "EntryTable",
    "Einsum",
    "FactorLegs",
    "Factorwise",
    "FormMatrix",
    "KeptLayers",
    "Network",
    "Networks",
    "Quotient",
    "Reordered",
    "RowAxes",
    "Shared",
    "Strand",
    "Tensor",
    "TraceStack",
    "TraceStep",
    "Traceable",
    "VectorCost",
    "Weight",
    "WeightSpaceLayer",
    "Woven",
    "additions",
    "as_strands",
    "best_additions",
    "best_order",
    "best_plan",
    "cost",
    "kept_layers",
    "orthonormal_factor",
    "parameter_names",
    "published_additions",
    "published_bound",
    "row_axes",
    "strand_of",
    "strands_gram",
    "tensor_of",
    "traceable",
    "traceable_maps",
    "weight_layer",
]
