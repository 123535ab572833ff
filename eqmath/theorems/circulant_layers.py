"""Layers between contours: rotations of the points along the circle, and of the plane."""

from eqmath.claims import PatternCount, PatternNumber
from eqmath.claims.controls import false_number
from eqmath.groups import Series, parse_group
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, any_spaces
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import SPACES

SHIFTS = "no shift but 1 fixes a point, so that C(n) has n²/n orbits of pairs"
MIRRORED = (
    "1 fixes n points, no other shift any, a reflection 1 for odd n and 0 or 2 by turns for even n: Dih(n) has the "
    "mean of their squares, (n+1)/2 or (n+2)/2, orbits of pairs"
)
CONTOUR, MADE = "V1*V2", PatternNumber.of
NUMBERS = (
    MADE("C(n)xSO(2)", CONTOUR, CONTOUR, "2n", lambda n: 2 * n, f"{SHIFTS}, each with the maps 1 and J of SO(2)"),
    MADE("C(n)xO(2)", CONTOUR, CONTOUR, "n", lambda n: n, f"{SHIFTS}, each with the one map of O(2)"),
    MADE("Dih(n)xO(2)", CONTOUR, CONTOUR, "⌊n/2⌋+1", lambda n: n // 2 + 1, f"{MIRRORED}, with one map each", period=2),
    MADE("Dih(n)xSO(2)", CONTOUR, CONTOUR, "2(⌊n/2⌋+1)", lambda n: n // 2 * 2 + 2, f"{MIRRORED}, with two", period=2),
    MADE("C(n)", "V", "V", "n", lambda n: n, SHIFTS),
    MADE("C(n)", "2*V", "2*V", "4n", lambda n: 4 * n, f"{SHIFTS}, each with any 2 × 2 matrix"),
    MADE("C(n)", "3*V", "2*V", "6n", lambda n: 6 * n, f"{SHIFTS}, each with any 2 × 3 matrix: blocks of circulants"),
)
CLAIM = PatternCount(parse_group("C(8)xSO(2)").series, source=Space(CONTOUR), target=Space(CONTOUR), numbers=NUMBERS)


def _is_counted(series: Series) -> bool:
    return any(own.pattern.number(series) for own in NUMBERS)


THEOREM = Theorem(
    name="circulant-layers",
    statement="A contour of n points in the plane is a vector of Rⁿ ⊗ R². The linear layers between contours that "
    "commute with shifts along the contour and with rotations of the plane are the complex circulants, 2n real "
    "weights: Hom is the tensor product of Hom_C(n)(Rⁿ, Rⁿ), with one map for every shift, and Hom_SO(2)(R², R²). With "
    "reflections of the plane the circulants are real, n weights; with reversals of the contour besides ⌊n/2⌋+1. "
    "Shifts alone leave blocks of circulants, one for every two channels.",
    brief="contours: shifts and rotations leave complex circulants",
    hypotheses="n ≥ 1; C(n) or Dih(n) on the points, SO(2) or O(2) on the plane, or C(n) alone on copies of Rⁿ",
    convention="points first: V1*V2 is Rⁿ ⊗ R²; weights are counted over R",
    source="O. H. Gardaa, N. Blaser, arXiv:2508.16359 (circular convolutions of contours); P. Davis, Circulant "
    "Matrices (1979)",
    reading="proved: the number of weights is the dimension that was computed; for every n with the reason why its "
    "first values decide it",
    script="contours",
    claim=CLAIM,
    single=SingleGroups(
        "G on contours",
        _is_counted,
        tuple((f"{group}", 4) for group in ("C(8)xSO(2)", "C(9)xSO(2)", "C(10)xSO(2)", "C(8)xO(2)", "C(9)xO(2)",
              "C(10)xO(2)", "Dih(6)xO(2)", "Dih(7)xO(2)", "Dih(6)xSO(2)", "C(6)")),
        patterns=tuple(dict.fromkeys(own.pattern for own in NUMBERS)),
    ),
    controls=(
        false_number(CLAIM, 16, "8", "real circulants are those that commute with reflections, too"),
        false_number(CLAIM, 16, "32", "4n weights commute with shifts alone"),
        false_number(CLAIM, 16, "10", "2(⌊n/2⌋+1) weights commute with reversals of the contour, too"),
    ),
    spaces=BetweenSpaces(
        tuple(dict.fromkeys((str(own.source), str(own.target)) for own in NUMBERS)), any_spaces
    ),
    order=SPACES,
    papers=(
        InPaper("2508.16359", 1, "all layers that commute with rotations and shifts are complex convolutions"),
    ),
)  # fmt: skip
