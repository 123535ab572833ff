"""Bilabelled graphs with loops, arcs, weights and colours: the functor, the finite spanning set, isomorphism."""

from __future__ import annotations

import pickle
from itertools import combinations, permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eqmath import Aut, Hom
from eqmath.errors import DiagramError
from eqmath.families.bilabelled.graph import Bilabelled, compose
from eqmath.families.bilabelled.isomorphism import canonical
from eqmath.families.bilabelled.quotients import quotient, quotients
from eqmath.families.bilabelled.relations import Relations, matrices_of
from eqmath.groups.graphs import Graph
from tests.oracles.homomorphisms import (
    burnside,
    mobius_from_finest,
    orbit,
    printed_quotient,
    related_automorphisms,
    related_matrix,
    words,
)
from tests.oracles.linear import flat, kronecker, multiply, rank, transpose

GRAPHS = {
    "directed cycle": Graph(3, ((0, 1), (1, 2), (2, 0)), directed=True),
    "tournament": Graph(4, ((0, 1), (1, 2), (2, 0), (0, 3), (1, 3), (2, 3)), directed=True),
    "path with a loop": Graph(3, ((0, 1), (1, 2), (2, 2))),
    "coloured path": Graph(4, ((0, 1), (1, 2), (2, 3)), colours=("r", "b", "b", "r")),
    "coloured points": Graph(4, (), colours=("r", "b", "b", "r")),
    "weighted cycle": Graph(4, ((0, 1), (1, 2), (2, 3), (0, 3)), weights=(0, 1, 0, 1)),
    "weighted loops": Graph(3, ((0, 0), (1, 1), (2, 2), (0, 1)), weights=(0, 0, 1, 1)),
    "there and back": Graph(
        3, ((0, 1), (1, 0), (1, 2), (2, 2)), directed=True, weights=(0, 0, 1, 0), colours=(0, 0, 1)
    ),
    "arcs of two weights": Graph(4, ((0, 1), (1, 0), (2, 3), (3, 2)), directed=True, weights=(0, 1, 0, 1)),
}
SMALL = ["directed cycle", "path with a loop", "there and back"]


def data(graph: Graph):
    """The same for the oracle: arcs with classes, and colours."""
    arcs = {arc: label - 1 for arc, label in graph.arcs.items()}
    return graph.n, arcs, graph.colours or [None] * graph.n


def oracle(H: Bilabelled, name: str) -> list[list[int]]:
    return related_matrix(str(H), *data(GRAPHS[name]))


def small(vertices: int, colours: int, k: int, l: int) -> list[Bilabelled]:
    """All sets of arcs of the first weight, loops among them, every vertex with one colour or none, all labels."""
    pairs = list(product(range(vertices), repeat=2))
    sets = [[pair for pair, bit in zip(pairs, bits, strict=True) if bit] for bits in product((0, 1), repeat=len(pairs))]
    own = [[c for c in enumerate(named) if c[1] >= 0] for named in product(range(-1, colours), repeat=vertices)]
    rows = product(range(vertices), repeat=k + l)
    return [
        Bilabelled.from_graph(vertices, [], t[:l], t[l:], [(a, b, 0) for a, b in arcs], named)
        for arcs, named, t in product(sets, own, rows)
    ]  # fmt: skip


@st.composite
def related(draw, k: int | None = None, l: int | None = None) -> Bilabelled:
    """Any bilabelled graph with few vertices, arcs of two weights and two colours."""
    vertices = draw(st.integers(1, 3))
    vertex, number = st.integers(0, vertices - 1), st.integers(0, 1)
    edges = draw(st.lists(st.tuples(vertex, vertex), max_size=2))
    arcs = draw(st.lists(st.tuples(vertex, vertex, number), max_size=4))
    colours = draw(st.lists(st.tuples(vertex, number), max_size=3))
    least, most = zip(*((0, 2) if legs is None else (legs, legs) for legs in (l, k)), strict=True)
    rows = [draw(st.lists(vertex, min_size=a, max_size=b)) for a, b in zip(least, most, strict=True)]
    return Bilabelled.from_graph(vertices, edges, *rows, arcs, colours)


