"""Functions of every coordinate that commute with a group: those that let the entries of monomial matrices pass."""

from dataclasses import replace

from eqmath.claims import Control, PointwiseClaim, PointwiseRule
from eqmath.claims.pointwise import ALL, CUBE, ONLY_AFFINE, RELU, SHIFT
from eqmath.exact import Matrix
from eqmath.groups import matrix_group, parse_group
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, is_real, same_space
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import COORDINATES, PACINI, POINTWISE, SPACES

CLAIM = PointwiseClaim(GROUP)
BASIS = Matrix([[1, 1, 0], [1, -1, 1], [1, 0, -1]])
TURNED = matrix_group("C(3) by its invariant lines", 3, [BASIS.inverse() * Matrix.permutation([2, 3, 1]) * BASIS])


def _false(rule: PointwiseRule, group: str, space: str, reason: str) -> Control:
    """A false rule for one group and space."""
    own = parse_group(group)
    true = replace(CLAIM, series=own.series, source=Space(space), target=Space(space))
    return Control(f"{rule.text} with {group} on {space}", reason, true.case(own.n), replace(true, rule=rule), true)


THEOREM = Theorem(
    name="pointwise-monomial",
    statement="Let a group act on a space by real matrices ρ(g), and let f be a continuous function of one number. "
    "Applied to every coordinate, f commutes with all ρ(g) exactly in one of three cases: f is linear; or f(x) = ax + "
    "b and all row sums of all ρ(g) are 1; or every ρ(g) has one non-zero entry in every row, and f(cx) = c f(x) for "
    "all these entries c. The c with f(cx) = c f(x) for all x are a closed group: {1}, {1, −1}, the powers of a number "
    "with or without signs, all positive numbers, or all numbers if f is linear. So permutation matrices admit all f, "
    "signed ones the odd f, non-negative monomial ones relu, and all others affine f alone.",
    brief="activations commute with monomial matrices, or are affine",
    hypotheses="a group that is given by real generators on V; any space made from V",
    convention=COORDINATES,
    source=f"{PACINI}; a row with two entries gives Cauchy's equation",
    reading=f"{POINTWISE}. That no other continuous function commutes is Cauchy's equation, and not decided here",
    script="activations",
    claim=CLAIM,
    max_n=4,
    single=SingleGroups(
        "G",
        is_real,
        (
            ("C(4)", 4),
            ("S(n)", 6),
            ("A(n)", 6),
            ("H(n)", 4),
            ("B(n)", 4),
            ("O(n)", 4),
            ("SO(n)", 4),
            ("Sp(n)", 4),
            ("UR(4)", 4),
            ("Dih(4)", 4),
            ("Aut(path:4)", 4),
            ("S(2)wrS(3)", 4),
            ("O(1,2)", 4),
            ("S(3)xO(2)", 4),
            ("C(3)xH(2)", 4),
            ("S(3)+S(2)", 4),
        ),
    ),
    controls=(
        _false(RELU, "H(2)", "V", "a sign changes x into −x, and relu forgets negative numbers"),
        _false(CUBE, "O(2)", "V", "a rotation mixes two coordinates, and (x + y)³ is not x³ + y³"),
        _false(RELU, "SO(3)", "V", "a rotation mixes two coordinates"),
        _false(ALL, "S(4)", "Alt2(V)", "exchanging 1 and 2 changes the sign of e1∧e2"),
        _false(SHIFT, "B(4)", "Alt2(V)", "the row sums are 1 on V and not on Alt2(V)"),
        _false(ONLY_AFFINE, "S(3)", "V", "all functions commute with permutation matrices"),
        Control(
            "the answer does not depend on coordinates", "all functions commute with C(3) on V, in the basis of V",
            PointwiseClaim(TURNED.series).case(3), PointwiseClaim(TURNED.series, rule=ALL),
            PointwiseClaim(TURNED.series),
        ),
    ),
    spaces=BetweenSpaces(
        tuple(
            (space, space)
            for space in (
                "V", "V^2", "Sym2(V)", "Alt2(V)", "Alt3(V)", "V+1", "Sub2(V)", "Harm2(V)", "det", "V1*V2",
                "V1+V2", "Alt2(V1)*V2",
            )
        ),
        same_space,
    ),
    order=SPACES,
    papers=(InPaper("2401.09235", 1, "all combinations of representation, coordinates and point-wise activation", 4),),
)  # fmt: skip
