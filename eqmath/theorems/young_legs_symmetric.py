"""Super partitions with at most n blocks are a basis of the S(n)-equivariant layers between products of Sym and Alt."""

from eqmath.claims import FewBlocks
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import PROJECTED, QUOTIENTS

CLAIM = FewBlocks(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("V"))
WEDGES = CLAIM.between(Space("Alt2(V)"), Space("Alt2(V)"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="young-legs-symmetric",
    statement="For products X and Y of symmetric and exterior powers of V = Rⁿ the maps X → V^⊗k → V^⊗l → Y of the "
    "partition diagrams with at most n blocks, one of every orbit that is not forced to 0, are a basis of "
    "Hom_S(n)(X, Y). An orbit is the multiset of the types of its blocks: how often a block meets every leg, an "
    "exterior leg at most once; a type that meets an odd number of exterior legs occurs at most once.",
    brief="S(n), Sym and Alt: super partitions are a basis",
    hypotheses="n ≥ 1; X and Y are products of V, Sym and Alt of V",
    convention=QUOTIENTS,
    source=f"E. Pearce-Crump, arXiv:2212.08648 and arXiv:2503.11276 (one symmetric power to another), and {PROJECTED}",
    reading="proved: every orbit sum is equivariant, and as many as the dimension are independent",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1|1',2'", "x² ↦ y is not a combination of the others"),
        sign_flipped(SQUARES, FIRST, (0, 0), "diag(-1, 1) and a swap do not commute"),
        group_enlarged(SQUARES, FIRST, Matrix([[-1, 0], [0, 1]]), "a sign change keeps x² and moves x"),
        group_shrunk(SQUARES, FIRST, [], "everything commutes with 1"),
        false_number(WEDGES, 4, "9", "that is the number from Sym² to Sym²: the signs of Alt² are forgotten"),
    ),
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Alt2(V)*V", "Alt2(V)"),
            ("Sym2(V)*Alt2(V)", "V"),
            ("Alt2(V)^2", "Sym2(V)"),
            ("Sym4(V)", "Sym3(V)"),
            ("Sym5(V)", "Sym2(V)"),
        ),
        young_legs,
    ),
    rests_on=("symmetric-diagram-basis",),
)
