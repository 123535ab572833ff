"""Partition diagrams and jellyfish are a basis of the A(n)-equivariant layers."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.alternating import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("partition", "few blocks"), ("jellyfish", "")), "basis")

THEOREM = Theorem(
    name="alternating-jellyfish",
    statement="The D_π of the partition diagrams with at most n blocks and the J_π of the jellyfish with n−1 or n "
    "blocks are a basis of Hom_A(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l). J_π is the sign of the values of the blocks, the "
    "missing value last.",
    brief="A(n): partition diagrams and jellyfish are a basis",
    hypotheses="n ≥ 2, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; "
    "tentacles in the order of the smallest vertices of their blocks",
    source="E. Pearce-Crump, How Jellyfish Characterise Alternating Group Equivariant Neural Networks, "
    "arXiv:2301.10152 (a basis of the A(n)-equivariant layers); J. Comes, Jellyfish partition categories "
    "(the diagrams)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom, and they are as many",
    script="alternating_group",
    claim=CLAIM,
    least=2,
    controls=(
        one_left_out(CLAIM, Case(3, 1, 1), "J(1|1')", "the cyclic shift is not symmetric"),
        sign_flipped(CLAIM, Case(3, 1, 1), (0, 0), "diag(-1, 1, 1) does not commute with the 3-cycle"),
        group_enlarged(CLAIM, Case(3, 1, 1), Matrix.permutation([2, 1, 3]), "an odd permutation changes the sign of J"),
        group_shrunk(CLAIM, Case(3, 1, 1), [], "under the trivial group every matrix is equivariant"),
    ),
    rests_on=("symmetric-orbit-basis",),
    papers=(InPaper("2301.10152", 1, "diagrams and jellyfish are a basis of the A(n)-equivariant layers"),),
    formal=(
        Formal(
            "Alternating.v",
            "alternating_jellyfish_basis",
            "every n ≥ 2, k and l, over every commutative ring in which 2 is invertible",
        ),
    ),
)