@pytest.mark.parametrize("name", GRAPHS)
def test_matrices_from_the_definition(name):
    for H in [*small(1, 2, 1, 1), *small(2, 2, 0, 1), *small(2, 1, 1, 1)]:
        assert H.matrix(GRAPHS[name]).tolist() == oracle(H, name), H


@settings(max_examples=200)
@given(related(), st.sampled_from(sorted(GRAPHS)))
def test_random_relations_against_the_definition(H, name):
    assert H.matrix(GRAPHS[name]).tolist() == oracle(H, name)


@pytest.mark.parametrize("name", SMALL)
def test_gluing_is_the_matrix_product(name):
    some = [(H, oracle(H, name)) for H in [*small(1, 2, 1, 1), *small(2, 0, 1, 1)]]
    for (upper, left), (lower, right) in product(some, repeat=2):
        assert oracle(compose(upper, lower), name) == multiply(left, right), (upper, lower)


@settings(max_examples=150)
@given(st.data(), st.sampled_from(sorted(GRAPHS)))
def test_gluing_with_weights_and_colours(drawn, name):
    upper, lower = drawn.draw(related(k=1)), drawn.draw(related(l=1))
    glued = compose(upper, lower)
    product_of_both = upper.matrix(GRAPHS[name]) * lower.matrix(GRAPHS[name])
    assert glued.matrix(GRAPHS[name]) == product_of_both
    assert compose(lower.flip(), upper.flip()).matrix(GRAPHS[name]) == product_of_both.T


@settings(max_examples=100)
@given(related(k=1, l=1), related(k=1, l=1), related(k=1, l=1))
def test_gluing_is_associative(x, y, z):
    assert compose(compose(x, y), z) == compose(x, compose(y, z))


@pytest.mark.parametrize("name", SMALL)
def test_disjoint_union_and_flip(name):
    some = [H for k, l in ((0, 1), (1, 0)) for H in [*small(1, 2, k, l), *small(2, 0, k, l)]]
    for first, second in product(some, repeat=2):
        assert oracle(first.tensor(second), name) == kronecker(oracle(first, name), oracle(second, name))
    for H in small(2, 1, 1, 1):
        assert oracle(H.flip(), name) == transpose(oracle(H, name))


@pytest.mark.parametrize("name", GRAPHS)
def test_the_orbit_identity_from_definitions_alone(name):
    """|Stab(I)| · 1_orbit(I) = Σ_π μ(0̂, π) X of G/π, over all partitions of the vertices."""
    n, arcs, colours = data(GRAPHS[name])
    group = related_automorphisms(n, arcs, colours)
    for m in (0, 1, 2):
        for I in product(range(n), repeat=m):
            total = [0] * n**m
            for word in words(n):
                row = flat(related_matrix(printed_quotient(word, arcs, colours, I), n, arcs, colours))
                total = [old + mobius_from_finest(word) * new for old, new in zip(total, row, strict=True)]
            stabiliser, places = sum(all(g[i] == i for i in I) for g in group), orbit(group, I)
            assert total == [stabiliser * (t in places) for t in product(range(n), repeat=m)]


