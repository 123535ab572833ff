"""Grade projections are said to be all maps of a Clifford algebra that commute with rotations: false for every n."""

from dataclasses import replace

from eqmath.claims import Case, CliffordMaps, Control
from eqmath.claims.controls import false_number
from eqmath.clifford import CLASSES, WITH_PSEUDOSCALAR
from eqmath.groups import Series
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.clifford_special import CLAIM as TRUE
from eqmath.theorems.clifford_special import THEOREM as SPECIAL
from eqmath.theorems.grades import clifford_maps
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import BLADES, GRADES_GROW

CLAIM = CliffordMaps(GROUP, complete=WITH_PSEUDOSCALAR)


def _holds(series: Series, case: Case) -> bool:
    """Never: x ↦ xI is missed."""
    return False


assert SPECIAL.single is not None
THEOREM = Theorem(
    name="clifford-grade-maps-special",
    statement="The linear maps Cl(p,q) → Cl(p,q) that commute with SO(p,q) are the combinations of grade projections. "
    "False for every n ≥ 1: the product with the pseudoscalar is missed.",
    brief="SO(p,q) on Cl(p,q): one weight for every grade",
    fails="every p+q ≥ 1",
    hypotheses="p + q ≥ 1",
    convention=BLADES,
    source="true for O(p,q); that rotations leave more is clifford-special",
    reading="refuted with a map of grade k to grade n−k, as expected",
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups("SO(p,q) on Cl", SPECIAL.single.concerns, SPECIAL.single.examples, _holds),
    controls=(
        Control("classes of grades", "even less than the grades", TRUE.case(4), replace(CLAIM, maps=CLASSES), TRUE),
        false_number(CLAIM, 1, "2", "SO(1) is trivial: all four maps of R² commute with it"),
    ),
    max_n=5,
    spaces=BetweenSpaces((("Cl(V)", "Cl(V)"),), clifford_maps),
    order=GRADES_GROW,
    rests_on=("clifford-special",),
)
