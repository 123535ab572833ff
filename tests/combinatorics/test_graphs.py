"""Automorphisms against all permutations, against igraph, and on graphs whose groups are known."""

from itertools import combinations, permutations, product
from math import factorial
from random import Random

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eqmath.combinatorics import graphs as module
from eqmath.combinatorics import set_partition_count
from eqmath.combinatorics.graphs import adjacency_matrix, automorphisms, independent_partitions, labelled_automorphisms
from eqmath.combinatorics.permutation_groups import stabiliser_chain
from eqmath.errors import Disagreement, TooLarge
from eqmath.limits import memory_limit
from tests.oracles.definition import set_partitions

Edges = list[tuple[int, int]]


def keeps(g, edges) -> bool:
    """Whether a permutation sends edges to edges."""
    return {frozenset((g[a], g[b])) for a, b in edges} == {frozenset(edge) for edge in edges}


def numbered(G: nx.Graph) -> tuple[int, Edges]:
    G = nx.convert_node_labels_to_integers(G)
    return len(G), list(G.edges)


def check(n: int, edges: Edges, colours: list[int] | None = None) -> int:
    """The order, after the generators were seen to generate a group of that order that keeps the graph."""
    generators, order = automorphisms(n, edges, colours)
    assert all(keeps(g, edges) for g in generators)
    assert colours is None or all([colours[i] for i in g] == colours for g in generators)
    assert stabiliser_chain(generators, n).order == order
    return order


@pytest.mark.parametrize("n", range(6))
def test_every_graph_with_few_vertices_against_all_permutations(n):
    pairs = list(combinations(range(n), 2))
    everything = list(permutations(range(n)))
    for chosen in range(2 ** len(pairs)):
        edges = [pair for place, pair in enumerate(pairs) if chosen >> place & 1]
        assert check(n, edges) == sum(keeps(g, edges) for g in everything)


