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
from eqmath.algebras.category import Category, Morphism, category
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
    "RookAlgebra",
    "RookBrauerAlgebra",
    "StructureConstants",
    "Subcategory",
    "SymmetricGroupAlgebra",
    "SymplecticBrauerAlgebra",
    "TemperleyLiebAlgebra",
    "WalledBrauerAlgebra",
    "category",
    "subcategory",
]
