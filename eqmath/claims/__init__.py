"""What can be said of Hom_G(V^⊗k, V^⊗l), decided exactly and refuted with a witness."""

from eqmath.claims.about_products import AboutProducts
from eqmath.claims.about_spaces import AboutSpaces, SpaceVectors
from eqmath.claims.all_degrees import AllDegrees
from eqmath.claims.case import Case
from eqmath.claims.certify import Certificate, certify
from eqmath.claims.claim import AboutDiagrams, Claim, Listed, Named
from eqmath.claims.control import Control
from eqmath.claims.count import Counted, WeightCount
from eqmath.claims.explicit_basis import ExplicitBasis
from eqmath.claims.few_blocks import FewBlocks, OrbitBasis, OrbitMatrices
from eqmath.claims.formula import Formula, evaluate
from eqmath.claims.functor import Functor
from eqmath.claims.kernel import KernelGeneration
from eqmath.claims.lists import OtherList
from eqmath.claims.multiples import Multiples
from eqmath.claims.multiplication import Multiplication
from eqmath.claims.outcome import PROVED, REFUTED, UNDECIDED, Outcome
from eqmath.claims.power_products import BipartitionProducts, CountingMatrices
from eqmath.claims.powers import AdjacencySpanning, Powers
from eqmath.claims.products import TupleSpanning, TupleVectors
from eqmath.claims.reading import Reader, read_formula
from eqmath.claims.space_count import CountedBetween, SpaceCount
from eqmath.claims.space_spanning import SpaceSpanning
from eqmath.claims.spanning import Spanning
from eqmath.claims.tables import for_every_n
from eqmath.claims.witness import (
    Element,
    FalseRule,
    MissedMap,
    Numbers,
    Relation,
    Witness,
    restored,
    saved,
)

__all__ = [
    "AboutDiagrams",
    "AboutProducts",
    "AboutSpaces",
    "AdjacencySpanning",
    "AllDegrees",
    "BipartitionProducts",
    "Case",
    "Certificate",
    "Claim",
    "Control",
    "Counted",
    "CountedBetween",
    "CountingMatrices",
    "Element",
    "ExplicitBasis",
    "FalseRule",
    "FewBlocks",
    "Formula",
    "Functor",
    "KernelGeneration",
    "Listed",
    "MissedMap",
    "Multiples",
    "Multiplication",
    "Named",
    "Numbers",
    "OrbitBasis",
    "OrbitMatrices",
    "OtherList",
    "Outcome",
    "PROVED",
    "Powers",
    "REFUTED",
    "Reader",
    "Relation",
    "SpaceCount",
    "SpaceSpanning",
    "SpaceVectors",
    "Spanning",
    "TupleSpanning",
    "TupleVectors",
    "UNDECIDED",
    "WeightCount",
    "Witness",
    "certify",
    "evaluate",
    "for_every_n",
    "read_formula",
    "restored",
    "saved",
]
