"""The finite set of bilabelled graphs that spans Hom_Aut(G): quotients of G with all labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, count, product

import numpy as np

from eqmath.combinatorics import Edge, independent_partitions, odd_girth
from eqmath.errors import TooLarge
from eqmath.exact import natural
from eqmath.families.bilabelled.graph import Bilabelled, homomorphism_values
from eqmath.families.bilabelled.relations import RelationMatrices, Relations, matrices_of
from eqmath.groups import Graph

MOST_PARTITIONS = 300_000
LARGEST_GRAPH = 10
"""A graph with more vertices has too many quotients to try them all, or to ask each for its homomorphisms."""
Keeps = Callable[[Bilabelled], bool]


def quotient(graph: Graph, word: Sequence[int], tops: Sequence[int], bottoms: Sequence[int]) -> Bilabelled:
    """G/π for the partition π of V(G) with this growth string, labelled by the images of vertices of G.

    >>> from eqmath.groups.graphs import parse_graph
    >>> quotient(parse_graph("path:3"), (0, 1, 0), [0], [2])
    Bilabelled("a-b;a;a")
    >>> quotient(parse_graph("digraph6:BP_/colours:0.1.0"), (0, 1, 2), [0], [])
    Bilabelled("a>b,b>c,c>a,a:0,b:1,c:0;a;")
    """
    whole = Bilabelled.from_word((graph.n, Relations.of_graph(graph), (*tops, *bottoms)), len(tops))
    return whole.renamed(word)


def quotients(graph: Graph, k: int, l: int, most: int = MOST_PARTITIONS) -> Iterator[Bilabelled]:
    """A finite set of bilabelled graphs that spans Hom_Aut(G)(V^⊗k, V^⊗l), lazily, each once.

    G/π for partitions π of V(G), with every choice of l tops and k bottoms among its vertices: few vertices
    first, then by the growth string of the first π that gives this graph, then by the labels,
    lexicographically. For G on n vertices, a tuple I and its orbit under Aut(G)

        |Stab(I)| · 1_orbit(I) = Σ_π μ(0̂, π) X^G_(G/π, π(I)),

    because the right-hand side counts the injective homomorphisms G → G that send the labels to a given
    tuple, and these are automorphisms: bijections of the vertices, which send the finitely many edges, the
    arcs of each weight and the vertices of each colour injectively to themselves, so onto them.

    Quotients without a homomorphism to G are left out, because their matrix is 0. Of a simple graph these are
    G/π for π with a block that is not an independent set, and among the others those with a shorter odd cycle
    than G. Any other graph is asked for pairs of vertices that no homomorphism to G identifies: a block with
    such a pair is left out, for G/π → G would give G/(i = j) → G/π → G; what is left is asked one by one. Of
    a graph with many vertices only those are left out whose blocks have several colours, or an arc of a weight
    that no loop has.

    Raises
    ------
    TooLarge
        If G has too many such partitions.

    Examples
    --------
    >>> from eqmath.groups.graphs import parse_graph
    >>> list(quotients(parse_graph("path:3"), 0, 1))[:3]
    [Bilabelled("a-b;a;"), Bilabelled("a-b;b;"), Bilabelled("a-b,b-c;a;")]
    >>> list(quotients(parse_graph("sparse6:Af"), 0, 1))
    [Bilabelled("a-a;a;"), Bilabelled("a-b,b-b;a;"), Bilabelled("a-b,b-b;b;")]
    """
    labels_needed, tried = natural(k, "k") + natural(l, "l"), count(1)
    apart, keeps = _simple(graph) if graph.is_simple else _related(graph)
    whole = Bilabelled.from_word((graph.n, Relations.of_graph(graph), ()), 0)
    for blocks in range(1, graph.n + 1):
        seen: set[Relations] = set()
        for word in independent_partitions(graph.n, apart, blocks):
            if next(tried) > most:
                raise TooLarge(f"the graph {graph} has more than {most} partitions to try")
            H = whole.renamed(word)
            if H.relations in seen:
                continue
            seen.add(H.relations)
            if not keeps(H):
                continue
            for labels in product(range(blocks), repeat=labels_needed):
                yield Bilabelled.from_word((blocks, H.relations, labels), l)


def _simple(graph: Graph) -> tuple[Sequence[Edge], Keeps]:
    """Which vertices are in different blocks, and which quotients are kept."""
    shortest = odd_girth(graph.n, graph.edges)
    return graph.edges, lambda H: odd_girth(H.vertices, H.edges) >= shortest


def _related(graph: Graph) -> tuple[Sequence[Edge], Keeps]:
    """The same for a graph that is not simple."""
    images, pairs = matrices_of(graph), combinations(range(graph.n), 2)
    if graph.n > LARGEST_GRAPH:
        colours, arcs = graph.colours or (0,) * graph.n, graph.arcs
        loops = {0, *(label for (a, b), label in arcs.items() if a == b)}
        labels = {(a, b): {arcs.get((a, b), 0), arcs.get((b, a), 0)} for a, b in pairs}
        apart = [(a, b) for (a, b), own in labels.items() if colours[a] != colours[b] or not own <= loops]
        return apart, lambda H: True
    identified = {(a, b): [v - (v > b) if v != b else a for v in range(graph.n)] for a, b in pairs}
    apart = [pair for pair, word in identified.items() if not _maps(quotient(graph, word, (), ()), images)]
    return apart, lambda H: _maps(H, images)


def _maps(H: Bilabelled, images: RelationMatrices) -> bool:
    """Whether there is a homomorphism."""
    return bool(homomorphism_values(H, images, np.zeros((1, 0), dtype=np.int8))[0])
