"""What commutes with partition diagrams and jellyfish is the span of the even permutations."""

from dataclasses import replace

from eqmath.claims import Case, Control, SchurWeyl
from eqmath.combinatorics import alternating_squares
from eqmath.exact import Matrix
from eqmath.groups import matrix_group, parse_group
from eqmath.groups.alternating import GROUP
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import COMMUTANT, DOUBLE_CENTRALISER, OF_COMMUTANTS, POWERS_OF_ELEMENTS

CLAIM = SchurWeyl(GROUP, alternating_squares, generators=("1,2'|2,1'", "1|1'", "1,2,1',2'"))
FIRST = Case(3, 1, 1)
DOUBLE = matrix_group(
    "double transpositions", 4, [Matrix.permutation(images) for images in ([2, 1, 4, 3], [3, 4, 1, 2])]
)

THEOREM = Theorem(
    name="alternating-schur-weyl",
    statement="The maps of (Rⁿ)^⊗k that commute with D_π for all (k,k)-partition diagrams π and with J_π for all "
    "(k,k)-jellyfish are the sums of σ^⊗k, σ ∈ A(n). They have dimension Σ (f^λ)², halved for λ that is its own "
    "transpose, over the pairs of λ ⊢ n and its transpose of which one has n − λ₁ ≤ k.",
    brief="A(n): what commutes with all diagrams comes from the group",
    hypotheses="n ≥ 2, k = l ≥ 0",
    convention=POWERS_OF_ELEMENTS,
    source=f"E. Pearce-Crump, arXiv:2301.10152 and J. Comes, Jellyfish partition categories (the diagrams). "
    f"{DOUBLE_CENTRALISER}; that λ and its transpose agree on A(n): G. Frobenius (1901)",
    reading=COMMUTANT,
    script="schur_weyl",
    claim=CLAIM,
    least=2,
    max_n=4,
    max_order=4,
    controls=(
        Control("the jellyfish left out", "odd permutations commute with all D_π", FIRST,
                replace(CLAIM, others=False), CLAIM),
        Control("all permutations", "an odd one changes the sign of J(1|1')", FIRST,
                replace(CLAIM, acting=parse_group("S(3)")), CLAIM),
        Control("double transpositions alone", "four of twelve elements", Case(4, 1, 1),
                replace(CLAIM, acting=DOUBLE), CLAIM),
    ),
    order=OF_COMMUTANTS,
    rests_on=("alternating-jellyfish",),
    papers=(InPaper("2301.10152", 6, "with the jellyfish they commute with no more than A(n) gives", 4, "2..4"),),
)  # fmt: skip
