"""Where families meet groups: the action, equivariance, reduction, rank, dimension, Hom."""

from eqmath.hom.action import Violation, violation
from eqmath.hom.cost import Cost, predict, require_affordable
from eqmath.hom.findings import Findings, Method
from eqmath.hom.methods import METHODS, examine_by, known_method
from eqmath.hom.multiplying import DiagramCost, dense_cost, diagram_costs, separate_cost, shared_layer
from eqmath.hom.products import interleaved
from eqmath.hom.reduced import class_values, examine
from eqmath.hom.reduction import System, class_array, system
from eqmath.hom.sampling import Samples, forms_of, matrix_form, sample, sample_vectors
from eqmath.hom.space import Hom, Legs, cost_of, listed_maps
from eqmath.hom.spanning import spanning_diagrams, spanning_vectors
from eqmath.hom.stability import Stability, stability
from eqmath.hom.vectors import Block, Vectors

__all__ = [
    "Block",
    "METHODS",
    "Cost",
    "DiagramCost",
    "Findings",
    "Hom",
    "Legs",
    "Method",
    "Samples",
    "Stability",
    "System",
    "Vectors",
    "Violation",
    "class_array",
    "class_values",
    "cost_of",
    "listed_maps",
    "dense_cost",
    "diagram_costs",
    "examine",
    "examine_by",
    "forms_of",
    "interleaved",
    "known_method",
    "matrix_form",
    "predict",
    "require_affordable",
    "sample",
    "sample_vectors",
    "separate_cost",
    "shared_layer",
    "spanning_diagrams",
    "spanning_vectors",
    "stability",
    "system",
    "violation",
]
