"""Files of other programs: each is the graph that it holds, or is refused with its line; none is another graph."""

import os
from contextlib import suppress
from random import Random
from threading import Thread

import networkx as nx
import pytest

from eqmath.errors import EqmathError, GroupError
from eqmath.groups import Aut, parse_group
from eqmath.groups.graphs import MOST_BYTES, Graph, parse_graph

PATH = Graph(3, ((0, 1), (1, 2)))
ARCS = Graph(3, ((0, 1), (1, 2)), directed=True)
LOOP = Graph(3, ((0, 1), (1, 1)))
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
GRAPHML = XML + '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{}<graph edgedefault="{}">{}</graph></graphml>'
NODES = "".join(f'<node id="{name}"/>' for name in "abc")
EDGES = '<edge id="e1" source="a" target="b"/><edge id="e2" source="b" target="c"/>'
COST = '<key id="d" for="edge" attr.name="cost" attr.type="int"><default>1</default></key>'
GML_NODES = "".join(f'  node [ id {i} label "{name}" ]\n' for i, name in enumerate("abc"))
GML = 'Creator "x"\ngraph [\n  directed {}\n' + GML_NODES + "{}]\n"
MARKET = "%%MatrixMarket matrix coordinate"
LINKS = '{{"directed": {}, "nodes": [{{"id": "a"}}, {{"id": "b"}}, {{"id": "c"}}], "links": [{}]}}'
LEDA = "LEDA.GRAPH\nstring\nvoid\n{}\n3\n|{{a}}|\n|{{b}}|\n|{{c}}|\n2\n1 2 0 |{{}}|\n2 3 0 |{{}}|\n"
TWO = "  edge [ source 0 target 1 ]\n  edge [ source 1 target 2 ]\n"
AB, BC = '{"source": "a", "target": "b"}', '{"source": "b", "target": "c"}'

READ = {
    "edge list": ("a b\nb c\n", PATH, "edge list"),
    "edge list with comments": ("\ufeff# a graph\n10 9\n\n 2\t9 # the second\n", PATH, "edge list"),
    "vertices alone below": ("1 2\n3\n3\n", Graph(3, ((0, 1),)), "edge list"),
    "a loop": ("1 2\n2 2\n3\n", LOOP, "edge list"),
    "attributes that agree": ("0 1 {'w': 1}\n1 2 {'w': 1}", PATH, "edge list"),
    "CSV": ("a,b\nb,c\n", PATH, "CSV"),
    "CSV with quotes and blanks": ('"a", "b"\r\n"b", "c"\r\n', PATH, "CSV"),
    "semicolons": ("a;b\nb;c", PATH, "CSV with semicolons"),
    "header": ("source,target\n1,2\n2,3\n", PATH, "CSV, header source,target"),
    "header of blanks": ("from to\n1 2\n2 3\n", PATH, "edge list, header from to"),
    "names below a header": ("source,target\nNew York,2\n2,Zürich (ZH)\n", Graph(3, ((0, 1), (0, 2))), None),
    "labels that a header has": ("source,a\na,target\n", Graph(3, ((0, 1), (0, 2))), "CSV"),
    "Gephi": ("Source,Target,Type,Id,Label,Weight\na,b,Directed,0,,1.0\nb,c,Directed,1,,1.0\n", ARCS, None),
    "Gephi, undirected": ("Source;Target;Type\na;b;Undirected\nb;c;Undirected\n", PATH, None),
    "graph6": ("Bg\n", PATH, "graph6"),
    "graph6 with its header": (">>graph6<<Bg\n", PATH, "graph6"),
    "graph6 below its header": (">>graph6<<\nBg\n", PATH, "graph6"),
    "sparse6": (":Af\n", Graph(2, ((0, 1), (1, 1))), "sparse6"),
    "sparse6 with its header": (">>sparse6<<:Af\n", Graph(2, ((0, 1), (1, 1))), "sparse6"),
    "digraph6": ("&BP_\n", Graph(3, ((0, 1), (1, 2), (2, 0)), directed=True), "digraph6"),
    "adjacency matrix": ("0 1 0\n1 0 1\n0 1 0\n", PATH, "adjacency matrix"),
    "adjacency matrix of arcs": ("0,1,0\n0,0,1\n0,0,0\n", ARCS, "adjacency matrix"),
    "packed adjacency matrix": ("01\n10\n", Graph(2, ((0, 1),)), "adjacency matrix"),
    "adjacency list": ("0 1 2 3\n1\n2\n3\n", parse_graph("star:3"), "adjacency list"),
    "adjacency list of both ends": ("0 1 2 3\n1 0\n2 0\n3 0\n", parse_graph("star:3"), "adjacency list"),
    "adjacency list of networkx": ("#x.py\n# GMT Sun\n#\n0\n1 2\n2\n", Graph(3, ((1, 2),)), "adjacency list"),
    "multiline adjacency list": ("a 1\nb {}\nb 1\nc {}\nc 0\n", PATH, "multiline adjacency list"),
    "vertices of networkx": ("# GMT Sun\n1 0\n2 0\n", Graph(2, ()), "multiline adjacency list"),
    "GraphML": (GRAPHML.format("", "undirected", NODES + EDGES), PATH, "GraphML"),
    "GraphML with arcs": (GRAPHML.format(COST, "directed", NODES + EDGES), ARCS, "GraphML"),
    "GML": (GML.format(0, TWO), PATH, "GML"),
    "GML with arcs": (GML.format(1, TWO), ARCS, "GML"),
    "Pajek": ('%x\n*Vertices 3\n1 "a" 0.1 0.2 box\n2 b\n3 c\n*Edges\n1 2 1\n2 3 1\n', PATH, "Pajek"),
    "Pajek with arcs": ("*network x\n*vertices 3\n1 a\n2 b\n3 c\n*arcs\n1 2\n2 3\n", ARCS, "Pajek"),
    "LEDA": (LEDA.format(-2), PATH, "LEDA"),
    "LEDA with arcs": (LEDA.format(-1), ARCS, "LEDA"),
    "node-link JSON": (LINKS.format("false", f"{AB}, {BC}"), PATH, "node-link JSON"),
    "node-link JSON with arcs": (LINKS.format("true", f"{AB}, {BC}"), ARCS, "node-link JSON"),
    "DIMACS": ("c x\nc\np edge 3 2\ne 1 2\ne 3 2\n", PATH, "DIMACS"),
    "Matrix Market": (f"{MARKET} pattern symmetric\n% x\n3 3 2\n2 1\n3 2\n", PATH, "Matrix Market"),
    "Matrix Market with arcs": (f"{MARKET} real general\n3 3 2\n1 2 1.0\n2 3 1e0\n", ARCS, None),
}  # fmt: skip


