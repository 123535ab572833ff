"""The dimension formula for the A(n)-equivariant layers, false for n = 1."""

from eqmath.claims import Case, Counted, WeightCount
from eqmath.claims.controls import false_count
from eqmath.combinatorics import stirling
from eqmath.formal import Formal
from eqmath.groups.alternating import GROUP
from eqmath.theorems.theorem import InPaper, Theorem


def _count(n: int, k: int, l: int) -> int:
    """Partitions with at most n blocks, and once more those with n−1 or n."""
    m = l + k
    return sum(stirling(m, t) for t in range(n + 1)) + stirling(m, n - 1) + stirling(m, n)


def _constant_from(m: int) -> int:
    return m + 2


def _holds(case: Case) -> bool:
    """A(1) = S(1) has no jellyfish."""
    return case.n >= 2


THEOREM = Theorem(
    name="alternating-jellyfish-count",
    statement="A linear A(n)-equivariant layer (Rⁿ)^⊗k → (Rⁿ)^⊗l has Σ_(t≤n) S(l+k, t) + S(l+k, n−1) + S(l+k, n) "
    "weights, S being the Stirling numbers of the second kind. True exactly for n ≥ 2.",
    brief="A(n): the number of weights by Stirling numbers",
    fails="n = 1",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="weights of one input and one output feature, without bias",
    source="E. Pearce-Crump, How Jellyfish Characterise Alternating Group Equivariant Neural Networks, "
    "arXiv:2301.10152 (a basis of the A(n)-equivariant layers)",
    reading="refuted with the claimed and the true number exactly at n = 1, as expected; proved elsewhere",
    script="alternating_group",
    claim=WeightCount(
        GROUP,
        Counted(
            "partitions with at most n blocks + those with n-1 or n",
            _count,
            _constant_from,
            "no partition of l+k points has more than l+k blocks",
            "(Bell(m, n) + Stirling(m, n - 1)) + Stirling(m, n)",
        ),
    ),
    holds=_holds,
    controls=(
        false_count(GROUP, Case(3, 1, 1), "Bell(m)", "the cyclic shift of three points is a third weight"),
        false_count(GROUP, Case(3, 1, 2), "5 + Stirling(m, n)", "the jellyfish with n-1 = 2 tentacles count as well"),
    ),
    rests_on=("alternating-jellyfish",),
    papers=(InPaper("2301.10152", 2, "the number of weights, which fails for n = 1"),),
    formal=(Formal("Alternating.v", "alternating_dimension", "every n ≥ 2, k and l, over every field"),),
)
