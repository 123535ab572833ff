"""For which n all multigraphs without loops are a basis of the Sp(n)-layers between symmetric powers at once."""

from eqmath.claims import AllDegrees, Case, Control
from eqmath.groups.symplectic import GROUP
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ALL_DEGREES, LEGS

CLAIM = AllDegrees(GROUP)


def _holds(case: Case) -> bool:
    """The values of the form on c vectors are any skew matrix of rank at most n, and the rank is even."""
    return case.order <= case.n + 1


THEOREM = Theorem(
    name="symplectic-all-degrees",
    statement="Whatever the degrees a₁, …, a_c are, the multigraphs without loops with these degrees are linearly "
    "independent as maps between products of the symmetric powers Sym_(a_i) of Rⁿ that commute with Sp(n); and so a "
    f"basis, for they span. True for every order at once exactly for c ≤ n+1. {ALL_DEGREES} c(c−1)/2 values of the "
    "form on c generic vectors are algebraically independent.",
    brief="Sp(n), Sym: all multigraphs are a basis, in every degree",
    fails="more than n+1 powers",
    hypotheses="n ≥ 2 even; c = l+k symmetric powers of V, l of outputs and k of inputs",
    convention="one vector for every power; the map of a multigraph is a monomial in the values of the form on them",
    source="H. Weyl, The Classical Groups (1939), first and second fundamental theorem for Sp(n)",
    reading="proved: the differentials of the values of the form are independent at an integer point; refuted with a "
    "relation exactly for c > n+1, as expected",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    holds=_holds,
    controls=(
        Control("four powers for n = 2", "the Pfaffian of four plane vectors is 0", Case(2, 2, 2), CLAIM),
        Control("five powers for n = 2", "that of any four of them is", Case(2, 2, 3), CLAIM),
    ),
    max_order=6,
    max_n=4,
    order=LEGS,
    rests_on=("symplectic-young-legs",),
)
