"""For which n all multigraphs are a basis of the O(n)-layers between symmetric powers, of all degrees at once."""

from eqmath.claims import AllDegrees, Case, Control
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.theorem import Theorem
from eqmath.theorems.words import ALL_DEGREES, LEGS

CLAIM = AllDegrees(GROUP)


def _holds(case: Case) -> bool:
    """The Gram matrix of c vectors is any symmetric matrix of rank at most n."""
    return case.order <= case.n


THEOREM = Theorem(
    name="orthogonal-all-degrees",
    statement="Whatever the degrees a₁, …, a_c are, the multigraphs with these degrees, loops included, are linearly "
    "independent as maps between products of the symmetric powers Sym_(a_i) of Rⁿ that commute with O(n); and so a "
    f"basis, for they span. True for every order at once exactly for c ≤ n. {ALL_DEGREES} c(c+1)/2 scalar products of "
    "c generic vectors are algebraically independent.",
    brief="O(n), Sym: all multigraphs are a basis, in every degree",
    fails="more than n powers",
    hypotheses="n ≥ 1; c = l+k symmetric powers of V, l of outputs and k of inputs",
    convention="one vector for every power; the map of a multigraph is a monomial in their scalar products",
    source="H. Weyl, The Classical Groups (1939), first and second fundamental theorem for O(n)",
    reading="proved: the differentials of the scalar products are independent at an integer point; refuted with a "
    "relation exactly for c > n, as expected",
    script="symmetric_and_exterior_legs",
    claim=CLAIM,
    holds=_holds,
    controls=(
        Control("two powers for n = 1", "(x·y)² = (x·x)(y·y) for numbers", Case(1, 1, 1), CLAIM),
        Control("three powers for n = 2", "the Gram determinant of three plane vectors is 0", Case(2, 1, 2), CLAIM),
    ),
    max_order=4,
    max_n=4,
    order=LEGS,
    rests_on=("orthogonal-young-legs",),
)
