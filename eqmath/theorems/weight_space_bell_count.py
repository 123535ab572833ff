"""The linear layers on the weights of a network, counted by a polynomial in its widths: not where a layer is narrow."""

from dataclasses import replace

from eqmath.claims import Control, WeightSpaceCount
from eqmath.groups import parse_group
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.networks import CONVENTION, EQUAL, HYPOTHESES, NAVON, SHARED, WIDE, all_wide, hidden_layers
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = WeightSpaceCount(GROUP, formula=WIDE)
NARROW, PAIR = (replace(CLAIM, series=parse_group(text).series) for text in ("S(1)xS(2)", "S(2)xS(2)"))

THEOREM = Theorem(
    name="weight-space-bell-count",
    statement="With a = d_0 inputs and b = d_M outputs the linear layers on the weights of a network that commute "
    "with the permutations of its hidden neurons have (a+2b+1)² + (a+b+1)² weights for M = 2, and (a+2b+2M−3)² + "
    "(a+2)² + (b+2)² + 9(M−3) + (M−2) for M ≥ 3: two for every hidden layer that two blocks share, as Bell(2) says. "
    "True exactly if no hidden layer has one neuron alone.",
    brief="weight spaces: the count is free of hidden widths",
    fails="a hidden layer of one neuron",
    hypotheses=HYPOTHESES,
    convention=CONVENTION,
    source=f"the layers of {NAVON}, two for every hidden layer that two blocks share",
    reading="refuted with both numbers, for one input and one output, where a hidden layer has one neuron, as "
    "expected; the smallest network has the widths 1, 1, 1",
    script="weight_spaces",
    claim=CLAIM,
    controls=(
        Control(
            "one hidden layer of one neuron", "S(1) is trivial: 2 becomes 1, and 4 becomes 2", NARROW.case(2), NARROW,
            replace(NARROW, formula=SHARED),
        ),
        Control(
            "the number for sign changes", "sums over a layer are preserved by permutations",
            PAIR.case(4), replace(PAIR, formula=EQUAL), PAIR,
        ),
    ),
    max_n=4,
    single=hidden_layers(GROUP, all_wide, most=3),
    order="the largest number of hidden layers of two blocks, each layer as often as it occurs",
    rests_on=("weight-space-layers",),
    papers=(
        InPaper("2301.12780", 2, "two maps for every hidden layer that two blocks share: one where it has one neuron"),
    ),
)  # fmt: skip
