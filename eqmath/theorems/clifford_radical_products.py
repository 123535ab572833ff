"""Isometries that fix the radical of a form pointwise leave products with the radical, which mix grades."""

from dataclasses import replace

from eqmath.claims import CliffordMaps, Control
from eqmath.claims.clifford_maps import keeps_orientation, keeps_symmetric_form, moves_radical
from eqmath.claims.controls import false_number, one_left_out
from eqmath.clifford import GRADES, WITH_RADICAL
from eqmath.groups import Series, parse_group
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.grades import clifford_maps
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import BLADES, CLIFFORD_MAPS, GRADES_GROW

CLAIM = CliffordMaps(parse_group("E(1,0,2)").series, maps=WITH_RADICAL)
FIRST = CLAIM.case(3)


def _fixes_radical(series: Series) -> bool:
    whole = keeps_symmetric_form(series) and not keeps_orientation(series)
    return whole and moves_radical(series) is False


THEOREM = Theorem(
    name="clifford-radical-products",
    statement="Let a form on Rⁿ have a radical of dimension r < n. The linear maps of its Clifford algebra that "
    "commute with all isometries that fix the radical pointwise are the x ↦ ω⟨x⟩_k, ω a product of j different basis "
    "vectors of the radical, j + k ≤ n: Σ_k Σ_(j≤n−k) C(r,j) weights. With all isometries of the form only the n+1 "
    "grade projections are left.",
    brief="degenerate forms: grades, times products of the radical",
    hypotheses="a form with a radical of dimension r, 1 ≤ r < n",
    convention=BLADES,
    source="the setting is that of D. Ruhe, J. Brandstetter, P. Forré, arXiv:2305.11141, whose isometries fix the "
    "radical; the number we have not found in print",
    reading=f"{CLIFFORD_MAPS}; these groups are not reductive, so that nothing but the equations of the generators "
    "gives the dimension",
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups(
        "E(p,q,r) on Cl",
        _fixes_radical,
        tuple((group, 0) for group in ("E(1)", "E(2)", "E(3)", "E(1,0,2)", "E(2,0,2)", "E(1,1,1)")),
    ),
    controls=(
        one_left_out(CLAIM, FIRST, "e2⟨x⟩_1", "a product with the radical is not a sum of the others"),
        Control("grades alone", "the radical may be multiplied with", FIRST, replace(CLAIM, maps=GRADES), CLAIM),
        false_number(CLAIM, 3, "4", "that is the number for all isometries"),
    ),
    spaces=BetweenSpaces((("Cl(V)", "Cl(V)"),), clifford_maps),
    order=GRADES_GROW,
    rests_on=("clifford-grade-maps",),
)
