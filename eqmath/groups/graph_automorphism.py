"""Aut(G), the permutations of the vertices of a graph that keep its edges."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from eqmath.combinatorics import automorphisms
from eqmath.errors import GroupError
from eqmath.groups.graphs import Graph, parse_graph
from eqmath.groups.group import Group, Series
from eqmath.groups.permutation import MOST_POINTS, permutation_series


def Aut(graph: Any) -> Group:
    """The automorphism group of a graph, acting on Rⁿ, n the number of vertices.

    Parameters
    ----------
    graph : Graph, text or networkx graph
        ``"petersen"``, ``"path:3"``, ``"graph6:Bg"``, or the path of a file with a list of edges.

    Raises
    ------
    GroupError
        If it is no simple undirected graph, or has too many vertices.

    Examples
    --------
    >>> from eqmath import Hom
    >>> Aut("petersen"), Aut("petersen").order, Hom(Aut("petersen"), 1, 1).dim
    (Aut(petersen), 120, 3)
    """
    if isinstance(graph, str):
        graph = parse_graph(graph)
    if not isinstance(graph, Graph):
        graph = Graph.from_networkx(graph)
    return graph_series(graph)(graph.n)


def graph_series(graph: Graph) -> Series:
    """The automorphism group as a series with one member."""
    if graph.n > MOST_POINTS:
        raise GroupError(f"Aut({graph}) acts on {graph.n} points, more than {MOST_POINTS}")
    generators, _ = automorphisms(graph.n, graph.edges)
    title = f"the automorphism group of the graph {graph}"
    made = permutation_series(f"Aut({graph})", graph.n, generators, "bilabelled", title)
    return replace(made, graph=graph, origin=(graph_series, (graph,)))


SPELLED = {"Aut": Aut}
