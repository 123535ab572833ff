"""Layers on ego networks that know their edges and their root."""

from eqmath.claims import Control, LocalLayers
from eqmath.groups import parse_series
from eqmath.groups.local_symmetry import ISOMORPHISMS, ROOTED_BIJECTIONS, ROOTED_ISOMORPHISMS
from eqmath.theorems.between import BetweenSpaces, built_from_v
from eqmath.theorems.graph_automorphism_homomorphisms import is_graph_group
from eqmath.theorems.subgraph_layers import CLAIM as BY_SIZE
from eqmath.theorems.subgraph_layers import GRAPHS, SPACES
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import EGO_NETWORKS, ORBIT_SUMS, SUBGRAPHS

CLAIM = LocalLayers(BY_SIZE.series, symmetry=ROOTED_ISOMORPHISMS)
FIRST = CLAIM.case(4)
BULL = LocalLayers(parse_series("Aut(graph6:DyG)")[0], symmetry=ROOTED_ISOMORPHISMS)

THEOREM = Theorem(
    name="subgraph-rooted-automorphism-layers",
    statement="If weights are shared only between ego networks that are isomorphic with their roots, there are "
    "Σ dim Hom_Aut(e,r)(X, Y) weights, one summand for every class of ego networks e with root r; Aut(e,r) are the "
    "automorphisms of e that fix r, and the orbit sums span.",
    brief="ego networks, by rooted isomorphism: orbits of Aut(e,r)",
    hypotheses="a simple graph, k = 1 in the tested range; X and Y built from V",
    convention=EGO_NETWORKS,
    source=SUBGRAPHS,
    reading=ORBIT_SUMS + " for every class",
    script="subgraphs",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("Aut(G)", is_graph_group, GRAPHS),
    order="l + k, the numbers of legs of X and Y",
    controls=(
        Control(
            "at 1: a-b,a:0,b:1;b;b left out",
            "the root's own value is one of nine weights",
            FIRST,
            LocalLayers(CLAIM.series, symmetry=ROOTED_ISOMORPHISMS, left_out="at 1: a-b,a:0,b:1;b;b"),
            CLAIM,
        ),
        Control(
            "the roots forgotten",
            "an edge has two layers without a root, and four with one",
            FIRST,
            LocalLayers(CLAIM.series, symmetry=ROOTED_ISOMORPHISMS, listed=ISOMORPHISMS),
            CLAIM,
        ),
        Control(
            "the edges forgotten",
            "in the bull not all neighbours of a vertex are alike",
            BULL.case(5),
            LocalLayers(BULL.series, symmetry=ROOTED_ISOMORPHISMS, listed=ROOTED_BIJECTIONS),
            BULL,
        ),
    ),
    spaces=BetweenSpaces(SPACES, built_from_v),
    rests_on=("subgraph-rooted-layers", "subgraph-automorphism-layers"),
    papers=(InPaper("2111.11840", 4, "layers that know the root and the edges of an ego network", max_order=4),),
)