def write(path, text: str) -> str:
    path.write_bytes(text.encode("utf-8"))
    return str(path)


@pytest.mark.parametrize("name", READ)
def test_files_that_are_read(name, tmp_path):
    text, graph, kind = READ[name]
    found = parse_graph(write(tmp_path / "anything.bin", text))
    assert found == graph
    assert kind in (found.kind, None)
    assert parse_graph(found.spelling) == found
    assert "labels" in found.summary()


LABEL = "expected a label, an integer or a word, found"
REFUSED = {
    "": "the file FILE holds no vertices",
    "\n \n": "the file FILE holds no vertices",
    "# nothing": "the file holds no vertices",
    "1\x002": "the file FILE is not a text",
    "1 2\n2 1": "line 2: found the edge of line 1 again",
    "1 2 3\n2 3 4": "line 1: expected one or two labels, found 3",
    "1 2\n2 3 4": "line 2: expected one or two labels, found 3",
    "a,b,c,d": "line 1: expected one or two labels, found 4",
    "a,b\nb,": f"line 2: {LABEL} ''",
    "a,b\nb;c": f"line 2: {LABEL} 'b;c'",
    '"a,b': "line 1: not a row of a table: unexpected end of data",
    "source,target\n": "line 1: expected rows below a header whose names are different",
    "source,target,w\n1,2": "line 2: expected 3 cells as in the header, found 2",
    "source,target,type\n1,2,mutual": "line 2: expected directed, or undirected, in every row of the column type",
    "source,target,w\n1,2,1\n2,3,2": "the edge 1 – 2 and the edge 2 – 3 differ in w, and nothing says",
    "0 1 {'w': 1}\n1 2 {'w': 2}": "the edge 0 – 1 and the edge 1 – 2 differ in w, and nothing says",
    "0 1 {'w': 1}\n1 2 {}": "the edge 0 – 1 and the edge 1 – 2 differ in w, and nothing says",
    "0 1 {w}": "the file begins like an edge list with attributes in braces, but cannot be read as such",
    "0 1 {1}": "line 1: expected attributes such as {'weight': 1}",
    "x": "line 1: expected two labels on the first line, found one",
    "3\n1 2\n2 3": "line 1: expected two labels on the first line, found one",
    "5 4\n1 2\n2 3\n3 4\n1 5": "line 1: found 5 and 4, which may be the numbers of vertices and of edges below",
    "4 3\n2\n1 3\n2 4\n3": "line 1: found 4 and 3, which may be the numbers of vertices and of edges below",
    "3 3\n2 3\n1 3\n1 2": "line 1: found 3 and 3, which may be the numbers of vertices and of edges below",
    "u v\n1 2\n2 3": "line 2: expected words as on line 1, found integers",
    "nodes 3\n1 2\n2 3": "line 2: expected an integer and a word as on line 1, found integers",
    "c a comment\n1 2": "line 1: expected one or two labels, found 3",
    "c comment\n1 2": "line 2: expected words as on line 1, found integers",
    "1 2\n2 3\nend": "line 3: expected integers as on line 1, found words",
    "1 2\n01 3": "line 2: found 01, and 1 before: one number, written in two ways",
    "0.5 1.25\n0.75 1.5": f"line 1: {LABEL} the number 0.5",
    "1 2\n1e3 4": f"line 2: {LABEL} the number 1e3",
    "a " + "b" * 201: "line 1: expected labels of at most 200 characters, found 201",
    "1 0\n2 0": "line 1: these are edges to 0, or vertices with 0 neighbours below: expected one of them",
    "0 1\n1 0": "line 1: these are edges between 0 and 1, or the rows of an adjacency matrix: expected one of them",
    "0 0 1\n0 1 1\n1 1 0": "line 1: these are edges between 0 and 1, or the rows of an adjacency matrix",
    "0 2 1\n2 0 1\n1 1 0": "line 1: expected one or two labels, found 3",
    "0 1 2\n1 2 0\n2 0 1": "line 1: expected one or two labels, found 3",
    "0 1 2 3\n1 0\n2\n3": "line 1: expected an adjacency list with every edge once, or every edge at both ends",
    "a 2\nb {}\n": "line 1: expected 2 neighbours of a followed by braces",
    "a 1\nb {}\n": "line 1: expected every vertex with the number of its neighbours, found some as neighbours only",
    "# GMT Sun\n0 0\n2 0": "line 2: expected an adjacency list: every vertex begins one line",
    "% a comment\n1 2": f"line 1: {LABEL} '%'",
    "// a comment\n1 2": f"line 1: {LABEL} '//'",
    "//\n1 2": f"line 1: {LABEL} '//'",
    "; x\n1 2": "line 1: expected graph6, sparse6 or digraph6, or labels, found ;",
    "1 First\n2 Second\n#\n1 2": "line 3: a line with # alone is from TGF, a format that is not read",
    "0: 1 2\n1: 0": f"line 1: {LABEL} '0:'",
    "0: 1\n1: 0": f"line 1: {LABEL} '0:'",
    "graph {\n a -- b;\n}": f"line 1: {LABEL} '{{'",
    "strict graph G {\n}": "line 1: expected one or two labels, found 4",
    "a -> b": f"line 1: {LABEL} '->'",
    "a-b\nb-c": "line 1: expected two labels on the first line, found one",
    "╙── 0\n    └── 1": f"line 1: {LABEL} '╙──'",
    "@nodes\nlabel\n0\n": f"line 1: {LABEL} '@nodes'",
    "dl n=3\n": f"line 1: {LABEL} 'n=3'",
    "NAME: x\n": f"line 1: {LABEL} 'NAME:'",
    "| a | b |": f"line 1: {LABEL} '|'",
    "(0, 1)\n(1, 2)": f"line 1: {LABEL} '(0'",
    "[(0, 1), (1, 2)]": "the file begins like JSON, but cannot be read as such: Expecting value",
    "[[0, 1], [1, 0]]": "expected a JSON object with the lists nodes and edges, or nodes and links",
    "{": "the file begins like JSON, but cannot be read as such: ",
    '{"nodes": [], "nodes": []}':
        "the file begins like JSON, but cannot be read as such: a key occurs twice in one object",
    '{"nodes": [{}], "links": []}': "expected an id in every node of the JSON object",
    '{"nodes": [{"id": 1}], "adjacency": [[]]}': "expected a JSON object with the lists nodes and edges",
    LINKS.format('"false"', AB): "expected directed to be true or false in the JSON object, found 'false'",
    LINKS.format("false", f"{AB}, {AB}"): "expected every edge once, found a multigraph with parallel edges",
    LINKS.format("false", '{"source": "a", "target": "d"}'): "the JSON document declares 3 vertices and 1 edges, but",
    LINKS.format("false", '{"source": "a", "target": "b", "value": 1}, {"source": "b", "target": "c", "value": 2}'):
        "the edge a – b and the edge b – c differ in value, and nothing says",
    "Bw\nBg\n": "expected one graph, found 2 lines in graph6",
    ">>graph6<<Bw\nBg\n": "expected one graph, found 2 lines in graph6",
    "Bw\na b": "line 2: expected one graph in graph6 and no more",
    ">>graph6<<:Af": "line 1: the header says graph6, this is sparse6",
    ">>sparse6<<\n": "line 1: expected a sparse6 text such as :An, found its beginning only",
    ">>planar_code<<": "line 1: expected graph6, sparse6 or digraph6, or labels, found >>",
    ";Af": "line 1: expected graph6, sparse6 or digraph6, or labels, found ;",
    ":Ag": "line 1: the sparse6 text is not as it would be written: torn, or with edges out of order",
    "&BP": "line 1: expected 3 characters for 3 vertices, found 2",
    XML + "<!DOCTYPE graphml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><graphml>&x;</graphml>":
        "expected XML without DOCTYPE and ENTITY",
    "<html><body/></html>": "expected XML with the root graphml or gexf, found html",
    "<graphml": "the file begins like XML, but cannot be read as such: ",
    "<graphml/>": "expected one graph in the GraphML document, found 0",
    GRAPHML.format("", "undirected", NODES + "<graph/>"): "expected one graph in the GraphML document, found 2",
    GRAPHML.format("", "", NODES): 'expected edgedefault="directed" or "undirected" in the GraphML document, found',
    GRAPHML.format("", "directed", NODES + NODES): "the GraphML document declares 6 vertices and 0 edges, but",
    GRAPHML.format("", "directed", EDGES): "the GraphML document declares 0 vertices and 2 edges, but",
    GRAPHML.format("", "undirected", NODES + EDGES + EDGES): "the GraphML document declares 3 vertices and 4",
    GRAPHML.format(COST, "directed", NODES + EDGES + '<edge source="a" target="c"><data key="d">2</data></edge>'):
        "the edge a → b and the edge a → c differ in cost, and nothing says",
    GRAPHML.format(COST.replace("edge", "node"), "directed", NODES + '<node id="d"><data key="d">2</data></node>'):
        "the vertex a and the vertex d differ in cost, and nothing says",
    GRAPHML.format("", "undirected", '<node id="a"><port name="x"/></node>'): "the file begins like GraphML, but",
    GML.format(0, TWO + TWO): "the file begins like GML, but cannot be read as such: edge #2 (0--1) is duplicated",
    GML.format(0, TWO) + GML.format(0, TWO)[12:]: "the file begins like GML, but cannot be read as such: input",
    GML.format(0, "edge [ source 0 target 7 ]\n"): "the file begins like GML, but cannot be read as such: edge",
    GML.format(0, TWO).replace("directed", "Directed"): "expected the key directed in small letters",
    GML.format(0, TWO)[:-3]: "the file begins like GML, but cannot be read as such: ",
    "*Vertices 2\n1 a\n2 b\n*Arcs\n1 2\n*Edges\n1 2": "line 6: expected *Vertices with their number, then *Edges",
    "*Vertices 2\n1 a\n2 b\n*Edgeslist\n1 2": "line 4: expected *Vertices and then *Edges or *Arcs",
    "*Vertices 2\n1 a\n2 b\n*Matrix\n0 1\n1 0": "line 4: expected *Vertices and then *Edges or *Arcs",
    "*Vertices 2 1\n1 a\n2 b": "line 1: expected *Vertices with their number, then *Edges or *Arcs, and no more",
    "*Vertices 2\n1 a\n*Edges\n1 2": "expected 2 lines of vertices in the Pajek file, found 1",
    "*Vertices 2\n1 a\n2 a\n*Edges\n1 2": "two of the 2 vertices of the Pajek file have one label",
    "*Vertices 2\n1 a\n2 b\n*Edges\n1 3": "line 5: expected an integer from 0 to 2, found '3'",
    "*Vertices 2\n1 a\n2 b\n*Edges\n1": "line 5: expected two vertices from 1 to 2",
    "*Vertices 2\n1 \"a\n2 b": "the file begins like Pajek, but cannot be read as such: No closing quotation",
    "*network x\n": "line 1: expected *Vertices with their number",
    "*Vertices 2000": "the Pajek file has more than 1000 vertices",
    LEDA.format(0): "expected -1 or -2, directed or not, on the fourth line of the LEDA file",
    LEDA.format(-2) + "1 3 0 |{}|\n": "expected the lines of 3 vertices, their edges and no more in the LEDA file",
    LEDA.format(-2)[:-13]: "expected the lines of 3 vertices, their edges and no more in the LEDA file",
    LEDA.format(-2).replace("{b}", "{a}"): "expected 3 vertices and 2 edges in the LEDA file, each once:",
    LEDA.format(-2).replace("2 3 0 |{}|", "2 3 0 |{x}|"): "the edge a – b and the edge b – c differ in label",
    "c x\np edge 3 2\ne 1 2\n": "the DIMACS file declares 2 edges and holds 1",
    "p col 3 2\ne 1 2\ne 2 1\n": "line 3: found an edge again",
    "p sp 3 1\na 1 2 5\n": "line 1: expected p edge, found p sp",
    "p edge 3 1\ne 1 4\n": "line 2: expected an integer from 0 to 3, found '4'",
    "p edge 3 1\ne 0 1\n": "line 2: expected two vertices from 1 to 3",
    "p edge 999999999 0\n": "the DIMACS file has more than 1000 vertices",
    "%%MatrixMarket matrix array real general\n2 2\n": "line 1: expected matrix coordinate pattern|integer|real",
    "%%MatrixMarket matrix coordinate pattern general\n": "expected the size of the matrix in the Matrix Market file",
    "%%MatrixMarket matrix coordinate pattern general\n2 3 0\n": "line 2: expected a square matrix",
    "%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1 2 5\n": "line 3: expected two vertices",
    "%%MatrixMarket matrix coordinate real general\n2 2 1\n1\n": "line 3: expected two vertices and a number",
    f"{MARKET} integer symmetric\n3 3 2\n2 1 4\n3 2 5\n": "the edge 1 – 2 and the edge 2 – 3 differ in",
}  # fmt: skip


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text)[:50])
def test_files_that_are_refused(text, tmp_path):
    file = write(tmp_path / "g", text)
    with pytest.raises(GroupError) as error:
        parse_graph(file)
    assert str(error.value).startswith(REFUSED[text].replace("FILE", file))


