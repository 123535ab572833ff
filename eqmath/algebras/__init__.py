"""Diagram categories and algebras: exact linear combinations, forms, ideals, towers."""

from eqmath.algebras.algebra import DiagramAlgebra
from eqmath.algebras.bratteli import bratteli_diagram, mckay_quiver
from eqmath.algebras.category import Category, Morphism, category
from eqmath.algebras.cells import CellModule
from eqmath.algebras.core import StructureConstants
from eqmath.algebras.ideals import Coordinates, ideal_basis, ideal_dimension, ideal_products
from eqmath.algebras.kernel_generators import (
    Generator,
    minor_generator,
    orbit_element,
    orbit_generator,
    pfaffian_generator,
)
from eqmath.algebras.kernels import Kernel
from eqmath.algebras.letters import Letters
from eqmath.algebras.monomial_matrix import MonomialMatrix
from eqmath.algebras.named import (
    BrauerAlgebra,
    BrauerGroodAlgebra,
    EvenPartitionAlgebra,
    JellyfishAlgebra,
    MotzkinAlgebra,
    PartitionAlgebra,
    PlanarPartitionAlgebra,
    PlanarRookAlgebra,
    RookAlgebra,
    RookBrauerAlgebra,
    SymmetricGroupAlgebra,
    SymplecticBrauerAlgebra,
    TemperleyLiebAlgebra,
    WalledBrauerAlgebra,
)
from eqmath.algebras.presentations import DefiningRelation
from eqmath.algebras.record import CategoryRecord, Subcategory
from eqmath.algebras.simples import SimpleModule

__all__ = [
    "BrauerAlgebra",
    "BrauerGroodAlgebra",
    "Category",
    "CategoryRecord",
    "CellModule",
    "Coordinates",
    "DefiningRelation",
    "DiagramAlgebra",
    "EvenPartitionAlgebra",
    "Generator",
    "JellyfishAlgebra",
    "Kernel",
    "Letters",
    "MonomialMatrix",
    "Morphism",
    "MotzkinAlgebra",
    "PartitionAlgebra",
    "PlanarPartitionAlgebra",
    "PlanarRookAlgebra",
    "RookAlgebra",
    "RookBrauerAlgebra",
    "SimpleModule",
    "StructureConstants",
    "Subcategory",
    "SymmetricGroupAlgebra",
    "SymplecticBrauerAlgebra",
    "TemperleyLiebAlgebra",
    "WalledBrauerAlgebra",
    "bratteli_diagram",
    "category",
    "ideal_basis",
    "ideal_dimension",
    "ideal_products",
    "mckay_quiver",
    "minor_generator",
    "orbit_element",
    "orbit_generator",
    "pfaffian_generator",
]
