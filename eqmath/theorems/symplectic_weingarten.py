"""Averages over the compact symplectic group are sums over two matchings with signs."""

from dataclasses import replace

from eqmath.claims import Case, Control, WeingartenProjection
from eqmath.claims.controls import inverse_gram
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ENTRIES, MEANS
from eqmath.weingarten.symplectic import AVERAGES

CLAIM = WeingartenProjection.of(AVERAGES)
UNSIGNED = replace(AVERAGES, function=replace(AVERAGES.function, sign=1))

THEOREM = Theorem(
    name="symplectic-weingarten",
    statement="The average over the unitary matrices of Sp(n) of x(i_1, j_1) … x(i_2r, j_2r) is Σ F_p(i) Wg(p, q) "
    "F_q(j) over the pairs of matchings of 2r points, F_p(i) being the product of ε over the edges of p, with −1 for "
    "every crossing. (2r−1)!! Wg = Σ f^2λ ω^λ / Π (n − 2j + i) over the λ ⊢ r with λ_1 ≤ n/2, the product being over "
    "the boxes (i, j) of λ counted from 0: these are the functions of O(n) at −n, up to sign.",
    brief="Sp(n): averages of entries, over matchings with signs",
    hypotheses="n even",
    convention=f"{ENTRIES}; symplectic basis e₁, e₁', e₂, e₂', …",
    source="B. Collins, P. Śniady, arXiv:math-ph/0402073; S. Matsumoto, arXiv:1301.5401",
    reading=MEANS,
    script="haar",
    claim=CLAIM,
    controls=(
        inverse_gram(CLAIM, Case(2, 2, 2), "at n = 2 the three matchings of four points are dependent"),
        Control(
            "the functions of O(n)",
            "a loop counts −n, for ε is alternating",
            Case(4, 2, 2),
            replace(CLAIM, averages=UNSIGNED),
            CLAIM,
        ),
    ),
    max_order=8,
    largest=8,
    rests_on=("symplectic-brauer", "orthogonal-weingarten"),
)
