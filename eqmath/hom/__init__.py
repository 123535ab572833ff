"""The object: Hom_G(V^⊗k, V^⊗l), known by diagrams, by generators or by factors, and its layers."""

from eqmath.hom.by_blocks import InBlock, SummandBlock
from eqmath.hom.by_factors import interleaved
from eqmath.hom.ends import Legs
from eqmath.hom.hom import Hom
from eqmath.hom.listing import listed_maps
from eqmath.hom.multiplying import DiagramCost, dense_cost, diagram_costs, separate_cost, shared_layer
from eqmath.hom.prediction import cost_of

__all__ = [
    "DiagramCost",
    "Hom",
    "InBlock",
    "Legs",
    "cost_of",
    "dense_cost",
    "diagram_costs",
    "interleaved",
    "listed_maps",
    "SummandBlock",
    "separate_cost",
    "shared_layer",
]
