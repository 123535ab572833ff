"""The linear layers on the weights of a network whose hidden neurons are permuted and change signs."""

from dataclasses import replace

from eqmath.claims import Control, WeightSpaceCount
from eqmath.groups import parse_group
from eqmath.groups.hyperoctahedral import GROUP
from eqmath.theorems.networks import CONVENTION, EQUAL, HYPOTHESES, NAVON, SHARED, hidden_layers
from eqmath.theorems.theorem import Theorem

CLAIM = WeightSpaceCount(GROUP, formula=EQUAL)
PAIR = replace(CLAIM, series=parse_group("H(2)xH(2)").series)
PERMUTED = replace(CLAIM, series=parse_group("S(2)xS(2)").series)

THEOREM = Theorem(
    name="weight-space-sign-flips",
    statement="The linear layers on the weights of a network with odd activations that commute with permutations and "
    "changes of signs of the neurons of every hidden layer have Σ_T (Σ c_X)² weights: T runs through the sets of "
    "hidden layers, X through the blocks whose hidden layers are T. Bias and invariant layers see the last bias "
    "alone: d_M weights.",
    brief="weight spaces: the layers that allow for changes of sign",
    hypotheses=HYPOTHESES,
    convention=CONVENTION,
    source=f"the groups of {NAVON}, enlarged by the signs that an odd activation lets through; derived here",
    reading="proved: rank and dimension of all blocks are exact; the systems are the same for all widths, width 1 too",
    script="weight_spaces",
    claim=CLAIM,
    controls=(
        Control("the number for permutations", "a change of sign preserves no sum", PAIR.case(4),
                replace(PAIR, formula=SHARED), CLAIM),
        Control("permutations alone", "without the signs more maps commute", PERMUTED.case(4), PERMUTED, CLAIM),
    ),
    max_n=3,
    single=hidden_layers(GROUP),
    order="the largest number of hidden layers of two blocks, each layer as often as it occurs",
    rests_on=("local-symmetries", "hyperoctahedral-even"),
)  # fmt: skip
