"""Graphs by name, as codes and from networkx; and what is refused, with its message."""

import pickle
from itertools import combinations
from random import Random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eqmath.errors import GroupError
from eqmath.groups import Aut, parse_group
from eqmath.groups.graphs import Graph, parse_graph

NAMED = {
    "path:1": nx.path_graph(1),
    "path:7": nx.path_graph(7),
    "cycle:3": nx.cycle_graph(3),
    "cycle:8": nx.cycle_graph(8),
    "complete:1": nx.complete_graph(1),
    "complete:6": nx.complete_graph(6),
    "star:1": nx.star_graph(1),
    "star:5": nx.star_graph(5),
    "cube:1": nx.hypercube_graph(1),
    "cube:4": nx.hypercube_graph(4),
    "petersen": nx.petersen_graph(),
}


def to_networkx(graph: Graph) -> nx.Graph:
    G = nx.empty_graph(graph.n)
    G.add_edges_from(graph.edges)
    return G


@pytest.mark.parametrize("name", NAMED)
def test_named_graphs(name):
    graph = parse_graph(name)
    assert graph.spelling == str(graph) == name
    assert nx.is_isomorphic(to_networkx(graph), NAMED[name])
    assert graph.edges == tuple(sorted(graph.edges))
    assert eval(repr(graph)) == graph


def test_spellings_are_printed_in_one_way():
    assert parse_graph(" path:03 ").spelling == "path:3"
    assert [str(parse_graph(name)) for name in ("K5", "C5", "P4")] == ["complete:5", "cycle:5", "path:4"]
    assert parse_graph("star:2").edges == ((0, 1), (0, 2))
    assert parse_graph("cube:2").edges == ((0, 1), (0, 2), (1, 3), (2, 3))


def test_graph6_of_the_atlas_is_that_of_networkx():
    for G in nx.graph_atlas_g()[1:]:
        check_graph6(G)


@pytest.mark.parametrize("n", [61, 62, 63, 64, 100])
def test_graph6_of_larger_graphs(n):
    check_graph6(nx.gnp_random_graph(n, 0.3, seed=n))


def check_graph6(G: nx.Graph) -> None:
    graph = Graph.from_networkx(G)
    text = nx.to_graph6_bytes(G, header=False).decode().strip()
    assert graph.spelling == f"graph6:{text}"
    read = parse_graph(graph.spelling)
    assert read == graph
    assert (read.n, set(read.edges)) == (len(G), {tuple(sorted(edge)) for edge in G.edges})
    assert eval(repr(read)) == read


def test_vertices_of_networkx_are_sorted():
    G = nx.Graph([("b", 10), (10, 9), (9, "a")])
    graph = Graph.from_networkx(G)
    assert graph.names == ("9", "10", "a", "b")
    assert graph.edges == ((0, 1), (0, 2), (1, 3))
    grid = Graph.from_networkx(nx.grid_2d_graph(2, 11))
    assert grid.names[:3] == ("(0, 0)", "(0, 1)", "(0, 2)")
    assert grid.names[10] == "(0, 10)"


BAD_TEXTS = {
    "": "there is no graph and no file ''\n    choose from path:4, cycle:6, complete:4, star:4, cube:4, petersen,"
    " graph6:Bw, or the path of a file",
    "peterson": "there is no graph and no file 'peterson'\n    did you mean petersen?",
    "paths:4": "there is no graph and no file 'paths:4'\n    did you mean path:4?",
    "path:0": "the graph path:0 does not exist: expected path:1 or larger",
    "cycle:2": "the graph cycle:2 does not exist: expected cycle:3 or larger",
    "path:1001": "the graph path:1001 has more than 1000 vertices",
    "star:1000": "the graph star:1000 has more than 1000 vertices",
    "cube:10": "the graph cube:10 has more than 1000 vertices",
    "cube:999999999": "the graph cube:999999999 has more than 1000 vertices",
    "complete:999999999": "the graph complete:999999999 has more than 1000 vertices",
    "graph6:": "expected a graph6 text such as Bw, found its beginning only",
    "graph6:?": "the graph has no vertices; expected from 1 to 1000",
    "graph6:B": "expected 2 characters for 3 vertices, found 1\n    B",
    "graph6:Bww": "expected 2 characters for 3 vertices, found 3\n    Bww",
    "graph6:B!": "a graph6 text has no character '!'\n    B!\n     ^",
    "graph6:Bx": "the last character of the graph6 text has bits that belong to no edge\n    Bx",
    "graph6:~~?????": "the graph has more than 1000 vertices",
    "graph6:~}}}": "the graph has more than 1000 vertices",
    "digraph6:&A": "expected 2 characters for 2 vertices, found 1\n    &A",
    "digraph6:AA": "the last character of the digraph6 text has bits that belong to no edge\n    AA",
    "sparse6:Ag": "the sparse6 text is not as it would be written: torn, or with edges out of order\n    Ag",
    "sparse6::A_O": "expected every edge once, found parallel edges\n    :A_O",
    "graph6:Bw/colours:0.1": "expected 3 colours, found 2",
    "graph6:Bw/weights:0.1": "expected 3 weights, found 2",
    "K0": "the graph complete:0 does not exist: expected complete:1 or larger",
    "C2": "the graph cycle:2 does not exist: expected cycle:3 or larger",
}


