"""Averages over U(n) are sums over two permutations."""

from dataclasses import replace

from eqmath.claims import Case, Control, WeingartenProjection
from eqmath.claims.controls import inverse_gram
from eqmath.groups.special_unitary import GROUP as OF_DETERMINANT_ONE
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ENTRIES, MEANS
from eqmath.weingarten.unitary import AVERAGES

CLAIM = WeingartenProjection.of(AVERAGES)
GAUSSIAN = replace(AVERAGES, function=replace(AVERAGES.function, leading=True))

THEOREM = Theorem(
    name="unitary-weingarten",
    statement="The average over U(n) of x(i_1, j_1) … x(i_r, j_r) and the conjugates of x(i'_1, j'_1), …, "
    "x(i'_r, j'_r) is Σ Wg(στ⁻¹) over the pairs of permutations with i'_σ = i and j'_τ = j. r! Wg = Σ f^λ χ^λ / "
    "Π (n + j − i) over the λ ⊢ r with at most n rows, the product being over the boxes (i, j) of λ counted from 0. "
    "With other numbers of entries and of conjugates the average is 0.",
    brief="U(n): averages of entries are sums over two permutations",
    hypotheses="n ≥ 1",
    convention=f"{ENTRIES}; k conjugates, l entries",
    source="B. Collins, arXiv:math-ph/0205010; B. Collins, P. Śniady, arXiv:math-ph/0402073",
    reading=MEANS,
    script="haar",
    claim=CLAIM,
    controls=(
        inverse_gram(CLAIM, Case(1, 2, 2), "at n = 1 the two permutations of two points are dependent"),
        Control(
            "independent Gaussian entries",
            "|x11|^4 has the average 2/(n(n + 1)), not 2/n^2",
            Case(2, 2, 2),
            replace(CLAIM, averages=GAUSSIAN),
            CLAIM,
        ),
        Control(
            "the same for SU(2)",
            "the determinant of two vectors is invariant as well",
            Case(2, 0, 2),
            replace(CLAIM, series=OF_DETERMINANT_ONE),
            CLAIM,
        ),
    ),
    max_order=8,
    largest=8,
    order="l + k, the numbers of entries and of conjugates",
    rests_on=("unitary-walled-brauer",),
)
