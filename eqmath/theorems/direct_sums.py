"""Layers that are equivariant to two groups side by side on a direct sum: tuples of diagrams, block by block."""

from eqmath.claims import SpaceSpanning
from eqmath.claims.controls import factor_enlarged, factor_shrunk, false_number, one_left_out
from eqmath.formal import Formal
from eqmath.groups import Series, parse_group
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, sums_of_products
from eqmath.theorems.theorem import SingleGroups, Theorem

CLAIM = SpaceSpanning(parse_group("S(3)xS(2)").series)
POINTS = CLAIM.between(Space("V1+V2"), Space("V1+V2"))
FIRST = POINTS.case(6)


def _is_product(series: Series) -> bool:
    return bool(series.factors)


THEOREM = Theorem(
    name="direct-sums",
    statement="For G₁ × … × G_p on V₁ ⊕ … ⊕ V_p a tensor power of the sum is the sum of the products of the V_i, and "
    "Hom has a block for every two of these. Each is spanned by the Kronecker products of the matrices of tuples of "
    "diagrams, one from the spanning set of each factor, with as many legs as this V_i has in the two products. For "
    "symmetric groups these are the layers of a Young subgroup.",
    brief="G × H on V ⊕ W: tuples of diagrams span, block by block",
    hypotheses="every factor has a spanning set of diagrams; X and Y are sums of products of V1, V2, …",
    convention="written G x H, acting on V1 + V2; the blocks are in the order of the products, (V1+V2)^2 = V1^2 + "
    "V1*V2 + V2*V1 + V2^2",
    source="the invariants of a product are the tensor product of the invariants, and Hom of a sum is the sum",
    reading="proved: every block is proved at its numbers of legs; --method direct solves the equations of all "
    "generators at once",
    script="local_symmetries",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("G + H", _is_product, (("S(3)xS(2)", 4), ("O(2)xS(2)", 4), ("S(2)xA(3)", 4))),
    controls=(
        one_left_out(POINTS, FIRST, "[1,2] 1 x 1'", "the sum of the second part goes to all of the first"),
        false_number(POINTS, 6, "2", "all permutations of the five points leave two weights, these leave six"),
        false_number(POINTS, 6, "4", "the blocks beside the diagonal are not 0"),
        factor_enlarged(POINTS, FIRST, parse_group("H(3)xS(2)"), "a sign change moves the sums of the first part"),
        factor_shrunk(POINTS, FIRST, parse_group("A(3)xS(2)"), "three points can be turned in two directions"),
    ),
    spaces=BetweenSpaces(
        (
            ("V1+V2", "V1+V2"),
            ("(V1+V2)^2", "V1+V2"),
            ("(V1+V2)^2", "1"),
            ("V1+V2+2", "V1*V2"),
            ("(V1+V2)^2", "(V1+V2)^2"),
        ),
        sums_of_products,
    ),
    rests_on=("local-symmetries",),
    formal=(Formal("Spaces.v", "sum_layers", "sums of any two spaces, for any group"),),
)
