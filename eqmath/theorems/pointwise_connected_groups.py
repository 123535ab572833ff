"""Networks with point-wise activations that commute with a connected compact group: on trivial spaces alone."""

from dataclasses import replace

from eqmath.claims import Control, PointwiseClaim
from eqmath.claims.pointwise import ALL, ALL_OR_AFFINE, ONLY_AFFINE
from eqmath.groups import parse_group
from eqmath.groups.special_orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, same_space
from eqmath.theorems.pointwise_monomial import CLAIM as BY_ENTRIES
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import COORDINATES, PACINI, POINTWISE, SPACES

CLAIM = replace(BY_ENTRIES, series=GROUP, rule=ALL_OR_AFFINE)
CONNECTED = tuple(parse_group(name).series for name in ("SO(2)", "Sp(2)", "UR(2)"))


def _about(group: str, space: str) -> PointwiseClaim:
    return replace(CLAIM, series=parse_group(group).series, source=Space(space), target=Space(space))


FLIPPED, DETERMINANT, PLANE = _about("O(1)", "V"), _about("O(2)", "det"), _about("SO(2)", "Alt2(V)")

THEOREM = Theorem(
    name="pointwise-connected-groups",
    statement="If a continuous function that is not affine, applied to every coordinate, commutes with a connected "
    "compact group on a space, in whatever coordinates, then the group acts trivially there: the matrices are monomial "
    "and, as they depend continuously on the element and 1 is among them, diagonal with entries 1. So rotation-"
    "equivariant networks with such activations are invariant, and the feature spaces of disentangled steerable "
    "networks are trivial.",
    brief="connected groups: activations on trivial spaces alone",
    hypotheses="SO(n), Sp(n) or U(n) on R²ⁿ; any space made from V",
    convention=f"{COORDINATES}. Sp(n) is the real symplectic group, connected and not compact; the argument holds "
    "as it has no maps to positive numbers but the trivial one",
    source=PACINI,
    reading=POINTWISE,
    script="activations",
    claim=CLAIM,
    max_n=4,
    single=SingleGroups(
        "G",
        lambda series: series == GROUP or series in CONNECTED,
        (("UR(n)", 4), ("SO(n)", 4), ("Sp(n)", 4)),
    ),
    controls=(
        Control("a group that is not connected", "O(1) on V has ±1, and odd functions commute",
                FLIPPED.case(1), FLIPPED),
        Control("O(2) on its determinant", "a reflection changes the sign, and odd functions commute",
                DETERMINANT.case(2), DETERMINANT),
        Control("no function but affine ones ever commutes", "SO(2) acts trivially on Alt2(V)", PLANE.case(2),
                replace(PLANE, rule=ONLY_AFFINE), PLANE),
        Control("all functions commute", "a rotation mixes two coordinates of the plane",
                _about("SO(2)", "V").case(2), replace(_about("SO(2)", "V"), rule=ALL), _about("SO(2)", "V")),
    ),
    spaces=BetweenSpaces(
        tuple(
            (space, space)
            for space in ("V", "V^2", "Sym2(V)", "Alt2(V)", "Alt3(V)", "Harm2(V)", "1+V+Harm2(V)", "3")
        ),
        same_space,
    ),
    order=SPACES,
    rests_on=("pointwise-monomial",),
    papers=(
        InPaper("2401.09235", 2, "connected compact groups, disentangled steerable networks: trivial spaces alone", 4),
    ),
)  # fmt: skip
