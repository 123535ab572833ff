"""The linear equivariant maps of a Clifford algebra are the combinations of its grade projections."""

from eqmath.claims import CliffordMaps
from eqmath.claims.clifford_maps import keeps_orientation, keeps_symmetric_form, moves_radical
from eqmath.claims.controls import false_number, group_shrunk, one_left_out
from eqmath.exact import Matrix
from eqmath.groups import Series
from eqmath.groups.orthogonal import GROUP
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.grades import clifford_powers, with_grades
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import BLADES, CLIFFORD_MAPS, GRADES_FOR_EVERY_N, INVARIANT_THEORY, SUMS_OF_GRADES

CLAIM = CliffordMaps(GROUP)


def _all_isometries(series: Series) -> bool:
    whole = keeps_symmetric_form(series) and not keeps_orientation(series)
    return whole and moves_radical(series) in (True, None)


THEOREM = Theorem(
    name="clifford-grade-maps",
    statement="Let O(p,q) act on the Clifford algebra Cl(p,q) of its form, n = p + q. The linear maps Cl → Cl that "
    "commute with it are Σ w_k ⟨x⟩_k, with one weight for every grade: n+1. There is one invariant map to numbers, "
    "⟨x⟩_0, and there are n+1 invariant bilinear forms, ⟨⟨x⟩_k⟨y⟩_k⟩_0. For all isometries of a form with a "
    "radical the linear maps are the same, and the invariant forms those of grades k ≤ p+q.",
    brief="O(p,q) on Cl(p,q): one weight for every grade",
    hypotheses="p + q ≥ 1, with a radical or without; Cl(V), or sums of different grades",
    convention=BLADES,
    source=f"{INVARIANT_THEORY}: Λ^k V are irreducible and no two of them are alike; used in D. Ruhe, J. Brandstetter, "
    "P. Forré, arXiv:2305.11141",
    reading=CLIFFORD_MAPS + GRADES_FOR_EVERY_N,
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups(
        "O(p,q) on Cl",
        _all_isometries,
        tuple((group, 0) for group in ("O(n)", "O(1,1)", "O(2,1)", "O(1,3)", "O(2,2)", "O(1,4)", "O(1,0,1)",
              "O(2,0,1)", "O(1,0,2)", "O(3,0,1)", "O(2,0,2)")),
    ),
    controls=(
        one_left_out(CLAIM, CLAIM.case(2), "⟨x⟩_1", "vectors are a grade of their own"),
        group_shrunk(CLAIM, CLAIM.case(2), [Matrix([[0, -1], [1, 0]])], "quarter turns preserve the pseudoscalar"),
        false_number(CLAIM, 3, "8", "that is the number for SO(3)"),
    ),
    max_n=5,
    spaces=BetweenSpaces(
        (("Cl(V)", "Cl(V)"), ("Cl(V)", "1"), ("Cl(V)^2", "1"), ("1+V+Alt2(V)", "1+V+Alt2(V)"), ("Alt3(V)", "Alt3(V)")),
        with_grades(clifford_powers, 1),
    ),
    order=SUMS_OF_GRADES,
    rests_on=("orthogonal-young-legs",),
    papers=(
        InPaper("2506.09625", 1, "linear maps that commute with all isometries: one weight for every grade", n="1..5"),
    ),
)  # fmt: skip
