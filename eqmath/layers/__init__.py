"""Weighted sums of diagrams and their products with vectors, with their exact cost; no groups here."""

from eqmath.layers.block_sum import Between, BlockSum
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
from eqmath.layers.quotient import Quotient
from eqmath.layers.reordered import Reordered
from eqmath.layers.shared import Shared
from eqmath.layers.strands import Bundle, Copies, Strand, strand_of
from eqmath.layers.unshared import Dense, Networks, Tensor, tensor_of
from eqmath.layers.weight import Weight, parameter_names
from eqmath.layers.weight_space_layer import WeightSpaceLayer, weight_layer
from eqmath.layers.woven import Woven

__all__ = [
    "Between",
    "BlockSum",
    "Bundle",
    "Dense",
    "Copies",
    "FactorLegs",
    "Factorwise",
    "FormMatrix",
    "KeptLayers",
    "Network",
    "Networks",
    "Quotient",
    "Reordered",
    "Shared",
    "Strand",
    "Tensor",
    "VectorCost",
    "Weight",
    "WeightSpaceLayer",
    "Woven",
    "additions",
    "best_additions",
    "best_order",
    "best_plan",
    "cost",
    "kept_layers",
    "parameter_names",
    "published_additions",
    "published_bound",
    "strand_of",
    "tensor_of",
    "weight_layer",
]
