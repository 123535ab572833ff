"""An explicit basis of the U(n)-equivariant layers between products of symmetric powers of V and of its dual."""

from eqmath.claims import ExplicitBasis
from eqmath.claims.controls import false_number, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.unitary import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, symmetric_legs
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import QUOTIENTS, STANDARD_MONOMIALS

CLAIM = ExplicitBasis(GROUP)
HERMITIAN = CLAIM.between(Space("V*Dual(V)"), Space("V*Dual(V)"))
MIXED = CLAIM.between(Space("Sym2(V)*Dual(V)"), Space("Sym2(V)*Dual(V)"))
FIRST = HERMITIAN.case(2)

THEOREM = Theorem(
    name="unitary-symmetric-basis",
    statement="Let X and Y be products of symmetric powers of V = Cⁿ and of its dual. The matrices of natural numbers "
    "with the degrees as sums of rows and columns, in which no n+1 places with entries ≠ 0 increase in both indices, "
    "are a basis of Hom_U(n)(X, Y). With at most n rows, or at most n columns, all matrices are.",
    brief="U(n), Sym: matrices without long chains are a basis",
    hypotheses="n ≥ 1; X and Y are products of V and Sym of V, and of the dual of V",
    convention=f"{QUOTIENTS}; rows are the legs of V in Y and of the dual in X, columns the others",
    source=f"{STANDARD_MONOMIALS} determinantal ideals (B. Sturmfels, 1990)",
    reading="proved: the listed maps are equivariant, independent, and as many as the dimension",
    script="unitary_group",
    claim=CLAIM,
    controls=(
        one_left_out(HERMITIAN, FIRST, "1,1'|2,2'", "the trace is not a multiple of the identity"),
        sign_flipped(HERMITIAN, FIRST, (0, 0), "the trace of a matrix loses a sign"),
        group_shrunk(HERMITIAN, FIRST, [Matrix([[0, -1], [1, 0]])], "four quarter turns commute with more"),
        false_number(MIXED, 1, "2", "two entries on the diagonal are a chain of two: one matrix is left"),
    ),
    max_n=4,
    spaces=BetweenSpaces(
        (
            ("V*Dual(V)", "V*Dual(V)"),
            ("Sym2(V)*Dual(V)", "Sym2(V)*Dual(V)"),
            ("Sym2(V)*Sym2(Dual(V))", "1"),
            ("Sym2(V)*V", "Sym2(V)*V"),
            ("V^3", "V^3"),
        ),
        symmetric_legs,
    ),
    rests_on=("unitary-young-legs",),
)
