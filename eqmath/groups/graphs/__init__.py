"""Graphs as values, as codes, by name, from networkx and from files of other programs."""

from eqmath.groups.graphs.atlas import MOST_IN_ATLAS, atlas
from eqmath.groups.graphs.codes import MOST_VERTICES
from eqmath.groups.graphs.ego_networks import EgoNetwork, ego_networks, neighbours
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.graph_files import MOST_BYTES
from eqmath.groups.graphs.names import parse_graph

__all__ = [
    "MOST_BYTES",
    "MOST_IN_ATLAS",
    "MOST_VERTICES",
    "EgoNetwork",
    "Graph",
    "atlas",
    "ego_networks",
    "neighbours",
    "parse_graph",
]