@pytest.mark.parametrize("name", GRAPHS)
def test_quotients_are_those_of_the_oracle_and_only_zeros_are_left_out(name):
    n, arcs, colours = data(GRAPHS[name])
    found = list(quotients(GRAPHS[name], 0, 1))
    assert len(set(found)) == len(found)
    assert [H.vertices for H in found] == sorted(H.vertices for H in found)
    assert all(any(map(any, oracle(H, name))) for H in found if H.tops == (0,))
    for word, label in product(words(n), range(n)):
        H = quotient(GRAPHS[name], word, [label], [])
        assert H == Bilabelled(printed_quotient(word, arcs, colours, [label]))
        assert H in found or not any(map(any, oracle(H, name))), H


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("m", [0, 1, 2, 3])
def test_the_finite_set_spans(name, m):
    group = related_automorphisms(*data(GRAPHS[name]))
    H = Hom(Aut(GRAPHS[name]), m // 2, m - m // 2)
    spanning = list(H.spanning_set)
    assert (H.dim, H.rank, len(spanning)) == (burnside(group, m),) * 3
    assert rank([flat(oracle(d, name)) for d in spanning]) == H.dim


@pytest.mark.parametrize("loops", [False, True])
def test_every_digraph_on_three_vertices_is_spanned(loops):
    """512 with loops, all of them, at order 1, and the 64 without at order 2."""
    pairs = [pair for pair in product(range(3), repeat=2) if loops or pair[0] != pair[1]]
    for size in range(len(pairs) + 1):
        for arcs in combinations(pairs, size):
            graph, m = Graph(3, arcs, directed=True), 1 if loops else 2
            H = Hom(Aut(graph), 0, m)
            assert H.rank == H.dim == burnside(related_automorphisms(*data(graph)), m), arcs


def test_large_graphs():
    """More vertices than quotients are looked for: a directed cycle, and a coloured path with a loop."""
    cycle = Graph(12, tuple((i, (i + 1) % 12) for i in range(12)), directed=True)
    assert (Hom(Aut(cycle), 1, 1).dim, Hom(Aut(cycle), 1, 1).rank) == (12, 12)
    path = Graph(12, (*((i, i + 1) for i in range(11)), (0, 0)), colours=(0, 1) * 6)
    assert (Hom(Aut(path), 0, 1).dim, Hom(Aut(path), 0, 1).rank) == (12, 12)
    every = quotients(path, 0, 1)
    for _, H in zip(range(50), every, strict=False):
        assert len({v for v, _ in H.colours}) == len(H.colours), "a block of two colours"


@pytest.mark.parametrize("name", GRAPHS)
def test_layers_multiply_by_sums_over_vertices(name):
    group, rng = Aut(GRAPHS[name]), np.random.default_rng(1)
    for k, l in ((1, 1), (2, 1), (0, 2)):
        weight = Hom(group, k, l).weight()
        x, w = rng.integers(-3, 4, (group.n,) * k), rng.integers(-3, 4, len(weight.parameters))
        values = dict(zip(weight.parameters, w.tolist(), strict=True))
        expected = weight(**values).to_numpy() @ x.ravel()
        assert (weight.apply(x, w.tolist()).ravel() == expected).all()


def forms(vertices: int):
    """Small bilabelled graphs with one label."""
    return small(vertices, 2 if vertices < 3 else 0, 0, 1)


@pytest.mark.parametrize("vertices", [1, 2, 3])
def test_renumberings_become_equal_and_only_they(vertices):
    """Compared with the least of all renumberings that keep the labelled vertex first."""
    least: dict[Bilabelled, Bilabelled] = {}
    for H in forms(vertices):
        every = [H.renamed(images) for images in permutations(range(vertices))]
        assert least.setdefault(min(every), canonical(H)) == canonical(H)
    assert len(set(least.values())) == len(least)


def test_weights_are_told_apart_by_isomorphism():
    first, second = Bilabelled("a>b:1,a>c,d:1,e:0;a;"), Bilabelled("a>c:1,a>b,e:1,d:0;a;")
    assert canonical(first) == canonical(second) == Bilabelled("a>b,a>c:1,d:0,e:1;a;")
    assert canonical(Bilabelled("a>b:1,c>a;a;")) != canonical(Bilabelled("a>b,c>a:1;a;"))


def test_adjacency_matrices_that_are_not_symmetric_have_arcs():
    A = np.array([[0, 2, 1], [0, 0, 1], [1, 0, 1]])
    assert Bilabelled("a>b;a;b").matrix(A).tolist() == A.tolist()
    assert Bilabelled("a>b;b;a").matrix(A).tolist() == A.T.tolist()
    assert Bilabelled("a-b;a;b").matrix(A).tolist() == (A * A.T).tolist()
    assert matrices_of(A + A.T).edges.tolist() == (A + A.T).tolist()


PRINTED = {
    "a>b;a;b": "a>b;a;b",
    "b>a;a;b": "b>a;a;b",
    "x>y,y>x;x;": "a-b;a;",
    "a-b,a>b;;": "a-b;;",
    "a-b:0,b:00;;": "a-b,b:0;;",
    "b-a:12;;": "a-b:12;;",
    "a>b:1,b>a:1,b>a:2;;": "a-b:1,b>a:2;;",
    "a>a,a>a:1;;": "a-a,a-a:1;;",
    " a : 1 , a:0,b > a : 3;a; b": "b>a:3,a:0,a:1;a;b",
    "c:1,c,b;b;c": "b:1,a;a;b",
}


@pytest.mark.parametrize("text", PRINTED)
def test_printed_form(text):
    assert str(Bilabelled(text)) == PRINTED[text]


@given(related())
def test_values(H):
    assert eval(repr(H)) == H
    again = pickle.loads(pickle.dumps(H))
    assert (again, hash(again), again.relations) == (H, hash(H), H.relations)
    assert H.flip().flip() == H
    assert Bilabelled(";;").tensor(H) == H == H.tensor(Bilabelled(";;"))
    assert [H < H.flip(), H == H.flip(), H.flip() < H].count(True) == 1
    assert H.picture().items


def test_simple_graphs_are_pickled_without_arcs():
    assert Bilabelled("a-b;a;b").__reduce__()[1] == (2, ((0, 1),), (0,), (1,))
    assert Bilabelled("a>b;a;b").__reduce__()[1] == (2, (), (0,), (1,), ((0, 1, 0),), ())


def test_more_relations_come_later():
    texts = ["a,b;a;b", "a-b;a;b", "a-b:1;a;b"]
    assert sorted(map(Bilabelled, texts)) == list(map(Bilabelled, texts))
    assert sorted(map(Bilabelled, ["a>b;a;b", "a-b;a;b"])) == list(map(Bilabelled, ["a>b;a;b", "a-b;a;b"]))


CLASS = "a-b:1 is an edge and a>b:1 an arc of the weight of class 1, a:1 a vertex of the colour of class 1"
LIST = "a part is a list such as a-b,c; a vertex without edges is a single label"
MESSAGES = {
    "a:x;;": f"expected the number of a weight or colour, found 'x'\n    a:x;;\n      ^\n    {CLASS}",
    "a>b: ;;": f"expected the number of a weight or colour, found ';'\n    a>b: ;;\n         ^\n    {CLASS}",
    "a-b:1:2;;": f"expected a label or an edge such as a-b, found 'a'\n    a-b:1:2;;\n    ^\n    {LIST}",
    "a>;;": f"expected a label or an edge such as a-b, found 'a'\n    a>;;\n    ^\n    {LIST}",
    "a>b;a>b;": f"expected a label, found the arc a>b\n    a>b;a>b;\n        ^\n    {LIST}",
    "a:1;a:1;": f"expected a label, found the colour a:1\n    a:1;a:1;\n        ^\n    {LIST}",
    "a-b:1;;a-b:1": f"expected a label, found the edge a-b:1\n    a-b:1;;a-b:1\n           ^\n    {LIST}",
    "a→b;;": "found → (U+2192, rightwards arrow), as a PDF or an editor writes it\n"
    "    a→b;;\n     ^\n    type > instead",
}


@pytest.mark.parametrize("text", MESSAGES)
def test_messages(text):
    with pytest.raises(DiagramError) as error:
        Bilabelled(text)
    assert str(error.value) == MESSAGES[text]


def test_relations_that_are_none():
    for arcs, colours in (([(0, 2, 0)], []), ([], [(2, 0)])):
        with pytest.raises(DiagramError, match="expected vertices 0, …, 1, found"):
            Bilabelled.from_graph(2, [], [], [], arcs, colours)
    for arcs, colours in (([(0, 1, -1)], []), ([], [(0, -1)])):
        with pytest.raises(DiagramError, match="expected weights and colours ≥ 0, found -1"):
            Bilabelled.from_graph(2, [], [], [], arcs, colours)
    with pytest.raises(DiagramError, match="expected pairs and lists of vertices"):
        Bilabelled.from_graph(2, [], [], [], [(0, 1)])


def test_relations_of_a_graph():
    graph = GRAPHS["there and back"]
    assert Relations.of_graph(graph) == Relations(((0, 1), (2, 2)), ((1, 2, 1),), ((0, 0), (1, 0), (2, 1)))
    assert Relations.of_graph(GRAPHS["directed cycle"]).arcs == ((0, 1, 0), (1, 2, 0), (2, 0, 0))
