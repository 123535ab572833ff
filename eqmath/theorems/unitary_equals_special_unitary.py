"""SU(n)-equivariant layers are the U(n)-equivariant ones only where no determinant fits."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.special_unitary import GROUP
from eqmath.theorems.splits import every_excess
from eqmath.theorems.theorem import Theorem

CLAIM = Spanning(GROUP, (("walled-brauer", ""),), "spans")


def _holds(case: Case) -> bool:
    """No determinants of n vertices make up for the difference of the rows."""
    return case.k == case.l or (case.l - case.k) % case.n != 0


THEOREM = Theorem(
    name="unitary-equals-special-unitary",
    statement="The E_β of the walled Brauer diagrams alone span the maps (Cⁿ)^⊗k → (Cⁿ)^⊗l that commute with SU(n), so "
    "that SU(n)-layers are U(n)-layers. True exactly for k = l, and where n does not divide l − k.",
    brief="SU(n): the layers are those of U(n)",
    fails="l−k = qn with q ≠ 0",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="tensor products are over C; l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in "
    "lexicographic order",
    source="H. Weyl, The Classical Groups (1939), first fundamental theorems for GL(n, C) and SL(n, C)",
    reading="refuted with a determinant exactly where one fits, as expected; proved elsewhere",
    script="unitary_group",
    claim=CLAIM,
    holds=_holds,
    controls=(
        one_left_out(CLAIM, Case(2, 2, 2), "1,2'|2,1'", "for n = 2 both permutations of two tensor factors are needed"),
        sign_flipped(CLAIM, Case(2, 1, 1), (0, 0), "diag(-1, 1) does not commute with the quarter turn"),
        group_shrunk(CLAIM, Case(2, 1, 1), [Matrix([[0, -1], [1, 0]])], "the quarter turn commutes with itself"),
    ),
    splits=every_excess,
    rests_on=("special-unitary-determinants",),
)
