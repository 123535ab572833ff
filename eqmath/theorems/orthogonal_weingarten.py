"""Averages over O(n) are sums over two matchings of the entries."""

from dataclasses import replace

from eqmath.claims import Case, Control, WeingartenProjection
from eqmath.claims.controls import inverse_gram
from eqmath.groups.special_orthogonal import GROUP as ROTATIONS
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ENTRIES, MEANS
from eqmath.weingarten.orthogonal import AVERAGES

CLAIM = WeingartenProjection.of(AVERAGES)
GAUSSIAN = replace(AVERAGES, function=replace(AVERAGES.function, leading=True))

THEOREM = Theorem(
    name="orthogonal-weingarten",
    statement="The average over O(n) of x(i_1, j_1) … x(i_2r, j_2r) is Σ Wg(p, q) over the pairs of matchings p, q of "
    "2r points such that i agrees on the edges of p and j on those of q. Wg is the inverse of the matrix of n^loops, "
    "that of Moore and Penrose where it is singular: (2r−1)!! Wg = Σ f^2λ ω^λ / Π (n + 2j − i) over the λ ⊢ r with at "
    "most n rows, the product being over the boxes (i, j) of λ counted from 0, and ω^λ the zonal spherical functions "
    "of the coset type of p and q. The average of an odd number of entries is 0.",
    brief="O(n): averages of entries are sums over two matchings",
    hypotheses="n ≥ 1",
    convention=ENTRIES,
    source="B. Collins, P. Śniady, arXiv:math-ph/0402073; B. Collins, S. Matsumoto, arXiv:0903.5143; P. Zinn-Justin, "
    "arXiv:0907.2719",
    reading=MEANS,
    script="haar",
    claim=CLAIM,
    controls=(
        inverse_gram(CLAIM, Case(1, 2, 2), "at n = 1 the three matchings of four points are dependent"),
        Control(
            "independent Gaussian entries",
            "rows of length 1 are not independent: x11^4 has the average 3/(n(n + 2)), not 3/n^2",
            Case(2, 2, 2),
            replace(CLAIM, averages=GAUSSIAN),
            CLAIM,
        ),
        Control(
            "the same for SO(2)",
            "the determinant is invariant as well",
            Case(2, 1, 1),
            replace(CLAIM, series=ROTATIONS),
            CLAIM,
        ),
    ),
    max_order=8,
    largest=8,
    rests_on=("orthogonal-brauer",),
)
