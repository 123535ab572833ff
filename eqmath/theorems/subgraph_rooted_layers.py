"""Layers on ego networks that know the root: the groups S(s−1), for which V is V+1."""

from eqmath.claims import Control, LocalCount, LocalLayers, LocalNumber
from eqmath.groups.local_symmetry import ALL_BIJECTIONS, ROOTED_BIJECTIONS
from eqmath.hom import Hom, LocalHom
from eqmath.theorems.between import BetweenSpaces, built_from_v
from eqmath.theorems.graph_automorphism_homomorphisms import is_graph_group
from eqmath.theorems.subgraph_layers import CLAIM as UNROOTED
from eqmath.theorems.subgraph_layers import GRAPHS, SPACES
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import EGO_NETWORKS, ORBIT_SUMS, SUBGRAPHS

CLAIM = LocalLayers(UNROOTED.series, symmetry=ROOTED_BIJECTIONS)
FIRST = CLAIM.case(4)


def _without_root(layers: LocalHom) -> int:
    """The root left out of the features: V of S(s−1) in place of V+1."""
    restricted = [layers.symmetry.restriction(layers.networks[own[0]])[0] for own in layers.classes]
    return sum(Hom(group, source=layers.source, target=layers.target).dim for group in restricted)


THEOREM = Theorem(
    name="subgraph-rooted-layers",
    statement="If moreover the root of every ego network is known, the layers commute with the permutations of the "
    "other s−1 vertices only. For S(s−1) the space V of s vertices is V+1, and there are "
    "Σ_s dim Hom_S(s−1)(X(V+1), Y(V+1)) weights, summed over the sizes that occur; the orbit sums span.",
    brief="ego networks, shared by size and root: orbits of S(s−1)",
    hypotheses="a simple graph, k = 1 in the tested range; X and Y built from V",
    convention=EGO_NETWORKS,
    source=SUBGRAPHS,
    reading=ORBIT_SUMS + " for every size; the second route is that of S(s−1) on V+1",
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
            LocalLayers(CLAIM.series, symmetry=ROOTED_BIJECTIONS, left_out="at 1: a-b,a:0,b:1;b;b"),
            CLAIM,
        ),
        Control(
            "the roots forgotten",
            "diagrams of S(s) do not see the root",
            FIRST,
            LocalLayers(CLAIM.series, symmetry=ROOTED_BIJECTIONS, listed=ALL_BIJECTIONS),
            CLAIM,
        ),
        Control(
            "V in place of V+1",
            "the root is a vertex as well",
            FIRST,
            LocalCount(
                CLAIM.series,
                symmetry=ROOTED_BIJECTIONS,
                number=LocalNumber("the number for S(s-1) on V", _without_root),
            ),
        ),
    ),
    spaces=BetweenSpaces(SPACES, built_from_v),
    rests_on=("subgraph-layers",),
    papers=(InPaper("2111.11840", 2, "layers that know the root of an ego network", max_order=4),),
)
