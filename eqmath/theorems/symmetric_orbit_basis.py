"""The orbit basis of the S(n)-equivariant layers."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import false_count, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("partition", "few blocks"),), "basis", orbit=True)

THEOREM = Theorem(
    name="symmetric-orbit-basis",
    statement="The matrices X_π of the (k,l)-partition diagrams π with at most n blocks are a basis of "
    "Hom_S(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l). X_π(I, J) = 1 iff the indices agree exactly inside the blocks of π.",
    brief="S(n): orbit matrices with ≤ n blocks are a basis",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="E. Pearce-Crump, Connecting Permutation Equivariant Neural Networks and Partition Diagrams, "
    "arXiv:2212.08648 (characterisation of the S(n)-equivariant layers); H. Maron, H. Ben-Hamu, N. Shamir, "
    "Y. Lipman, Invariant and Equivariant Graph Networks, arXiv:1812.09902, where the orbits are counted",
    reading="proved: each X_π is the indicator of one orbit of S(n) on index tuples, and every orbit has its π",
    script="symmetric_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(3, 1, 1), "1,1'", "the identity is not a multiple of the all-ones matrix minus it"),
        sign_flipped(CLAIM, Case(2, 1, 1), (1, 1), "diag(1, -1) does not commute with the transposition"),
        group_enlarged(CLAIM, Case(2, 1, 1), Matrix([[1, 0], [0, -1]]), "a sign change moves the off-diagonal ones"),
        group_shrunk(CLAIM, Case(2, 0, 1), [], "under the trivial group all of R² is invariant"),
        false_count(GROUP, Case(2, 1, 2), "Bell(m)", "two values separate at most two blocks: 4 of the 5"),
    ),
    papers=(InPaper("2212.08648", 2, "so do their orbit matrices, the orbit basis"),),
    formal=(Formal("Symmetric.v", "symmetric_orbit_basis", "every n, k and l, over every commutative ring"),),
)
