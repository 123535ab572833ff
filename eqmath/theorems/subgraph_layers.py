"""Layers on ego networks that share weights by size are spanned by partition diagrams, one list for every size."""

from eqmath.claims import Control, LocalCount, LocalLayers, LocalNumber
from eqmath.claims.about_spaces import legs_of
from eqmath.combinatorics import bell
from eqmath.groups import S, parse_series
from eqmath.groups.local_symmetry import ROOTED_BIJECTIONS
from eqmath.hom import Hom, LocalHom
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, built_from_v
from eqmath.theorems.graph_automorphism_homomorphisms import is_graph_group
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import EGO_NETWORKS, SUBGRAPHS

GRAPHS = (
    ("Aut(path:1)", 4), ("Aut(path:4)", 4), ("Aut(star:3)", 4), ("Aut(graph6:Cx)", 4), ("Aut(graph6:DyG)", 4),
    ("Aut(cycle:6)", 4), ("Aut(graph6:EwCW)", 4), ("Aut(petersen)", 4),
)  # fmt: skip
"""One vertex, a path, a star, the paw, the bull, the hexagon, two triangles, Petersen's graph."""
SPACES = (("V", "V"), ("V", "1"), ("Sym2(V)", "V"), ("V^2", "V"), ("V^2", "Sym2(V)"))
CLAIM = LocalLayers(parse_series("Aut(path:4)")[0])
FIRST = CLAIM.case(4)
SQUARES = CLAIM.between(Space("V^2"), Space("V"))


def bell_numbers(layers: LocalHom) -> int:
    """One Bell(l+k) for every size.

    >>> bell_numbers(LocalHom.of("path:4", source="V", target="V"))
    4
    """
    return len(layers.classes) * bell(legs_of(layers.source) + legs_of(layers.target))


def _all_sizes(layers: LocalHom) -> int:
    """The sizes that do not occur as well."""
    largest = max(network.size for network in layers.networks)
    return sum(Hom(S(s), source=layers.source, target=layers.target).dim for s in range(1, largest + 1))


BELL = LocalNumber("Bell(l+k) for every size", bell_numbers)
ALL_SIZES = LocalNumber("the sum over all sizes up to the largest", _all_sizes)

THEOREM = Theorem(
    name="subgraph-layers",
    statement="Let the features of every k-hop ego network e of a graph be X(R^s), s the number of its vertices. The "
    "linear layers W_e: X(R^s) → Y(R^s) that share their weights between ego networks of one size, and commute with "
    "all permutations of their vertices, are spanned by the diagrams of S(s), one list for every size s that occurs: "
    "there are Σ_s dim Hom_S(s)(X, Y) weights.",
    brief="ego networks, shared by size: diagrams of S(s) span",
    hypotheses="a simple graph, k = 1 in the tested range; X and Y built from V",
    convention=EGO_NETWORKS,
    source=SUBGRAPHS,
    reading="proved: the diagrams span for every size that occurs; --method direct solves the equations of all "
    "bijections between ego networks at once",
    script="subgraphs",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("Aut(G)", is_graph_group, GRAPHS),
    order="l + k, the numbers of legs of X and Y",
    controls=(
        Control(
            "at 1: 1|1' left out",
            "both sizes have two weights",
            FIRST,
            LocalLayers(CLAIM.series, left_out="at 1: 1|1'"),
            CLAIM,
        ),
        Control(
            "the roots are known",
            "the root's own value is another weight",
            FIRST,
            LocalLayers(CLAIM.series, symmetry=ROOTED_BIJECTIONS, listed=CLAIM.symmetry),
            CLAIM,
        ),
        Control(
            "diagrams that know the roots",
            "a permutation that moves the root breaks them",
            FIRST,
            LocalLayers(CLAIM.series, listed=ROOTED_BIJECTIONS),
            CLAIM,
        ),
        Control(
            "Bell(l+k) for every size",
            "two vertices have no three values",
            SQUARES.case(4),
            LocalCount(CLAIM.series, number=BELL, source=SQUARES.source, target=SQUARES.target),
        ),
        Control(
            "sizes that do not occur",
            "no ego network has one vertex",
            FIRST,
            LocalCount(CLAIM.series, number=ALL_SIZES),
        ),
    ),
    spaces=BetweenSpaces(SPACES, built_from_v),
    rests_on=("symmetric-diagram-basis",),
    papers=(InPaper("2111.11840", 1, "layers on ego networks that share weights by their size", max_order=4),),
)
