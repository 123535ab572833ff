"""An explicit basis of the SO(n)-equivariant layers."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("brauer", "increasing"), ("grood", "increasing")), "basis")

THEOREM = Theorem(
    name="special-orthogonal-increasing-basis",
    statement="The E_β without increasing subsequence longer than n and the H_α with longest increasing subsequence "
    "n are a basis of Hom_SO(n).",
    brief="SO(n): diagrams of the right increasing length are a basis",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; free "
    "vertices are read along the top row and then along the bottom row",
    source="Robinson–Schensted: n fixed points are n odd columns; checked at the cases run",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom, and they are as many",
    script="explicit_bases",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 1, 1), "1|1'", "the quarter turn is not a multiple of the identity"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the quarter turn"),
        group_enlarged(
            CLAIM, Case(2, 1, 1), Matrix([[-1, 0], [0, 1]]), "a reflection changes the sign of the determinant"
        ),
        group_shrunk(CLAIM, Case(2, 2, 2), [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
    ),
    rests_on=("special-orthogonal-grood",),
    formal=(
        Formal(
            "SpecialOrthogonalBasis.v",
            "special_orthogonal_basis",
            "every n, k and l, over Q, R and C",
        ),
    ),
)
