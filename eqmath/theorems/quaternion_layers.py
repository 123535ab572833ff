"""Layers between vectors of quaternions: what commutes with multiplications from the right."""

from eqmath.claims import AlgebraLayers
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups import parse_group
from eqmath.groups.blade_group import is_blade_group
from eqmath.theorems.between import BetweenSpaces, copies_of_v
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import SPACES

CLAIM = AlgebraLayers(parse_group("Blades(0,2)").series)
COMPLEX = AlgebraLayers(parse_group("Blades(0,1)").series)
FIRST, PLANE = CLAIM.case(4), COMPLEX.case(2)

THEOREM = Theorem(
    name="quaternion-layers",
    statement="Let A = Cl(p,q) be an algebra of dimension n = 2^(p+q), as the complex numbers Cl(0,1) or the "
    "quaternions Cl(0,2). The real linear maps Aᵏ → Aˡ that commute with all multiplications from the right are the "
    "l × k matrices with entries in A, which multiply from the left: nkl weights of n²kl. Between quaternions these "
    "are a quarter, 4 of 16 and 16 of 64.",
    brief="layers over the quaternions have a quarter of the weights",
    hypotheses="p + q ≥ 0, k ≥ 1, l ≥ 1",
    convention="V is A, its basis the blades; the group are the blades and their negatives, which span A",
    source="an algebra with 1 is the commutant of its right multiplications: W(x) = W(1·x) = W(1)x",
    reading="proved: the matrices with one blade commute, and are as many as the dimension of Hom",
    script="clifford_layers",
    claim=CLAIM,
    single=SingleGroups(
        "Blades(p,q)",
        is_blade_group,
        tuple((group, 2) for group in ("Blades(0,0)", "Blades(0,1)", "Blades(0,2)", "Blades(1,0)", "Blades(1,1)",
              "Blades(2,0)", "Blades(0,3)")),
    ),
    controls=(
        one_left_out(CLAIM, FIRST, "e1 at 1, 1", "multiplication with i from the left"),
        sign_flipped(CLAIM, FIRST, (0, 0), "diag(−1, 1, 1, 1) is not a multiplication"),
        group_enlarged(CLAIM, FIRST, Matrix([[1, 0, 0, 0], [0, -1, 0, 0], [0, 0, -1, 0], [0, 0, 0, -1]]),
                       "conjugation turns left multiplications into right ones"),
        group_shrunk(COMPLEX, PLANE, [], "all 2 × 2 matrices are left"),
        false_number(CLAIM, 4, "16", "all matrices are four times as many"),
    ),
    spaces=BetweenSpaces((("V", "V"), ("2*V", "V"), ("2*V", "2*V")), copies_of_v),
    order=SPACES,
)  # fmt: skip
