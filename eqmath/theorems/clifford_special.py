"""Rotations leave twice as many maps of a Clifford algebra as all isometries: those with the pseudoscalar."""

from eqmath.claims import CliffordMaps
from eqmath.claims.clifford_maps import keeps_orientation, keeps_symmetric_form, moves_radical
from eqmath.claims.controls import false_number, group_enlarged, one_left_out
from eqmath.clifford import WITH_PSEUDOSCALAR
from eqmath.exact import Matrix
from eqmath.groups import Series
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.grades import clifford_powers, with_grades
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import BLADES, CLIFFORD_MAPS, GRADES_FOR_EVERY_N, INVARIANT_THEORY, SUMS_OF_GRADES

CLAIM = CliffordMaps(GROUP, maps=WITH_PSEUDOSCALAR)
MIRROR = Matrix([[-1, 0], [0, 1]])


def _rotations(series: Series) -> bool:
    return keeps_symmetric_form(series) and keeps_orientation(series) and moves_radical(series) is None


THEOREM = Theorem(
    name="clifford-special",
    statement="Let SO(p,q) act on Cl(p,q), n = p + q, and let I = e1 ⋯ en. The linear maps Cl → Cl that commute with "
    "it are Σ w_k ⟨x⟩_k + Σ w'_k ⟨x⟩_kI, 2(n+1) weights; the bilinear ones are the grades of products of grades and "
    "these times I, 2·C(n+3,3) weights. There are two invariant maps to numbers, the scalar part and the coefficient "
    "of I, and 2(n+1) invariant bilinear forms.",
    brief="SO(p,q) on Cl(p,q): grades, with and without pseudoscalar",
    hypotheses="p + q ≥ 1; Cl(V), sums of different grades, or two elements of one grade each",
    convention=BLADES,
    source=f"{INVARIANT_THEORY}: gI = det(g) I, so that x ↦ xI makes of maps into det ⊗ Cl maps into Cl",
    reading=CLIFFORD_MAPS + GRADES_FOR_EVERY_N,
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups(
        "SO(p,q) on Cl",
        _rotations,
        tuple((group, 0) for group in ("SO(n)", "SO(1,1)", "SO(2,1)", "SO(1,3)", "SO(2,2)")),
    ),
    controls=(
        one_left_out(CLAIM, CLAIM.case(2), "⟨x⟩_1I", "the quarter turn of vectors"),
        group_enlarged(CLAIM, CLAIM.case(2), MIRROR, "a reflection takes I to −I"),
        false_number(CLAIM, 3, "4", "that is the number for O(3)"),
    ),
    max_n=3,
    spaces=BetweenSpaces(
        (
            ("Cl(V)", "Cl(V)"),
            ("Cl(V)", "1"),
            ("Cl(V)^2", "1"),
            ("Cl(V)^2", "Cl(V)"),
            ("1+V+Alt2(V)", "1+V+Alt2(V)"),
            ("V*V", "1+V+Alt2(V)"),
        ),
        with_grades(clifford_powers, 1, 2),
    ),
    order=SUMS_OF_GRADES,
    rests_on=("clifford-geometric-product", "clifford-grade-maps"),
)  # fmt: skip
