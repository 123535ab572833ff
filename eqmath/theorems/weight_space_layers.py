"""The number of linear layers on the weights of a network that commute with the permutations of its hidden neurons."""

from dataclasses import replace

from eqmath.claims import Control, WeightSpaceCount
from eqmath.groups import Series, parse_group
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.networks import CONVENTION, EQUAL, HYPOTHESES, NAVON, SHARED, WIDE, hidden_layers
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = WeightSpaceCount(GROUP, formula=SHARED)


def _at(text: str) -> Series:
    return parse_group(text).series


NARROW, PAIR, MIXED = _at("S(2)xS(1)"), _at("S(2)xS(2)"), _at("A(2)xS(2)")

THEOREM = Theorem(
    name="weight-space-layers",
    statement="The linear layers on the weights and biases of a network with layers of d_0, …, d_M neurons that "
    "commute with all permutations of the neurons of every hidden layer have Σ_T (Σ c_X)² weights: T runs through the "
    "sets of hidden layers of at least two neurons, X through the blocks W_m, b_m whose hidden layers contain T, and "
    "c_X is the number of inputs or outputs that X has besides, else 1. Bias and invariant layers have d_0 + 2 d_M + "
    "2M − 3 weights, whatever the hidden widths are.",
    brief="weight spaces: the layers of every architecture",
    hypotheses=HYPOTHESES,
    convention=CONVENTION,
    source=f"{NAVON} (the characterisation of the layers); the number by the tensor product of the invariants",
    reading="proved: rank and dimension of all blocks are exact, at every width up to 2 and from there on by the same "
    "systems. Two blocks have at most four hidden layers, each at most twice, so that widths 1 and 2 of four layers "
    "decide all widths; and of the 14 kinds of pairs of blocks none is new beyond five layers of weights: every depth",
    script="weight_spaces",
    claim=CLAIM,
    controls=(
        Control(
            "the formula for wide layers", "one neuron has nothing to permute: 2 becomes 1",
            replace(CLAIM, series=NARROW).case(2), replace(CLAIM, series=NARROW, formula=WIDE), CLAIM,
        ),
        Control(
            "the number for sign changes", "sums over a layer are preserved by permutations",
            replace(CLAIM, series=PAIR).case(4), replace(CLAIM, series=PAIR, formula=EQUAL), CLAIM,
        ),
        Control(
            "one S(2) replaced by A(2)", "A(2) is trivial: too many maps commute",
            replace(CLAIM, series=MIXED).case(4), replace(CLAIM, series=MIXED), CLAIM,
        ),
    ),
    max_n=4,
    single=hidden_layers(GROUP),
    order="the largest number of hidden layers of two blocks, each layer as often as it occurs",
    rests_on=("local-symmetries", "symmetric-diagram-basis"),
    papers=(
        InPaper("2301.12780", 1, "the number of weights of every affine layer between weight spaces"),
    ),
)  # fmt: skip
