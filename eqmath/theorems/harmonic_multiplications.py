"""How many multiplications features of all degrees up to L take: O(L³) on circles and on an axis, in place of O(L⁶)."""

from dataclasses import replace

from eqmath.claims import Control, HarmonicWays
from eqmath.claims.harmonic_ways import ALIGNED, DENSE, NODES, feature_space
from eqmath.groups.special_orthogonal import GROUP
from eqmath.theorems.between import BetweenSpaces, harmonic_features
from eqmath.theorems.theorem import InPaper, Theorem
from eqmath.theorems.words import SPACES

CLAIM = HarmonicWays(GROUP, source=feature_space(1), target=feature_space(1))
PRODUCT = CLAIM.between(feature_space(1) ** 2, feature_space(2))


def _without_pairs(L: int) -> int:
    return DENSE.multiplications(L) - (L + 1) ** 4


def _without_products(L: int) -> int:
    return NODES.multiplications(L) - (2 * L + 1) ** 3


def _one_a_weight(L: int) -> int:
    return ALIGNED.multiplications(L) - L * (L + 1) * (2 * L + 1) // 3


THEOREM = Theorem(
    name="harmonic-multiplications",
    statement="Let features have 2l+1 coordinates of every degree l = 0, …, L, N = 2L+1, and D = (L+1)(2L+1)(2L+3)/3. "
    "Two of them are multiplied, as functions on the sphere, by all couplings Harm_a ⊗ Harm_b → Harm_c with "
    "D² + (L+1)⁴ multiplications, and by values on N circles with 2N(L+1)² + N³ + N(2N²+1)/3. One is convolved with "
    "filters of all degrees on an edge by all filters with D² + 2(L+1)⁴, and turned to an axis, by sparse blocks, with "
    "2D + (L+1)² + 2L(L+1)(2L+1)/3. The results are the same, and from L = 1 on the second way needs fewer: O(L³) in "
    "place of O(L⁶).",
    brief="couplings on circles take O(L³) steps, not O(L⁶)",
    hypotheses="n = 3, L ≥ 1 for products, L ≥ 0 for convolutions; X = 1+V+…+Harm_L(V), from X to X or from X^2 to the "
    "features up to 2L",
    convention="coordinates in the orders −l, …, l around the last axis; multiplications of two numbers are counted, "
    "also by 0 and 1; additions and halves are not",
    source="S. Luo, T. Chen, A. S. Krishnapriyan, arXiv:2401.10216, and S. Passaro, C. L. Zitnick, arXiv:2302.03655, "
    "for O(L³); exact circles in place of a Fourier transform with floats, and the numbers, are ours",
    reading="proved: both ways give the same on all pairs of basis vectors and, counting as they go, make as many "
    "multiplications as the formulas say, for convolutions with one rational edge; dim is the number of the dense way, "
    "rank that of the other one",
    script="gaunt",
    claim=CLAIM,
    controls=(
        Control("products of entries forgotten", "a coupling is applied to the (L+1)⁴ products of two coordinates",
                PRODUCT.case(3), replace(PRODUCT, products=(replace(DENSE, multiplications=_without_pairs), NODES)),
                PRODUCT),
        Control("products on circles forgotten", "two series of N terms are multiplied on each of N circles",
                PRODUCT.case(3), replace(PRODUCT, products=(DENSE, replace(NODES, multiplications=_without_products))),
                PRODUCT),
        Control("one multiplication per weight", "h_m and h_−m multiply both coordinates of order ±m", CLAIM.case(3),
                replace(CLAIM, convolutions=(CLAIM.ways[0], replace(ALIGNED, multiplications=_one_a_weight))), CLAIM),
        Control("the dense way is the cheaper one", "116 and 70 multiplications at L = 1", PRODUCT.case(3),
                replace(PRODUCT, products=(NODES, DENSE)), PRODUCT),
    ),
    least=3,
    max_n=3,
    spaces=BetweenSpaces(
        (
            *((str(feature_space(L)), str(feature_space(L))) for L in range(3)),
            *((f"({feature_space(L)})^2", str(feature_space(2 * L))) for L in (1, 2)),
        ),
        harmonic_features,
    ),
    order=SPACES,
    rests_on=("aligned-blocks", "gaunt-path"),
    papers=(
        InPaper("2401.10216", 4, "products of features with O(L³) multiplications in place of O(L⁶)", 8, n="3"),
        InPaper("2302.03655", 4, "convolutions with O(L³) multiplications in place of O(L⁶)", 8, n="3"),
    ),
)  # fmt: skip
