"""Colour refinement determines the ego networks: true only for few vertices."""

from dataclasses import replace

from eqmath.claims import Case, Control, Separation
from eqmath.claims.graph_invariants import COLOURS, DEGREES, EGO_KINDS
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import ALL_GRAPHS, OF_INVARIANTS, PAIRS_OF_GRAPHS

CLAIM = Separation(GROUP, known=COLOURS, asked=EGO_KINDS)


def _few(case: Case) -> bool:
    """Beyond, the hexagon and two triangles can be put beside isolated vertices."""
    return case.n <= 5


THEOREM = Theorem(
    name="colour-refinement-knows-ego-networks",
    statement="Two graphs on n vertices that colour refinement does not distinguish have the same 1-hop ego networks, "
    "up to isomorphism with roots and equally often. True exactly for n ≤ 5: all 1-hop ego networks of the hexagon "
    "are paths, those of two triangles are triangles. So layers on ego networks distinguish what message passing "
    "cannot.",
    brief="colour refinement knows all 1-hop ego networks",
    fails="n ≥ 6 vertices, first the hexagon and two triangles",
    hypotheses="all graphs on n vertices, n ≤ 7",
    convention=ALL_GRAPHS,
    source="J. Mitton, R. Murray-Smith, Subgraph Permutation Equivariant Networks, arXiv:2111.11840 (graphs that "
    "cannot be distinguished often have ego networks that can)",
    reading=PAIRS_OF_GRAPHS,
    script="subgraphs",
    claim=CLAIM,
    holds=_few,
    split=(0, 0),
    max_order=0,
    order=OF_INVARIANTS,
    controls=(
        Control("degrees know them", "a triangle beside an edge", Case(5, 0, 0), replace(CLAIM, known=DEGREES)),
        Control(
            "ego networks know what colour refinement does",
            "a path of four beside an edge, and two paths of three",
            Case(6, 0, 0),
            replace(CLAIM, known=EGO_KINDS, asked=COLOURS),
        ),
    ),
    rests_on=("colour-refinement-identifies",),
    papers=(
        InPaper(
            "2111.11840",
            6,
            "graphs that colour refinement cannot distinguish have equal ego networks: false from six vertices on",
            n="1..6",
            max_order=0,
        ),
    ),
)
