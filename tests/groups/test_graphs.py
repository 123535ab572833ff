"""Graphs by name, in graph6, from files and from networkx; and what is refused, with its message."""

import pickle
from itertools import combinations
from random import Random

import networkx as nx
import pytest

from eqmath.errors import GroupError
from eqmath.groups.graphs import MOST_BYTES, Graph, parse_graph

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


def write(path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_edge_list(tmp_path):
    file = write(tmp_path / "g.txt", "\ufeff# a graph\n10 9\n\n 9\t2 # the second edge\nx\n2\nx\n")
    graph = parse_graph(file)
    assert graph.names == ("2", "9", "10", "x")
    assert graph.edges == ((0, 1), (1, 2))
    assert graph.spelling == "graph6:Cg"
    assert parse_graph(graph.spelling) == graph


def test_the_order_of_the_lines_does_not_matter(tmp_path):
    lines = [f"{a} {b}" for a, b in nx.petersen_graph().edges]
    shuffled = [" ".join(reversed(line.split())) for line in lines]
    Random(0).shuffle(shuffled)
    first, second = (parse_graph(write(tmp_path / name, "\n".join(x))) for name, x in (("a", lines), ("b", shuffled)))
    assert first == second
    assert first.spelling == Graph.from_networkx(nx.petersen_graph()).spelling


BAD_LINES = {
    "1 2\n2 3 4": "line 2: expected one or two labels, found 3\n    2 3 4",
    "1 2\n\n3 3": "line 3: found a loop at 3\n    3 3\n    the theorem is about graphs without loops",
    "1 2\n2 1": "line 2: found the edge of line 1 again\n    2 1\n    a graph is undirected and simple",
    "1\x002": "the file FILE is not a text\n    write two labels a line",
    "# nothing": "the file FILE holds no vertices\n    write two labels a line, one for an isolated vertex",
    "": "the file FILE holds no vertices\n    write two labels a line, one for an isolated vertex",
    "\n".join(map(str, range(1001))): "the graph in FILE has more than 1000 vertices",
}


@pytest.mark.parametrize("text", BAD_LINES)
def test_bad_edge_lists(text, tmp_path):
    file = write(tmp_path / "g.txt", text)
    with pytest.raises(GroupError) as error:
        parse_graph(file)
    assert str(error.value) == BAD_LINES[text].replace("FILE", file)


def test_files_that_are_no_texts(tmp_path):
    junk, huge = tmp_path / "junk", tmp_path / "huge"
    junk.write_bytes(bytes(range(256)))
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path, message in ((junk, "is not a text in UTF-8"), (huge, f"has more than {MOST_BYTES} bytes")):
        with pytest.raises(GroupError, match=message):
            parse_graph(str(path))
    for nothing in (tmp_path, tmp_path / "missing", "/dev/zero", "x" * 5000):
        with pytest.raises(GroupError, match=r"there is no graph and no file|cannot read"):
            parse_graph(str(nothing))


BAD_TEXTS = {
    "": "there is no graph and no file ''\n    there is path:4, cycle:6, complete:4, star:4, cube:4, petersen,"
    " graph6:Bw, or the path of an edge list",
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
}


@pytest.mark.parametrize("text", BAD_TEXTS)
def test_bad_texts(text):
    with pytest.raises(GroupError) as error:
        parse_graph(text)
    assert str(error.value) == BAD_TEXTS[text]


class Unnamed:
    """A vertex without a name of its own."""


BAD_NETWORKX = {
    "expected an undirected graph, found a directed one": nx.DiGraph([(0, 1)]),
    "expected a simple graph, found a multigraph": nx.MultiGraph([(0, 1), (0, 1)]),
    "expected a graph without loops, found one at 1": nx.Graph([(0, 1), (1, 1)]),
    "the graph has no vertices": nx.Graph(),
    "the graph has more than 1000 vertices": nx.empty_graph(1001),
    "expected vertices named by integers or texts, found frozenset": nx.Graph([(frozenset({1}), 0)]),
    "expected vertices named by integers or texts, found <": nx.Graph([(Unnamed(), 0)]),
    "two vertices have the same name as text": nx.Graph([(1, "1")]),
    "expected a networkx.Graph, found list": [(0, 1)],
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
        (3, ((0, 3),), "expected edges between different vertices"),
        (3, ((-1, 0),), "expected edges between different vertices"),
        (3, ((1, 1),), "expected edges between different vertices"),
        (3, ((0, 1), (1, 0)), "expected every edge once"),
    ],
)
def test_what_is_no_simple_graph(n, edges, message):
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
