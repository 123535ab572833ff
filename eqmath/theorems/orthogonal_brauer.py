"""The O(n)-equivariant layers are spanned by Brauer diagrams."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("brauer", ""),), "spans")

THEOREM = Theorem(
    name="orthogonal-brauer",
    statement="The matrices E_β of the (k,l)-Brauer diagrams β span Hom_O(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l); it is zero for odd "
    "l+k. E_β(I, J) = 1 iff the two indices of every edge agree.",
    brief="O(n): the Brauer diagrams span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="E. Pearce-Crump, Brauer's Group Equivariant Neural Networks, arXiv:2212.08630 (characterisation of "
    "the O(n)-equivariant layers); R. Brauer (1937)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="orthogonal_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 2, 2), "1,2|1',2'", "the three (2,2)-matchings are a basis for n = 2"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the transposition"),
        group_enlarged(CLAIM, Case(2, 2, 2), Matrix([[1, 1], [0, 1]]), "a shear does not preserve the scalar product"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "the quarter turn commutes with itself"),
    ),
    rests_on=("hyperoctahedral-even",),
    papers=(InPaper("2212.08630", 1, "the Brauer diagrams span the O(n)-equivariant layers"),),
    formal=(Formal("Orthogonal.v", "orthogonal_layers", "every n, k and l, over Q, R and C"),),
)
