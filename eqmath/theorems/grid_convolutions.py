"""Convolutions on the torus that commute with rotations and reflections as well: the layers of p4 and p4m."""

from math import gcd

from eqmath.claims import PatternCount, PatternNumber
from eqmath.claims.controls import false_number
from eqmath.groups import Series, parse_group
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, any_spaces
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import SPACES

ORBITS = "an orbit of pairs is one of shifts under the symmetries around a point; with g = gcd(2,n) these fix"
NUMBERS = (
    PatternNumber.of("Torus(n,1)", "V", "V", "n²", lambda n: n * n, "one weight for every shift", degree=2, period=2),
    PatternNumber.of(
        "Torus(n,2)", "V", "V", "(n²+g²)/2", lambda n: (n * n + gcd(2, n) ** 2) // 2,
        f"{ORBITS} n² shifts (1) and g² (half turn)", degree=2, period=2,
    ),
    PatternNumber.of(
        "Torus(n,4)", "V", "V", "(n²+g²+2g)/4", lambda n: (n * n + gcd(2, n) ** 2 + 2 * gcd(2, n)) // 4,
        f"{ORBITS} n² shifts (1), g² (half turn), g (quarter turns)", degree=2, period=2,
    ),
    PatternNumber.of(
        "Torus(n,8)", "V", "V", "(n²+g²+2g+2ng+2n)/8",
        lambda n: (n * n + gcd(2, n) ** 2 + 2 * gcd(2, n) + 2 * n * gcd(2, n) + 2 * n) // 8,
        f"{ORBITS} n² shifts (1), g² (half turn), g (quarter turns), ng or n (reflections)", degree=2, period=2,
    ),
)  # fmt: skip
V = Space("V")
CLAIM = PatternCount(parse_group("Torus(3,4)").series, source=V, target=V, numbers=NUMBERS)


def _is_torus(series: Series) -> bool:
    return any(own.pattern.number(series) for own in NUMBERS)


THEOREM = Theorem(
    name="grid-convolutions",
    statement="The linear layers of the n × n torus that commute with its translations are the circular convolutions, "
    "one weight for every shift. Those that commute with the rotations (p4) or all symmetries of the square (p4m) "
    "around a point as well have one weight for every orbit of shifts under these: by Burnside, with g = gcd(2, n), "
    "(n²+g²+2g)/4 and (n²+g²+2g+2ng+2n)/8.",
    brief="torus: convolutions share weights along rotations",
    hypotheses="n ≥ 1; 1, 2, 4 or 8 symmetries around a point",
    convention="V has the n² pixels, row by row",
    source="T. Cohen, M. Welling, arXiv:1602.07576 (p4 and p4m), for layers between images; W. Burnside (1897)",
    reading="proved: the number of weights is the dimension that was computed; for every n with the reason why its "
    "first values decide it",
    script="parametric_spans",
    claim=CLAIM,
    single=SingleGroups(
        "Torus(n,r)",
        _is_torus,
        (("Torus(4,1)", 2), ("Torus(5,2)", 2), ("Torus(6,4)", 2), ("Torus(8,4)", 2), ("Torus(6,8)", 2)),
        patterns=tuple(own.pattern for own in NUMBERS),
    ),
    controls=(
        false_number(CLAIM, 9, "n", "rotations share the weights of a convolution"),
        false_number(CLAIM, 9, "n/4", "the centre is an orbit of one shift"),
        false_number(CLAIM, 9, "5", "quarter turns share more weights than half turns"),
    ),
    spaces=BetweenSpaces((("V", "V"),), any_spaces),
    order=SPACES,
    papers=(
        InPaper(
            "2208.00809", 3, "convolutions are parametric spans: weights on orbits of shifts, with rotations as well"
        ),
    ),
)
