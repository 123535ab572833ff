"""Four weights, for the grades mod 4, are all linear maps of a Clifford algebra only up to dimension 3."""

from eqmath.claims import Case, CliffordMaps, Control
from eqmath.claims.controls import group_shrunk, one_left_out
from eqmath.clifford import CLASSES, GRADES
from eqmath.exact import Matrix
from eqmath.groups import Series
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.between import BetweenSpaces, clifford_maps
from eqmath.theorems.clifford_geometric_product import THEOREM as PRODUCT
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import BLADES, GRADES_GROW

CLAIM = CliffordMaps(GROUP, maps=CLASSES, complete=GRADES)


def _holds(series: Series, case: Case) -> bool:
    """Up to three dimensions every class has one grade."""
    return case.n <= 3


assert PRODUCT.single is not None
THEOREM = Theorem(
    name="clifford-class-maps",
    statement="The sums of the grade projections that are equal mod 4, min(4, n+1) of them, are a basis of the linear "
    "maps Cl(p,q) → Cl(p,q) that commute with O(p,q). True for n ≤ 3; for n ≥ 4 they are equivariant, and a proper "
    "subspace of the n+1 grade projections.",
    brief="O(p,q) on Cl(p,q): four classes of grades are enough; refuted for n ≥ 4",
    hypotheses="p + q ≥ 1",
    convention=BLADES,
    source="E. Filimoshina, D. Shirokov, arXiv:2506.09625 (layers with a weight for each of four subspaces, which "
    "grade involution and reversal tell apart)",
    reading="refuted with the projection to one grade for n ≥ 4, as expected; proved elsewhere",
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups("O(p,q) on Cl", PRODUCT.single.concerns, PRODUCT.single.examples, _holds),
    controls=(
        one_left_out(CLAIM, CLAIM.case(2), "⟨x⟩_2", "three classes need three weights"),
        group_shrunk(CLAIM, CLAIM.case(2), [Matrix([[0, -1], [1, 0]])], "quarter turns keep the pseudoscalar"),
        Control("n = 4", "grades 0 and 4 have one weight, and may have two", CLAIM.case(4), CLAIM),
    ),
    max_n=5,
    spaces=BetweenSpaces((("Cl(V)", "Cl(V)"),), clifford_maps),
    order=GRADES_GROW,
    rests_on=("clifford-grade-maps",),
    papers=(
        InPaper(
            "2506.09625", 2, "a weight for each of the four classes of grades: equivariant, fewer for n ≥ 4", n="1..5"
        ),
    ),
)
