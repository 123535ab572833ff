"""Invariants of graphs: colour refinement, homomorphism counts from trees, degrees, closed walks, ego networks."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from eqmath.combinatorics import (
    Neighbours,
    TreeCounts,
    adjacency_matrix,
    free_trees,
    graph_count,
    is_equitable,
    stable_colours,
)
from eqmath.errors import Disagreement, TooLarge
from eqmath.exact import Matrix
from eqmath.families.bilabelled import Bilabelled, canonical
from eqmath.groups import EgoNetwork, Graph, ego_networks
from eqmath.groups.graphs import neighbours

Values = Sequence[Hashable]
"""One value a graph."""
LARGEST_TREE = 10
"""Vertices of a tree that is looked at."""


@dataclass(frozen=True)
class GraphInvariant:
    """A value for every graph, the same for isomorphic ones.

    Attributes
    ----------
    name : str
    values : graphs ↦ their values, which need only make sense beside one another
    count : n ↦ the number of different values on n vertices, optional
        Where there is a closed count.
    because : str
        What was checked while the values were found.

    Examples
    --------
    >>> from eqmath.groups import atlas
    >>> DEGREES.values(atlas(3))
    [(0, 0, 0), (0, 1, 1), (1, 1, 2), (2, 2, 2)]
    """

    name: str
    values: Callable[[Sequence[Graph]], Values]
    count: Callable[[int], int] | None = None
    because: str = ""


@dataclass(frozen=True)
class _SideBySide:
    """Some graphs as one, to be coloured together."""

    near: list[list[int]]
    ends: list[tuple[int, int]]

    @classmethod
    def of(cls, graphs: Sequence[Graph]) -> _SideBySide:
        """With the first vertex of each, and the first after it."""
        starts = [0, *accumulate(graph.n for graph in graphs)]
        near = [
            [start + w for w in own] for start, graph in zip(starts, graphs, strict=False) for own in neighbours(graph)
        ]
        return cls(near, list(pairwise(starts)))


def colour_classes(graphs: Sequence[Graph], refine: Callable[[Neighbours], list[int]] = stable_colours) -> Values:
    """How often every stable colour occurs in a graph; the colours are those of all graphs side by side.

    Parameters
    ----------
    refine : neighbours ↦ a colouring
        Which must turn out to be stable.

    >>> from eqmath.groups import atlas
    >>> colour_classes(atlas(2))
    [(0, 0), (1, 1)]

    Raises
    ------
    Disagreement
        If vertices of one colour have not equally many neighbours of every colour.
    """
    whole = _SideBySide.of(graphs)
    colours = refine(whole.near)
    if not is_equitable(whole.near, colours):
        raise Disagreement("colour refinement stopped too early: vertices of one colour differ")
    return [tuple(sorted(colours[first:end])) for first, end in whole.ends]


def tree_counts(largest: int) -> Callable[[Sequence[Graph]], Values]:
    """The numbers of homomorphisms from every tree with at most a given number of vertices.

    >>> from eqmath.groups import atlas
    >>> tree_counts(2)(atlas(2))
    [(2, 0), (2, 2)]
    """

    def values(graphs: Sequence[Graph]) -> Values:
        return _counted(graphs, largest, lambda found: False)

    return values


def enough_tree_counts(graphs: Sequence[Graph]) -> Values:
    """The same for trees that are large enough to distinguish what colour refinement does.

    >>> from eqmath.groups import atlas
    >>> len(set(enough_tree_counts(atlas(4)))), {len(counts) for counts in enough_tree_counts(atlas(4))}
    (11, {5})

    Raises
    ------
    TooLarge
        If trees with ten vertices are not enough.
    """
    wanted = len(set(colour_classes(graphs)))
    found = _counted(graphs, LARGEST_TREE, lambda found: len(set(found)) >= wanted)
    if len(set(found)) < wanted:
        raise TooLarge(f"trees with {LARGEST_TREE} vertices are too small for these graphs")
    return found


def _counted(graphs: Sequence[Graph], largest: int, enough: Callable[[Values], bool]) -> Values:
    whole = _SideBySide.of(graphs)
    counts = TreeCounts(whole.near)
    found: list[tuple[int, ...]] = [()] * len(graphs)
    for size in range(1, largest + 1):
        for tree in free_trees(size):
            at = counts.at_roots(tree)
            found = [(*own, sum(at[first:end])) for own, (first, end) in zip(found, whole.ends, strict=True)]
        if enough(found):
            break
    return found


def _degrees(graphs: Sequence[Graph]) -> Values:
    return [tuple(sorted(map(len, neighbours(graph)))) for graph in graphs]


def _closed_walks(graphs: Sequence[Graph]) -> Values:
    """The traces of A, A², …, Aⁿ, which say the same as the eigenvalues of A."""
    found = []
    for graph in graphs:
        power = A = Matrix.from_numpy(adjacency_matrix(graph.n, graph.edges))
        traces = []
        for _ in range(graph.n):
            traces.append(sum(power[i, i] for i in range(graph.n)))
            power = power * A
        found.append(tuple(traces))
    return found


def _ego_networks(graphs: Sequence[Graph]) -> Values:
    """The 1-hop ego networks with their roots, up to isomorphism."""
    return [tuple(sorted(map(_rooted, ego_networks(graph)))) for graph in graphs]


def _rooted(network: EgoNetwork) -> str:
    return str(canonical(Bilabelled.from_graph(network.size, network.graph.edges, [network.root], [])))


def _itself(graphs: Sequence[Graph]) -> Values:
    return list(range(len(graphs)))


COLOURS = GraphInvariant(
    "stable colours",
    colour_classes,
    because="vertices of one stable colour have equally many neighbours of every colour, compared one by one: so by "
    "induction over a tree of any size they are the image of its root equally often",
)
TREES = GraphInvariant("homomorphism counts from trees", enough_tree_counts)
DEGREES = GraphInvariant("degrees", _degrees)
CLOSED_WALKS = GraphInvariant("numbers of closed walks", _closed_walks)
EGO_KINDS = GraphInvariant("1-hop ego networks", _ego_networks)
ISOMORPHISM = GraphInvariant("isomorphism types", _itself, graph_count)
