"""Homomorphism counts from trees know exactly what colour refinement knows."""

from dataclasses import replace

from eqmath.claims import Case, Control, GraphInvariant, Separation
from eqmath.claims.graph_invariants import CLOSED_WALKS, COLOURS, TREES, tree_counts
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ALL_GRAPHS, OF_INVARIANTS, PAIRS_OF_GRAPHS

CLAIM = Separation(GROUP, known=TREES, asked=COLOURS, both=True)
SMALL_TREES = GraphInvariant("homomorphism counts from trees with at most 3 vertices", tree_counts(3))
SMALLER_TREES = GraphInvariant("homomorphism counts from trees with at most 4 vertices", tree_counts(4))

THEOREM = Theorem(
    name="trees-are-colour-refinement",
    statement="Two graphs on n vertices have the same number of homomorphisms from every tree exactly if colour "
    "refinement does not distinguish them, that is, if their vertices can be matched so that matched vertices have "
    "equally many neighbours of every colour of the coarsest such colouring.",
    brief="trees count exactly what colour refinement sees",
    hypotheses="all graphs on n vertices, n ≤ 7",
    convention=ALL_GRAPHS,
    source="Z. Dvořák, On recognizing graphs by numbers of homomorphisms, J. Graph Theory 64 (2010); H. Dell, "
    "M. Grohe, G. Rattan, Lovász Meets Weisfeiler and Leman, arXiv:1802.08876",
    reading=PAIRS_OF_GRAPHS,
    script="weisfeiler_leman",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    order=OF_INVARIANTS,
    controls=(
        Control(
            "trees with at most 3 vertices",
            "a triangle beside a vertex, and a star",
            Case(4, 0, 0),
            replace(CLAIM, known=SMALL_TREES),
        ),
        Control(
            "trees with at most 4 vertices",
            "a path of six, and a triangle beside a path of three",
            Case(6, 0, 0),
            replace(CLAIM, known=SMALLER_TREES),
        ),
        Control(
            "closed walks in place of trees",
            "the star with four rays and a square beside a vertex have the same closed walks",
            Case(5, 0, 0),
            replace(CLAIM, known=CLOSED_WALKS),
        ),
    ),
)
