"""Multigraphs with marks: text, isomorphism, values, operations, change of basis; what is rejected."""

import pickle
from fractions import Fraction
from itertools import permutations, product
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram, MarkedMultigraph
from eqmath.errors import DiagramError, NotComposable, NotExact, TooLarge
from eqmath.limits import memory_limit
from tests.oracles import multigraphs as oracle

X = [[1, 2, 0], [3, -1, 4], [2, 5, 7]]
SYMMETRIC = [[1, 2, 3], [2, -1, 4], [3, 4, 7]]


@st.composite
def multigraphs(draw, most: int = 4, marks: int | None = None) -> MarkedMultigraph:
    """Any with few vertices, and few edges; with so many marks, if that is said."""
    vertices = draw(st.integers(1, most))
    vertex = st.integers(0, vertices - 1)
    edges = draw(st.lists(st.tuples(vertex, vertex), max_size=4))
    chosen = draw(st.lists(vertex, min_size=marks or 0, max_size=2 if marks is None else marks))
    directed = draw(st.booleans()) if marks is None else True
    return MarkedMultigraph.from_edges(vertices, edges, chosen, directed)


PRINTED = {
    "a>b;a": "a>b;a",
    " y > x , x>x ; y": "a>b,b>b;a",
    "b>a;a": "b>a;a",
    "b-a;a": "a-b;a",
    "c-b,b-a;": "a-b,a-c;",
    "a>b,c;b,a": "b>a,c;a,b",
    "a,b;a-b": "a,b;a-b",
    "a>b;b-a": "a>b;a-b",
    "x;x": "a;a",
    "x-x;x": "a-a;a",
    ";": ";",
    "10>9,2;2": "b>c,a;a",
}


@pytest.mark.parametrize("text", PRINTED)
def test_printed_form(text):
    H = MarkedMultigraph(text)
    assert str(H) == PRINTED[text]
    assert MarkedMultigraph(str(H)) == H


HINT = "\n    such as a>b,b>c,d;a,d: edges and vertices without edges, then marks"
MESSAGES = {
    "a>b": "expected two parts edges;marks, found 1\n    a>b" + HINT,
    "a>b;a;b": "expected two parts edges;marks, found 3\n    a>b;a;b" + HINT,
    "a>b,a-c;a": "expected edges of one kind, found > and -\n    a>b,a-c;a" + HINT,
    "a>b>c;a": "expected a label or an edge such as a>b or a-b, found 'a'\n    a>b>c;a\n    ^" + HINT,
    "a>b;c": "the first part has no vertex c\n    a>b;c\n        ^\n    a vertex without edges is a single label in "
    "the first part, c",
    "a>b;a>b": "expected a mark, found 'a'\n    a>b;a>b\n        ^" + HINT,
    "a>b;a-b,a": "expected marks with commas or with - between all of them, found both\n    a>b;a-b,a" + HINT,
    "a→b;a": "found → (U+2192, rightwards arrow), as a PDF or an editor writes it\n    a→b;a\n     ^\n"
    "    type > instead",
}


@pytest.mark.parametrize("text", MESSAGES)
def test_messages(text):
    with pytest.raises(DiagramError) as error:
        MarkedMultigraph(text)
    assert str(error.value) == MESSAGES[text]