def test_weights_and_colours_of_files(tmp_path):
    weighted = Graph(3, ((0, 1), (1, 2)), weights=(0, 1))
    by_hand = {
        "a b 1\nb c 2": "weight", "a,b,1\nb,c,2.5": "weight", "source,target,w\na,b,1\nb,c,2": "w",
        "a b {'w': 1}\nb c {'w': 2}": "w", "a 1\nb {'w': 1}\nb 1\nc {'w': 2}\nc 0": "w",
        LINKS.format("false", f'{AB[:-1]}, "w": 1}}, {BC[:-1]}, "w": 2}}'): "w",
    }  # fmt: skip
    for number, (text, name) in enumerate(by_hand.items()):
        file = write(tmp_path / str(number), text)
        assert parse_graph(file, weight=name) == parse_graph(f"{file}, weight = {name}") == weighted
        assert parse_graph(file, weight="") == parse_graph(f"{file},weight=") == PATH
        assert (Aut(file, weight=name).order, parse_group(f"Aut({file}, weight=)").order) == (1, 2)
        with pytest.raises(GroupError, match="has no cost, which weight= names$"):
            parse_graph(file, weight="cost")
    same = write(tmp_path / "same", "a b 1\nb c 1.0")
    assert parse_graph(same, weight="weight") == PATH, "1 and 1.0 are one weight"
    kind = '<key id="d" for="node" attr.name="kind" attr.type="string"/>'
    nodes = NODES.replace('"b"/><node', '"b"><data key="d">y</data></node><node')
    file = write(tmp_path / "coloured", GRAPHML.format(kind, "undirected", nodes + EDGES))
    with pytest.raises(GroupError, match="^the vertex a has no kind, which colour= names$"):
        parse_graph(file, colour="kind")
    assert parse_graph(f"{file}, colour=") == PATH
    for text, message in (("a b", "rows of labels contain no vertex colours"), ("Bw", "graph6 holds no attributes")):
        with pytest.raises(GroupError, match=message):
            parse_graph(write(tmp_path / "plain", text), colour="kind")


