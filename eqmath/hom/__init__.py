"""The object: Hom_G(V^⊗k, V^⊗l), known by diagrams, by generators or by factors, and its layers."""

from eqmath.hom.by_factors import interleaved
from eqmath.hom.hom import Hom, Legs, cost_of, listed_maps
from eqmath.hom.multiplying import DiagramCost, dense_cost, diagram_costs, separate_cost, shared_layer

__all__ = [
    "DiagramCost",
    "Hom",
    "Legs",
    "cost_of",
    "dense_cost",
    "diagram_costs",
    "interleaved",
    "listed_maps",
    "separate_cost",
    "shared_layer",
]
