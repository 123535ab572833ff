"""Brauer diagrams alone do not span the SO(n)-equivariant layers."""

from eqmath.claims import Case, Spanning
from eqmath.claims.controls import group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = Spanning(GROUP, (("brauer", ""),), "spans")


def _holds(case: Case) -> bool:
    """A determinant needs n free vertices and the rest matched."""
    return case.order < case.n or (case.order - case.n) % 2 == 1


THEOREM = Theorem(
    name="special-orthogonal-brauer-only",
    statement="The E_β alone span Hom_SO(n). True exactly where there are no (l+k)\\n diagrams: l+k < n, or l+k and "
    "n of different parity.",
    brief="SO(n): the Brauer diagrams alone span",
    fails="l+k ≥ n with l+k−n even",
    hypotheses="n ≥ 1, k ≥ 0, l ≥ 0",
    convention="l outputs on top, k inputs below; rows I ∈ [n]^l and columns J ∈ [n]^k in lexicographic order",
    source="E. Pearce-Crump, Brauer's Group Equivariant Neural Networks, arXiv:2212.08630",
    reading="refuted with a map outside the span exactly where a determinant exists, as expected; proved elsewhere",
    script="special_orthogonal_group",
    claim=CLAIM,
    holds=_holds,
    controls=(
        one_left_out(CLAIM, Case(3, 1, 1), "1,1'", "nothing is left"),
        sign_flipped(CLAIM, Case(3, 1, 1), (0, 0), "diag(-1, 1, 1) does not commute with the turns"),
        group_shrunk(
            CLAIM, Case(3, 1, 1), [Matrix([[0, -1, 0], [1, 0, 0], [0, 0, 1]])], "one turn commutes with itself"
        ),
    ),
    rests_on=("special-orthogonal-grood",),
    papers=(InPaper("2212.08630", 6, "that Brauer diagrams alone span them, which fails where there are others"),),
)
