"""Where families meet groups: the action, equivariance, rank, dimension, Hom."""

from eqmath.hom.action import Violation, violation
from eqmath.hom.cost import Cost, predict, require_affordable
from eqmath.hom.findings import Findings, Method
from eqmath.hom.methods import METHODS, examine_by, known_method
from eqmath.hom.orbits import Stability, examine, orbit_classes, stability
from eqmath.hom.space import Hom
from eqmath.hom.vectors import Vectors, all_tuples

__all__ = [
    "METHODS",
    "Cost",
    "Findings",
    "Hom",
    "Method",
    "Stability",
    "Vectors",
    "Violation",
    "all_tuples",
    "examine",
    "examine_by",
    "known_method",
    "orbit_classes",
    "predict",
    "require_affordable",
    "stability",
    "violation",
]
