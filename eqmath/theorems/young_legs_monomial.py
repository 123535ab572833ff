"""Balanced super partitions with at most n blocks are a basis of the M(n)-layers between products of Sym and Alt."""

from eqmath.claims import FewBlocks
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.monomial_group import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import PROJECTED, QUOTIENTS

CLAIM = FewBlocks(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="young-legs-monomial",
    statement="For products X and Y of symmetric and exterior powers of V = Cⁿ and of its dual the maps of the "
    "balanced partition diagrams with at most n blocks, one of every orbit that is not forced to 0, are a basis of "
    "Hom_M(n)(X, Y). They are the multisets of types with as many points on legs of V as on legs of the dual, outputs "
    "and inputs exchanged; a type that meets an odd number of exterior legs occurs at most once.",
    brief="M(n), Sym and Alt: balanced super partitions are a basis",
    hypotheses="n ≥ 1; X and Y are products of V, Sym and Alt of V, and of the dual of V",
    convention=QUOTIENTS,
    source=f"balanced partitions between tensor powers, and {PROJECTED}",
    reading="proved: every orbit sum is equivariant, and as many as the dimension are independent",
    script="unitary_group",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,2,1',2'", "x² ↦ x², xy ↦ 0 is missed"),
        sign_flipped(SQUARES, FIRST, (0, 0), "diag(-1, 0, 1) and the swap do not commute"),
        group_enlarged(SQUARES, FIRST, Matrix([[1, 1], [0, 1]]), "a shear mixes x² and xy"),
        group_shrunk(SQUARES, FIRST, [Matrix([[0, 1], [1, 0]])], "without scalings x² maps to xy as well"),
        false_number(SQUARES, 2, "3", "that is the number for H(2): x² ↦ y² does not commute with scalings"),
    ),
    max_n=4,
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("V*Dual(V)", "V*Dual(V)"),
            ("Sym2(V)*Dual(V)", "V"),
            ("Sym3(V)", "Sym3(V)"),
            ("Alt2(V)*Dual(V)", "V"),
            ("Alt2(V)*Alt2(Dual(V))", "V*Dual(V)"),
        ),
        young_legs,
    ),
    rests_on=("monomial-balanced",),
)
