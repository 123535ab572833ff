"""Graphs in documents with nested parts: GraphML, GEXF, GML and node-link JSON, by the readers of networkx."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from eqmath.errors import GroupError
from eqmath.groups.graphs.graph import Graph
from eqmath.groups.graphs.lines import first_line, read_as

if TYPE_CHECKING:
    import networkx as nx

_GML = re.compile(r"\s*graph\s*(\[.*)?", re.I)
_ABOVE = ("#", "Creator", "creator", "Version", "version", "comment")
_DIRECTIONS = {"GraphML": "edgedefault", "GEXF": "defaultedgetype"}


def is_xml(text: str) -> bool:
    """Whether the text begins as XML.

    >>> is_xml("<graphml>"), is_xml("1 2")
    (True, False)
    """
    return text.lstrip().startswith("<")


def is_json(text: str) -> bool:
    """Whether the text begins as JSON.

    >>> is_json('{"nodes": []}'), is_json("1 2")
    (True, False)
    """
    return text.lstrip().startswith(("{", "["))


def is_gml(text: str) -> bool:
    r"""Whether the text begins as GML.

    >>> is_gml("# a triangle\ngraph [ node [ id 1 ] ]"), is_gml("graph theory")
    (True, False)
    """
    return bool(_GML.fullmatch(first_line(text, _ABOVE)))


def read_xml(text: str, weight: str | None, colour: str | None) -> Graph:
    """The graph of a GraphML or a GEXF document without declarations of its own.

    Raises
    ------
    GroupError
        If it is none, holds several graphs, or networkx passes over a part of it.

    Examples
    --------
    >>> nodes = '<node id="1"/><node id="2"/><edge source="1" target="2"/>'
    >>> read_xml(f'<graphml><graph edgedefault="directed">{nodes}</graph></graphml>', None, None).summary()
    '2 vertices, 1 arc (GraphML; labels 1, 2)'
    """
    import networkx as nx

    if re.search(r"<!\s*(DOCTYPE|ENTITY)", text, re.I):
        raise GroupError("expected XML without DOCTYPE and ENTITY", hint="write GraphML")
    with read_as("XML"):
        root = ElementTree.fromstring(text.encode())
    parts = [element.tag.rpartition("}")[2] for element in root.iter() if isinstance(element.tag, str)]
    kind = {"graphml": "GraphML", "gexf": "GEXF"}.get(parts[0].lower())
    if kind is None:
        raise GroupError(f"expected XML with the root graphml or gexf, found {parts[0][:60]}", hint="write GraphML")
    graphs = [element for element in root.iter() if str(element.tag).rpartition("}")[2] == "graph"]
    if len(graphs) != 1:
        raise GroupError(f"expected one graph in the {kind} document, found {len(graphs)}")
    direction = graphs[0].get(_DIRECTIONS[kind])
    if direction not in ("directed", "undirected"):
        raise GroupError(
            f'expected {_DIRECTIONS[kind]}="directed" or "undirected" in the {kind} document, found {direction!r:.60}'
        )
    with read_as(kind):
        G = (nx.read_graphml if kind == "GraphML" else nx.read_gexf)(BytesIO(text.encode()))
        _add_defaults(G)
    _complete(G, parts.count("node"), parts.count("edge"), kind)
    if kind == "GEXF":
        _drop(G, "label")
    return Graph.from_networkx(G, weight, colour, kind)


def _add_defaults(G: nx.Graph) -> None:
    """The declared values of attributes where an element has none of its own."""
    for name, value in G.graph.get("node_default", {}).items():
        for _, data in G.nodes(data=True):
            data.setdefault(name, value)
    for name, value in G.graph.get("edge_default", {}).items():
        for *_, data in G.edges(data=True):
            data.setdefault(name, value)


def _drop(G: nx.Graph, name: str) -> None:
    for _, data in G.nodes(data=True):
        data.pop(name, None)


def _complete(G: nx.Graph, vertices: int, edges: int, kind: str) -> None:
    """Refuse a document that holds more or fewer vertices and edges than networkx made of it."""
    found = (len(G), G.number_of_edges())
    if found != (vertices, edges):
        raise GroupError(
            f"the {kind} document declares {vertices} vertices and {edges} edges, but they make {found[0]} and "
            f"{found[1]}",
            hint="declare every vertex once, and every edge once, between declared vertices",
        )


def read_gml(text: str, weight: str | None, colour: str | None) -> Graph:
    """The graph of a GML document; vertices are called by their labels where all have one.

    Raises
    ------
    GroupError
        If it is none, or networkx passes over a part of it.

    Examples
    --------
    >>> read_gml("graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]", None, None).summary()
    '2 vertices, 1 edge (GML; labels 1, 2)'
    """
    import networkx as nx

    with read_as("GML"):
        numbered = nx.parse_gml(text, label="id")
        labelled = all("label" in data for _, data in numbered.nodes(data=True))
        G = nx.parse_gml(text, label="label") if labelled else numbered
    passed = [key for key in G.graph if key.lower() in ("directed", "multigraph", "node", "edge", "graph")]
    if passed:
        raise GroupError(f"expected the key {passed[0].lower()} in small letters in the GML document")
    return Graph.from_networkx(G, weight, colour, "GML")


def read_json(text: str, weight: str | None, colour: str | None) -> Graph:
    """The graph of a JSON object with nodes, and with edges or links.

    Raises
    ------
    GroupError
        If it is none, or networkx passes over a part of it.

    Examples
    --------
    >>> read_json('{"nodes": [{"id": 1}, {"id": 2}], "edges": [{"source": 1, "target": 2}]}', None, None).summary()
    '2 vertices, 1 edge (node-link JSON; labels 1, 2)'
    """
    import networkx as nx

    with read_as("JSON"):
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    keys = [key for key in ("edges", "links") if isinstance(data, dict) and _are_objects(data.get(key))]
    if len(keys) != 1 or not _are_objects(data.get("nodes")):
        hint = 'such as {"directed": false, "nodes": [{"id": 1}], "edges": [{"source": 1, "target": 1}]}'
        raise GroupError("expected a JSON object with the lists nodes and edges, or nodes and links", hint=hint)
    for key in ("directed", "multigraph"):
        if not isinstance(data.get(key, False), bool):
            raise GroupError(f"expected {key} to be true or false in the JSON object, found {data[key]!r:.60}")
    missing = next((node for node in data["nodes"] if node.get("id") is None), None)
    if missing is not None:
        raise GroupError("expected an id in every node of the JSON object", json.dumps(missing)[:200])
    with read_as("JSON"):
        G = nx.node_link_graph(data, edges=keys[0])
        _complete(G, len(data["nodes"]), len(data[keys[0]]), "JSON")
        return Graph.from_networkx(G, weight, colour, "node-link JSON")


def _are_objects(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(value, dict) for value in values)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object whose keys are all different."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key occurs twice in one object")
    return found


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is not a number")
