"""Layers on ego networks that know their edges: the automorphisms of every ego network."""

from eqmath.claims import Control, LocalCount, LocalLayers, LocalNumber
from eqmath.groups import parse_group
from eqmath.groups.local_symmetry import ALL_BIJECTIONS, ISOMORPHISMS
from eqmath.hom import Hom, LocalHom
from eqmath.theorems.between import BetweenSpaces, built_from_v
from eqmath.theorems.graph_automorphism_homomorphisms import is_graph_group
from eqmath.theorems.subgraph_layers import CLAIM as BY_SIZE
from eqmath.theorems.subgraph_layers import GRAPHS, SPACES
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import EGO_NETWORKS, SUBGRAPHS

CLAIM = LocalLayers(BY_SIZE.series, symmetry=ISOMORPHISMS)
FIRST = CLAIM.case(4)


def _whole_graph(layers: LocalHom) -> int:
    """The layers of the path on four vertices, which has one automorphism besides the identity."""
    return Hom(parse_group("Aut(path:4)"), source=layers.source, target=layers.target).dim


THEOREM = Theorem(
    name="subgraph-automorphism-layers",
    statement="If weights are shared only between isomorphic ego networks, the layers commute with the automorphisms "
    "of every ego network. There are Σ dim Hom_Aut(e)(X, Y) weights, one summand for every isomorphism class of ego "
    "networks e, at least as many as there are with weights shared by size.",
    brief="ego networks, shared by isomorphism: orbits of Aut(e) span",
    hypotheses="a simple graph, k = 1 in the tested range; X and Y built from V",
    convention=EGO_NETWORKS,
    source=SUBGRAPHS,
    reading="proved: homomorphism counts, or orbit sums, span for every class; --method direct solves the equations "
    "of all isomorphisms between ego networks at once",
    script="subgraphs",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("Aut(G)", is_graph_group, GRAPHS),
    order="l + k, the numbers of legs of X and Y",
    controls=(
        Control(
            "at 1: a-b;a;b left out",
            "the exchange of two vertices is a layer",
            FIRST,
            LocalLayers(CLAIM.series, symmetry=ISOMORPHISMS, left_out="at 1: a-b;a;b"),
            CLAIM,
        ),
        Control(
            "the edges forgotten",
            "on the path of three vertices S(3) has two of the five layers",
            FIRST,
            LocalLayers(CLAIM.series, symmetry=ISOMORPHISMS, listed=ALL_BIJECTIONS),
            CLAIM,
        ),
        Control(
            "edges that do not matter",
            "a permutation that breaks edges breaks the maps",
            FIRST,
            LocalLayers(CLAIM.series, listed=ISOMORPHISMS),
            BY_SIZE,
        ),
        Control(
            "the automorphisms of the whole graph",
            "what an ego network looks like knows less and shares more",
            FIRST,
            LocalCount(
                CLAIM.series,
                symmetry=ISOMORPHISMS,
                number=LocalNumber("the number for the automorphisms of path:4", _whole_graph),
            ),
        ),
    ),
    spaces=BetweenSpaces(SPACES, built_from_v),
    rests_on=("subgraph-layers", "graph-automorphism-homomorphisms"),
    papers=(InPaper("2111.11840", 3, "layers that commute with the automorphisms of ego networks", max_order=4),),
)
