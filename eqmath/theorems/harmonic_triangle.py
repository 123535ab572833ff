"""The triangle rule: how many O(n)-equivariant maps lead from Harm_a ⊗ Harm_b to Harm_c, or to det ⊗ Harm_c."""

from eqmath.claims import CountedBetween, SpaceCount, coupled_degrees
from eqmath.claims.controls import false_number
from eqmath.groups.orthogonal import GROUP
from eqmath.harmonics import is_triangle
from eqmath.spaces import Space
from eqmath.spaces.harmonic_legs import is_twisted
from eqmath.theorems.between import BetweenSpaces, harmonic_couplings
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import CONSTANT_IN_N, HARMONICS, STANDARD_COUPLINGS


def _count(n: int, source: Space, target: Space) -> int:
    """1 or 0: for n ≥ 3 by the triangle rule, for n = 2 by adding and subtracting degrees, for n = 1 by parity."""
    (a, b, c), twisted = coupled_degrees(source, target), is_twisted(source) != is_twisted(target)
    if n == 1:
        return int(max(a, b, c) < 2 and (a + b + c + twisted) % 2 == 0)
    if n == 2:
        return int((c, twisted) in _in_the_plane(a, b))
    odd = (a + b + c) % 2
    return int(is_triangle(a, b, c) and (odd == twisted if n == 3 else not (odd or twisted)))


def _in_the_plane(a: int, b: int) -> list[tuple[int, bool]]:
    """The degrees c in Harm_a ⊗ Harm_b, Harm_0 being 1 or det; Harm_l is det ⊗ Harm_l for l ≥ 1."""
    found = {abs(a - b), a + b}
    return [(c, twisted) for c in found for twisted in (False, True) if c or not twisted or a * b]


PAIRS = (
    ("1", "1"),
    ("V*V", "1"),
    ("V*V", "V"),
    ("V*V", "Harm2(V)"),
    ("Harm2(V)*V", "V"),
    ("Harm2(V)*V", "Harm2(V)"),
    ("Harm2(V)^2", "Harm2(V)"),
    ("Harm2(V)^2", "Harm3(V)"),
    ("Harm2(V)^2", "Harm4(V)"),
    ("Harm3(V)*Harm2(V)", "V"),
    ("Harm3(V)*V", "Harm3(V)"),
    ("Harm3(V)*V", "V"),
)
"""Degrees of triangles with even and odd sums, and of no triangle."""
SMALL = tuple(pair for pair in PAIRS if pair not in (("Harm2(V)^2", "Harm4(V)"), ("Harm3(V)*Harm2(V)", "V")))
"""Those of which products are multiplied out for every n that is needed."""
NUMBER = CountedBetween(
    "1 for a triangle with a+b+c even, else 0; n = 2: 1 for c = a+b and |a-b|, else 0",
    _count,
    lambda source, target: 4,
    CONSTANT_IN_N,
)
CLAIM = SpaceCount(GROUP, formula=NUMBER)


def _ends(source: str, target: str) -> SpaceCount:
    return CLAIM.between(Space(source), Space(target))


THEOREM = Theorem(
    name="harmonic-triangle",
    statement="Let Harm_l be the harmonic polynomials of degree l on Rⁿ. For n ≥ 3 there is, up to factors, one "
    "O(n)-equivariant map Harm_a ⊗ Harm_b → Harm_c if |a−b| ≤ c ≤ a+b and a+b+c is even, and none but 0 otherwise. "
    "For n = 3 the triangles with a+b+c odd have one map to det ⊗ Harm_c, as the cross product; for n ≥ 4 none. In the "
    "plane the rule is another one: c = a+b and c = |a−b| alone. For n = 1 there are Harm_0 and Harm_1, and a+b+c is "
    "even.",
    brief="O(n): one coupling of degrees for every even triangle",
    hypotheses="n ≥ 1; X is a product of at most two V and Harm of V, Y is V, Harm of V or 1, perhaps times det",
    convention=HARMONICS,
    source=STANDARD_COUPLINGS,
    reading="proved: the number is the dimension, at every n",
    script="gaunt",
    claim=CLAIM,
    controls=(
        false_number(
            _ends("Harm2(V)^2", "Harm2(V)"), 2, "1", "in the plane 2, 2, 2 is a triangle, but 2 is not 0 or 4"
        ),
        false_number(
            _ends("V*V", "V"), 3, "1", "without parity: the cross product of vectors is not a vector, for det(−1) = −1"
        ),
        false_number(_ends("V*V", "det*V"), 4, "1", "a head needs n different legs"),
        false_number(_ends("Harm2(V)*V", "Harm4(V)"), 3, "1", "1 + 2 < 4"),
    ),
    spaces=BetweenSpaces(
        (*PAIRS, ("V*V", "det*V"), ("Harm2(V)*V", "det*Harm2(V)"), ("Harm2(V)^2", "det")), harmonic_couplings
    ),
    max_n=5,
    rests_on=("orthogonal-brauer",),
    papers=(InPaper("2401.10216", 1, "the triangle rule: which degrees couple, and with which parity", n="1..5"),),
)
