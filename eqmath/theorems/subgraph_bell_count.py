"""Bell(l+k) weights for every size of ego network: true only if all have l+k vertices or more."""

from eqmath.claims import Case, LocalCount, LocalNumber
from eqmath.claims.control import Control
from eqmath.groups import Series, ego_networks
from eqmath.hom import LocalHom
from eqmath.theorems.between import BetweenSpaces, tensor_powers
from eqmath.theorems.graph_automorphism_homomorphisms import is_graph_group
from eqmath.theorems.subgraph_layers import BELL, GRAPHS, bell_numbers
from eqmath.theorems.subgraph_layers import CLAIM as LAYERS
from eqmath.theorems.theorem import SingleGroups, Theorem
from eqmath.theorems.words import EGO_NETWORKS, SUBGRAPHS

CLAIM = LocalCount(LAYERS.series, number=BELL)
FIRST = CLAIM.case(4)


def _large_enough(series: Series, case: Case) -> bool:
    """No ego network has fewer than l+k vertices."""
    return min(network.size for network in ego_networks(series.graph)) >= case.order


def _by_network(layers: LocalHom) -> int:
    """Every ego network with weights of its own."""
    return bell_numbers(layers) * len(layers.networks)


def _once(layers: LocalHom) -> int:
    """One list of weights for all sizes together."""
    return bell_numbers(layers) // len(layers.classes)


THEOREM = Theorem(
    name="subgraph-bell-count",
    statement="The layers V^⊗k → V^⊗l on the ego networks of a graph, with weights shared by size, have Bell(l+k) "
    "weights for every size that occurs. True exactly if no ego network has fewer than l+k vertices.",
    brief="ego networks: Bell(l+k) weights for every size",
    fails="ego networks of fewer than l+k vertices",
    hypotheses="a simple graph, 1-hop ego networks",
    convention=EGO_NETWORKS,
    source=SUBGRAPHS,
    reading="refuted with the two numbers, as expected, where an ego network is small; proved elsewhere",
    script="subgraphs",
    claim=CLAIM,
    max_order=4,
    single=SingleGroups("Aut(G)", is_graph_group, GRAPHS, _large_enough),
    order="l + k, the numbers of legs of X and Y",
    controls=(
        Control(
            "weights of their own",
            "ego networks of one size share them",
            FIRST,
            LocalCount(CLAIM.series, number=LocalNumber("Bell(l+k) for every ego network", _by_network)),
        ),
        Control(
            "one list for all sizes",
            "two and three vertices have weights of their own",
            FIRST,
            LocalCount(CLAIM.series, number=LocalNumber("Bell(l+k)", _once)),
        ),
    ),
    spaces=BetweenSpaces((("V", "V"), ("V", "1"), ("V^2", "V"), ("V^2", "V^2")), tensor_powers),
    rests_on=("subgraph-layers", "symmetric-bell-count"),
)
