"""The SO(n)-equivariant layers between products of Sym and Alt: super multigraphs, and those with a head."""

from eqmath.claims import SpaceSpanning
from eqmath.claims.control import Control
from eqmath.claims.controls import group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.special_orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ORBIT_SUMS, PROJECTED, QUOTIENTS

CLAIM = SpaceSpanning(GROUP)
CROSS = CLAIM.between(Space("Alt2(V)"), Space("V"))
BRAUER = SpaceSpanning(GROUP, ("brauer",)).between(CROSS.source, CROSS.target)
FIRST = CROSS.case(3)

THEOREM = Theorem(
    name="special-orthogonal-young-legs",
    statement="For products X and Y of symmetric and exterior powers of V = Rⁿ the maps of the (k,l)-Brauer diagrams "
    "and of the diagrams with n free vertices span Hom_SO(n)(X, Y). Up to sign they are super multigraphs, and those "
    "with one head of n edges, which meets a symmetric leg at most once and an exterior leg any number of times.",
    brief="SO(n), Sym and Alt: super multigraphs and heads span",
    hypotheses="n ≥ 1; X and Y are products of V, Sym and Alt of V",
    convention=QUOTIENTS,
    source=f"E. Pearce-Crump, arXiv:2212.08630 (the diagrams with n free vertices), and {PROJECTED}",
    reading=ORBIT_SUMS,
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(CROSS, FIRST, "1|1'|2'", "the cross product is the only map Alt² → V"),
        sign_flipped(CROSS, FIRST, (2, 0), "e₁ ∧ e₂ ↦ −e₃ alone does not commute with the cyclic turn"),
        group_enlarged(CROSS, FIRST, Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]]), "a reflection changes the sign"),
        group_shrunk(CROSS, FIRST, [Matrix([[0, -1, 0], [1, 0, 0], [0, 0, 1]])], "one turn commutes with more"),
        Control("the head left out", "without heads nothing maps Alt² to V", FIRST, BRAUER, CROSS),
    ),
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Alt2(V)", "V"),
            ("Alt2(V)^2", "Alt2(V)"),
            ("Alt3(V)", "Alt2(V)"),
            ("Alt2(V)", "V*V"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Alt3(V)", "Alt3(V)"),
        ),
        young_legs,
    ),
    rests_on=("special-orthogonal-grood", "orthogonal-young-legs"),
)