@pytest.mark.parametrize("text", BAD_TEXTS)
def test_bad_texts(text):
    with pytest.raises(GroupError) as error:
        parse_graph(text)
    assert str(error.value) == BAD_TEXTS[text]


class Unnamed:
    """A vertex without a name of its own."""


BAD_NETWORKX = {
    "expected every edge once, found a multigraph with parallel edges": nx.MultiGraph([(0, 1), (1, 0)]),
    "the graph has no vertices": nx.Graph(),
    "the graph has more than 1000 vertices": nx.empty_graph(1001),
    "expected vertices named by integers or texts, found frozenset": nx.Graph([(frozenset({1}), 0)]),
    "expected vertices named by integers or texts, found <": nx.Graph([(Unnamed(), 0)]),
    "expected vertices named by integers or texts, found 0.5": nx.Graph([(0.5, 0)]),
    "two vertices have the same name as text": nx.Graph([(1, "1")]),
    "expected a networkx.Graph, found list": [(0, 1)],
    "expected texts and numbers as colours and weights, found nan": nx.Graph([(0, 1, {"w": float("nan")}), (1, 2)]),
    "expected texts and numbers as colours and weights, found <": nx.Graph([(0, 1, {"w": Unnamed()}), (1, 2)]),
}


@pytest.mark.parametrize("message", BAD_NETWORKX)
def test_bad_networkx_graphs(message):
    with pytest.raises(GroupError, match=message):
        Graph.from_networkx(BAD_NETWORKX[message])


@pytest.mark.parametrize(
    ("n", "edges", "message"),
    [
        (0, (), "has no vertices"),
        (2.0, (), "expected a number of vertices, found 2.0"),
        (3, ((0, 3),), "expected edges between vertices 0, …, 2"),
        (3, ((-1, 0),), "expected edges between vertices 0, …, 2"),
        (3, ((0, 1), (1, 0)), "expected every edge once"),
    ],
)
def test_what_is_no_graph(n, edges, message):
    with pytest.raises(GroupError, match=message):
        Graph(n, edges)


def test_graphs_are_values():
    graphs = [Graph(3, edges) for size in range(4) for edges in combinations([(0, 1), (0, 2), (1, 2)], size)]
    assert len(set(graphs)) == 8
    for graph in [*graphs, parse_graph("petersen")]:
        copy = pickle.loads(pickle.dumps(graph))
        assert copy == graph
        assert (copy.spelling, copy.names) == (graph.spelling, graph.names)
    assert Graph(3, ((2, 1), (0, 1))) == parse_graph("path:3") == parse_graph("graph6:Bg")
    assert Graph(3, ()) != parse_graph("path:3")
    with pytest.raises(AttributeError):
        graphs[0].n = 4


def test_colours_and_weights_are_classes():
    path = ((0, 1), (1, 2))
    coloured = Graph(3, path, colours=("red", "blue", "red"), weights=(7, 5))
    assert (coloured.colours, coloured.weights) == ((0, 1, 0), (0, 1))
    assert coloured == Graph(3, path[::-1], colours=(1, 2, 1), weights=("x", "y"))
    assert coloured.spelling == "graph6:Bg/colours:0.1.0/weights:0.1"
    assert Graph(3, path, colours=(4, 4, 4), weights=(1, 1)) == Graph(3, path)
    assert Graph(3, path, colours=(1, 1, 2)) != Graph(3, path, colours=(1, 2, 1))
    assert Graph(3, path, directed=True) != Graph(3, path)
    for wrong in ({"colours": (1, 2)}, {"weights": (1,)}, {"names": ("a",)}):
        with pytest.raises(GroupError, match="^expected [23] (colours|weights|names of vertices), found [12]$"):
            Graph(3, path, **wrong)


def test_what_networkx_says_is_part_of_the_graph():
    weighted = nx.Graph([(0, 1, {"weight": 1}), (1, 2, {"weight": 2})])
    with pytest.raises(GroupError) as error:
        Aut(weighted)
    assert str(error.value) == (
        "the edge 0 – 1 and the edge 1 – 2 differ in weight, and nothing says whether automorphisms keep that\n"
        '    weight="weight" keeps it, weight="" drops it; as text: Aut(FILE, weight=weight)'
    )
    assert [Aut(weighted, weight=name).order for name in ("weight", "")] == [1, 2]
    with pytest.raises(GroupError, match="^the edge 0 – 1 has no cost, which weight= names$"):
        Aut(weighted, weight="cost")
    assert Aut(nx.Graph([(0, 1, {"weight": 1.0}), (1, 2, {"weight": 1})])).name == "Aut(graph6:Bg)"
    assert Aut(nx.Graph([(0, 1), (1, 1)])).name == "Aut(sparse6:Af)"
    assert Aut(nx.DiGraph([(0, 1), (1, 2), (2, 0)])).order == 3
    assert Aut(nx.MultiDiGraph([(0, 1), (1, 0)])).name == "Aut(digraph6:AW)"
    assert Aut(nx.MultiGraph([(0, 1)])).name == "Aut(graph6:A_)"


