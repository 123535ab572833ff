"""Brauer diagrams are a basis of the Sp(n)-equivariant layers only for l+k ≤ n."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.formal import Formal
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("symplectic", ""),), "basis")


def _holds(case: Case) -> bool:
    """For odd m there are no diagrams and no maps; for even m the Pfaffian relation needs n+2 points."""
    return case.order % 2 == 1 or case.order <= case.n


THEOREM = Theorem(
    name="symplectic-brauer-basis",
    statement="The F_β are a basis of Hom_Sp(n). For even l+k it is true exactly for l+k ≤ n.",
    brief="Sp(n): the signed Brauer diagrams are a basis",
    fails="even l+k > n",
    hypotheses="n even, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order; "
    "symplectic basis e₁, e₁', e₂, e₂', …",
    source="E. Pearce-Crump, Brauer's Group Equivariant Neural Networks, arXiv:2212.08630",
    reading="refuted with a relation exactly where the statement fails, as expected; proved elsewhere",
    script="symplectic_group",
    claim=CLAIM,
    holds=_holds,
    controls=(
        one_left_out(CLAIM, Case(2, 1, 1), "1,1'", "the identity is the only diagram"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with J"),
        group_enlarged(CLAIM, Case(2, 0, 2), Matrix([[2, 0], [0, 1]]), "determinant 2 does not preserve the form"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "J commutes with itself"),
    ),
    rests_on=("symplectic-brauer",),
    papers=(InPaper("2212.08630", 4, "that they are a basis, which holds for l+k ≤ n and for odd l+k"),),
    formal=(
        Formal(
            "StableRange.v",
            "symplectic_layers_all_independent",
            "every n, k and l with l + k even: independent if and only if n ≥ l + k",
        ),
    ),
)
