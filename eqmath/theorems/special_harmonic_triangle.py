"""The triangle rule of SO(n): every triangle for n = 3, those with an even sum of degrees for n ≥ 4."""

from eqmath.claims import CountedBetween, SpaceCount, coupled_degrees
from eqmath.claims.controls import false_number
from eqmath.groups.special_orthogonal import GROUP
from eqmath.harmonics import is_triangle
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, harmonic_couplings
from eqmath.theorems.harmonic_triangle import PAIRS
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import CONSTANT_IN_N, HARMONICS, STANDARD_COUPLINGS


def _count(n: int, source: Space, target: Space) -> int:
    """For n ≥ 3 by the triangle rule, for n = 2 by the signs of ± a ± b ± c = 0, for n = 1 one if there are lines."""
    a, b, c = coupled_degrees(source, target)
    if n == 1:
        return int(max(a, b, c) < 2)
    if n == 2:
        return sum(x + y == z for x in {a, -a} for y in {b, -b} for z in {c, -c})
    return int(is_triangle(a, b, c) and (n == 3 or (a + b + c) % 2 == 0))


NUMBER = CountedBetween(
    "1 for a triangle, with a+b+c even if n > 3, else 0; n = 2: one for every a ± b = ± c",
    _count,
    lambda source, target: 4,
    CONSTANT_IN_N,
)
CLAIM = SpaceCount(GROUP, formula=NUMBER)


def _ends(source: str, target: str) -> SpaceCount:
    return CLAIM.between(Space(source), Space(target))


THEOREM = Theorem(
    name="special-harmonic-triangle",
    statement="Let Harm_l be the harmonic polynomials of degree l on Rⁿ. For n = 3 there is, up to factors, one "
    "SO(3)-equivariant map Harm_a ⊗ Harm_b → Harm_c if |a−b| ≤ c ≤ a+b, and none but 0 otherwise: the rule of Clebsch "
    "and Gordan. For n ≥ 4 there is one exactly for the triangles with a+b+c even, as for O(n). In the plane Harm_l is "
    "the sum of the turns by lφ and −lφ, and there are as many maps as solutions of ± a ± b = ± c.",
    brief="SO(3): one coupling of degrees for every triangle",
    hypotheses="n ≥ 1; X is a product of at most two V and Harm of V, Y is V, Harm of V or 1",
    convention=HARMONICS,
    source=STANDARD_COUPLINGS,
    reading="proved: the number is the dimension, at every n",
    script="gaunt",
    claim=CLAIM,
    controls=(
        false_number(_ends("Harm2(V)^2", "Harm3(V)"), 3, "0", "that is the number for O(3): parity is not preserved"),
        false_number(_ends("V*V", "V"), 4, "1", "in four dimensions the cross product takes three vectors"),
        false_number(_ends("Harm2(V)^2", "Harm2(V)"), 2, "1", "the triangle rule is false in the plane"),
        false_number(_ends("Harm2(V)*V", "V"), 2, "1", "the true number is 2: turn the result by a right angle"),
    ),
    spaces=BetweenSpaces(PAIRS, harmonic_couplings),
    max_n=5,
    rests_on=("special-orthogonal-grood", "harmonic-triangle"),
    papers=(InPaper("2302.03655", 1, "one tensor product of every three degrees of a triangle", n="1..5"),),
)
