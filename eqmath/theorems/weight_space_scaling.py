"""The linear layers on the weights of a network whose hidden neurons are permuted and scaled."""

from dataclasses import replace

from eqmath.claims import Control, WeightSpaceCount
from eqmath.groups import parse_group
from eqmath.groups.monomial_group import GROUP
from eqmath.groups.symmetric import GROUP as SYMMETRIC
from eqmath.theorems.networks import CONVENTION, EQUAL, HYPOTHESES, SHARED, hidden_layers
from eqmath.theorems.theorem import Theorem

CLAIM = WeightSpaceCount(GROUP, formula=EQUAL)
PAIR = replace(CLAIM, series=parse_group("M(2)xM(2)").series)

THEOREM = Theorem(
    name="weight-space-scaling",
    statement="What scales the outputs of a hidden layer and scales the weights after it back does not change a "
    "network with positively homogeneous activations: W_m = V_m ⊗ V_(m−1)*. The linear layers that commute with "
    "monomial matrices of every hidden layer have Σ_T (Σ c_X)² weights, X over the blocks with the legs T: (d_0+1)² + "
    "2 d_M² for M = 2, and 2(M−2) more beyond. Bias and invariant layers see the last bias alone: d_M weights.",
    brief="weight spaces: the layers that allow for rescaling",
    hypotheses=HYPOTHESES,
    convention=f"{CONVENTION}; what comes in belongs to the dual, and positive scalings have the same linear maps",
    source="the scalings of positively homogeneous activations, arXiv:2409.11697; derived here",
    reading="proved: rank and dimension of all blocks are exact; the systems are the same for all widths, width 1 "
    "too. Invariants that see hidden layers have degree 2 at least",
    script="weight_spaces",
    claim=CLAIM,
    controls=(
        Control("the number for permutations", "a scaling preserves no sum", PAIR.case(4),
                replace(PAIR, formula=SHARED), CLAIM),
        Control("W_m = V_m ⊗ V_(m−1), without the dual", "then W_2 and b_1 of one hidden layer would be alike",
                replace(CLAIM, spelled=SYMMETRIC).case(2), replace(CLAIM, spelled=SYMMETRIC), CLAIM),
    ),
    max_n=3,
    single=hidden_layers(GROUP),
    order="the largest number of hidden layers of two blocks, each layer as often as it occurs",
    rests_on=("local-symmetries", "monomial-balanced"),
)  # fmt: skip
