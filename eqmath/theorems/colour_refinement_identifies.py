"""Colour refinement distinguishes all graphs: true only for few vertices."""

from dataclasses import replace

from eqmath.claims import Case, Control, Separation
from eqmath.claims.graph_invariants import CLOSED_WALKS, COLOURS, DEGREES, ISOMORPHISM
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ALL_GRAPHS, OF_INVARIANTS, PAIRS_OF_GRAPHS

CLAIM = Separation(GROUP, known=COLOURS, asked=ISOMORPHISM)


def _few(case: Case) -> bool:
    """Beyond, the hexagon and two triangles can be put beside isolated vertices."""
    return case.n <= 5


THEOREM = Theorem(
    name="colour-refinement-identifies",
    statement="Colour refinement distinguishes all graphs on n vertices that are not isomorphic. True exactly for "
    "n ≤ 5; for n = 6 it fails for the hexagon and two triangles, and for seven vertices for 44 of 1044 graphs.",
    brief="colour refinement tells all graphs apart",
    fails="n ≥ 6 vertices",
    hypotheses="all graphs on n vertices, n ≤ 7",
    convention=ALL_GRAPHS,
    source="B. Weisfeiler, A. Leman, The reduction of a graph to canonical form (1968); message passing networks tell "
    "apart no more: K. Xu et al., How Powerful are Graph Neural Networks?, arXiv:1810.00826",
    reading=PAIRS_OF_GRAPHS,
    script="weisfeiler_leman",
    claim=CLAIM,
    holds=_few,
    split=(0, 0),
    max_order=0,
    order=OF_INVARIANTS,
    controls=(
        Control(
            "degrees alone",
            "a path of five, and an edge beside a triangle",
            Case(5, 0, 0),
            replace(CLAIM, known=DEGREES),
        ),
        Control(
            "closed walks",
            "a star with four rays, and a square beside a vertex",
            Case(5, 0, 0),
            replace(CLAIM, known=CLOSED_WALKS),
        ),
        Control("six vertices", "the hexagon and two triangles", Case(6, 0, 0), CLAIM),
    ),
    rests_on=("trees-are-colour-refinement",),
)
