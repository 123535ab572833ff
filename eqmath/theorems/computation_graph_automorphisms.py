"""The symmetries of a network's parameters are the automorphisms of its computation graph."""

from dataclasses import replace

from eqmath.claims import Control, NetworkSymmetries
from eqmath.claims.controls import false_number
from eqmath.groups.symmetric import GROUP
from eqmath.theorems.networks import CONVENTION, HYPOTHESES, NAVON, hidden_layers
from eqmath.theorems.theorem import InPaper, Theorem

CLAIM = NetworkSymmetries(GROUP)

THEOREM = Theorem(
    name="computation-graph-automorphisms",
    statement="The automorphisms of the computation graph of a layered network that fix every input and every output "
    "are the permutations of the neurons of every hidden layer. Weights are arcs and biases are neurons, one each; so "
    "the group permutes the parameters, as it acts on ⊕ V_m ⊗ V_(m−1) ⊕ V_m, does not change the function, and a "
    "linear layer has a weight for every orbit on pairs of parameters. Skip connections leave one group for all "
    "hidden layers; with k numbers per weight the arcs have k parameters.",
    brief="a network's graph has the symmetries of its hidden layers",
    hypotheses=HYPOTHESES,
    convention=f"{CONVENTION}; the function is a polynomial with the activation t² + t",
    source=f"{NAVON}; D. Lim, H. Maron, M. Law, J. Lorraine, J. Lucas, arXiv:2312.04501 (graphs of networks)",
    reading="proved for each n that is shown: the automorphisms are found by search, and counted; orbits are counted "
    "beside the dimension of Hom; functions of at most 18 parameters are compared as polynomials",
    script="weight_spaces",
    claim=CLAIM,
    controls=(
        Control(
            "the weights after a layer stay where they are", "the outputs would read other neurons",
            CLAIM.case(2), replace(CLAIM, one_side=True), CLAIM,
        ),
        false_number(CLAIM, 2, "49", "all pairs of the seven parameters, as if no neurons could be exchanged"),
    ),
    max_n=4,
    single=hidden_layers(GROUP, most=0),
    order="the largest number of hidden layers of two blocks, each layer as often as it occurs",
    rests_on=("weight-space-layers",),
    papers=(InPaper("2301.12780", 4, "exchanging hidden neurons changes parameters, but no function", n="1..4"),),
)  # fmt: skip
