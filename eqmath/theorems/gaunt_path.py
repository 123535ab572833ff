"""Products of polynomials are all O(n)-equivariant maps Harm_a ⊗ Harm_b → Harm_c."""

from eqmath.claims import GauntSpanning
from eqmath.claims.controls import false_number, group_shrunk, one_left_out, sign_flipped
from eqmath.exact import Matrix
from eqmath.groups.orthogonal import GROUP
from eqmath.spaces import Space
from eqmath.theorems.between import BetweenSpaces, harmonic_products
from eqmath.theorems.harmonic_triangle import SMALL
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import GAUNT, HARMONICS, IS_A_DIAGRAM

CLAIM = GauntSpanning(GROUP)
SUM = CLAIM.between(Space("V*V"), Space("Harm2(V)"))
FIRST = SUM.case(2)

THEOREM = Theorem(
    name="gaunt-path",
    statement="Multiply harmonic polynomials f and g of degrees a and b on Rⁿ, and take the harmonic part of degree c "
    "of fg: apply the Laplacian t = (a+b−c)/2 times, and project. This spans Hom_O(n)(Harm_a ⊗ Harm_b, Harm_c), for "
    "every n: it is 2^t a! b! / ((a−t)! (b−t)! Π 2i(n+2c+2i−2)), i = 1, …, t, times the diagram with t arcs between "
    "the inputs, so not 0 where there is any equivariant map.",
    brief="O(n): products of polynomials are all couplings",
    hypotheses="n ≥ 1; X is a product of at most two V and Harm of V, Y is V, Harm of V or 1",
    convention=HARMONICS,
    source=GAUNT,
    reading=IS_A_DIAGRAM,
    script="gaunt",
    claim=CLAIM,
    controls=(
        one_left_out(SUM, FIRST, "1,1'|2,2'", "the product is the only map"),
        sign_flipped(SUM, FIRST, (0, 1), "y ⊗ x and x ⊗ y are both xy"),
        group_shrunk(SUM, FIRST, [Matrix([[-1, 0], [0, 1]]), Matrix([[1, 0], [0, -1]])], "signs commute with more"),
        false_number(CLAIM.between(Space("V*V"), Space("V")), 3, "1", "the cross product changes its sign under −1"),
    ),
    spaces=BetweenSpaces(SMALL, harmonic_products),
    max_n=4,
    rests_on=("harmonic-triangle",),
    papers=(InPaper("2401.10216", 2, "the Gaunt product is equivariant to O(3), and not 0 for a+b+c even", n="1..4"),),
)
