"""Four weights, for the grades mod 4, are all linear maps of a Clifford algebra only up to dimension 3."""

from eqmath.claims import Case, CliffordMaps, Control, grades_between
from eqmath.claims.controls import group_shrunk, one_left_out
from eqmath.clifford import CLASSES, GRADES
from eqmath.exact import Matrix
from eqmath.groups import Series
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.clifford_geometric_product import THEOREM as PRODUCT
from eqmath.theorems.grades import clifford_maps, with_grades
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import BLADES, GRADES_FOR_EVERY_N, SUMS_OF_GRADES

CLAIM = CliffordMaps(GROUP, maps=CLASSES, complete=GRADES)
UP_TO_FOUR = "1+V+Alt2(V)+Alt3(V)+Alt4(V)"


def _holds(series: Series, case: Case) -> bool:
    """No class has two grades that source and target have both: in Cl(V) up to three dimensions."""
    assert case.ends is not None
    ((source,), target) = grades_between(*case.ends) or (((*range(case.n + 1),),), (*range(case.n + 1),))
    common = [k % 4 for k in source if k in target and k <= case.n]
    return len(set(common)) == len(common)


assert PRODUCT.single is not None
THEOREM = Theorem(
    name="clifford-class-maps",
    statement="The sums of the grade projections that are equal mod 4, min(4, n+1) of them, are a basis of the linear "
    "maps Cl(p,q) → Cl(p,q) that commute with O(p,q). True for n ≤ 3; for n ≥ 4 they are equivariant, and a proper "
    "subspace of the n+1 grade projections.",
    brief="O(p,q) on Cl(p,q): four classes of grades are enough",
    fails="p+q ≥ 4",
    hypotheses="p + q ≥ 1; Cl(V), or sums of different grades",
    convention=BLADES,
    source="E. Filimoshina, D. Shirokov, arXiv:2506.09625 (layers with a weight for each of four subspaces, which "
    "grade involution and reversal distinguish)",
    reading="refuted with the projection to one grade for n ≥ 4, as expected; proved elsewhere" + GRADES_FOR_EVERY_N,
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups("O(p,q) on Cl", PRODUCT.single.concerns, PRODUCT.single.examples, _holds),
    controls=(
        one_left_out(CLAIM, CLAIM.case(2), "⟨x⟩_2", "three classes need three weights"),
        group_shrunk(CLAIM, CLAIM.case(2), [Matrix([[0, -1], [1, 0]])], "quarter turns preserve the pseudoscalar"),
        Control("n = 4", "grades 0 and 4 have one weight, and may have two", CLAIM.case(4), CLAIM),
    ),
    max_n=5,
    spaces=BetweenSpaces((("Cl(V)", "Cl(V)"), (UP_TO_FOUR, UP_TO_FOUR)), with_grades(clifford_maps, 1)),
    order=SUMS_OF_GRADES,
    rests_on=("clifford-grade-maps",),
    papers=(
        InPaper(
            "2506.09625", 2, "a weight for each of the four classes of grades: equivariant, fewer for n ≥ 4", n="1..5"
        ),
    ),
)
