"""Clifford algebras by structure constants, their graded maps, and isometries as products of reflections."""

from eqmath.clifford.algebra import Clifford
from eqmath.clifford.blades import Blade, Signature, blade_product
from eqmath.clifford.isometries import Versor, reflection, reflections, versor
from eqmath.clifford.maps import (
    CLASSES,
    GRADES,
    OF_MOTIONS,
    WITH_PSEUDOSCALAR,
    WITH_RADICAL,
    WITHOUT_SIGNS,
    GradedMap,
    GradedMaps,
    reached_grades,
    restricted_maps,
    tuples,
)
from eqmath.clifford.multivector import Multivector

__all__ = [
    "Blade",
    "CLASSES",
    "Clifford",
    "GRADES",
    "GradedMap",
    "GradedMaps",
    "Multivector",
    "OF_MOTIONS",
    "Signature",
    "Versor",
    "WITHOUT_SIGNS",
    "WITH_PSEUDOSCALAR",
    "WITH_RADICAL",
    "blade_product",
    "reached_grades",
    "reflection",
    "reflections",
    "restricted_maps",
    "tuples",
    "versor",
]
