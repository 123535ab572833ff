"""Weighted sums of diagrams and their products with vectors, with their exact cost; no groups here."""

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
from eqmath.layers.shared import Shared
from eqmath.layers.unshared import Dense, Networks, Tensor, tensor_of
from eqmath.layers.weight import Weight, parameter_names

__all__ = [
    "Dense",
    "FormMatrix",
    "Network",
    "Networks",
    "Shared",
    "Tensor",
    "VectorCost",
    "Weight",
    "additions",
    "best_additions",
    "best_order",
    "best_plan",
    "cost",
    "parameter_names",
    "published_additions",
    "published_bound",
    "tensor_of",
]
