"""An explicit basis of the Sp(n)-equivariant layers between products of symmetric powers."""

from eqmath.claims import ExplicitBasis
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symplectic import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, multigraphs, symmetric_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import QUOTIENTS, STANDARD_MONOMIALS

CLAIM = ExplicitBasis(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
FOUR = CLAIM.between(Space("Sym2(V)^2"), Space("Sym2(V)^2"))
PAIR = CLAIM.between(Space("Sym2(V)^2"), Space("1"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="symplectic-symmetric-basis",
    statement="Let X and Y be products of c symmetric powers of V = Rⁿ in all, numbered 1, …, c. The multigraphs "
    "without loops, with these degrees, and without n/2+1 edges with different ends any two of which cross, are a "
    "basis of Hom_Sp(n)(X, Y). For c ≤ n+1 all multigraphs without loops are.",
    brief="Sp(n), Sym: multigraphs without large crossings are a basis",
    hypotheses="n ≥ 2 even; X and Y are products of V and Sym of V",
    convention=QUOTIENTS,
    source=f"{STANDARD_MONOMIALS} Pfaffian ideals (J. Jonsson and V. Welker, 2007)",
    reading="proved: the listed maps are equivariant, independent, and as many as the dimension",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,1'|2,2'", "the identity is the only map"),
        sign_flipped(SQUARES, FIRST, (0, 0), "diag(-1, 1, 1) does not commute with the quarter turn"),
        group_enlarged(PAIR, PAIR.case(2), Matrix([[2, 0], [0, 1]]), "a stretch does not preserve the form"),
        group_shrunk(SQUARES, FIRST, [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
        false_number(
            FOUR, 2, multigraphs(exterior_loops=True), "for n = 2 crossings are combinations: 3 of 6 are left"
        ),
    ),
    max_n=4,
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Sym2(V)*V", "Sym2(V)*V"),
            ("Sym3(V)*V", "Sym2(V)"),
            ("V^2", "V^2"),
        ),
        symmetric_legs,
    ),
    rests_on=("symplectic-young-legs",),
)
