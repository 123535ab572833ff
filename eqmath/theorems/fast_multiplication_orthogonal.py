"""E_β is multiplied with a vector by traces: at most nᵏ⁻¹ additions."""

from eqmath.claims import Case, Multiplication
from eqmath.claims.controls import strands_uncrossed, too_few_additions
from eqmath.groups.orthogonal import GROUP
from eqmath.layers import published_bound
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import ADDITIONS, COUNTED, MULTIPLICATION

CLAIM = Multiplication(GROUP, published_bound)

THEOREM = Theorem(
    name="fast-multiplication-orthogonal",
    statement="For a (k,l)-Brauer diagram β with d strands and b pairs below E_β x takes nᵈ(nᵇ − 1) additions: all "
    "traces at once. That is at most Σ_i (n−1) n^(k−2i), i = 1, …, b, the number of the order that takes one trace "
    "after another, and at most nᵏ⁻¹.",
    brief="O(n): a Brauer diagram is applied in few additions",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention=ADDITIONS,
    source=MULTIPLICATION,
    reading=COUNTED,
    script="fast_multiplication",
    claim=CLAIM,
    max_n=4,
    largest=6,
    controls=(
        too_few_additions(CLAIM, Case(3, 2, 0), "a trace of three entries takes two additions"),
        strands_uncrossed(CLAIM, Case(2, 2, 2), "the crossing exchanges the two legs"),
    ),
    rests_on=("orthogonal-brauer",),
    papers=(InPaper("2304.14165", 1, "factor, permute, multiply: O(n)", n="1..3"),),
)
