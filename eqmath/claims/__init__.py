"""What can be claimed about Hom_G(V^⊗k, V^⊗l), decided exactly and refuted with a witness."""

from eqmath.claims.about_elements import AboutElements
from eqmath.claims.about_products import AboutProducts
from eqmath.claims.about_sheaves import AboutSheaves, BundleList
from eqmath.claims.about_spaces import AboutSpaces, SpaceVectors
from eqmath.claims.about_spans import AboutSpans, SpanVectors
from eqmath.claims.about_weight_spaces import AboutWeightSpaces
from eqmath.claims.adjacency_algebra import AlgebraSpanning, GeneratedAlgebra
from eqmath.claims.algebra_layers import AlgebraLayers, LeftMultiplications, ParametrisedMultiplication
from eqmath.claims.aligned_filters import AlignedFilters, FilterMaps, axial_degree
from eqmath.claims.all_degrees import AllDegrees
from eqmath.claims.case import Case
from eqmath.claims.certify import Certificate, certify
from eqmath.claims.character_expansion import CharacterExpansion, CharacterList, CharacterProduct
from eqmath.claims.claim import AboutDiagrams, Claim, Listed, Named
from eqmath.claims.clifford_maps import AboutClifford, CliffordMaps, GradedVectors, grades_between, sum_of_grades
from eqmath.claims.contracted import ContractedPolynomials, spans_by_shape
from eqmath.claims.control import Control
from eqmath.claims.count import Counted, WeightCount
from eqmath.claims.easy_categories import EasyCategories, EasyList
from eqmath.claims.explicit_basis import ExplicitBasis
from eqmath.claims.factorisation import Factorisation
from eqmath.claims.few_blocks import FewBlocks, OrbitBasis, OrbitMatrices
from eqmath.claims.formula import Formula, evaluate
from eqmath.claims.free_categories import FreeCategories
from eqmath.claims.functor import Functor
from eqmath.claims.gaunt_spanning import GauntSpanning, coupled_degrees
from eqmath.claims.graph_invariants import GraphInvariant
from eqmath.claims.graph_polynomials import MultigraphKind, MultigraphMatrices, MultigraphOrbits
from eqmath.claims.group_network import GroupNetwork
from eqmath.claims.harmonic_ways import CountedWay, HarmonicWays, feature_degree
from eqmath.claims.headed_presentation import HeadedPresentation
from eqmath.claims.kernel import KernelGeneration
from eqmath.claims.lists import OtherList
from eqmath.claims.local_count import LocalCount, LocalNumber
from eqmath.claims.local_layers import AboutEgoNetworks, LocalChain, LocalLayers, LocalVectors
from eqmath.claims.multiples import Multiples
from eqmath.claims.multiplication import Multiplication
from eqmath.claims.network_symmetries import NetworkSymmetries
from eqmath.claims.outcome import PROVED, REFUTED, UNDECIDED, Outcome
from eqmath.claims.parities import ParityBasis
from eqmath.claims.pattern_count import PatternCount, PatternNumber
from eqmath.claims.pointwise import ActingMatrices, PointwiseClaim, PointwiseRule
from eqmath.claims.power_products import BipartitionProducts, CountingMatrices
from eqmath.claims.powers import AdjacencySpanning, Powers
from eqmath.claims.presented import Presented
from eqmath.claims.products import TupleSpanning, TupleVectors
from eqmath.claims.reading import Reader, read_formula
from eqmath.claims.regular_layers import RegularLayers
from eqmath.claims.sandwiches import Sandwiches
from eqmath.claims.schur_weyl import PowerList, SchurWeyl
from eqmath.claims.separation import GraphList, Separation
from eqmath.claims.sheaf_cohomology import SheafCohomology
from eqmath.claims.sheaf_diffusion import SheafDiffusion
from eqmath.claims.sheaf_hierarchy import SheafHierarchy
from eqmath.claims.space_count import CountedBetween, SpaceCount
from eqmath.claims.space_spanning import SpaceSpanning
from eqmath.claims.span_derivative import SpanDerivative
from eqmath.claims.span_layers import SpanLayers
from eqmath.claims.spanning import Spanning
from eqmath.claims.split_orbits import SplitBasis, SplitOrbits
from eqmath.claims.tables import for_every_n
from eqmath.claims.weight_multiplication import WeightMultiplication, WeightSavings
from eqmath.claims.weight_operations import BlockOperation, OperationMatrices, WeightOperations
from eqmath.claims.weight_spaces import NetworkCount, WeightSpaceCount
from eqmath.claims.weingarten_projection import WeingartenProjection
from eqmath.claims.witness import (
    Element,
    FalseRule,
    MissedMap,
    NotPointwise,
    Numbers,
    Relation,
    TwoGraphs,
    Witness,
    restored,
    saved,
)

