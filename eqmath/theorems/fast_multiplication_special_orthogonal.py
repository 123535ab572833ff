"""H_α is multiplied with a vector by antisymmetrised sums, over pairs before or after."""

from eqmath.claims import Case, Multiplication
from eqmath.claims.controls import determinant_negated, too_few_additions
from eqmath.groups.special_orthogonal import GROUP
from eqmath.layers import published_bound
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import ADDITIONS, COUNTED, MULTIPLICATION

CLAIM = Multiplication(GROUP, published_bound)

THEOREM = Theorem(
    name="fast-multiplication-special-orthogonal",
    statement="For an (l+k)\\n diagram α with s free vertices above, d strands and b pairs below H_α x takes "
    "C(n,s) nᵈ ((n−s)! nᵇ − 1) additions and subtractions, one sum for every set of values above; E_β x as for O(n). "
    "That is at most the numbers of the two published orders, pairs first and determinant first, and at most "
    "n^(k−(n−s)) (n! + n^(s−1)).",
    brief="SO(n): a determinant is applied in few additions",
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
        determinant_negated(CLAIM, Case(2, 1, 1), "the quarter turn is not its inverse"),
    ),
    rests_on=("special-orthogonal-grood",),
    papers=(InPaper("2304.14165", 3, "the same for SO(n)", n="1..3"),),
)
