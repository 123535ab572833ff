"""Ego networks: what a graph looks like from one of its vertices, up to some steps away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from eqmath.errors import GroupError
from eqmath.exact import natural
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.names import parse_graph


@dataclass(frozen=True)
class EgoNetwork:
    """The subgraph that is induced on the vertices at most a given number of steps from a root.

    Attributes
    ----------
    graph : Graph
        Its vertices are numbered in the order that they have in the whole graph.
    root : int
        The number of the root in it.
    vertices : tuple of int
        What its vertices are in the whole graph, counted from 0.

    Examples
    --------
    >>> one, two, _, _ = ego_networks("path:4")
    >>> one, two.vertices, two.root
    (EgoNetwork(graph=parse_graph('graph6:A_'), root=0, vertices=(0, 1)), (0, 1, 2), 1)
    """

    graph: Graph
    root: int
    vertices: tuple[int, ...]

    @property
    def size(self) -> int:
        """The number of vertices, s.

        >>> [network.size for network in ego_networks("star:3")]
        [4, 2, 2, 2]
        """
        return self.graph.n


def ego_networks(graph: Any, hops: int = 1) -> tuple[EgoNetwork, ...]:
    """The ego networks of all vertices of a graph, in the order of these.

    Parameters
    ----------
    graph : Graph, text or networkx graph
        Neither directed nor coloured or weighted.
    hops : int
        How many steps from the root its vertices are at most.

    Raises
    ------
    GroupError
        If it is not a simple graph.

    Examples
    --------
    >>> [network.vertices for network in ego_networks("path:4", 2)]
    [(0, 1, 2), (0, 1, 2, 3), (0, 1, 2, 3), (1, 2, 3)]
    """
    if not isinstance(graph, Graph):
        graph = parse_graph(graph) if isinstance(graph, str) else Graph.from_networkx(graph)
    if not graph.is_simple:
        raise GroupError(f"the graph {graph} is not simple", hint="ego networks here need a simple graph")
    steps, near = natural(hops, "the number of steps"), neighbours(graph)
    return tuple(_network(graph, root, _ball(near, root, steps)) for root in range(graph.n))


def neighbours(graph: Graph) -> list[list[int]]:
    """For every vertex of a simple graph those that it is joined to.

    >>> neighbours(parse_graph("path:3"))
    [[1], [0, 2], [1]]
    """
    found: list[list[int]] = [[] for _ in range(graph.n)]
    for a, b in graph.edges:
        found[a].append(b)
        found[b].append(a)
    return [sorted(near) for near in found]


def _ball(near: list[list[int]], root: int, steps: int) -> list[int]:
    """The vertices at most so many steps from a root, sorted."""
    ball, rim = {root}, {root}
    while rim and steps > 0:
        rim = {w for v in rim for w in near[v]} - ball
        ball |= rim
        steps -= 1
    return sorted(ball)


def _network(graph: Graph, root: int, ball: list[int]) -> EgoNetwork:
    place = {vertex: i for i, vertex in enumerate(ball)}
    edges = tuple((place[a], place[b]) for a, b in graph.edges if a in place and b in place)
    names = tuple(graph.names[vertex] for vertex in ball)
    return EgoNetwork(Graph(len(ball), edges, names), place[root], tuple(ball))
