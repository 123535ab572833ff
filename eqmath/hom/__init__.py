"""Where families meet groups: the action, equivariance, reduction, rank, dimension, Hom."""

from eqmath.hom.action import Violation, violation
from eqmath.hom.cost import Cost, predict, require_affordable
from eqmath.hom.findings import Findings, Method
from eqmath.hom.methods import METHODS, examine_by, known_method
from eqmath.hom.reduced import class_values, examine
from eqmath.hom.reduction import System, class_array, system
from eqmath.hom.space import Hom
from eqmath.hom.spanning import spanning_diagrams, spanning_vectors
from eqmath.hom.stability import Stability, stability
from eqmath.hom.vectors import Vectors

__all__ = [
    "METHODS",
    "Cost",
    "Findings",
    "Hom",
    "Method",
    "Stability",
    "System",
    "Vectors",
    "Violation",
    "class_array",
    "class_values",
    "examine",
    "examine_by",
    "known_method",
    "predict",
    "require_affordable",
    "spanning_diagrams",
    "spanning_vectors",
    "stability",
    "system",
    "violation",
]
