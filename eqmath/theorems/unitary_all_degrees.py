"""For which n all matrices are a basis of the U(n)-layers between symmetric powers, of all degrees at once."""

from eqmath.claims import AllDegrees, Case, Control
from eqmath.groups.unitary import GROUP
from eqmath.theorems.splits import every_excess
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ALL_DEGREES, LEGS

CLAIM = AllDegrees(GROUP)


def _holds(case: Case) -> bool:
    """The products of l vectors and k functions are any l × k matrix of rank at most n."""
    return min(case.k, case.l) <= case.n


THEOREM = Theorem(
    name="unitary-all-degrees",
    statement="Whatever the degrees are, the l × k matrices of natural numbers with these sums of rows and columns are "
    "linearly independent as maps from a product of k to a product of l symmetric powers of Cⁿ that commute with U(n); "
    f"and so a basis, for they span. True for every order at once exactly for min(k, l) ≤ n. {ALL_DEGREES} kl products "
    "of l generic vectors with k generic functions are algebraically independent.",
    brief="U(n), Sym: all matrices are a basis, in every degree",
    fails="more than n powers on both sides",
    hypotheses="n ≥ 1; k symmetric powers of V to l, or l legs of V and k of its dual, wherever they stand",
    convention="one vector for every output and one linear function for every input; the map of a matrix is a monomial "
    "in their products",
    source="H. Weyl, The Classical Groups (1939), first and second fundamental theorem for GL(n, C)",
    reading="proved: the differentials of the products are independent at an integer point; refuted with a relation "
    "exactly for k, l > n, as expected",
    script="unitary_group",
    claim=CLAIM,
    holds=_holds,
    controls=(
        Control("two powers to two for n = 1", "2 × 2 determinants of products of numbers are 0", Case(1, 2, 2), CLAIM),
        Control("three powers to three for n = 2", "so are 3 × 3 determinants for the plane", Case(2, 3, 3), CLAIM),
    ),
    splits=every_excess,
    max_order=6,
    max_n=4,
    order=LEGS,
    rests_on=("unitary-young-legs",),
)
