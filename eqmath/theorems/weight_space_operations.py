"""Layers on the weights of a network are made of pooling, dense layers and broadcasting."""

from eqmath.claims import WeightOperations
from eqmath.claims.controls import group_shrunk, one_left_out, sign_flipped
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.networks import CONVENTION, HYPOTHESES, NAVON, hidden_layers
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = WeightOperations(GROUP)
FIRST = CLAIM.case(2)

THEOREM = Theorem(
    name="weight-space-operations",
    statement="Every linear layer on the weights of a network that commutes with the permutations of its hidden "
    "neurons is a sum of compositions of three operations between blocks: pooling, which sums a block over some "
    "hidden layers; a dense layer between the copies and the channels of the blocks; and broadcasting, which copies "
    "the result along the other hidden layers of the target. The compositions that keep different sets of layers of "
    "at least two neurons, for every two copies of blocks, are a basis.",
    brief="weight spaces: pooling, mixing and broadcasting are all",
    hypotheses=HYPOTHESES,
    convention=CONVENTION,
    source=f"{NAVON} (the layers between blocks)",
    reading="proved for each n that is shown: the compositions commute with the generators, as many as the dimension "
    "are independent, and they are the diagrams of Hom one by one",
    script="weight_spaces",
    claim=CLAIM,
    controls=(
        one_left_out(CLAIM, FIRST, "W2 → b1: keep layer 1", "a row of the second layer of weights goes to its neurons"),
        one_left_out(CLAIM, FIRST, "b2 → W1: copy along layer 1", "without broadcasting the last bias stays alone"),
        sign_flipped(CLAIM, FIRST, (0, 0), "diag(-1, 1) and a swap do not commute"),
        group_shrunk(CLAIM, FIRST, [], "all 49 matrices commute with 1"),
    ),
    max_n=4,
    single=hidden_layers(GROUP, most=0),
    order="the largest number of hidden layers of two blocks, each layer as often as it occurs",
    rests_on=("weight-space-layers",),
    papers=(InPaper("2301.12780", 3, "pooling, dense layers and broadcasting make all layers", n="1..4"),),
)