def test_other_rejections():
    for wrong, message in (
        (lambda: MarkedMultigraph(3), "expected a text"),
        (lambda: MarkedMultigraph("a" * 100_001), "at most 100000 characters"),
        (lambda: MarkedMultigraph.from_edges(2, [(0, 2)]), "expected vertices 0, …, 1"),
        (lambda: MarkedMultigraph.from_edges(2, [(0, 1, 1)]), "expected pairs"),
        (lambda: MarkedMultigraph.from_diagram(Diagram("1|1'")), "even number of inputs"),
        (lambda: MarkedMultigraph("a>b,c;").diagram, "without edges and marks"),
    ):
        with pytest.raises(DiagramError, match=message):
            wrong()
    H, U = MarkedMultigraph("a>b;a,b"), MarkedMultigraph("a-b;a-b")
    for wrong, message in (
        (lambda: H.tensor(MarkedMultigraph("a-b;a")), "edges of one kind"),
        (lambda: U.tensor(U), "marks in their order"),
        (lambda: U.with_marks(0), "have no order"),
        (lambda: H.with_marks(2), "places 0, …, 1"),
        (lambda: H.times(MarkedMultigraph("a>b;a")), "cannot glue 2 marks to 1"),
        (lambda: H.substitute(MarkedMultigraph("a>b;a")), "expected two marks"),
        (lambda: MarkedMultigraph("a-b;a").substitute(H), "whose marks are not alike"),
        (lambda: H.evaluate([[1, 2]]), "expected a square array, found 1 × 2"),
        (lambda: MarkedMultigraph("a-b;a").evaluate(X), "need a symmetric array"),
    ):
        with pytest.raises(NotComposable, match=message):
            wrong()
    with pytest.raises(NotExact):
        H.evaluate([[0.5]])


def test_limits():
    with pytest.raises(TooLarge, match="numberings to follow"):
        MarkedMultigraph.from_edges(60, [(2 * i, 2 * i + 1) for i in range(30)])
    with pytest.raises(TooLarge, match="9 marks have too many orders"):
        MarkedMultigraph.from_edges(9, [], range(9), ordered=False)
    with pytest.raises(TooLarge, match="too many partitions for an orbit form"):
        MarkedMultigraph.from_edges(11, [], range(11)).in_orbits()
    K4 = MarkedMultigraph("a-b,a-c,a-d,b-c,b-d,c-d;")
    with memory_limit(10**6), pytest.raises(TooLarge, match="in tables of at most n\\^4 entries"):
        K4.evaluate(np.ones((40, 40), dtype=np.int64))


@given(multigraphs())
def test_values(H):
    assert eval(repr(H)) == H
    assert pickle.loads(pickle.dumps(H)) == H
    assert hash(eval(repr(H))) == hash(H)
    with pytest.raises(AttributeError, match="immutable"):
        H.marks = ()


@given(multigraphs(), st.randoms(use_true_random=False))
def test_isomorphic_ones_are_equal(H, rng):
    names = list(range(H.vertices))
    rng.shuffle(names)
    edges = [(names[a], names[b]) for a, b in H.edges]
    rng.shuffle(edges)
    if not H.directed:
        edges = [edge if rng.random() < 0.5 else edge[::-1] for edge in edges]
    assert MarkedMultigraph.from_edges(H.vertices, edges, [names[m] for m in H.marks], H.directed) == H


@given(multigraphs(most=3), multigraphs(most=3))
def test_equal_exactly_if_isomorphic(H, K):
    same = (len(H.marks), H.vertices, bool(H.edges) and H.directed) == (
        len(K.marks),
        K.vertices,
        bool(K.edges) and K.directed,
    )
    shapes = [oracle.shape(G.vertices, list(G.edges), G.marks, G.directed, True) for G in (H, K)]
    assert (H == K) == (same and len(H.edges) == len(K.edges) and oracle.alike(*shapes))


@given(multigraphs())
def test_the_diagram_is_the_first_of_its_orbit(H):
    H = H.without_isolated()
    d = H.diagram
    assert MarkedMultigraph.from_diagram(d, H.directed) == H
    ends = [d.word[len(H.marks) + 2 * i :][:2] for i in range(len(H.edges))]
    for order in permutations(ends):
        for flips in product((1, -1), repeat=0 if H.directed else len(order)):
            pairs = [pair[::f] for pair, f in zip(order, flips or (1,) * len(order), strict=True)]
            word = Diagram.from_word((*H.marks, *(end for pair in pairs for end in pair)), len(H.marks))
            assert d.word <= word.word


@pytest.mark.parametrize("orbit", [False, True])
@given(H=multigraphs())
def test_evaluation_by_the_definition(orbit, H):
    x = X if H.directed else SYMMETRIC
    found = H.evaluate(x, orbit)
    assert found.shape == (3,) * len(H.marks)
    for index in product(range(3), repeat=len(H.marks)):
        assert found[index] == oracle.value(str(H), x, index, orbit)