__all__ = [
    "ActingMatrices",
    "AboutClifford",
    "AboutDiagrams",
    "AboutEgoNetworks",
    "AboutElements",
    "AboutProducts",
    "AboutSheaves",
    "AboutSpaces",
    "AboutSpans",
    "AboutWeightSpaces",
    "AdjacencySpanning",
    "AlgebraLayers",
    "AlgebraSpanning",
    "AlignedFilters",
    "AllDegrees",
    "BipartitionProducts",
    "BlockOperation",
    "BundleList",
    "Case",
    "Certificate",
    "CharacterExpansion",
    "CharacterList",
    "CharacterProduct",
    "Claim",
    "ContractedPolynomials",
    "CliffordMaps",
    "Control",
    "Counted",
    "CountedBetween",
    "CountedWay",
    "CountingMatrices",
    "EasyCategories",
    "EasyList",
    "Element",
    "ExplicitBasis",
    "Factorisation",
    "FalseRule",
    "FewBlocks",
    "FilterMaps",
    "Formula",
    "FreeCategories",
    "Functor",
    "GauntSpanning",
    "GeneratedAlgebra",
    "GradedVectors",
    "GraphInvariant",
    "GraphList",
    "GroupNetwork",
    "HarmonicWays",
    "HeadedPresentation",
    "KernelGeneration",
    "LeftMultiplications",
    "Listed",
    "LocalChain",
    "LocalCount",
    "LocalLayers",
    "LocalNumber",
    "LocalVectors",
    "MissedMap",
    "Multiples",
    "MultigraphKind",
    "MultigraphMatrices",
    "MultigraphOrbits",
    "Multiplication",
    "Named",
    "NetworkCount",
    "NetworkSymmetries",
    "NotPointwise",
    "Numbers",
    "OperationMatrices",
    "OrbitBasis",
    "OrbitMatrices",
    "OtherList",
    "Outcome",
    "PROVED",
    "ParityBasis",
    "ParametrisedMultiplication",
    "PatternCount",
    "PatternNumber",
    "PointwiseClaim",
    "PointwiseRule",
    "PowerList",
    "Powers",
    "Presented",
    "REFUTED",
    "Reader",
    "RegularLayers",
    "Relation",
    "Sandwiches",
    "SchurWeyl",
    "Separation",
    "SheafCohomology",
    "SheafDiffusion",
    "SheafHierarchy",
    "SpaceCount",
    "SpaceSpanning",
    "SpaceVectors",
    "SpanDerivative",
    "SpanLayers",
    "SpanVectors",
    "Spanning",
    "SplitBasis",
    "SplitOrbits",
    "TupleSpanning",
    "TupleVectors",
    "TwoGraphs",
    "UNDECIDED",
    "WeightCount",
    "WeightMultiplication",
    "WeightOperations",
    "WeightSavings",
    "WeightSpaceCount",
    "WeingartenProjection",
    "Witness",
    "axial_degree",
    "certify",
    "coupled_degrees",
    "evaluate",
    "feature_degree",
    "for_every_n",
    "grades_between",
    "read_formula",
    "restored",
    "saved",
    "spans_by_shape",
    "sum_of_grades",
]
