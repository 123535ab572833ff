"""Files as programs write them: graphs in the formats of others, generators, certificates."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
from hypothesis import strategies as st

from eqmath import Certificate, Hom, Matrix, S, Verdict, certify, verify
from eqmath.groups import matrix_group
from tests.rim.spoiling import joined, listed, words

odd = st.sampled_from([None, True, 0.5, [], 2**70])
number = st.one_of(st.integers(-2, 2), words("0", "1", "-1", "1/2", "3/0", "1.5", "x", ""), odd)
good_number = words("0", "1", "-1", "1/2", "2")


@st.composite
def generators(draw: st.DrawFn) -> str:
    """A file of generators, or almost one."""
    n = draw(st.integers(1, 3))
    entry = draw(st.sampled_from([good_number, number]))
    matrix = st.lists(st.lists(entry, min_size=n, max_size=n), min_size=n, max_size=n)
    matrices = st.lists(matrix, max_size=2)
    data: Any = {"schema": "eqmath.group/1", "name": draw(words("mine", "S(3)", "s 3", "", "Aut(path:3)")), "n": n}
    data |= {"discrete": draw(matrices), "lie": draw(matrices)}
    for key in draw(st.lists(st.sampled_from([*data, "other"]), max_size=1)):
        data[key] = draw(st.sampled_from([None, 0, -1, 10**9, "3", [], {}, [[]], [[["1"]]]]))
    return json.dumps(draw(st.sampled_from([data, data["discrete"], [data]])))


def _written(write: Any, G: nx.Graph) -> str:
    target = BytesIO()
    write(G, target)
    return target.getvalue().decode("utf-8")


WRITERS = {
    "edge list": lambda G: "\n".join(f"{a} {b}" for a, b in G.edges),
    "CSV": lambda G: "\n".join(f"{a},{b}" for a, b in G.edges),
    "CSV with a header": lambda G: "source,target\n" + "\n".join(f"{a},{b}" for a, b in G.edges),
    "semicolons": lambda G: "\n".join(f"{a};{b}" for a, b in G.edges),
    "weights": lambda G: "\n".join(f"{a} {b} {a}" for a, b in G.edges),
    "adjacency list": lambda G: "\n".join(nx.generate_adjlist(G)),
    "adjacency list of several lines": lambda G: "\n".join(nx.generate_multiline_adjlist(G)),
    "graph6": lambda G: nx.to_graph6_bytes(G).decode(),
    "sparse6": lambda G: nx.to_sparse6_bytes(G).decode(),
    "GraphML": lambda G: _written(nx.write_graphml_xml, G),
    "GML": lambda G: "\n".join(nx.generate_gml(G)),
    "Pajek": lambda G: "\n".join(nx.generate_pajek(G)),
    "GEXF": lambda G: _written(nx.write_gexf, G),
    "JSON": lambda G: json.dumps(nx.node_link_data(G, edges="links")),
    "matrix": lambda G: "\n".join(" ".join(str(int(G.has_edge(a, b))) for b in G) for a in G),
    "DIMACS": lambda G: f"p edge {len(G)} {G.size()}\n" + "".join(f"e {a + 1} {b + 1}\n" for a, b in G.edges),
    "Matrix Market": lambda G: (
        "%%MatrixMarket matrix coordinate pattern symmetric\n"
        f"{len(G)} {len(G)} {G.size()}\n" + "".join(f"{b + 1} {a + 1}\n" for a, b in G.edges)
    ),
    "DOT": lambda G: "graph {" + ";".join(f"{a} -- {b}" for a, b in G.edges) + "}",
}


@st.composite
def graphs(draw: st.DrawFn) -> str:
    """A graph of at most six vertices in one of many formats, or lines of labels and separators."""
    if draw(st.integers(0, 3)) == 0:
        line = listed(
            words("a", "b", "1", "2", "0", "e", "p", "#", "%", "source", "target"), draw(words(" ", ",", "\t", ";"))
        )
        return draw(listed(line, "\n", 0, 5))
    n = draw(st.integers(1, 6))
    G = nx.empty_graph(n)
    pairs = [(a, b) for b in range(n) for a in range(b)]
    G.add_edges_from(draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else [])
    return str(_format(draw(st.sampled_from(sorted(WRITERS))), n, tuple(G.edges)))


@cache
def _format(name: str, n: int, edges: tuple[tuple[int, int], ...]) -> str:
    G = nx.empty_graph(n)
    G.add_edges_from(edges)
    return WRITERS[name](G)


@cache
def _certificates() -> list[str]:
    """Certificates of each kind."""
    turn = matrix_group("turn", 2, [Matrix([[0, -1], [1, 0]])])
    verdicts = [
        verify("orthogonal-brauer-basis", n=1, k=2, l=2), verify("symmetric-bell-count", n=2, k=1, l=2),
        verify("special-orthogonal-brauer-only", n=2, k=1, l=1), verify("orthogonal-walks", n=2, k=2, l=2),
        *verify("symplectic-brauer", n="all", order=4), *verify("local-symmetries", order=2),
    ]  # fmt: skip
    own = [certify(Hom(turn, 1, 1)), certify(Hom(S(2), 1, 1), ["1,1'"], "spans", family="partition")]
    return [_saved(found) for found in (*verdicts, *own)]


def _saved(found: Verdict | Certificate) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "certificate.json"
        found.save(path)
        return path.read_text(encoding="utf-8")


certificates = st.deferred(lambda: st.sampled_from(_certificates()))
arbitrary = st.one_of(
    st.text(max_size=80), joined(words("{", "[", ":", ">>graph6<<", "<?xml", ""), st.text(max_size=20))
)
