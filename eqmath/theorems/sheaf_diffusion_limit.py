"""Diffusion on a sheaf goes to the orthogonal projection onto its global sections."""

from dataclasses import replace

from eqmath.claims import Case, Control, SheafDiffusion
from eqmath.claims.sheaf_diffusion import mean_of_vertices
from eqmath.exact import Number
from eqmath.groups.symmetric import GROUP
from eqmath.sheaves import Sheaf
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import ALL_BUNDLES, BODNAR, OF_SHEAVES

CLAIM = SheafDiffusion(GROUP)


def _one(sheaf: Sheaf) -> Number:
    return 1


THEOREM = Theorem(
    name="sheaf-diffusion-limit",
    statement="x ↦ x − αLx with the sheaf Laplacian L = δᵀδ, again and again, converges for every x exactly if "
    "0 < αλ < 2 for all eigenvalues λ ≠ 0 of L, and then to Px, P the orthogonal projection onto H⁰ = ker L. So it is "
    "for α = 1 over the largest sum of absolute values in a row of L. P is rational as the restriction maps are, and "
    "a polynomial in L.",
    brief="sheaf diffusion converges to the projection onto H⁰",
    hypotheses="all graphs on n vertices, n ≤ 5; α = 1 over the largest row sum of L, 1 where L = 0",
    convention=ALL_BUNDLES,
    source=BODNAR,
    reading="diagrams are the bundles, dim the number of all eigenvalues of L, rank that of those with αλ < 2, counted "
    "by signs of a characteristic polynomial; refuted with a bundle. The limit is compared entry by entry",
    script="sheaves",
    claim=CLAIM,
    split=(0, 0),
    max_order=0,
    max_n=4,
    order=OF_SHEAVES,
    controls=(
        Control(
            "steps of length 1", "L of an edge has the eigenvalue 2, whose vector changes its sign for ever",
            Case(2, 0, 0), replace(CLAIM, step=_one),
        ),
        Control(
            "the mean over all vertices as the limit", "without an edge every vertex keeps its vector",
            Case(2, 0, 0), replace(CLAIM, limit=mean_of_vertices),
        ),
    ),
    rests_on=("sheaf-cohomology-holonomy",),
    papers=(InPaper("2202.04579", 2, "diffusion converges to the projection onto the global sections", 0, "1..4"),),
)  # fmt: skip