def test_weights_of_what_has_none(tmp_path):
    for text in ("0 1 2 3\n1\n2\n3", "0 1 0 0\n1 0 0 0\n0 0 0 0\n0 0 0 0", "01\n10"):
        file = write(tmp_path / "g", text)
        assert parse_graph(file, weight="") == parse_graph(file)
        with pytest.raises(GroupError, match="^the adjacency (list|matrix) has no attributes that weight= could name$"):
            parse_graph(file, weight="weight")


def test_a_node_link_colour_is_a_colour(tmp_path):
    data = LINKS.format("false", f"{AB}, {BC}").replace('{"id": "a"}', '{"id": "a", "color": "red"}')
    file = write(tmp_path / "g", data)
    with pytest.raises(GroupError, match="^the vertex b has no color, which colour= names$"):
        parse_graph(file)
    for name in "bc":
        data = data.replace(f'{{"id": "{name}"}}', f'{{"id": "{name}", "color": "blue"}}')
    assert parse_graph(write(tmp_path / "g", data)) == Graph(3, PATH.edges, colours=(0, 1, 1))


def test_the_order_of_the_lines_does_not_matter(tmp_path):
    lines = [f"{a} {b}" for a, b in nx.petersen_graph().edges]
    shuffled = [" ".join(reversed(line.split())) for line in lines]
    Random(0).shuffle(shuffled)
    first, second = (parse_graph(write(tmp_path / name, "\n".join(x))) for name, x in (("a", lines), ("b", shuffled)))
    assert first == second
    assert first.spelling == Graph.from_networkx(nx.petersen_graph()).spelling


