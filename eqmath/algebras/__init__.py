"""Diagram categories and algebras: exact linear combinations, forms, ideals, towers."""

from eqmath.algebras.algebra import (
    BrauerAlgebra,
    BrauerGroodAlgebra,
    DiagramAlgebra,
    EvenPartitionAlgebra,
    JellyfishAlgebra,
    MotzkinAlgebra,
    PartitionAlgebra,
    PlanarPartitionAlgebra,
    PlanarRookAlgebra,
    RookAlgebra,
    RookBrauerAlgebra,
    StructureConstants,
    SymmetricGroupAlgebra,
    SymplecticBrauerAlgebra,
    TemperleyLiebAlgebra,
    WalledBrauerAlgebra,
)
from eqmath.algebras.bratteli import bratteli_diagram, mckay_quiver
from eqmath.algebras.category import Category, Morphism, category
from eqmath.algebras.presentations import Relation
from eqmath.algebras.subcategories import Subcategory, subcategory

__all__ = [
    "BrauerAlgebra",
    "BrauerGroodAlgebra",
    "Category",
    "DiagramAlgebra",
    "EvenPartitionAlgebra",
    "JellyfishAlgebra",
    "Morphism",
    "MotzkinAlgebra",
    "PartitionAlgebra",
    "PlanarPartitionAlgebra",
    "PlanarRookAlgebra",
    "Relation",
    "RookAlgebra",
    "RookBrauerAlgebra",
    "StructureConstants",
    "Subcategory",
    "SymmetricGroupAlgebra",
    "SymplecticBrauerAlgebra",
    "TemperleyLiebAlgebra",
    "WalledBrauerAlgebra",
    "bratteli_diagram",
    "category",
    "mckay_quiver",
    "subcategory",
]
