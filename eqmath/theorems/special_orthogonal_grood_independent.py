"""The (l+k)\\n diagrams are independent only for l+k = n."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("grood", ""),), "independent")


def _holds(case: Case) -> bool:
    """With n+2 vertices or more the exchange relation holds."""
    return case.order <= case.n or (case.order - case.n) % 2 == 1


THEOREM = Theorem(
    name="special-orthogonal-grood-independent",
    statement="The H_α of the diagrams with n free vertices are linearly independent. Whenever there are any, this "
    "is true exactly for l+k = n.",
    brief="SO(n): the diagrams with a determinant are independent",
    fails="l+k ≥ n+2 with l+k−n even",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; free "
    "vertices are read along the top row and then along the bottom row",
    source="E. Pearce-Crump, Brauer's Group Equivariant Neural Networks, arXiv:2212.08630",
    reading="refuted with a relation exactly where the statement fails, as expected; proved elsewhere",
    script="special_orthogonal_group",
    claim=CLAIM,
    holds=_holds,
    controls=(
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 1), "the matrix becomes symmetric and no rotation commutes with it"),
        group_enlarged(
            CLAIM, Case(2, 1, 1), Matrix([[-1, 0], [0, 1]]), "a reflection changes the sign of the determinant"
        ),
    ),
    rests_on=("special-orthogonal-grood",),
    papers=(InPaper("2212.08630", 7, "that the (l+k)\\n-diagrams are independent, which holds for l+k = n"),),
)
