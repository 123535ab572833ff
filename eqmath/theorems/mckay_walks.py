"""Walks on the McKay quiver of S(n) count the weights of S(n)-equivariant layers."""

from eqmath.claims import Case, Counted, WeightCount
from eqmath.claims.controls import false_count
from eqmath.combinatorics import box_moved, meeting_walks
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem


def _count(n: int, k: int, l: int) -> int:
    return meeting_walks((n,), box_moved, k, l)


def _constant_from(m: int) -> int:
    return max(m, 1)


THEOREM = Theorem(
    name="mckay-walks",
    statement="A linear S(n)-equivariant layer (Rⁿ)^⊗k → (Rⁿ)^⊗l has Σ_λ w_k(λ) w_l(λ) weights, w_k(λ) being the "
    "number of walks of length k from (n) to λ in the McKay quiver of S(n) with Rⁿ: each step removes a box from a "
    "Young diagram and adds one.",
    brief="S(n): the weights are walks in the McKay quiver",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="V^⊗k is the sum of the w_k(λ) copies of the irreducible representations λ",
    source="E. Pearce-Crump, Connecting Permutation Equivariant Neural Networks and Partition Diagrams, "
    "arXiv:2212.08648 (its first version); J. McKay (1980), the quivers",
    reading="proved: the number of walks is the dimension that was computed on classes of index tuples",
    script="walks",
    claim=WeightCount(
        GROUP,
        Counted(
            "the sum over all Young diagrams of walks of length k times walks of length l from (n)",
            _count,
            _constant_from,
            "walks that meet move at most (l+k)/2 boxes below the first row",
            "mckay_walks(n, k, l)",
        ),
    ),
    controls=(
        false_count(GROUP, Case(3, 2, 2), "15", "with three boxes no diagram has four rows: one walk less"),
        false_count(GROUP, Case(2, 1, 1), "1", "(2) and (1,1) are both reached in one step"),
    ),
    rests_on=("symmetric-diagram-basis",),
    papers=(InPaper("2212.08648", 4, "the number of weights by walks in the McKay quiver"),),
)
