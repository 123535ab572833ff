"""Layers from a contour to a shorter one, to the plane, and to invariants."""

from eqmath.claims import PatternCount, PatternNumber
from eqmath.claims.controls import false_number
from eqmath.groups import Series, parse_group
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, any_spaces
from eqmath.theorems.circulant_layers import SHIFTS
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import SPACES

CONTOUR, TURNING, MADE = "V1*V2", "C(n)xSO(2)", PatternNumber.of
FINE = "a contour of {0}n points under shifts by {0} is {0} contours of n; " + SHIFTS + ", each with 1 and J of SO(2)"
ONE = "C(n) has one orbit of points, and SO(2) the maps 1 and J"
NONE = "SO(2) fixes no vector but 0"
PAIRS = "⌊n/2⌋+1 orbits of unordered pairs with the scalar product, n−⌊n/2⌋−1 of ordered ones with the area"
NUMBERS = (
    MADE(TURNING, "2*V1*V2", CONTOUR, "4n", lambda n: 4 * n, FINE.format(2)),
    MADE(TURNING, "3*V1*V2", CONTOUR, "6n", lambda n: 6 * n, FINE.format(3)),
    MADE(TURNING, CONTOUR, "V2", "2", lambda n: 2, ONE, degree=0),
    MADE(TURNING, CONTOUR, "1", "0", lambda n: 0, NONE, degree=0),
    MADE(TURNING, "Sym2(V1*V2)", "1", "n", lambda n: n, PAIRS),
    MADE(
        "C(n)", "3*V", "V", "3n", lambda n: 3 * n, f"a contour of 3n points under shifts by 3 is three of n; {SHIFTS}"
    ),
)
CLAIM = PatternCount(parse_group("C(4)xSO(2)").series, source=Space("2*V1*V2"), target=Space(CONTOUR), numbers=NUMBERS)


def _is_counted(series: Series) -> bool:
    return any(own.pattern.number(series) for own in NUMBERS)


THEOREM = Theorem(
    name="contour-pooling",
    statement="A contour of mn points that is shifted by m points at a time is m contours of n points, so that the "
    "layers to contours of n points that commute with these shifts and with rotations have 2mn real weights: windows "
    "around the whole contour, n apart. To the plane there are two, the sum of the points turned and stretched; no "
    "linear map but 0 is invariant, and n quadratic forms are: the real and imaginary parts of the autocorrelations.",
    brief="contours: pooling from mn points to n has 2mn weights",
    hypotheses="n ≥ 1; C(n) on the points, SO(2) on the plane, or C(n) alone on copies of Rⁿ",
    convention="a fine contour is m*V1*V2, the points with the same remainder mod m together; weights over R",
    source="O. H. Gardaa, N. Blaser, arXiv:2508.16359 (coarsening and global pooling)",
    reading="proved: the number of weights is the dimension that was computed; for every n with the reason why its "
    "first values decide it",
    script="contours",
    claim=CLAIM,
    single=SingleGroups(
        "G on contours",
        _is_counted,
        (("C(4)xSO(2)", 4), ("C(5)xSO(2)", 4), ("C(8)xSO(2)", 4), ("C(10)xSO(2)", 4), ("C(4)", 2)),
        patterns=tuple(dict.fromkeys(own.pattern for own in NUMBERS)),
    ),
    controls=(
        false_number(CLAIM, 8, "8", "2n is the number for contours of the same length"),
        false_number(CLAIM, 8, "4", "shifts of the fine contour by one point are more than shifts by two"),
        false_number(CLAIM.between(Space(CONTOUR), Space("1")), 8, "1", "the sum of the points turns with them"),
    ),
    spaces=BetweenSpaces(tuple(dict.fromkeys((str(own.source), str(own.target)) for own in NUMBERS)), any_spaces),
    order=SPACES,
    papers=(InPaper("2508.16359", 2, "coarsening and pooling: weights from mn points to n, and quadratic invariants"),),
)
