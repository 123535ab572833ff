"""Even super partitions with at most n blocks are a basis of the H(n)-layers between products of Sym and Alt."""

from eqmath.claims import FewBlocks
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.hyperoctahedral import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import PROJECTED, QUOTIENTS

CLAIM = FewBlocks(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
FIRST = SQUARES.case(2)
TURN = Matrix([["3/5", "-4/5"], ["4/5", "3/5"]])

THEOREM = Theorem(
    name="young-legs-hyperoctahedral",
    statement="For products X and Y of symmetric and exterior powers of V = Rⁿ the maps X → V^⊗k → V^⊗l → Y of the "
    "partition diagrams with at most n blocks, all even, one of every orbit that is not forced to 0, are a basis of "
    "Hom_H(n)(X, Y). They are the multisets of even types: how often a block meets every leg, an exterior leg at most "
    "once; a type that meets an odd number of exterior legs occurs at most once.",
    brief="H(n), Sym and Alt: even super partitions are a basis",
    hypotheses="n ≥ 1; X and Y are products of V, Sym and Alt of V",
    convention=QUOTIENTS,
    source=f"even partitions between tensor powers, and {PROJECTED}",
    reading="proved: every orbit sum is equivariant, and as many as the dimension are independent",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,2,1',2'", "x² ↦ x², xy ↦ 0 is missed"),
        sign_flipped(SQUARES, FIRST, (0, 0), "diag(-1, 0, 1) and the swap do not commute"),
        group_enlarged(SQUARES, FIRST, TURN, "a turn mixes x² and xy"),
        group_shrunk(SQUARES, FIRST, [Matrix([[0, 1], [1, 0]])], "without signs x² maps to xy as well"),
        false_number(SQUARES, 4, "9", "that is the number for S(n): blocks of odd size are not invariant"),
    ),
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Sym4(V)", "Sym4(V)"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Alt2(V)^2", "Sym2(V)"),
            ("Alt3(V)", "Alt3(V)"),
            ("Alt2(V)", "V*V"),
        ),
        young_legs,
    ),
    rests_on=("hyperoctahedral-even",),
)
