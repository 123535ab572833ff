"""Layers on point clouds: permutations of the points, and rotations of the space in which they are."""

from eqmath.claims import SpaceSpanning
from eqmath.claims.controls import false_number, one_left_out
from eqmath.groups import Series, parse_group
from eqmath.groups.orthogonal import GROUP as ORTHOGONAL
from eqmath.groups.special_orthogonal import GROUP as ROTATIONS
from eqmath.groups.symmetric import GROUP as PERMUTATIONS
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, any_spaces
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import SPACES

CLAIM = SpaceSpanning(parse_group("S(2)xO(2)").series)
CLOUDS = CLAIM.between(Space("V1*V2"), Space("V1*V2"))
SQUARES = CLAIM.between(Space("Sym2(V1*V2)"), Space("V1"))


def _is_cloud(series: Series) -> bool:
    """Permutations of points, and orthogonal matrices in the space."""
    members = [factor.series for factor in series.factors]
    return len(members) == 2 and members[0] is PERMUTATIONS and members[1] in (ORTHOGONAL, ROTATIONS)


THEOREM = Theorem(
    name="point-cloud-layers",
    statement="A cloud of n points in R^d is a vector of Rⁿ ⊗ R^d. The layers between products and symmetric and "
    "exterior powers of clouds that commute with S(n) and O(d), or SO(d), are spanned by pairs of a set partition and "
    "a matching, or one with a determinant, on the same legs, up to the symmetries of these. From clouds to clouds "
    "there are two weights for n ≥ 2: every point for itself, and the sum of all.",
    brief="point clouds: pairs of a partition and a matching span",
    hypotheses="n ≥ 1 points, d ≥ 1; O(d) or SO(d)",
    convention="points first: V1*V2 is Rⁿ ⊗ R^d; n1 is the number of points, n2 the dimension",
    source="the fundamental theorem for O(d), H. Weyl, The Classical Groups (1939); S(n) by orbits; local symmetries "
    "as in arXiv:2212.08648",
    reading="proved: the pairs are equivariant and their rank is the dimension of Hom",
    script="contours",
    claim=CLAIM,
    single=SingleGroups(
        "S(n) x O(d)",
        _is_cloud,
        (("S(5)xO(3)", 8), ("S(3)xSO(3)", 6), ("S(4)xO(3)", 8), ("S(4)xO(1)", 8)),
        products=(("S(n)xO(n)", 8), ("S(n)xSO(n)", 6)),
    ),
    controls=(
        one_left_out(CLOUDS, CLOUDS.case(4), "1|1' x 1,1'", "the sum of all points is missed"),
        false_number(CLOUDS, 4, "4", "all maps between points times all maps of the plane: O(2) leaves one"),
        false_number(SQUARES, 4, "1", "the lengths alone forget the scalar products with other points"),
    ),
    spaces=BetweenSpaces(
        (
            ("V1*V2", "V1*V2"),
            ("V1*V2", "V1"),
            ("Sym2(V1*V2)", "V1"),
            ("Sym2(V1*V2)", "1"),
            ("Alt3(V1*V2)", "1"),
            ("Sym4(V1*V2)", "1"),
        ),
        any_spaces,
    ),
    rests_on=("local-symmetries",),
    order=SPACES,
)
