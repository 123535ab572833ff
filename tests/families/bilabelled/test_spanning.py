"""The finite spanning set of bilabelled graphs: its identity entry by entry, its ranks, and smaller sets."""

from collections import Counter
from itertools import product

import networkx as nx
import numpy as np
import pytest

from eqmath.combinatorics import adjacency_matrix, independent_partitions, mobius, orbit_labels
from eqmath.errors import CaseError
from eqmath.families import all_tuples
from eqmath.families.bilabelled.graph import Bilabelled, homomorphism_values
from eqmath.families.bilabelled.quotients import quotient, quotients
from eqmath.groups.graphs import Graph
from tests.oracles.homomorphisms import (
    automorphism_group,
    burnside,
    homomorphism_matrix,
    independent_words,
    mobius_from_finest,
    orbit,
)
from tests.oracles.linear import flat, multiply, rank

PRIME = 2_147_483_647
GRAPHS = {
    "P3": (3, [(0, 1), (1, 2)]),
    "K3": (3, [(0, 1), (0, 2), (1, 2)]),
    "K2+K1": (3, [(0, 1)]),
    "C4": (4, [(0, 1), (1, 2), (2, 3), (0, 3)]),
    "P4": (4, [(0, 1), (1, 2), (2, 3)]),
    "paw": (4, [(0, 1), (1, 2), (0, 2), (2, 3)]),
    "K4-e": (4, [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3)]),
    "2K2": (4, [(0, 1), (2, 3)]),
    "K1,3": (4, [(0, 1), (0, 2), (0, 3)]),
    "C5": (5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)]),
    "bull": (5, [(0, 1), (0, 2), (1, 2), (1, 3), (2, 4)]),
    "asymmetric": (6, [(0, 1), (1, 2), (2, 3), (3, 4), (1, 5), (2, 5)]),
}
DIMENSIONS = {
    "P3": (2, 5, 14),
    "K3": (1, 2, 5),
    "K2+K1": (2, 5, 14),
    "C4": (1, 3, 10),
    "P4": (2, 8, 32),
    "paw": (3, 10, 36),
    "K4-e": (2, 6, 20),
    "2K2": (1, 3, 10),
    "K1,3": (2, 5, 15),
    "C5": (1, 3, 13),
    "bull": (3, 13, 63),
    "asymmetric": (6, 36, 216),
}
SMALLEST = {
    "K3": (1, 2),
    "C4": (1, 2),
    "2K2": (1, 2),
    "C5": (1, 2),
    "P3": (2, 3),
    "P4": (2, 3),
    "K4-e": (2, 3),
    "K1,3": (2, 3),
    "paw": (3, 4),
    "bull": (3, 4),
    "asymmetric": (4, 5),
}
IDENTITY = ["P3", "P4", "C4", "paw", "bull", "asymmetric"]


def graph(name: str) -> Graph:
    n, edges = GRAPHS[name]
    return Graph(n, tuple(edges))


def vectors(found, name: str, m: int) -> list[list[int]]:
    """The different non-zero vectors of values at one tuple of every orbit."""
    n, edges = GRAPHS[name]
    group = automorphism_group(n, edges)
    tuples = all_tuples(m, n)[np.unique(orbit_labels(group, n, m))]
    rows = (tuple(homomorphism_values(H, adjacency_matrix(n, edges), tuples).tolist()) for H in found)
    return [list(row) for row in dict.fromkeys(rows) if any(row)]


@pytest.mark.parametrize("name", GRAPHS)
def test_dimensions_by_burnside(name):
    group = automorphism_group(*GRAPHS[name])
    assert tuple(burnside(group, m) for m in (1, 2, 3)) == DIMENSIONS[name]


@pytest.mark.parametrize("name", IDENTITY)
def test_the_orbit_identity_from_definitions_alone(name):
    n, edges = GRAPHS[name]
    group, words = automorphism_group(n, edges), list(independent_words(n, edges))
    for m in (0, 1) if name == "asymmetric" else (0, 1, 2):
        for I in product(range(n), repeat=m):
            total = [0] * n**m
            for word in words:
                row = flat(homomorphism_matrix(str(quotient(graph(name), word, I, ())), n, edges))
                total = [old + mobius_from_finest(word) * new for old, new in zip(total, row, strict=True)]
            stabiliser = sum(all(g[i] == i for i in I) for g in group)
            places = orbit(group, I)
            assert total == [stabiliser * (t in places) for t in product(range(n), repeat=m)]


