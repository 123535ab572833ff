"""The U(n)-equivariant layers between products of Sym and Alt of V and of its dual are spanned by super matrices."""

from eqmath.claims import SpaceSpanning
from eqmath.claims.controls import false_number, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.unitary import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ORBIT_SUMS, PROJECTED, QUOTIENTS

CLAIM = SpaceSpanning(GROUP)
HERMITIAN = CLAIM.between(Space("V*Dual(V)"), Space("V*Dual(V)"))
MIXED = CLAIM.between(Space("Sym2(V)*Dual(V)"), Space("Sym2(V)*Dual(V)"))
FIRST = HERMITIAN.case(2)

THEOREM = Theorem(
    name="unitary-young-legs",
    statement="For products X and Y of symmetric and exterior powers of V = Cⁿ and of its dual the maps of the walled "
    "Brauer diagrams span Hom_U(n)(X, Y). Up to sign they are the matrices of natural numbers whose rows are the legs "
    "of V in Y and of the dual in X, whose columns are the others, with the degrees as sums; an entry for a symmetric "
    "and an exterior leg is at most 1.",
    brief="U(n), Sym and Alt: matrices of the right degrees span",
    hypotheses="n ≥ 1; X and Y are products of V, Sym and Alt of V, and of the dual of V",
    convention=QUOTIENTS,
    source=f"H. Weyl, The Classical Groups (1939), and {PROJECTED}",
    reading=ORBIT_SUMS,
    script="unitary_group",
    claim=CLAIM,
    controls=(
        one_left_out(HERMITIAN, FIRST, "1,1'|2,2'", "the trace is not a multiple of the identity"),
        sign_flipped(HERMITIAN, FIRST, (0, 0), "the trace of a matrix loses a sign"),
        group_shrunk(HERMITIAN, FIRST, [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
        false_number(HERMITIAN, 2, "3", "that is the number for O(2), where V is its own dual"),
        false_number(MIXED, 1, "2", "the two matrices are equal for n = 1"),
    ),
    max_n=4,
    spaces=BetweenSpaces(
        (
            ("V*Dual(V)", "V*Dual(V)"),
            ("Sym2(V)*Dual(V)", "Sym2(V)*Dual(V)"),
            ("Sym2(V)*Sym2(Dual(V))", "1"),
            ("Alt2(V)*Dual(V)", "V"),
            ("Alt3(V)", "Alt3(V)"),
            ("Sym2(V)*Alt2(Dual(V))", "V*Dual(V)"),
        ),
        young_legs,
    ),
    rests_on=("unitary-walled-brauer",),
)
