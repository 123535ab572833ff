"""Aut(G), the permutations of the vertices of a graph that keep its edges, arcs, loops, colours and weights."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from eqmath.combinatorics import labelled_automorphisms
from eqmath.errors import GroupError
from eqmath.groups.graphs import Graph, parse_graph
from eqmath.groups.group import Group, Series
from eqmath.groups.permutation import permutation_series


def Aut(graph: Any, weight: str | None = None, colour: str | None = None) -> Group:
    """The automorphism group of a graph, acting on Rⁿ, n the number of vertices.

    Loops, directions and the vertex attribute color or colour of networkx are part of the graph. Other
    attributes that tell edges or vertices apart are refused until ``weight`` and ``colour`` say which one
    automorphisms keep; an empty text drops them. Parallel edges are refused.

    Parameters
    ----------
    graph : Graph, text or networkx graph
        ``"petersen"``, ``"path:3"``, ``"graph6:Bg"``, or the path of a file, whose kind its content tells.
    weight, colour : str, optional
        The attribute of edges, and of vertices, of networkx or of a file.

    Raises
    ------
    GroupError
        If it is not a graph, says two things at once, or has too many vertices.

    Examples
    --------
    >>> from eqmath import Hom
    >>> Aut("petersen"), Aut("petersen").order, Hom(Aut("petersen"), 1, 1).dim
    (Aut(petersen), 120, 3)
    """
    if isinstance(graph, str):
        graph = parse_graph(graph, weight, colour)
    elif not isinstance(graph, Graph):
        graph = Graph.from_networkx(graph, weight, colour)
    elif weight is not None or colour is not None:
        raise GroupError(f"the graph {graph} has no attributes that weight= and colour= could name")
    return graph_series(graph)(graph.n)


def graph_series(graph: Graph) -> Series:
    """The automorphism group as a series with one member.

    >>> from eqmath.groups import parse_graph
    >>> graph_series(parse_graph("path:3")).generators(3)
    (Matrix([[0, 0, 1], [0, 1, 0], [1, 0, 0]]),)
    """
    generators, order = labelled_automorphisms(graph.n, graph.arcs, graph.colours or None)
    doc = f"The automorphism group of the graph {graph}."
    made = permutation_series(f"Aut({graph})", graph.n, generators, "bilabelled", doc, order)
    return replace(made, graph=graph, graphs=(graph,), origin=(graph_series, (graph,)))


SPELLED = {"Aut": Aut}
