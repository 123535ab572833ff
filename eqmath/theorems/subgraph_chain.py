"""What an ego network is asked to keep, the less the more layers there are."""

from dataclasses import replace

from eqmath.claims import Control, LocalChain
from eqmath.groups.local_symmetry import ALL_BIJECTIONS, ISOMORPHISMS, ROOTED_BIJECTIONS, ROOTED_ISOMORPHISMS
from eqmath.theorems.between import BetweenSpaces, built_from_v
from eqmath.theorems.graph_automorphism_homomorphisms import is_graph_group
from eqmath.theorems.subgraph_layers import CLAIM as BY_SIZE
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import EGO_NETWORKS, SUBGRAPHS

PAIRS = (
    (ALL_BIJECTIONS, ROOTED_BIJECTIONS),
    (ALL_BIJECTIONS, ISOMORPHISMS),
    (ROOTED_BIJECTIONS, ROOTED_ISOMORPHISMS),
    (ISOMORPHISMS, ROOTED_ISOMORPHISMS),
)
CLAIM = LocalChain(BY_SIZE.series, pairs=PAIRS)
FIRST = CLAIM.case(4)
FURTHER = replace(CLAIM, hops=2)

THEOREM = Theorem(
    name="subgraph-chain",
    statement="Let d be the number of weights of the layers X → Y on the ego networks of a graph, shared along all "
    "bijections, along those that preserve roots, along isomorphisms, and along isomorphisms that preserve roots. Then "
    "d(bijections) ≤ d(rooted bijections) ≤ d(rooted isomorphisms) and d(bijections) ≤ d(isomorphisms) ≤ d(rooted "
    "isomorphisms), since what commutes with more bijections commutes with fewer. The two in the middle cannot be "
    "compared.",
    brief="ego networks: the more is shared, the fewer the weights",
    hypotheses="a simple graph, k = 1 in the tested range; X and Y built from V",
    convention=EGO_NETWORKS,
    source=SUBGRAPHS,
    reading="proved: the maps of every symmetry were compared with the bijections of the smaller one, entry by entry; "
    "diagrams, rank and dimension are those of the last of the four comparisons",
    script="subgraphs",
    claim=CLAIM,
    max_order=3,
    single=SingleGroups(
        "Aut(G)",
        is_graph_group,
        (("Aut(path:1)", 3), ("Aut(path:4)", 3), ("Aut(star:3)", 3), ("Aut(graph6:Cx)", 3), ("Aut(graph6:EwCW)", 3)),
    ),
    order="l + k, the numbers of legs of X and Y",
    controls=(
        Control(
            "isomorphisms give fewer layers",
            "the middle of a path has a weight of its own",
            FIRST,
            replace(CLAIM, pairs=((ISOMORPHISMS, ALL_BIJECTIONS),)),
            CLAIM,
        ),
        Control(
            "roots give fewer layers than isomorphisms",
            "the root of a 2-hop ego network may be any vertex",
            FURTHER.case(4),
            replace(FURTHER, pairs=((ROOTED_BIJECTIONS, ISOMORPHISMS),)),
            FURTHER,
        ),
        Control(
            "isomorphisms give fewer layers than roots",
            "in 2 hops the edges tell more than the root",
            FURTHER.case(4),
            replace(FURTHER, pairs=((ISOMORPHISMS, ROOTED_BIJECTIONS),)),
            FURTHER,
        ),
    ),
    spaces=BetweenSpaces((("V", "V"), ("V", "1"), ("Sym2(V)", "1"), ("Sym2(V)", "V")), built_from_v),
    rests_on=("subgraph-rooted-automorphism-layers",),
    papers=(InPaper("2111.11840", 5, "fewer symmetries of ego networks leave more layers", max_order=3),),
)