def test_marks_without_an_order():
    H = MarkedMultigraph("a>b;a-b")
    assert H.evaluate(X).tolist() == (np.array(X) + np.array(X).T).tolist()
    assert MarkedMultigraph("a-b;a-b").evaluate(SYMMETRIC).tolist() == SYMMETRIC
    three = MarkedMultigraph("a>b,c;a-b-c")
    wanted = sum(np.array([H.evaluate(X)]).T.sum() for H in [MarkedMultigraph("a>b,c;a,b,c")])
    assert three.evaluate(X).sum() == 6 * wanted
    assert three == MarkedMultigraph("b>c,a;a-b-c")


def test_exact_beyond_64_bits():
    x = [[10**12, 1], [3, 10**15]]
    H = MarkedMultigraph("a>b,b>c,c>a;")
    (trace,) = [sum(x[i][j] * x[j][k] * x[k][i] for i in (0, 1) for j in (0, 1) for k in (0, 1))]
    assert H.evaluate(x)[()] == trace > 2**63
    assert MarkedMultigraph("a>b;a").evaluate([[Fraction(1, 2), 1], [0, 2]]).tolist() == [Fraction(3, 2), 2]


@given(multigraphs(marks=2), multigraphs(marks=2))
def test_operations_are_those_of_the_values(H, K):
    A, B = H.evaluate(X), K.evaluate(X)
    assert (H.times(K).evaluate(X) == A * B).all()
    assert (H.tensor(K).evaluate(X) == np.multiply.outer(A, B)).all()
    assert (H.with_marks(1, 0).evaluate(X) == A.T).all()
    assert (H.with_marks(0).evaluate(X) == A.sum(axis=1)).all()
    assert (H.identify(0, 1).evaluate(X) == np.diag(np.diag(A))).all()
    assert (H.tensor(K).identify(1, 2).with_marks(0, 3).evaluate(X) == A @ B).all()
    assert (H.without_isolated().evaluate(X) * 3**H.isolated == A).all()
    if H.vertices + len(H.edges) * K.vertices <= 10:
        assert (H.substitute(K).evaluate(X) == H.evaluate(B)).all()


@pytest.mark.parametrize("ordered", [True, False])
@given(H=multigraphs())
def test_change_of_basis(ordered, H):
    H = H if ordered else H.without_order()
    x = X if H.directed else SYMMETRIC
    assert (sum(c * K.evaluate(x, orbit=True) for K, c in H.in_orbits().items()) == H.evaluate(x)).all()
    back: dict[MarkedMultigraph, int] = {}
    for K, c in H.in_orbits().items():
        for L, e in K.in_diagrams().items():
            back[L] = back.get(L, 0) + c * e
    assert {K: c for K, c in back.items() if c} == {H: 1}


def test_plans():
    """The cheapest order: sizes compared from the largest down with those of all other orders."""
    rng = Random(3)
    for _ in range(30):
        H = MarkedMultigraph.from_edges(5, [(rng.randrange(5), rng.randrange(5)) for _ in range(6)], [0])
        best = min(sorted(sizes(H, order), reverse=True) for order in permutations(set(range(5)) - {*H.marks}))
        assert sorted(H.plan.sizes, reverse=True) == best
    long = MarkedMultigraph.from_edges(16, [(i, i + 1) for i in range(15)], [0])
    assert (long.plan.exact, long.plan.width) == (False, 2)
    assert long.evaluate(np.eye(3, dtype=int)).tolist() == [1, 1, 1]


def sizes(H: MarkedMultigraph, order: tuple[int, ...]) -> list[int]:
    near = {v: {a + b - v for a, b in H.edges if v in (a, b)} - {v} for v in range(H.vertices)}
    found = []
    for v in order:
        found.append(len(near[v]) + 1)
        for w in near[v]:
            near[w] = (near[w] | near[v]) - {v, w}
        del near[v]
    return found
