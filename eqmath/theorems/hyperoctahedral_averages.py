"""Averages over H(n) are sums over two set partitions with even blocks, and one term."""

from dataclasses import replace

from eqmath.claims import Case, Control, WeingartenProjection
from eqmath.claims.controls import inverse_gram
from eqmath.groups.symmetric import GROUP as PERMUTATIONS
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ENTRIES, MOEBIUS, ONE_TERM
from eqmath.weingarten.hyperoctahedral import AVERAGES

CLAIM = WeingartenProjection.of(AVERAGES)

THEOREM = Theorem(
    name="hyperoctahedral-averages",
    statement="The average over H(n) of x(i_1, j_1) … x(i_m, j_m) is 1/(n(n−1)…(n−t+1)) if i and j agree at the same "
    "places and have t different values, each an even number of times, else 0. It is Σ Wg(π, ρ) over the pairs of set "
    "partitions with even blocks such that i is constant on the blocks of π and j on those of ρ, with Wg(π, ρ) = "
    "Σ μ(τ, π) μ(τ, ρ)/(n)_|τ| over the τ with at most n blocks that are finer than both, all with even blocks, and "
    "Möbius functions μ of these.",
    brief="H(n): averages of entries are sums over even partitions",
    hypotheses="n ≥ 1",
    convention=ENTRIES,
    source=MOEBIUS,
    reading=ONE_TERM,
    script="haar",
    claim=CLAIM,
    controls=(
        inverse_gram(CLAIM, Case(1, 2, 2), "with one value all set partitions have the same matrix"),
        Control(
            "1/n^|π| on the diagonal",
            "different set partitions are not orthogonal",
            Case(2, 2, 2),
            replace(CLAIM, averages=replace(AVERAGES, leading=True)),
            CLAIM,
        ),
        Control(
            "the same for S(2)",
            "without signs the average of one entry is not 0",
            Case(2, 0, 1),
            replace(CLAIM, series=PERMUTATIONS),
            CLAIM,
        ),
    ),
    max_order=6,
    largest=6,
    rests_on=("hyperoctahedral-even",),
)