def test_what_was_read_is_said():
    found = Graph(3, ((0, 0), (1, 0)), ("a" * 30, "b\n", "c"), directed=True, colours=(0, 1, 1), source="GML")
    assert found.summary() == (f"3 vertices in 2 colours, 2 arcs, 1 of them a loop (GML; labels {'a' * 20}…, b�, c)")
    assert found.to_json() == {
        "kind": "GML", "vertices": 3, "edges": 2, "labels": ["a" * 20 + "…", "b�", "c"], "loops": 1, "directed": True,
        "colours": 2, "weights": 1,
    }  # fmt: skip
    assert Graph(2, ((0, 1), (0, 0), (1, 1)), weights=(1, 2, 2)).summary() == (
        "2 vertices, 3 edges of 2 weights, 2 of them loops"
    )
    assert [parse_graph(text).kind for text in ("K3", "graph6:Bw", "digraph6:A?")] == ["name", "graph6", "digraph6"]
    long = Graph(12, (), tuple(map(str, range(12))), source="CSV")
    assert long.summary() == "12 vertices, 0 edges (CSV; labels 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …)"


def test_a_pipe_is_read_once(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=("a b\nb c\n",))
    writer.start()
    group = parse_group(f"Aut({pipe})xS(2)")
    writer.join()
    assert group.name == "Aut(graph6:Bg)xS(2)"
    assert [graph.source for graph in group.series.graphs] == ["edge list"]


def test_files_that_are_no_texts(tmp_path):
    junk, huge = tmp_path / "junk", tmp_path / "huge"
    junk.write_bytes(bytes(range(256)))
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path, message in (
        (junk, "is not a text in UTF-8"), (huge, f"has more than {MOST_BYTES} bytes"),
        ("/dev/null", "holds no vertices"),
        ("/dev/zero", f"has more than {MOST_BYTES} bytes"),
    ):  # fmt: skip
        with pytest.raises(GroupError, match=message):
            parse_graph(str(path))
    for nothing in (tmp_path, tmp_path / "missing", "x" * 5000, "a\0b"):
        with pytest.raises(GroupError, match=r"there is no graph and no file|cannot read"):
            parse_graph(str(nothing))


@pytest.mark.parametrize("name", READ)
def test_a_torn_file_has_no_further_edges(name, tmp_path):
    """Cut anywhere behind a few characters, which may be a graph6 code; and no error is outside EqmathError."""
    text, graph, _ = READ[name]
    for end in range(9, len(text)):
        with suppress(EqmathError):
            found = parse_graph(write(tmp_path / "g", text[:end]))
            assert len(found.edges) <= len(graph.edges)
