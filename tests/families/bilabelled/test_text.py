"""Bilabelled graphs as text and as values; what is rejected, with its message."""

import pickle
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath import Diagram
from eqmath.diagrams.lettered import label
from eqmath.errors import DiagramError, NotComposable
from eqmath.families.bilabelled.graph import Bilabelled, compose
from tests.oracles.homomorphisms import parts

HINT = "a part is a list such as a-b,c; a vertex without edges is a single label"


@st.composite
def bilabelled(draw, most: int = 5) -> Bilabelled:
    """Any bilabelled graph with few vertices, loops included."""
    vertices = draw(st.integers(0, most))
    vertex = st.integers(0, max(vertices - 1, 0))
    size = 6 if vertices else 0
    edges = draw(st.lists(st.tuples(vertex, vertex), max_size=size))
    return Bilabelled.from_graph(vertices, edges, *(draw(st.lists(vertex, max_size=size // 2)) for _ in range(2)))


PRINTED = {
    "a-b,b-c,d;a,c;b": "a-b,b-c,d;a,c;b",
    " d , c-b,b-a ; a , c;b ": "a-b,b-c,d;a,c;b",
    "a-b,b-a,a-b;;": "a-b;;",
    "a,a-b,b;a;b": "a-b;a;b",
    "10-9,2;2;10": "b-c,a;a;c",
    "zz-b;b;zz": "a-b;a;b",
    "x-x;x;x": "a-a;a;a",
    "a;;": "a;;",
    ";;": ";;",
    "v;v,v,v;v": "a;a,a,a;a",
}


@pytest.mark.parametrize("text", PRINTED)
def test_printed_form(text):
    H = Bilabelled(text)
    assert str(H) == PRINTED[text]
    assert repr(H) == f'Bilabelled("{PRINTED[text]}")'
    assert Bilabelled(str(H)) == H


@given(bilabelled())
def test_values(H):
    assert eval(repr(H)) == H
    assert pickle.loads(pickle.dumps(H)) == H
    assert hash(eval(repr(H))) == hash(H)
    vertices, edges, tops, bottoms = parts(str(H))
    assert (len(vertices), len(edges), len(tops), len(bottoms)) == (H.vertices, len(H.edges), H.l, H.k)


def test_labels_are_sorted_as_they_are_printed():
    names = [label(vertex) for vertex in range(800)]
    assert names == sorted(set(names), key=lambda name: (len(name), name))
    big = Bilabelled.from_graph(800, [(i, i + 1) for i in range(799)], [0], [799])
    assert eval(repr(big)) == big


def test_equality_is_equality_of_numbered_graphs_and_not_isomorphism():
    assert Bilabelled("a-b;a;b") == Bilabelled("x-y;x;y") != Bilabelled("a-b;b;a")
    assert Bilabelled("a-b;a;b") != "a-b;a;b"
    assert Bilabelled("a;a;") != Bilabelled("a;;a")
    assert len({Bilabelled("a-b,b-c;a;c"), Bilabelled("b-c,a-b;a;c"), Bilabelled("a-c,c-b;a;b")}) == 2


def test_the_order_is_total_and_puts_small_ones_first():
    texts = [";;", "a;;", "a-b;;", "a;a;", "a,b;a;", "a-b;a;", "a-b;b;", "a;;a", "a;a;a", "a,b;a;b", "a-b,b-c;a;c"]
    wanted = [Bilabelled(text) for text in texts]
    assert all(low < high and not high < low for low, high in pairwise(wanted))
    for some in permutations(wanted[3:8]):
        assert sorted(some) == wanted[3:8]
    with pytest.raises(TypeError):
        assert wanted[0] < Diagram("0")


def test_immutable():
    with pytest.raises(AttributeError, match="immutable"):
        Bilabelled("a;;").vertices = 2


MESSAGES = {
    "a-b": f"expected three parts edges;tops;bottoms, found 1\n    a-b\n    {HINT}",
    "a;a;a;": f"expected three parts edges;tops;bottoms, found 4\n    a;a;a;\n    {HINT}",
    "a-b;a;d": "the first part has no vertex d\n    a-b;a;d\n          ^\n"
    "    a vertex without edges is a single label in the first part, d",
    ";a;a": "the first part has no vertex a\n    ;a;a\n     ^\n"
    "    a vertex without edges is a single label in the first part, a",
    "a-b;a-b;": f"expected a label, found the edge a-b\n    a-b;a-b;\n        ^\n    {HINT}",
    "a-b-c;;": f"expected a label or an edge such as a-b, found 'a'\n    a-b-c;;\n    ^\n    {HINT}",
    "a,;;": f"expected a label or an edge such as a-b, found ';'\n    a,;;\n      ^\n    {HINT}",
    "a,-b;;": f"expected a label or an edge such as a-b, found '-'\n    a,-b;;\n      ^\n    {HINT}",
    "a;a,;": f"expected a label or an edge such as a-b, found ';'\n    a;a,;\n        ^\n    {HINT}",
    "a;a;a,": f"expected a label or an edge such as a-b, found the end\n    a;a;a,\n          ^\n    {HINT}",
    "a b;;": f"expected a label or an edge such as a-b, found 'a'\n    a b;;\n    ^\n    {HINT}",
    "é;;": f"expected a label or an edge such as a-b, found 'é'\n    é;;\n    ^\n    {HINT}",
    "a–b;;": "found – (U+2013, en dash), as a PDF or an editor writes it\n    a–b;;\n     ^\n    type - instead",
}


@pytest.mark.parametrize("text", MESSAGES)
def test_messages(text):
    with pytest.raises(DiagramError) as error:
        Bilabelled(text)
    assert str(error.value) == MESSAGES[text]


def test_what_is_no_text():
    with pytest.raises(DiagramError, match="found int"):
        Bilabelled(3)
    with pytest.raises(DiagramError, match="at most 100000 characters"):
        Bilabelled("a" * 100_001)
    for edges, tops, bottoms in (([(0, 2)], [], []), ([], [2], []), ([], [], [-1])):
        with pytest.raises(DiagramError, match=r"expected vertices 0, …, 1"):
            Bilabelled.from_graph(2, edges, tops, bottoms)


def test_what_does_not_fit_is_not_composed():
    with pytest.raises(NotComposable, match="with 2 bottoms on one with 1 tops"):
        compose(Bilabelled("a;;a,a"), Bilabelled("a;a;"))


@given(bilabelled(), bilabelled())
def test_flip_and_tensor_of_values(H, K):
    assert H.flip().flip() == H
    assert H.tensor(K).flip() == H.flip().tensor(K.flip())
    empty = Bilabelled(";;")
    assert empty.tensor(H) == H == H.tensor(empty)
