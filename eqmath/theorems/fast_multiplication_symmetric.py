"""D_π is multiplied with a vector by sums over diagonals: at most nᵏ − 1 additions."""

from eqmath.claims import Case, Multiplication
from eqmath.claims.controls import strands_uncrossed, too_few_additions
from eqmath.groups.symmetric import GROUP
from eqmath.layers import published_bound
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import ADDITIONS, COUNTED, MULTIPLICATION

CLAIM = Multiplication(GROUP, published_bound)

THEOREM = Theorem(
    name="fast-multiplication-symmetric",
    statement="For a (k,l)-partition diagram π with d crossing and b lower blocks D_π x takes nᵈ(nᵇ − 1) additions: "
    "diagonals of x are summed, matched, and copied. That is at most Σ_i (n−1) n^(k−s₁−…−s_i), the number of the order "
    "that takes the lower blocks, of sizes s₁ ≥ s₂ ≥ …, one after another, and at most nᵏ.",
    brief="S(n): a partition diagram is applied in few additions",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention=ADDITIONS,
    source=MULTIPLICATION,
    reading=COUNTED,
    script="fast_multiplication",
    claim=CLAIM,
    max_n=4,
    largest=6,
    controls=(
        too_few_additions(
            CLAIM, Case(2, 2, 0), "the diagram of two singletons sums four entries, which takes three additions"
        ),
        strands_uncrossed(CLAIM, Case(2, 2, 2), "the crossing exchanges the two legs"),
    ),
    rests_on=("symmetric-diagram-basis",),
    papers=(InPaper("2304.14165", 4, "the same for S(n)", n="1..3"),),
)
