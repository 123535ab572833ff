"""Graphs as values, as codes, by name, from networkx and from files of other programs."""

from eqmath.groups.graphs.codes import MOST_VERTICES
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.graph_files import MOST_BYTES
from eqmath.groups.graphs.names import parse_graph

__all__ = [
    "MOST_BYTES",
    "MOST_VERTICES",
    "Graph",
    "parse_graph",
]
