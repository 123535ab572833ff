"""The Sp(n)-equivariant layers are spanned by Brauer diagrams with signs."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("symplectic", ""),), "spans")

THEOREM = Theorem(
    name="symplectic-brauer",
    statement="The matrices F_β of the (k,l)-Brauer diagrams β span Hom_Sp(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l): δ on edges between "
    "the rows, ε on edges inside a row. It is zero for odd l+k.",
    brief="Sp(n): the signed Brauer diagrams span",
    hypotheses="n even, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; "
    "symplectic basis e₁, e₁', e₂, e₂', …",
    source="E. Pearce-Crump, Brauer's Group Equivariant Neural Networks, arXiv:2212.08630 (characterisation of "
    "the Sp(n)-equivariant layers)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="symplectic_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 1, 1), "1,1'", "the identity is the only diagram"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with J"),
        group_enlarged(CLAIM, Case(2, 0, 2), Matrix([[2, 0], [0, 1]]), "determinant 2 does not preserve the form"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "J commutes with itself"),
    ),
    papers=(InPaper("2212.08630", 3, "the Brauer diagrams span the Sp(n)-equivariant layers"),),
    formal=(Formal("Symplectic.v", "symplectic_layers", "every n, k and l, over Q, R and C"),),
)
