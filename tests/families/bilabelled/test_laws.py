"""The functor from bilabelled graphs to matrices, against homomorphisms counted from the definition."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eqmath import Diagram
from eqmath.combinatorics import adjacency_matrix
from eqmath.errors import NotExact, TooLarge
from eqmath.families import all_tuples
from eqmath.families.bilabelled.graph import Bilabelled, compose, homomorphism_values
from eqmath.limits import memory_limit
from tests.given import diagrams, shapes
from tests.oracles.homomorphisms import homomorphism_matrix, simple_graphs
from tests.oracles.linear import kronecker, multiply, transpose

GRAPHS = {
    "K1": (1, []),
    "K2": (2, [(0, 1)]),
    "K2+K1": (3, [(0, 1)]),
    "P3": (3, [(0, 1), (1, 2)]),
    "K3": (3, [(0, 1), (0, 2), (1, 2)]),
    "paw": (4, [(0, 1), (1, 2), (0, 2), (2, 3)]),
}
SMALL = ["K2", "P3", "K3"]
PAW = adjacency_matrix(*GRAPHS["paw"])


def small(k: int, l: int, most: int) -> list[Bilabelled]:
    """All graphs with at most so many vertices and all labels, and one with a loop."""
    found = [Bilabelled.from_graph(1, [(0, 0)], [0] * l, [0] * k)] if k + l else [Bilabelled(";;")]
    for vertices in range(1, most + 1):
        for edges, labels in product(simple_graphs(vertices), product(range(vertices), repeat=k + l)):
            found.append(Bilabelled.from_graph(vertices, edges, labels[:l], labels[l:]))
    return found


def matrix(H: Bilabelled, name: str) -> list[list[int]]:
    n, edges = GRAPHS[name]
    return H.matrix(adjacency_matrix(n, edges)).tolist()


def oracle(H: Bilabelled, name: str) -> list[list[int]]:
    return homomorphism_matrix(str(H), *GRAPHS[name])


@pytest.mark.parametrize("name", GRAPHS)
def test_matrices_from_the_definition(name):
    for k, l in shapes(2):
        for H in small(k, l, 3):
            assert matrix(H, name) == oracle(H, name), H
    for H in small(0, 1, 4):
        assert matrix(H, name) == oracle(H, name), H


@pytest.mark.parametrize("name", SMALL)
@pytest.mark.parametrize(("above", "below", "legs"), [(2, 2, 2), (3, 2, 1), (2, 3, 1)])
def test_gluing_is_the_matrix_product(name, above, below, legs):
    for k, j, l in product(range(legs + 1), repeat=3):
        lower = [(H, oracle(H, name)) for H in small(k, j, below)]
        for upper in small(j, l, above):
            left = oracle(upper, name)
            for H, right in lower:
                assert oracle(compose(upper, H), name) == multiply(left, right), (upper, H)
                assert H.then(upper) == compose(upper, H)


@pytest.mark.parametrize("name", SMALL)
def test_disjoint_union_is_the_kronecker_product(name):
    graphs = [H for k, l in shapes(2) for H in small(k, l, 2)]
    for first, second in product(graphs, repeat=2):
        assert oracle(first.tensor(second), name) == kronecker(oracle(first, name), oracle(second, name))


@pytest.mark.parametrize("name", SMALL)
def test_flip_is_the_transpose(name):
    for k, l in shapes(3):
        for H in small(k, l, 3 if k + l < 3 else 2):
            assert oracle(H.flip(), name) == transpose(oracle(H, name))


@pytest.mark.parametrize("name", GRAPHS)
def test_without_edges_it_is_the_partition_diagram(name):
    n, edges = GRAPHS[name]
    for k, l in shapes(4):
        for diagram in diagrams(k, l):
            H = Bilabelled.from_diagram(diagram)
            assert not H.edges
            assert H.matrix(adjacency_matrix(n, edges)) == diagram.matrix(n)


def test_composition_of_diagrams_leaves_closed_components_as_isolated_vertices():
    for upper, lower in product(diagrams(2, 1), diagrams(1, 2)):
        glued = compose(Bilabelled.from_diagram(upper), Bilabelled.from_diagram(lower))
        result, loops = lower.then(upper)
        for n in (1, 2, 3):
            assert glued.matrix(adjacency_matrix(n, [])) == result.matrix(n) * n**loops


def test_gluing_is_associative_and_has_an_identity():
    identity = Bilabelled.from_diagram(Diagram.identity(1))
    A = adjacency_matrix(*GRAPHS["paw"])
    some = small(1, 1, 2)
    for x, y, z in product(some, repeat=3):
        assert compose(compose(x, y), z) == compose(x, compose(y, z))
    for x in some:
        assert compose(x, identity) == x
        assert compose(identity, x).matrix(A) == x.matrix(A)


@st.composite
def chain(draw) -> list[Bilabelled]:
    """Three bilabelled graphs, each of which can be put on the next."""
    legs = [draw(st.integers(0, 3)) for _ in range(4)]
    graphs = []
    for l, k in pairwise(legs):
        vertices = draw(st.integers(1, 4))
        vertex = st.integers(0, vertices - 1)
        edges = draw(st.lists(st.tuples(vertex, vertex), max_size=4))
        rows = [draw(st.lists(vertex, min_size=size, max_size=size)) for size in (l, k)]
        graphs.append(Bilabelled.from_graph(vertices, edges, *rows))
    return graphs


@settings(max_examples=300)
@given(chain())
def test_gluing_is_associative_with_many_labels(graphs):
    x, y, z = graphs
    assert compose(compose(x, y), z) == compose(x, compose(y, z))
    assert compose(x, y).flip().matrix(PAW) == compose(y.flip(), x.flip()).matrix(PAW)


def test_powers_of_the_edge_are_powers_of_the_adjacency_matrix():
    A = adjacency_matrix(*GRAPHS["paw"])
    edge = Bilabelled("a-b;a;b")
    power, walk = A, edge
    for _ in range(12):
        power, walk = power @ A, compose(edge, walk)
        assert walk.matrix(A).to_numpy().tolist() == power.tolist()


def test_a_loop_gives_zero():
    for n, edges in GRAPHS.values():
        A = adjacency_matrix(n, edges)
        for text in ("a-a;a;a", "a-a;;", "a-a,b;b;b", "a-a,a-b;b;"):
            assert not any(entry for row in Bilabelled(text).matrix(A).tolist() for entry in row)


@st.composite
def bilabelled_and_graph(draw) -> tuple[Bilabelled, int, list[tuple[int, int]]]:
    vertices, n = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    edges = draw(st.lists(st.tuples(*[st.integers(0, vertices - 1)] * 2), max_size=8))
    rows = [draw(st.lists(st.integers(0, vertices - 1), max_size=2)) for _ in range(2)]
    every = [(a, b) for b in range(n) for a in range(b)]
    chosen = draw(st.lists(st.sampled_from(every), unique=True)) if every else []
    return Bilabelled.from_graph(vertices, edges, *rows), n, chosen


@given(bilabelled_and_graph())
def test_random_graphs_against_the_definition(case):
    H, n, edges = case
    assert H.matrix(adjacency_matrix(n, edges)).tolist() == homomorphism_matrix(str(H), n, edges)


def test_counts_beyond_64_bits_are_exact():
    K5 = adjacency_matrix(5, [(a, b) for b in range(5) for a in range(b)])
    path = Bilabelled.from_graph(81, [(i, i + 1) for i in range(80)], [0], [])
    assert path.matrix(K5).tolist() == [[4**80]] * 5
    alone = Bilabelled.from_graph(70, [], [], [])
    assert alone.matrix(K5).tolist() == [[5**70]]
    for size in (26, 27, 31, 32, 40, 53):
        star = Bilabelled.from_graph(size + 1, [(0, i) for i in range(1, size + 1)], [0], [])
        assert star.matrix(K5).tolist() == [[4**size]] * 5


def test_values_are_taken_only_at_the_tuples_that_are_asked_for():
    cycle = adjacency_matrix(1000, [(i, (i + 1) % 1000) for i in range(1000)])
    tuples = np.array([[0, 2, 0, 0], [0, 2, 0, 1], [0, 4, 0, 0], [5, 5, 5, 5]])
    H = Bilabelled("a-x,x-b;a,b;a,a")
    assert homomorphism_values(H, cycle, tuples).tolist() == [1, 0, 0, 2]
    assert homomorphism_values(H, cycle, tuples).dtype == np.int64


def test_no_tuples_no_values():
    K2 = adjacency_matrix(2, [(0, 1)])
    assert homomorphism_values(Bilabelled("a-b;a;"), K2, all_tuples(1, 2)[:0]).tolist() == []


def test_floats_decide_nothing():
    for adjacency, tuples in ((np.eye(2), np.array([[0]])), (np.eye(2, dtype=np.int64), np.array([[0.5]]))):
        with pytest.raises(NotExact, match="expected integers, found float64"):
            homomorphism_values(Bilabelled("a;a;"), adjacency, tuples)


def test_large_matrices_are_refused():
    A = adjacency_matrix(*GRAPHS["paw"])
    with memory_limit(10**6), pytest.raises(TooLarge):
        Bilabelled("a;a,a,a,a;a,a,a,a").matrix(A)
    grid = [(8 * i + j, 8 * i + j + step) for i in range(8) for j in range(8) for step in ([1] if j < 7 else [])]
    crossed = Bilabelled.from_graph(64, [*grid, *((v, v + 8) for v in range(56))], [], [])
    with memory_limit(10**5), pytest.raises(TooLarge):
        crossed.matrix(A)
    paths = Bilabelled("a-x,b-x,a-y,b-y;a;b")
    with memory_limit(10**4):  # equal rows are counted once
        assert set(homomorphism_values(paths, A, np.zeros((20_000, 2), dtype=np.int8)).tolist()) == {
            int(A[0].sum()) ** 2
        }
