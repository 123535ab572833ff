"""Characters of the classical groups: weights, multiplicities, and expansions of products Π φ(x_i) in them."""

from eqmath.characters.duality import dual_coefficients, dual_factor
from eqmath.characters.expansions import (
    Coefficients,
    Factor,
    by_determinants,
    by_multiplicities,
    by_recurrence,
    factor_of,
    general_factor,
    value_at_one,
)
from eqmath.characters.root_system import DoubledWeight, RootSystem, weight_text

__all__ = [
    "Coefficients",
    "DoubledWeight",
    "Factor",
    "RootSystem",
    "by_determinants",
    "by_multiplicities",
    "by_recurrence",
    "dual_coefficients",
    "dual_factor",
    "factor_of",
    "general_factor",
    "value_at_one",
    "weight_text",
]
