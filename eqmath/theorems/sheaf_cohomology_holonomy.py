"""The global sections of a bundle on a graph are the vectors that its holonomy fixes."""

from dataclasses import replace

from eqmath.claims import Case, Control, SheafCohomology
from eqmath.claims.sheaf_cohomology import copies_of_stalks, first_loop_alone
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import ALL_BUNDLES, BODNAR, OF_SHEAVES

CLAIM = SheafCohomology(GROUP)

THEOREM = Theorem(
    name="sheaf-cohomology-holonomy",
    statement="A bundle on a connected graph has the vectors of one stalk that all loops bring back to themselves as "
    "its global sections: dim H⁰ is the dimension of the invariants of the holonomy group, which the loops outside a "
    "spanning tree generate. On any graph it is the sum over the components, for a constant sheaf their number times "
    "the dimension of the stalk; and dim H¹ = dim H⁰ + (edges − vertices) · dim of the stalk.",
    brief="bundles on graphs: H⁰ is what the holonomy fixes",
    hypotheses="all graphs on n vertices, n ≤ 5",
    convention=ALL_BUNDLES,
    source=BODNAR,
    reading="diagrams are the bundles, dim the sum of their dim H⁰ by the ranks of coboundaries, rank the sum of the "
    "numbers claimed; refuted with a bundle. The second route are mean traces of the holonomy groups",
    script="sheaves",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=5,
    order=OF_SHEAVES,
    controls=(
        Control(
            "the stalk for every component", "a reflection along the triangle fixes a line of the plane",
            Case(3, 0, 0), replace(CLAIM, number=copies_of_stalks),
        ),
        Control(
            "one loop alone", "two triangles with a common edge have two",
            Case(4, 0, 0), replace(CLAIM, number=first_loop_alone),
        ),
    ),
    papers=(InPaper("2202.04579", 1, "the global sections of a bundle are what parallel transport fixes", 0, "1..4"),),
)  # fmt: skip
