"""An explicit basis of the O(n)-equivariant layers."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("brauer", "increasing"),), "basis")

THEOREM = Theorem(
    name="orthogonal-increasing-basis",
    statement="The E_β whose involution of the l+k vertices has no increasing subsequence longer than n are a basis "
    "of Hom_O(n).",
    brief="O(n): diagrams that increase at most n times are a basis",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="Minor relations replace a longer sequence by diagrams with more inversions, so these span; "
    "Robinson–Schensted counts them by even shapes with at most n rows. We know of no printed source",
    reading="proved: the matrices are equivariant and their rank is the dimension of Hom, and they are as many",
    script="explicit_bases",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, Case(2, 2, 2), "1,2|1',2'", "the three (2,2)-matchings are a basis for n = 2"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the transposition"),
        group_enlarged(CLAIM, Case(2, 2, 2), Matrix([[1, 1], [0, 1]]), "a shear does not preserve the scalar product"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "the quarter turn commutes with itself"),
    ),
    rests_on=("orthogonal-brauer",),
    formal=(
        Formal(
            "OrthogonalBasis.v",
            "orthogonal_basis",
            "every n, k and l, over Q, R and C",
        ),
    ),
)
