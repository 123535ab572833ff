"""Averages over S(n) are sums over two set partitions, and one term."""

from dataclasses import replace

from eqmath.claims import Case, Control, WeingartenProjection
from eqmath.claims.controls import inverse_gram
from eqmath.groups.alternating import GROUP as EVEN_PERMUTATIONS
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ENTRIES, MOEBIUS, ONE_TERM
from eqmath.weingarten.symmetric import AVERAGES

CLAIM = WeingartenProjection.of(AVERAGES)

THEOREM = Theorem(
    name="symmetric-averages",
    statement="The average over S(n) of x(i_1, j_1) … x(i_m, j_m) is 1/(n(n−1)…(n−t+1)) if i and j agree at the same "
    "places and have t different values, else 0. It is Σ Wg(π, ρ) over the pairs of set partitions such that i is "
    "constant on the blocks of π and j on those of ρ, with Wg(π, ρ) = Σ μ(τ, π) μ(τ, ρ)/(n)_|τ| over the τ with at "
    "most n blocks that are finer than both, and Möbius functions μ.",
    brief="S(n): averages of entries are sums over two partitions",
    hypotheses="n ≥ 1",
    convention=ENTRIES,
    source=MOEBIUS,
    reading=ONE_TERM,
    script="haar",
    claim=CLAIM,
    controls=(
        inverse_gram(CLAIM, Case(1, 1, 1), "with one value all set partitions have the same matrix"),
        Control(
            "1/n^|π| on the diagonal",
            "different set partitions are not orthogonal",
            Case(3, 1, 1),
            replace(CLAIM, averages=replace(AVERAGES, leading=True)),
            CLAIM,
        ),
        Control(
            "the same for A(3)",
            "three rotations move a pair to three pairs, not to six",
            Case(3, 1, 1),
            replace(CLAIM, series=EVEN_PERMUTATIONS),
            CLAIM,
        ),
    ),
    max_order=5,
    largest=5,
    rests_on=("symmetric-diagram-basis",),
)
