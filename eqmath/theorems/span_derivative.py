"""The derivatives of the layer of a parametric span are layers of the span with its legs exchanged."""

from eqmath.claims import Control, SpanDerivative
from eqmath.claims.controls import one_left_out
from eqmath.groups import parse_group
from eqmath.groups.symmetric import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, any_spaces, permutes_bases
from eqmath.theorems.theorem import InPaper, SingleGroups, Theorem
from eqmath.theorems.words import SPACES

CLAIM = SpanDerivative(GROUP)
CIRCLE = SpanDerivative(parse_group("C(3)").series)
EDGES = CLAIM.between(Space("V^2"), Space("V"))

THEOREM = Theorem(
    name="span-derivative",
    statement="The layer of X ← E → Y with π: E → W is the composition of the pull-back along s, the product with the "
    "pull-back w∘π of the weights, and the sum along t. So it is linear in x and in w; transposed it is the layer of "
    "Y ← E → X, the feet exchanged; its derivative in the weights is the layer of W ← E → Y with weights x, and the "
    "gradient in the weights is a sum over the fibres of π. All are equivariant when the span is.",
    brief="G-sets: exchanging legs derives the layer of a span",
    hypotheses="a finite group that permutes bases of X and Y up to signs",
    convention="X and Y are the bases of two spaces; the span is that of all pairs, with a weight for every orbit",
    source="M. G. Bergomi, P. Vertechi, arXiv:2208.00809",
    reading="proved: every transposed layer is that of the exchanged span, they are as many as the dimension of "
    "Hom_G(Y, X), and finite differences by every weight at every basis vector are those of the exchanged span",
    script="parametric_spans",
    claim=CLAIM,
    single=SingleGroups(
        "G", permutes_bases, (("S(n)", 5), ("H(n)", 5), ("C(6)", 2), ("S(2)wrS(4)", 3), ("S(4)xS(5)", 4))
    ),
    controls=(
        Control(
            "the layer for its own transpose on a circle",
            "a rotation is not its inverse",
            CIRCLE.case(3),
            SpanDerivative(CIRCLE.series, feet_exchanged=False),
            CIRCLE,
        ),
        one_left_out(EDGES, EDGES.case(2), "w1", "the transposed layers are as many as the layers"),
    ),
    spaces=BetweenSpaces(
        (
            ("V", "V"),
            ("V^2", "V"),
            ("Sub2(V)", "Sub3(V)"),
            ("Alt2(V)", "V"),
            ("V1*V2", "V1*V2"),
        ),
        any_spaces,
    ),
    rests_on=("parametric-spans",),
    order=SPACES,
    papers=(InPaper("2208.00809", 2, "the derivative of a layer is a layer: the feet exchanged, pull-back along π"),),
)
