"""Whatever networkx writes is read as the graph that was written, or refused: never as another graph."""

import json
import warnings
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eqmath.errors import GroupError
from eqmath.groups import Aut
from eqmath.groups.graphs import Graph, parse_graph


def written(write, **options):
    def text(G):
        target = BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            write(G, target, **options)
        return target.getvalue().decode()

    return text


def lines(generate, **options):
    return lambda G: "\n".join(generate(G, **options))


ALWAYS = {
    "sparse6": written(nx.write_sparse6), "sparse6 without header": written(nx.write_sparse6, header=False),
    "GraphML": written(nx.write_graphml_xml), "GML": lines(nx.generate_gml),
    "Pajek": written(nx.write_pajek), "GEXF": written(nx.write_gexf),
    "JSON": lambda G: json.dumps(nx.node_link_data(G, edges="edges")),
    "JSON with links": lambda G: json.dumps(nx.node_link_data(G, edges="links"), indent=1),
}  # fmt: skip
"""They say what they are."""

SOMETIMES = {
    "adjacency list": written(nx.write_adjlist), "bare adjacency list": lines(nx.generate_adjlist),
    "multiline adjacency list": written(nx.write_multiline_adjlist),
    "bare multiline adjacency list": lines(nx.generate_multiline_adjlist),
    "edge list": written(nx.write_edgelist), "bare edge list": written(nx.write_edgelist, data=False),
    "CSV": written(nx.write_edgelist, data=False, delimiter=","),
    "CSV with attributes": written(nx.write_edgelist, delimiter=";"),
    "weights": written(nx.write_weighted_edgelist),
    "text": lines(nx.generate_network_text),
    "adjacency JSON": lambda G: json.dumps(nx.adjacency_data(G)),
    "matrix": lambda G: "\n".join(" ".join(str(int(G.has_edge(a, b))) for b in sorted(G)) for a in sorted(G)),
    "packed matrix": lambda G: "\n".join("".join(str(int(G.has_edge(a, b))) for b in sorted(G)) for a in sorted(G)),
    "DIMACS": lambda G: f"p col {len(G)} {G.size()}\n" + "".join(f"e {a + 1} {b + 1}\n" for a, b in G.edges),
}  # fmt: skip
"""They do not, or cannot hold every graph."""

WITHOUT_ISOLATED = {"edge list", "bare edge list", "CSV", "CSV with attributes", "weights"}
DIRECTED = {"GraphML", "GML", "Pajek", "GEXF", "JSON", "JSON with links", "matrix", "packed matrix"}
LABELLED = {"GraphML", "GML", "GEXF", "JSON", "JSON with links", "edge list", "multiline adjacency list", "weights",
            "CSV with attributes"}  # fmt: skip


@st.composite
def graphs(draw, directed, weighted=False):
    n = draw(st.integers(1, 6))
    names = draw(st.sampled_from([range(n), range(1, n + 1), [*"abcdef"][:n], [f"v{i}" for i in range(n)]]))
    vertices = draw(st.permutations(list(names)))
    G = nx.DiGraph() if directed else nx.Graph()
    G.add_nodes_from(vertices)
    ends = st.sampled_from(vertices)
    G.add_edges_from(draw(st.lists(st.tuples(ends, ends), max_size=10)))
    for a, b in G.edges if weighted else ():
        G.edges[a, b]["weight"] = draw(st.integers(1, 2))
    return G


def read(text, **options):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "g"
        file.write_bytes(text.encode())
        return parse_graph(str(file), **options)


def check(name, text, G, **options):
    """The graph is read, or refused where that may be."""
    if name in WITHOUT_ISOLATED:
        G = G.subgraph([v for v in G if G.degree(v)])
    try:
        found = read(text, **options)
    except GroupError:
        assert name in SOMETIMES or len(G) == 0
        return
    wanted = Graph.from_networkx(G, **options)
    assert found == wanted, (name, text)
    if name not in ("sparse6", "sparse6 without header", "matrix", "packed matrix", "DIMACS"):
        assert found.names == wanted.names
    if name == "DIMACS":
        assert set(G) == set(range(len(G)))


@pytest.mark.parametrize("name", [*ALWAYS, *SOMETIMES])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_graphs(name, data):
    G = data.draw(graphs(directed=False))
    G = nx.relabel_nodes(G, {v: i for i, v in enumerate(sorted(G))}) if name == "DIMACS" else G
    if name.startswith("sparse6"):  # the codes number the vertices in the order of the graph
        G = nx.relabel_nodes(nx.convert_node_labels_to_integers(G), {})
    check(name, {**ALWAYS, **SOMETIMES}[name](G), G)


@pytest.mark.parametrize("name", sorted(DIRECTED))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_directed_graphs(name, data):
    G = data.draw(graphs(directed=True))
    if "matrix" in name and all(G.has_edge(b, a) for a, b in G.edges):
        return  # a symmetric matrix is one of edges
    check(name, {**ALWAYS, **SOMETIMES}[name](G), G)


@pytest.mark.parametrize("name", sorted(LABELLED))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_weights(name, data):
    G = data.draw(graphs(directed=name in DIRECTED and data.draw(st.booleans()), weighted=True))
    check(name, {**ALWAYS, **SOMETIMES}[name](G), G, weight="weight")
    if len({w for *_, w in G.edges(data="weight")}) > 1:
        with pytest.raises(GroupError):
            read({**ALWAYS, **SOMETIMES}[name](G))


@settings(max_examples=60, deadline=None)
@given(graphs(directed=False))
def test_simple_graphs_in_graph6(G):
    G.remove_edges_from(list(nx.selfloop_edges(G)))
    G = nx.convert_node_labels_to_integers(G)
    for header in (True, False):
        check("graph6", written(nx.write_graph6, header=header)(G), nx.relabel_nodes(G, lambda v: v + 1))


@settings(max_examples=100, deadline=None)
@given(graphs(directed=False, weighted=True), st.booleans())
def test_the_two_ways_in_agree(G, keep):
    """networkx as it is, and what it writes: one group, or a refusal at both doors."""
    G = G.subgraph([v for v in G if G.degree(v)])
    if not len(G):
        return
    options = {"weight": "weight"} if keep else {}
    rows = "".join(f"{a},{b},{w}\n" for a, b, w in G.edges.data("weight"))
    answers = []
    for door in (lambda: Aut(G, **options), lambda: Aut(read(f"source,target,weight\n{rows}", **options))):
        try:
            answers.append(door())
        except GroupError as error:
            answers.append(str(error).split(" differ in ")[1])
    assert answers[0] == answers[1]
