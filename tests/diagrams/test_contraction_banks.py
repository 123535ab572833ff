"""What contractions compute: a search over expressions, the shape, and networkx's listing of classes."""

import networkx as nx
import numpy as np
import pytest

from eqmath import MarkedMultigraph
from eqmath.combinatorics import has_treewidth_two, is_simple_forest
from eqmath.diagrams import MATRICES, VECTORS, contraction_bank, marked_multigraphs
from eqmath.errors import CaseError, UnknownName
from tests.oracles import multigraphs as oracle

X = np.array([[1, 2, 0], [3, -1, 4], [2, 5, 7]])
ONES, ONE = np.ones(3, dtype=int), np.eye(3, dtype=int)
SIMPLE = {"directed": False, "loops": False, "parallel": False}


@pytest.mark.parametrize(
    ("degree", "j", "kind"),
    [
        (2, 0, {}), (2, 1, {}), (1, 2, {}), (2, 2, {"loops": False, "coinciding": False}), (3, 0, {"loops": False}),
        (3, 1, {"directed": False}), (3, 2, SIMPLE | {"ordered": False, "coinciding": False}), (4, 1, SIMPLE),
    ],
)  # fmt: skip
def test_the_listing_has_one_of_every_class(degree, j, kind):
    """As many for every number of vertices as networkx finds among all multigraphs."""
    listed = marked_multigraphs(degree, j, **kind)
    names = {"coinciding": "coincide"}
    own = {names.get(name, name): value for name, value in kind.items()}
    for nodes in range(1, 2 * degree + j + 1 if degree + j < 5 else 5):
        assert sum(H.vertices == nodes for H in listed) == len(oracle.classes(degree, j, nodes, **own))


def reached(bank, degree, j, directed=True, loops=True, parallel=True):
    return set(bank.computed(degree, j, directed, loops, parallel))


@pytest.mark.parametrize("directed", [True, False])
@pytest.mark.parametrize(("degree", "j"), [(d, j) for d in range(4) for j in range(3)])
@pytest.mark.parametrize("bank", [VECTORS, MATRICES], ids=lambda bank: bank.name)
def test_the_search_finds_those_of_the_shape(bank, degree, j, directed):
    listed = marked_multigraphs(degree, j, directed=directed)
    shaped = {H for H in listed if bank.has_shape(H)}
    assert reached(bank, degree, j, directed) == shaped


@pytest.mark.parametrize(
    ("bank", "degree", "j"), [(VECTORS, 6, 0), (VECTORS, 5, 1), (MATRICES, 5, 1), (MATRICES, 4, 2)]
)
def test_the_search_among_simple_graphs(bank, degree, j):
    listed = marked_multigraphs(degree, j, **SIMPLE)
    assert reached(bank, degree, j, **SIMPLE) == {H for H in listed if bank.has_shape(H)}


def graph(H: MarkedMultigraph) -> nx.Graph:
    found = nx.Graph()
    found.add_nodes_from(range(H.vertices))
    found.add_edges_from(H.edges)
    return found


def test_shapes_by_networkx():
    """A graph is a forest by networkx; treewidth at most 2 exactly if no minor is K4: none of its edge contractions."""
    for degree in range(7):
        for H in marked_multigraphs(degree, 0, **SIMPLE):
            assert is_simple_forest(H.vertices, H.edges) == (not H.vertices or nx.is_forest(graph(H)))
            assert has_treewidth_two(H.vertices, H.edges) == (not has_k4_minor(frozenset(H.edges)))


def has_k4_minor(edges: frozenset) -> bool:
    """By deleting and contracting edges until four vertices are left."""
    simple = {tuple(sorted(edge)) for edge in edges if edge[0] != edge[1]}
    vertices = {v for edge in simple for v in edge}
    if len(simple) < 6 or len(vertices) < 4:
        return False
    if len(vertices) == 4:
        return len(simple) == 6
    return any(
        has_k4_minor(frozenset(tuple(a if end == b else end for end in edge) for edge in simple)) for a, b in simple
    )


def test_the_smallest_that_are_missed():
    """A triangle for vectors, where loops and parallel edges are excluded; K4, or K4 without the edge of two marks."""

    def missed(bank, j, most):
        for degree in range(most + 1):
            computed = {H.without_order() for H in reached(bank, degree, j, **SIMPLE)}
            listed = marked_multigraphs(degree, j, **SIMPLE, ordered=False, coinciding=False)
            if lacking := sorted(H for H in listed if H not in computed):
                return [str(H) for H in lacking]
        return []

    assert missed(VECTORS, 0, 3) == ["a-b,a-c,b-c;"]
    assert missed(VECTORS, 1, 3) == ["a-b,a-c,b-c;a", "b-c,b-d,c-d,a;a"]
    assert missed(MATRICES, 0, 6) == ["a-b,a-c,a-d,b-c,b-d,c-d;"]
    assert missed(MATRICES, 2, 5) == ["a-c,a-d,b-c,b-d,c-d;a-b"]


def test_with_loops_or_parallel_edges_vectors_miss_less():
    missed = [H for H in marked_multigraphs(1, 1) if H not in reached(VECTORS, 1, 1)]
    assert list(map(str, missed)) == ["a>a;a", "b>b,a;a"]
    kind = {"directed": False, "loops": False}
    missed = [H for H in marked_multigraphs(2, 0, **kind) if H not in reached(VECTORS, 2, 0, **kind)]
    assert list(map(str, missed)) == ["a-b,a-b;"]


def test_operations_are_those_of_arrays():
    """What a bank makes of two results has the values of numpy's operations on theirs."""
    step, turned = (H.evaluate(X) for H in VECTORS.starts(1, True))
    assert (step == X).all()
    assert (turned == X.T).all()
    vector, other = MarkedMultigraph("a>b;a"), MarkedMultigraph("b>a;a")
    u, v = vector.evaluate(X), other.evaluate(X)
    (product,) = VECTORS.combined(vector, other)
    assert (product.evaluate(X) == u * v).all()
    (applied,) = VECTORS.combined(VECTORS.starts(1, True)[0], vector)
    assert (applied.evaluate(X) == X @ u).all()
    (total,) = VECTORS.changed(vector)
    assert total.evaluate(X) == u.sum()
    (scaled,) = VECTORS.combined(total, other)
    assert (scaled.evaluate(X) == u.sum() * v).all()
    A, B = MarkedMultigraph("a>b;a,b"), MarkedMultigraph("b>c,c>a;a,b")
    inner, entrywise = MATRICES.combined(A, B)
    assert (inner.evaluate(X) == X @ B.evaluate(X)).all()
    assert (entrywise.evaluate(X) == X * B.evaluate(X)).all()
    (transposed,) = MATRICES.changed(B)
    assert (transposed.evaluate(X) == B.evaluate(X).T).all()
    assert [H.evaluate(X).tolist() for H in MATRICES.starts(0, True)] == [ONE.tolist(), np.outer(ONES, ONES).tolist()]


def test_what_is_no_output():
    """Matrices stay inside the expressions in vectors; there are no tables with three indices."""
    assert VECTORS.computed(1, 2) == ()
    assert MATRICES.computed(1, 3) == ()
    with pytest.raises(CaseError, match="the number of edges"):
        MATRICES.computed(-1, 0)


def test_unknown_banks():
    with pytest.raises(UnknownName, match="expected vectors or matrices, found 'tensors'"):
        contraction_bank("tensors")
