"""The orbit basis of the A(n)-equivariant layers: orbits of S(n), some of them in two halves."""

from eqmath.claims import Case, SplitBasis
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.alternating import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = SplitBasis(GROUP)
FIRST = Case(3, 1, 1)

THEOREM = Theorem(
    name="alternating-split-basis",
    statement="The X_π of the (k,l)-partition diagrams π with at most n−2 blocks and the X_π⁺ and X_π⁻ of those with "
    "n−1 or n are a basis of Hom_A(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l). X_π is the indicator of one orbit of S(n) on index tuples, "
    "which A(n) splits in two exactly if at most one value is unused; X_π⁺ is that of the half in which the blocks "
    "have the values 1, 2, … in their order. X_π⁺ + X_π⁻ = X_π, and X_π⁺ − X_π⁻ = J_π is the jellyfish.",
    brief="A(n): the orbit matrices of S(n), some halved, are a basis",
    hypotheses="n ≥ 2, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; blocks "
    "in the order of their smallest vertices, the unused value last",
    source="E. Pearce-Crump, How Jellyfish Characterise Alternating Group Equivariant Neural Networks, "
    "arXiv:2301.10152 (S(n)-orbits that split, distinguished by the determinant)",
    reading="proved: the orbits are as many as the dimension of Hom, and their sums and differences are the diagrams "
    "and the jellyfish, which commute",
    script="alternating_group",
    claim=CLAIM,
    least=2,
    controls=(
        one_left_out(CLAIM, FIRST, "1|1'⁺", "the cyclic shift is not its inverse"),
        sign_flipped(CLAIM, FIRST, (0, 0), "diag(-1, 1, 1) does not commute with the 3-cycle"),
        group_enlarged(CLAIM, FIRST, Matrix.permutation([2, 1, 3]), "an odd permutation exchanges the two halves"),
        group_shrunk(CLAIM, FIRST, [], "under the trivial group every matrix is equivariant"),
        false_count(GROUP, FIRST, "Stirling(2, 1) + Stirling(2, 2)", "the orbit with two blocks is split"),
    ),
    rests_on=("alternating-jellyfish", "symmetric-orbit-basis"),
    papers=(InPaper("2301.10152", 8, "orbits that split, and the basis of their halves", max_order=4),),
    formal=(Formal("Alternating.v", "alternating_split_basis", "every n ≥ 2, k and l, over every commutative ring"),),
)
