"""The O(n)-equivariant layers between products of symmetric and exterior powers are spanned by super multigraphs."""

from eqmath.claims import SpaceSpanning
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, multigraphs, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ORBIT_SUMS, PROJECTED, QUOTIENTS

CLAIM = SpaceSpanning(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
WEDGES = CLAIM.between(Space("Alt2(V)^2"), Space("Alt2(V)"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="orthogonal-young-legs",
    statement="For products X and Y of symmetric and exterior powers of V = Rⁿ the maps X → V^⊗k → V^⊗l → Y of the "
    "(k,l)-Brauer diagrams span Hom_O(n)(X, Y). Up to sign they are the multigraphs on the legs with these degrees: "
    "loops at symmetric legs alone, an edge between a symmetric and an exterior leg at most once.",
    brief="O(n), Sym and Alt: super multigraphs span",
    hypotheses="n ≥ 1; X and Y are products of V, Sym and Alt of V",
    convention=QUOTIENTS,
    source=f"R. Brauer (1937), and {PROJECTED}",
    reading=ORBIT_SUMS,
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,2|1',2'", "the trace is not a multiple of the identity"),
        sign_flipped(SQUARES, FIRST, (0, 0), "x² + y² is invariant, −x² + y² is not"),
        group_enlarged(SQUARES, FIRST, Matrix([[2, 0], [0, 1]]), "a stretch does not preserve the trace"),
        group_shrunk(SQUARES, FIRST, [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
        false_number(WEDGES, 3, multigraphs(exterior_loops=True), "a loop at an exterior leg is e_i ∧ e_i = 0"),
    ),
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Alt2(V)^2", "Alt2(V)"),
            ("Alt3(V)", "Alt3(V)"),
            ("Sym2(V)*V", "V"),
            ("Sym4(V)", "Sym4(V)"),
            ("Alt2(V)*Sym2(V)", "V*V"),
        ),
        young_legs,
    ),
    rests_on=("orthogonal-brauer",),
)