def test_colours_of_networkx():
    G = nx.complete_bipartite_graph(2, 2)
    with pytest.raises(GroupError, match="^the vertex 0 and the vertex 2 differ in bipartite, and nothing says"):
        Aut(G)
    assert [Aut(G, colour=name).order for name in ("bipartite", "")] == [4, 8]
    for name in ("color", "colour"):
        cycle = nx.cycle_graph(4)
        nx.set_node_attributes(cycle, {0: "red", 1: "blue", 2: "blue", 3: "blue"}, name)
        assert Aut(cycle).order == 2
        assert Aut(cycle, colour="").order == 8
    cycle.nodes[0]["color"] = "red"
    with pytest.raises(GroupError, match="^the vertices have both color and colour\n"):
        Aut(cycle)
    del cycle.nodes[0]["colour"], cycle.nodes[0]["color"]
    with pytest.raises(GroupError, match="^the vertex 0 has no colour, which colour= names$"):
        Aut(cycle)
    named = nx.cycle_graph(4)
    nx.set_node_attributes(named, {v: f"city {v}" for v in named}, "label")
    assert Aut(named).order == 8, "labels that are all different are names"
    with pytest.raises(GroupError, match="has no attributes that weight= and colour= could name"):
        Aut("K3", weight="weight")
    with pytest.raises(GroupError, match="has no attributes that weight= and colour= could name"):
        Aut(Graph(2, ()), colour="")


MADE = st.integers(1, 7).flatmap(
    lambda n: st.tuples(
        st.just(n), st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))), st.booleans(),
        st.lists(st.integers(0, 2), min_size=n, max_size=n), st.lists(st.integers(0, 2), min_size=49, max_size=49),
    )
)  # fmt: skip


@given(MADE)
def test_every_graph_and_its_group_are_read_back(made):
    n, pairs, directed, colours, weights = made
    edges = sorted(pairs if directed else {(min(pair), max(pair)) for pair in pairs})
    for options in (
        {},
        {"colours": colours},
        {"weights": weights[: len(edges)]},
        {"colours": colours, "weights": weights[: len(edges)]},
    ):
        graph = Graph(n, tuple(edges), directed=directed, **options)
        assert parse_graph(str(graph)) == graph
        assert pickle.loads(pickle.dumps(graph)) == graph
        group = Aut(graph)
        assert parse_group(str(group)) == group
        assert hash(parse_group(str(group))) == hash(group)


def test_spellings_are_different_for_different_graphs():
    pairs = [(0, 0), (0, 1), (1, 1)]
    arcs = [*pairs, (1, 0)]
    edges = [chosen for size in range(4) for chosen in combinations(pairs, size)]
    graphs = {Graph(2, e, colours=c) for e in edges for c in ((), (0, 1))}
    graphs |= {Graph(2, e, directed=True) for size in range(5) for e in combinations(arcs, size)}
    assert len(graphs) == len({str(graph) for graph in graphs}) == 2 * 8 + 16


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 8, 16, 17, 32, 62, 63, 100])
def test_sparse6_is_that_of_networkx(n):
    for seed, p in enumerate((0, 0.02, 0.1, 0.5, 1)):
        G = nx.gnp_random_graph(n, p, seed=seed)
        G.add_edges_from((v, v) for v in range(0, n, 1 + seed))
        graph, code = Graph.from_networkx(G), nx.to_sparse6_bytes(G, header=False).decode().strip()
        assert graph.spelling == f"sparse6{code}"
        assert parse_graph(graph.spelling) == parse_graph(f"sparse6:{code}") == graph
        simple = nx.Graph((a, b) for a, b in G.edges if a != b)
        simple.add_nodes_from(G)
        assert parse_graph(
            "sparse6" + nx.to_sparse6_bytes(simple, header=False).decode().strip()
        ) == Graph.from_networkx(simple)


def test_digraph6_by_hand():
    """The matrix 010, 001, 100 row by row: 010001 100000."""
    assert str(Graph(3, ((0, 1), (1, 2), (2, 0)), directed=True)) == "digraph6:BP_"
    assert parse_graph("digraph6:&BP_").arcs == {(0, 1): 1, (1, 2): 1, (2, 0): 1}


def test_the_largest_groups_are_read_back():
    rng = Random(0)
    points = range(127)
    loops = Graph(127, tuple((a, b) for b in points for a in range(b + 1)))
    arcs = tuple((a, b) for a in points for b in points)
    weighted = Graph(127, arcs, directed=True, weights=rng.sample(range(127**2), 127**2), colours=list(points))
    for graph in (loops, weighted):
        group = Aut(graph)
        assert parse_group(group.name) == group
