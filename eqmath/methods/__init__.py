"""Vectors and generators to equivariance, rank and dimension: direct, reduced, isotypic; costs; random elements."""

from eqmath.methods.action import Violation, violation
from eqmath.methods.choice import METHODS, examine_by, known_method, pieces_by
from eqmath.methods.commutants import Commutant, powers_table
from eqmath.methods.cost import Cost, predict, require_affordable
from eqmath.methods.findings import Findings, Method
from eqmath.methods.reduced.between import between, uniform_between
from eqmath.methods.reduced.by_labels import keeps_form
from eqmath.methods.reduced.legs import BentLegs
from eqmath.methods.reduced.method import class_values, examine
from eqmath.methods.reduced.sandwich import spanning_diagrams, spanning_vectors
from eqmath.methods.reduced.stability import Stability, stability
from eqmath.methods.reduced.symmetrised import Symmetrised
from eqmath.methods.reduced.system import System, class_array, system
from eqmath.methods.reduced.uniform import Uniformity, uniformity
from eqmath.methods.sampling import DiagramForms, Samples, matrix_form, sample, sample_vectors
from eqmath.methods.vectors import VectorBlock, Vectors
from eqmath.methods.young_bases import GenericBasis, explicit_young_basis, independent_from

__all__ = [
    "Commutant",
    "Cost",
    "DiagramForms",
    "Findings",
    "GenericBasis",
    "BentLegs",
    "METHODS",
    "Method",
    "Samples",
    "Stability",
    "Symmetrised",
    "System",
    "Uniformity",
    "VectorBlock",
    "Vectors",
    "Violation",
    "between",
    "class_array",
    "class_values",
    "examine",
    "examine_by",
    "explicit_young_basis",
    "independent_from",
    "keeps_form",
    "known_method",
    "matrix_form",
    "pieces_by",
    "powers_table",
    "predict",
    "require_affordable",
    "sample",
    "sample_vectors",
    "spanning_diagrams",
    "spanning_vectors",
    "stability",
    "system",
    "uniform_between",
    "uniformity",
    "violation",
]
