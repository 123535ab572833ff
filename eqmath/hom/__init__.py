"""The object: Hom_G(V^⊗k, V^⊗l), known by diagrams, by generators or by factors, and its layers."""

from eqmath.hom.by_blocks import InBlock, SummandBlock
from eqmath.hom.by_factors import interleaved
from eqmath.hom.ends import Legs
from eqmath.hom.every_n import every_n, values_up_to
from eqmath.hom.hom import Hom
from eqmath.hom.layer_table import LayerTable, layer_table
from eqmath.hom.listing import listed_maps
from eqmath.hom.local_hom import AtRoot, LocalHom
from eqmath.hom.multiplying import DiagramCost, dense_cost, diagram_costs, separate_cost, shared_layer
from eqmath.hom.prediction import cost_of

__all__ = [
    "AtRoot",
    "DiagramCost",
    "Hom",
    "InBlock",
    "LayerTable",
    "Legs",
    "LocalHom",
    "cost_of",
    "dense_cost",
    "diagram_costs",
    "every_n",
    "interleaved",
    "layer_table",
    "listed_maps",
    "SummandBlock",
    "separate_cost",
    "shared_layer",
    "values_up_to",
]