def orbit_combination(graph: Graph, tops: tuple[int, ...], bottoms: tuple[int, ...]) -> dict[Bilabelled, int]:
    """The coefficients of |Stab(I)| · 1_orbit(I) in the matrices X^G_H, for I = (tops, bottoms) in V(G)."""
    finest, total = tuple(range(graph.n)), Counter()
    for blocks in range(1, graph.n + 1):
        for word in independent_partitions(graph.n, graph.edges, blocks):
            total[quotient(graph, word, tops, bottoms)] += mobius(finest, word)
    return {H: c for H, c in total.items() if c}


@pytest.mark.parametrize("name", IDENTITY)
def test_the_orbit_identity_entry_by_entry(name):
    n, edges = GRAPHS[name]
    group, A = automorphism_group(n, edges), adjacency_matrix(n, edges)
    most = 2 if name in ("bull", "asymmetric") else 3
    for m in range(most + 1):
        tuples = all_tuples(m, n)
        for I in product(range(n), repeat=m):
            terms = orbit_combination(graph(name), I[: m // 2], I[m // 2 :])
            assert all((H.l, H.k) == (m // 2, m - m // 2) for H in terms)
            total = sum(c * homomorphism_values(H, A, tuples) for H, c in terms.items())
            stabiliser = sum(all(g[i] == i for i in I) for g in group)
            places = orbit(group, I)
            assert total.tolist() == [stabiliser * (t in places) for t in product(range(n), repeat=m)]


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("m", [0, 1, 2, 3])
def test_the_finite_set_spans(name, m):
    if name == "asymmetric" and m == 3:
        m = 0
    dim = DIMENSIONS[name][m - 1] if m else 1
    found = vectors(quotients(graph(name), m // 2, m - m // 2), name, m)
    assert rank(found, PRIME) == dim == len(found[0])


@pytest.mark.parametrize("name", GRAPHS)
def test_the_finite_set_is_listed_once_with_few_vertices_first(name):
    n, edges = GRAPHS[name]
    found = list(quotients(graph(name), 1, 1))
    assert len(set(found)) == len(found)
    sizes = [H.vertices for H in found]
    assert sizes == sorted(sizes)
    assert sizes[-1] == n
    assert found[-1].edges == graph(name).edges
    words = list(independent_words(n, edges))
    images = {quotient(graph(name), word, [i], [j]) for word in words for i in range(n) for j in range(n)}
    assert set(found) <= images
    for H in images - set(found):
        assert not any(map(any, homomorphism_matrix(str(H), n, edges))), "only matrices 0 are left out"


def test_the_finite_set_is_lazy():
    large = Graph(40, tuple((i, i + 1) for i in range(39)))
    first = next(quotients(large, 2, 2))
    assert first == Bilabelled("a-b;a,a;a,a")


def simple(vertices: int, m: int) -> list[Bilabelled]:
    """All simple graphs with so many vertices, up to isomorphism, with all labels."""
    graphs = [G for G in nx.graph_atlas_g() if len(G) == vertices]
    labels = list(product(range(vertices), repeat=m))
    return [Bilabelled.from_graph(vertices, G.edges, t, ()) for G in graphs for t in labels]


@pytest.mark.parametrize("name", SMALLEST)
@pytest.mark.parametrize("m", [1, 2])
def test_the_smallest_number_of_vertices_that_reaches_the_full_rank(name, m):
    dim, smallest = DIMENSIONS[name][m - 1], SMALLEST[name][m - 1]
    upto = [H for vertices in range(1, smallest) for H in simple(vertices, m)]
    assert rank(vectors(upto, name, m), PRIME) < dim
    assert rank(vectors(upto + simple(smallest, m), name, m), PRIME) == dim


def test_the_ranks_of_the_asymmetric_graph_grow_by_the_number_of_vertices():
    found: list[Bilabelled] = []
    ranks = []
    for vertices in range(1, 6):
        found += simple(vertices, 2)
        ranks.append(rank(vectors(found, "asymmetric", 2), PRIME))
    assert ranks == [1, 4, 13, 31, 36]


def test_powers_of_the_adjacency_matrix_do_not_span():
    A = adjacency_matrix(*GRAPHS["P3"]).tolist()
    ones = [[1] * 3 for _ in A]
    powers = [[[int(i == j) for j in range(3)] for i in range(3)]]
    for _ in range(6):
        powers.append(multiply(A, powers[-1]))
    assert rank([flat(power) for power in powers]) == 3 < DIMENSIONS["P3"][1]
    assert rank([flat(power) for power in [*powers, ones]]) == 4 < DIMENSIONS["P3"][1]


def test_a_negative_number_of_labels():
    with pytest.raises(CaseError, match="expected k to be an integer ≥ 0"):
        next(quotients(graph("P3"), -1, 2))
