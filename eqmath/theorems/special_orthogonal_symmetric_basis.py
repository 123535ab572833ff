"""An explicit basis of the SO(n)-equivariant layers between products of at most n symmetric powers."""

from eqmath.claims import ExplicitBasis
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.special_orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, symmetric_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import QUOTIENTS

CLAIM = ExplicitBasis(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
CROSS = CLAIM.between(Space("V*Sym2(V)"), Space("Sym2(V)"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="special-orthogonal-symmetric-basis",
    statement="Let X and Y be products of c ≤ n symmetric powers of V = Rⁿ in all. The multigraphs with these degrees "
    "are a basis of Hom_SO(n)(X, Y) for c < n; for c = n they are one together with the multigraphs beside a head, a "
    "determinant that takes one leg of every power.",
    brief="SO(n), ≤ n powers Sym: multigraphs and heads are a basis",
    hypotheses="X and Y are products of V and Sym of V, of at most n factors in all",
    convention=QUOTIENTS,
    source="H. Weyl, The Classical Groups (1939): the scalar products of c ≤ n generic vectors are algebraically "
    "independent, and their determinant changes its sign under reflections",
    reading="proved: the listed maps are equivariant, independent, and as many as the dimension",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,2|1',2'", "the trace is not a multiple of the identity"),
        sign_flipped(SQUARES, FIRST, (0, 0), "x² + y² is invariant, −x² + y² is not"),
        group_enlarged(SQUARES, FIRST, Matrix([[-1, 0], [0, 1]]), "a reflection changes the sign of the head"),
        group_shrunk(SQUARES, FIRST, [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
        false_number(CROSS, 3, "0", "that is the number for O(3): the head is forgotten"),
    ),
    max_n=4,
    spaces=BetweenSpaces(
        (
            ("V", "V"),
            ("Sym2(V)", "Sym2(V)"),
            ("V*Sym2(V)", "Sym2(V)"),
            ("Sym3(V)", "Sym3(V)"),
            ("Sym2(V)*V", "V"),
        ),
        symmetric_legs,
    ),
    rests_on=("special-orthogonal-young-legs",),
)
