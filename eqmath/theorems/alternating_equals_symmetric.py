"""A(n)-equivariant layers are the S(n)-equivariant ones only for l+k ≤ n−2."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.alternating import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("partition", "few blocks"),), "spans")


def _holds(case: Case) -> bool:
    """A tuple with n−1 or n different values has no odd permutation in its stabiliser."""
    return case.n == 1 or case.order <= case.n - 2


THEOREM = Theorem(
    name="alternating-equals-symmetric",
    statement="The D_π alone span Hom_A(n), so that A(n)-layers are S(n)-layers. For n ≥ 2 true exactly for l+k ≤ "
    "n−2; for n = 1 always.",
    brief="A(n): the layers are those of S(n)",
    fails="n ≥ 2 and l+k ≥ n−1",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="E. Pearce-Crump, How Jellyfish Characterise Alternating Group Equivariant Neural Networks, "
    "arXiv:2301.10152",
    reading="refuted with a map outside the span exactly where an orbit splits, as expected; proved elsewhere",
    script="alternating_group",
    claim=CLAIM,
    holds=_holds,
    controls=(
        one_left_out(CLAIM, Case(4, 1, 1), "1|1'", "without the all-ones matrix only multiples of the identity remain"),
        sign_flipped(CLAIM, Case(4, 1, 1), (0, 0), "diag(-1, 1, 1, 1) does not commute with the 3-cycles"),
        group_shrunk(CLAIM, Case(4, 1, 1), [Matrix.permutation([2, 3, 1, 4])], "one 3-cycle commutes with more"),
    ),
    rests_on=("alternating-jellyfish",),
    papers=(InPaper("2301.10152", 3, "that A(n)-layers are S(n)-layers, which holds for l+k ≤ n−2"),),
)
