"""An explicit basis of the O(n)-equivariant layers between products of symmetric powers."""

from eqmath.claims import ExplicitBasis
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, multigraphs, symmetric_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import QUOTIENTS, STANDARD_MONOMIALS

CLAIM = ExplicitBasis(GROUP)
SQUARES = CLAIM.between(Space("Sym2(V)"), Space("Sym2(V)"))
THREE = CLAIM.between(Space("Sym2(V)^2"), Space("Sym2(V)"))
FIRST = SQUARES.case(2)

THEOREM = Theorem(
    name="orthogonal-symmetric-basis",
    statement="Let X and Y be products of c symmetric powers of V = Rⁿ in all, numbered 1, …, c. The multigraphs with "
    "these degrees and without a chain of n+1 edges i ≤ j, of which both ends increase from each to the next, are a "
    "basis of Hom_O(n)(X, Y). For c ≤ n all multigraphs are.",
    brief="O(n), Sym: multigraphs without long chains are a basis",
    hypotheses="n ≥ 1; X and Y are products of V and Sym of V",
    convention=f"{QUOTIENTS}; loops are edges, also in chains",
    source=f"{STANDARD_MONOMIALS} symmetric determinantal ideals (A. Conca, 1994)",
    reading="proved: the listed maps are equivariant, independent, and as many as the dimension",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    controls=(
        one_left_out(SQUARES, FIRST, "1,2|1',2'", "the trace is not a multiple of the identity"),
        sign_flipped(SQUARES, FIRST, (0, 0), "x² + y² is invariant, −x² + y² is not"),
        group_enlarged(SQUARES, FIRST, Matrix([[2, 0], [0, 1]]), "a stretch does not preserve the trace"),
        group_shrunk(SQUARES, FIRST, [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
        false_number(THREE, 2, multigraphs(), "of three loops, a chain of three edges, there is one too many"),
    ),
    max_n=4,
    spaces=BetweenSpaces(
        (
            ("Sym2(V)", "Sym2(V)"),
            ("Sym2(V)^2", "Sym2(V)"),
            ("Sym3(V)", "Sym3(V)"),
            ("Sym3(V)*V", "Sym2(V)"),
            ("V^2", "V^2"),
        ),
        symmetric_legs,
    ),
    rests_on=("orthogonal-young-legs",),
)