@pytest.mark.parametrize("n", range(1, 5))
def test_every_coloured_graph_against_all_permutations(n):
    pairs = list(combinations(range(n), 2))
    for chosen in range(2 ** len(pairs)):
        edges = [pair for place, pair in enumerate(pairs) if chosen >> place & 1]
        for code in range(3**n):
            colours = [code // 3**i % 3 - 1 for i in range(n)]
            kept = [g for g in permutations(range(n)) if keeps(g, edges) and [colours[i] for i in g] == colours]
            assert check(n, edges, colours) == len(kept)


def check_labelled(n: int, arcs: dict[tuple[int, int], int], colours: tuple[int, ...]) -> None:
    """The generators generate exactly the permutations, found one by one, that keep labels and colours."""

    def kept(g) -> bool:
        moved = {(g[a], g[b]): label for (a, b), label in arcs.items()}
        return moved == arcs and all(colours[g[i]] == colours[i] for i in range(n))

    generators, order = labelled_automorphisms(n, arcs, colours)
    assert all(kept(g) for g in generators)
    assert stabiliser_chain(generators, n).order == order == sum(kept(g) for g in permutations(range(n)))


@pytest.mark.parametrize(("n", "labels"), [(1, 3), (2, 3), (3, 1)])
def test_every_labelled_digraph_with_loops_and_colours_against_all_permutations(n, labels):
    pairs = list(product(range(n), repeat=2))
    for word in product(range(labels + 1), repeat=len(pairs)):
        arcs = {pair: label for pair, label in zip(pairs, word, strict=True) if label}
        for colours in product(range(2), repeat=n):
            check_labelled(n, arcs, colours)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_labelled_digraphs_against_all_permutations(data):
    n = data.draw(st.integers(3, 6))
    pairs = list(product(range(n), repeat=2))
    labels = data.draw(st.sampled_from([[0, 1], [0, 0, 1, 2], [1, 2], [0, 0, 0, 1, 3, 2**30]]))
    arcs = {pair: data.draw(st.sampled_from(labels)) for pair in pairs}
    for g in data.draw(st.lists(st.permutations(range(n)), max_size=2)):
        arcs |= {(g[a], g[b]): label for (a, b), label in arcs.items() if a <= b}
    colours = tuple(data.draw(st.lists(st.integers(0, 1), min_size=n, max_size=n)))
    check_labelled(n, {pair: label for pair, label in arcs.items() if label}, colours)


@pytest.mark.parametrize(
    ("n", "arcs", "order"),
    [
        (30, {(i, (i + 1) % 30): 1 for i in range(30)}, 30),
        (30, {(i, (i + d) % 30): 1 + (i + d) % 2 * (d == 1) for i in range(30) for d in (1, 29)}, 15),
        (12, {(a, b): 1 for a in range(12) for b in range(12) if a < b}, 1),
        (12, {(a, b): 1 + (a // 3 == b // 3) for a in range(12) for b in range(12)}, factorial(3) ** 4 * factorial(4)),
        (13, {(i, (i + s) % 13): 1 for i in range(13) for s in (1, 3, 9)}, 39),
    ],
)
def test_known_groups_of_arcs(n, arcs, order):
    """A directed cycle; one with labels; an order; a block matrix; the cubes modulo 13, which 3 multiplies."""
    generators, found = labelled_automorphisms(n, arcs)
    assert found == order == stabiliser_chain(generators, n).order


def test_the_graph_atlas_against_igraph():
    atlas = nx.graph_atlas_g()
    assert len(atlas) == 1253
    for G in atlas[1:]:
        n, edges = numbered(G)
        assert automorphisms(n, edges)[1] == igraph.Graph(n, edges).count_automorphisms(), edges


@pytest.mark.parametrize("seed", range(25))
def test_random_regular_graphs_against_igraph(seed):
    rng = Random(seed)
    n = 2 * rng.randint(3, 12)
    n, edges = numbered(nx.random_regular_graph(rng.randint(2, 5), n, seed=seed))
    other = igraph.Graph(n, edges)
    assert check(n, edges) == other.count_automorphisms()
    assert stabiliser_chain(other.automorphism_group(), n).order == automorphisms(n, edges)[1]


@pytest.mark.parametrize("seed", range(10))
def test_disjoint_copies_against_igraph(seed):
    part = nx.random_regular_graph(3, 8, seed=seed)
    n, edges = numbered(nx.disjoint_union_all([part, nx.path_graph(3), part, part]))
    assert check(n, edges) == igraph.Graph(n, edges).count_automorphisms()


def latin(steps: Edges) -> nx.Graph:
    """The Cayley graph of Z₄ × Z₄."""
    points = [(a, b) for a in range(4) for b in range(4)]
    return nx.Graph(((a, b), ((a + x) % 4, (b + y) % 4)) for a, b in points for x, y in steps)


KNOWN = {
    "path": (nx.path_graph(20), 2),
    "cycle": (nx.cycle_graph(20), 40),
    "complete": (nx.complete_graph(20), factorial(20)),
    "star": (nx.star_graph(19), factorial(19)),
    "no edges": (nx.empty_graph(20), factorial(20)),
    "cube 3": (nx.hypercube_graph(3), 48),
    "cube 4": (nx.hypercube_graph(4), 384),
    "Petersen": (nx.petersen_graph(), 120),
    "rook 4 × 4": (latin([(1, 0), (2, 0), (0, 1), (0, 2)]), 1152),
    "Shrikhande": (latin([(1, 0), (0, 1), (1, 1)]), 192),
    "asymmetric": (nx.Graph([(0, 1), (1, 2), (2, 3), (3, 4), (1, 5), (2, 5)]), 1),
    "2K2": (nx.Graph([(0, 1), (2, 3)]), 8),
    "three Petersen graphs": (nx.disjoint_union_all([nx.petersen_graph()] * 3), 6 * 120**3),
    "Paley 13": (nx.Graph((i, (i + s) % 13) for i in range(13) for s in (1, 3, 4)), 78),
    "3-regular without symmetry": (nx.frucht_graph(), 1),
}


@pytest.mark.parametrize("name", KNOWN)
def test_known_groups(name):
    G, order = KNOWN[name]
    assert check(*numbered(G)) == order


@pytest.mark.parametrize("name", ["path", "Petersen", "Shrikhande", "2K2", "asymmetric"])
def test_numbering_and_complement_do_not_matter(name):
    n, edges = numbered(KNOWN[name][0])
    order = list(range(n))
    Random(5).shuffle(order)
    renumbered = [(order[b], order[a]) for a, b in edges]
    complement = [pair for pair in combinations(range(n), 2) if frozenset(pair) not in set(map(frozenset, edges))]
    assert check(n, renumbered) == check(n, complement) == KNOWN[name][1]


def test_strongly_regular_graphs_with_one_parameter_set_are_told_apart():
    rook, shrikhande = (numbered(KNOWN[name][0]) for name in ("rook 4 × 4", "Shrikhande"))
    shifted = [(a + 16, b + 16) for a, b in shrikhande[1]]
    assert check(32, rook[1] + shifted) == 1152 * 192
    assert check(32, shrikhande[1] + shifted) == 2 * 192**2


def test_weights_that_collide_cost_time_and_nothing_else(monkeypatch):
    monkeypatch.setattr(module, "_weights", lambda n: adjacency_matrix(n, ()).sum(axis=0))
    for G in nx.graph_atlas_g()[1:53]:
        n, edges = numbered(G)
        assert check(n, edges) == igraph.Graph(n, edges).count_automorphisms()


def test_a_wrong_generator_is_never_returned(monkeypatch):
    monkeypatch.setattr(module, "_mapping", lambda path, depth, vertex: (1, 0, 2))
    with pytest.raises(Disagreement, match="does not preserve the graph"):
        automorphisms(3, [(0, 1), (1, 2)])


def test_the_matrix_is_refused_before_memory_is_taken():
    with memory_limit(10**6), pytest.raises(TooLarge):
        automorphisms(1000, [])


@pytest.mark.parametrize("n", range(1, 6))
def test_independent_partitions_of_every_graph(n):
    pairs = list(combinations(range(n), 2))
    everything = [sorted(map(sorted, blocks)) for blocks in set_partitions(range(n))]
    for chosen in range(0, 2 ** len(pairs), 3):
        edges = [pair for place, pair in enumerate(pairs) if chosen >> place & 1]
        wanted = [
            blocks for blocks in everything if not any({a, b} <= set(block) for block in blocks for a, b in edges)
        ]
        for blocks in range(n + 2):
            words = list(independent_partitions(n, edges, blocks))
            assert words == sorted(set(words))
            found = [sorted([v for v in range(n) if word[v] == label] for label in range(blocks)) for word in words]
            assert sorted(found) == sorted(partition for partition in wanted if len(partition) == blocks)


def test_all_partitions_are_independent_without_edges():
    for n in range(8):
        assert sum(1 for blocks in range(n + 1) for _ in independent_partitions(n, [], blocks)) == set_partition_count(
            n
        )
