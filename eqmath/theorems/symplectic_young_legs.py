"""The Sp(n)-equivariant layers between products of symmetric and exterior powers are spanned by super multigraphs."""

from eqmath.claims import SpaceSpanning
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symplectic import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, multigraphs, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ORBIT_SUMS, PROJECTED, QUOTIENTS

CLAIM = SpaceSpanning(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
TRACE = CLAIM.between(Space("Alt2(V)"), Space("1"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="symplectic-young-legs",
    statement="For products X and Y of symmetric and exterior powers of V = Rⁿ the maps X → V^⊗k → V^⊗l → Y of the "
    "(k,l)-Brauer diagrams with signs span Hom_Sp(n)(X, Y). Up to sign they are the multigraphs on the legs with these "
    "degrees: loops at exterior legs alone, an edge between a symmetric and an exterior leg at most once.",
    brief="Sp(n), Sym and Alt: super multigraphs span",
    hypotheses="n even; X and Y are products of V, Sym and Alt of V",
    convention=QUOTIENTS,
    source=f"R. Brauer (1937), and {PROJECTED}",
    reading=ORBIT_SUMS,
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,1'|2,2'", "the identity is the only diagram"),
        sign_flipped(SQUARES, FIRST, (0, 0), "a sign of x² alone does not commute with shears"),
        group_enlarged(TRACE, TRACE.case(2), Matrix([[2, 0], [0, 1]]), "determinant 2 does not preserve the form"),
        group_shrunk(SQUARES, FIRST, [Matrix([[0, -1], [1, 0]])], "J commutes with itself"),
        false_number(SQUARES, 4, multigraphs(), "a loop at a symmetric leg is antisymmetric, so 0"),
    ),
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Alt2(V)", "Alt2(V)"),
            ("Alt2(V)^2", "Alt2(V)"),
            ("Alt3(V)", "Alt3(V)"),
            ("Alt4(V)", "Alt2(V)"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Sym2(V)*Alt2(V)", "V*V"),
        ),
        young_legs,
    ),
    rests_on=("symplectic-brauer",),
)
