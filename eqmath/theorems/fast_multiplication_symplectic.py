"""F_β is multiplied with a vector by signed sums over pairs: at most nᵏ⁻¹ additions."""

from eqmath.claims import Case, Multiplication
from eqmath.claims.controls import edge_reversed, too_few_additions
from eqmath.groups.symplectic import GROUP
from eqmath.layers import published_bound
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import ADDITIONS, COUNTED, MULTIPLICATION

CLAIM = Multiplication(GROUP, published_bound)

THEOREM = Theorem(
    name="fast-multiplication-symplectic",
    statement="For a (k,l)-Brauer diagram β with d strands and b pairs below F_β x takes nᵈ(nᵇ − 1) additions and "
    "subtractions: Σ_i x(e_i, e_i') − x(e_i', e_i) on every pair, the smaller vertex first. That is at most "
    "Σ_i (n−1) n^(k−2i), i = 1, …, b, and at most nᵏ⁻¹.",
    brief="Sp(n): a signed diagram is applied in few additions",
    hypotheses="n ≥ 2 even, k ≥ 0, l ≥ 0",
    convention=ADDITIONS,
    source=MULTIPLICATION,
    reading=COUNTED,
    script="fast_multiplication",
    claim=CLAIM,
    max_n=4,
    largest=6,
    controls=(
        too_few_additions(CLAIM, Case(4, 2, 0), "the form of two vectors of four entries has four terms"),
        edge_reversed(CLAIM, Case(2, 2, 0), "an edge inside a row with its larger vertex first changes the sign"),
    ),
    rests_on=("symplectic-brauer",),
    papers=(InPaper("2304.14165", 2, "the same for Sp(n)", n="2..4"),),
)
