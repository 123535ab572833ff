"""The SO(n)-equivariant layers are spanned by Brauer diagrams and (l+k)\\n diagrams."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("brauer", ""), ("grood", "")), "spans")

THEOREM = Theorem(
    name="special-orthogonal-grood",
    statement="The E_β of the Brauer diagrams and the H_α of the diagrams with n free vertices span "
    "Hom_SO(n)((Rⁿ)^⊗k, (Rⁿ)^⊗l). H_α is the sign of the indices at the free vertices, times δ on every "
    "edge.",
    brief="SO(n): the Brauer diagrams and determinants span",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; free "
    "vertices are read along the top row and then along the bottom row",
    source="E. Pearce-Crump, Brauer's Group Equivariant Neural Networks, arXiv:2212.08630 (characterisation of "
    "the SO(n)-equivariant layers)",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom",
    script="special_orthogonal_group",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 1, 1), "1|1'", "the quarter turn is not a multiple of the identity"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the quarter turn"),
        group_enlarged(
            CLAIM, Case(2, 1, 1), Matrix([[-1, 0], [0, 1]]), "a reflection changes the sign of the determinant"
        ),
        group_shrunk(CLAIM, Case(2, 2, 2), [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
    ),
    rests_on=("orthogonal-brauer",),
    papers=(InPaper("2212.08630", 5, "with the (l+k)\\n-diagrams they span the SO(n)-equivariant layers"),),
    formal=(
        Formal(
            "SpecialOrthogonal.v",
            "special_orthogonal_layers",
            "every n, k and l, over Q, R and C",
        ),
    ),
)
