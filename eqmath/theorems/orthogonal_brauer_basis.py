"""Brauer diagrams are a basis of the O(n)-equivariant layers only for l+k ≤ 2n."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("brauer", ""),), "basis")


def _holds(case: Case) -> bool:
    """For odd m there are no diagrams and no maps; for even m the first minor relation needs 2n+2 points."""
    return case.order % 2 == 1 or case.order <= 2 * case.n


THEOREM = Theorem(
    name="orthogonal-brauer-basis",
    statement="The E_β are a basis of Hom_O(n). Often read into the theorem for every n; for even l+k it is true "
    "exactly for l+k ≤ 2n.",
    brief="O(n): the Brauer diagrams are a basis",
    fails="even l+k > 2n",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="E. Pearce-Crump, Brauer's Group Equivariant Neural Networks, arXiv:2212.08630",
    reading="refuted with a relation exactly where the statement fails, as expected; proved elsewhere",
    script="orthogonal_group",
    claim=CLAIM,
    holds=_holds,
    controls=(
        one_left_out(CLAIM, Case(2, 2, 2), "1,2|1',2'", "the three (2,2)-matchings are a basis for n = 2"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the transposition"),
        group_enlarged(CLAIM, Case(2, 2, 2), Matrix([[1, 1], [0, 1]]), "a shear does not preserve the scalar product"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "the quarter turn commutes with itself"),
    ),
    rests_on=("orthogonal-brauer",),
    papers=(InPaper("2212.08630", 2, "that they are a basis, which holds for l+k ≤ 2n and for odd l+k"),),
    formal=(
        Formal(
            "StableRange.v",
            "brauer_layers_all_independent",
            "every n, k and l with l + k even: independent if and only if n ≥ (l + k)/2",
        ),
    ),
)
