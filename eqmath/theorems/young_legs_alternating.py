"""Super partitions and jellyfish are a basis of the A(n)-equivariant layers between products of Sym and Alt."""

from eqmath.claims import SpaceSpanning
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.alternating import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, young_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import PROJECTED, QUOTIENTS

CLAIM = SpaceSpanning(GROUP, demand="basis")
CROSS = CLAIM.between(Space("Alt2(V)"), Space("V"))
FIRST = CROSS.case(3)

THEOREM = Theorem(
    name="young-legs-alternating",
    statement="For products X and Y of symmetric and exterior powers of V = Rⁿ the maps X → V^⊗k → V^⊗l → Y of the "
    "partition diagrams with at most n blocks and of the jellyfish with n−1 or n blocks, one of every orbit that is "
    "not forced to 0, are a basis of Hom_A(n)(X, Y). The orbits of jellyfish that are left are those in which the sign "
    "of the values is that of the legs' exchanges.",
    brief="A(n), Sym and Alt: super partitions and jellyfish: a basis",
    hypotheses="n ≥ 2; X and Y are products of V, Sym and Alt of V",
    convention=QUOTIENTS,
    source=f"E. Pearce-Crump, arXiv:2301.10152 (between tensor powers), and {PROJECTED}",
    reading="proved: every orbit sum is equivariant, and as many as the dimension are independent",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    least=2,
    controls=(
        one_left_out(CROSS, FIRST, "J(1|1'|2')", "the cross product is not symmetric"),
        sign_flipped(CROSS, FIRST, (0, 0), "one sign alone does not commute with the 3-cycle"),
        group_enlarged(CROSS, FIRST, Matrix.permutation([2, 1, 3]), "an odd permutation changes the sign of J"),
        group_shrunk(CROSS, FIRST, [], "under the trivial group every matrix is equivariant"),
        false_number(CROSS, 3, "1", "that is the number for S(3): jellyfish are forgotten"),
    ),
    spaces=BetweenSpaces(
        (
            ("Alt2(V)", "V"),
            ("Sym2(V)", "Sym2(V)"),
            ("Alt3(V)", "V"),
            ("Alt2(V)*V", "Alt2(V)"),
            ("Sym2(V)*Alt2(V)", "V"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Alt4(V)", "Alt3(V)"),
        ),
        young_legs,
    ),
    rests_on=("alternating-jellyfish", "young-legs-symmetric"),
)
