"""Parametric spans between finite G-sets: every one is an equivariant layer, and the span of all pairs gives all."""

from eqmath.claims import Control, SpanLayers
from eqmath.claims.controls import false_number, group_enlarged, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, any_spaces, permutes_bases
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import SPACES

CLAIM = SpanLayers(GROUP)
POINTS = CLAIM.between(Space("V"), Space("V"))
PAIRS = CLAIM.between(Space("V^2"), Space("V"))
POINT_CASE, PAIR_CASE = POINTS.case(3), PAIRS.case(3)


THEOREM = Theorem(
    name="parametric-spans",
    statement="Let a group G permute finite sets X, Y and E, let s: E → X and t: E → Y be equivariant and π: E → W "
    "invariant. Then y(b) = Σ w(π(e)) x(s(e)), over the e with t(e) = b, is an equivariant layer R^X → R^Y for all "
    "weights w. With E = X × Y and W = (X × Y)/G these are all equivariant linear layers, each once: there are as "
    "many weights as orbits of pairs. Where G permutes a basis up to signs the edges carry signs, and the orbits in "
    "which an element turns a pair into its negative are left out.",
    brief="G-sets: weights on the orbits of pairs are all layers",
    hypotheses="a finite group that permutes bases of X and Y up to signs",
    convention="X and Y are the bases of two spaces; signs of an orbit are those for which its first pair has 1",
    source="M. G. Bergomi, P. Vertechi, arXiv:2208.00809, for finite sets; the orbits of pairs are classical",
    reading="proved: the layers of all orbits of pairs are equivariant and as many as the dimension; random spans of "
    "G-sets lie in their span",
    script="parametric_spans",
    claim=CLAIM,
    single=SingleGroups(
        "G",
        permutes_bases,
        (
            ("S(n)", 5),
            ("H(n)", 5),
            ("C(6)", 2),
            ("Dih(5)", 2),
            ("Aut(path:3)", 3),
            ("S(2)wrS(4)", 3),
            ("S(4)xS(5)", 4),
            ("Torus(3,4)", 3),
        ),
    ),
    controls=(
        one_left_out(POINTS, POINT_CASE, "w2", "the sum of the other points is missed"),
        one_left_out(PAIRS, PAIR_CASE, "w3", "a weight for every orbit is needed"),
        Control("w1 = w2 on points", "the identity and the rest are different layers", POINT_CASE,
                SpanLayers(GROUP, source=Space("V"), target=Space("V"), merged=(1, 2)), POINTS),
        Control("w1 = w4 on pairs", "merging two orbits leaves a proper subspace", PAIR_CASE,
                SpanLayers(GROUP, source=Space("V^2"), target=Space("V"), merged=(1, 4)), PAIRS),
        sign_flipped(POINTS, POINT_CASE, (0, 0), "diag(-1, 1, 1) does not commute with the permutations"),
        group_enlarged(POINTS, POINT_CASE, Matrix([[-1, 0, 0], [0, 1, 0], [0, 0, 1]]), "with this sign only 1 is left"),
        group_shrunk(POINTS, POINT_CASE, [Matrix.permutation([2, 3, 1])], "the circle has three orbits of pairs"),
        false_number(CLAIM.between(Space("Alt2(V)"), Space("V")), 4, "2", "two orbits, one of them forced to zero"),
    ),
    spaces=BetweenSpaces(
        (
            ("V", "V"),
            ("V^2", "V"),
            ("Sub2(V)", "Sub2(V)"),
            ("Sub3(V)", "V"),
            ("Sub2(V)", "Sub3(V)"),
            ("V+Sub2(V)", "V"),
            ("Alt2(V)", "V"),
            ("Alt2(V)", "Alt2(V)"),
            ("V1*V2", "V1*V2"),
        ),
        any_spaces,
    ),
    order=SPACES,
    papers=(
        InPaper("2208.00809", 1, "layers are parametric spans; for finite G-sets all are: one weight per orbit"),
    ),
)  # fmt: skip
