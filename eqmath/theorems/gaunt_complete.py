"""Products of polynomials are all SO(n)-equivariant maps: not where the sum of the degrees is odd and n = 3."""

from eqmath.claims import Case, Control, GauntSpanning, coupled_degrees
from eqmath.groups.special_orthogonal import GROUP
from eqmath.harmonics import is_triangle
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, harmonic_products
from eqmath.theorems.harmonic_triangle import SMALL
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GAUNT, HARMONICS

CLAIM = GauntSpanning(GROUP)


def _holds(case: Case) -> bool:
    """n ≥ 4, or there is no other map: none of odd degree for n = 3, none but 0 for n ≤ 2, or numbers alone."""
    assert case.ends is not None
    a, b, c = coupled_degrees(*case.ends)
    if case.n == 1:
        return max(a, b, c) > 1 or (a + b + c) % 2 == 0
    if case.n == 2:
        return c not in (abs(a - b), a + b) or a + b + c == 0
    return case.n > 3 or not is_triangle(a, b, c) or (a + b + c) % 2 == 0


def _ends(source: str, target: str) -> GauntSpanning:
    return CLAIM.between(Space(source), Space(target))


CROSS, MIXED, PLANE = _ends("V*V", "V"), _ends("Harm2(V)^2", "Harm3(V)"), _ends("V*V", "Harm2(V)")

THEOREM = Theorem(
    name="gaunt-complete",
    statement="The harmonic parts of products of polynomials span Hom_SO(n)(Harm_a ⊗ Harm_b, Harm_c). True for n ≥ 4; "
    "for n = 3 exactly unless a+b+c is odd and |a−b| ≤ c ≤ a+b: −1 multiplies a product by (−1)^(a+b) and what has "
    "degree c by (−1)^c, so that the cross product and all other couplings with a head are missing. For "
    "n = 2 the turn by a right angle is missing wherever there is a map, beside 1 ⊗ 1 → 1; for n = 1 the odd degrees.",
    brief="SO(n): products of polynomials are all couplings",
    fails="n = 3 and a+b+c odd; n ≤ 2",
    hypotheses="n ≥ 1; X is a product of at most two V and Harm of V, Y is V, Harm of V or 1",
    convention=HARMONICS,
    source=GAUNT,
    reading="refuted with an equivariant map that is not a product of polynomials, as expected, where a head is "
    "missing; proved elsewhere",
    script="gaunt",
    claim=CLAIM,
    holds=_holds,
    controls=(
        Control(
            "the cross product", "a product of vectors does not change its sign with their order", CROSS.case(3), CROSS
        ),
        Control("degrees 2, 2 and 3", "3 has another parity than 2 + 2", MIXED.case(3), MIXED),
        Control("the plane", "(x + iy)² can be multiplied by i, too", PLANE.case(2), PLANE),
    ),
    spaces=BetweenSpaces(SMALL, harmonic_products),
    max_n=4,
    rests_on=("gaunt-path", "special-harmonic-triangle"),
    papers=(
        InPaper(
            "2401.10216",
            3,
            "products on the sphere in place of all couplings of degrees: false exactly where a+b+c is odd",
            n="1..4",
        ),
    ),
)
