"""Linear layers of projective geometric algebra: maps of Cl(n,0,1) that commute with the motions of space."""

from dataclasses import replace

from eqmath.claims import CliffordMaps, Control
from eqmath.claims.clifford_maps import algebra_of, keeps_symmetric_form, moves_radical
from eqmath.claims.controls import false_number, one_left_out
from eqmath.clifford import GRADES, OF_MOTIONS, WITH_RADICAL
from eqmath.groups import Series, parse_group
from eqmath.theorems.between import BetweenSpaces
from eqmath.theorems.grades import clifford_maps
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import BLADES, CLIFFORD_MAPS, GRADES_GROW

CLAIM = CliffordMaps(parse_group("E(2)").series, maps=WITH_RADICAL, oriented=OF_MOTIONS)
ORIENTED = replace(CLAIM, series=parse_group("SE(2)").series)
FIRST = CLAIM.case(3)


def _motions(series: Series) -> bool:
    """Those of Euclidean space."""
    if not keeps_symmetric_form(series) or series.only is None or moves_radical(series) is not False:
        return False
    algebra = algebra_of(series, series.only)
    return (algebra.q, algebra.r) == (0, 1)


THEOREM = Theorem(
    name="projective-maps",
    statement="Let the motions E(n) of Rⁿ act on projective geometric algebra Cl(n,0,1), e₀² = 0. The linear maps that "
    "commute with E(n) are Σ w_k ⟨x⟩_k + Σ v_k e₀⟨x⟩_k: n+2 and n+1, in all 2n+3 weights, 9 for space. Motions that "
    "keep orientation, SE(n), leave 3n+7: besides e₀⟨x⟩_kI, I = e1 ⋯ en, and the coefficients of I and e₀I as numbers, "
    "that of e₀I times e₀ as well. These are not 2(2n+3), for the group is not reductive.",
    brief="E(n), SE(n) on Cl(n,0,1): 2n+3 and 3n+7 weights",
    hypotheses="n ≥ 1",
    convention=f"{BLADES}; e₀ is the last basis vector of V = R^(n+1)",
    source="for E(3) J. Brehmer, P. de Haan, S. Behrends, T. Cohen, arXiv:2305.18415 (Geometric Algebra Transformer); "
    "the numbers for every n and for SE(n) by null spaces and the filtration by e₀, which we have not found in print",
    reading=f"{CLIFFORD_MAPS}; sub and quotient do not split here, maps X → Y and Y → X differ in number",
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups(
        "E(n), SE(n) on Cl",
        _motions,
        tuple((group, 0) for group in ("E(1)", "E(2)", "E(3)", "E(4)", "SE(1)", "SE(2)", "SE(3)", "SE(4)")),
    ),
    controls=(
        one_left_out(CLAIM, FIRST, "e3⟨x⟩_1", "lines may be multiplied with e₀"),
        Control("grades alone", "the product with e₀ is missed", FIRST, replace(CLAIM, maps=GRADES), CLAIM),
        Control("the maps of SE(2) for E(2)", "a reflection takes the volume to its negative", FIRST,
                replace(CLAIM, maps=OF_MOTIONS), CLAIM),
        Control("the maps of E(2) for SE(2)", "the volume is kept", FIRST, replace(ORIENTED, oriented=None), ORIENTED),
        false_number(ORIENTED, 3, "14", "twice the 7 of E(2): sub and quotient do not split"),
    ),
    spaces=BetweenSpaces((("Cl(V)", "Cl(V)"),), clifford_maps),
    order=GRADES_GROW,
    rests_on=("clifford-radical-products",),
)  # fmt: skip
