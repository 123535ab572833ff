"""Graphs of shapes, as `eqmath.algebras` makes them, drawn: Bratteli diagrams and McKay quivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eqmath.combinatorics import Shape
from eqmath.drawing.figure import Figure
from eqmath.drawing.quivers import bratteli, mckay_picture

if TYPE_CHECKING:
    import networkx


def shape_graph(graph: networkx.DiGraph, title: str = "") -> Figure:
    """The picture of a Bratteli diagram (`bratteli_diagram`) or of a McKay quiver (`mckay_quiver`).

    Beside the Young diagrams stand numbers of paths, or dimensions.

    Parameters
    ----------
    graph : networkx.DiGraph
    title : str
        The name of the graph unless it is given.

    Examples
    --------
    >>> from eqmath.algebras import bratteli_diagram, mckay_quiver
    >>> shape_graph(bratteli_diagram("Brauer", 2)), shape_graph(mckay_quiver(3))
    (<figure: Brauer tower>, <figure: McKay quiver of S(3)>)
    """
    title = title or str(graph.graph["name"])
    levels = sorted({level for _, level in graph.nodes(data="level")} - {None})
    return _tower(graph, levels, title) if levels else _quiver(graph, title)


def _tower(graph: networkx.DiGraph, levels: list[int], title: str) -> Figure:
    rows: list[dict[Shape, int]] = [
        {data["shape"]: data["paths"] for _, data in graph.nodes(data=True) if data["level"] == level}
        for level in levels
    ]
    edges = [[(a[1], b[1], 1) for a, b in graph.edges if a[0] == level] for level in levels[:-1]]
    return bratteli(rows, edges, [f"k = {level}" for level in levels], title)


def _quiver(graph: networkx.DiGraph, title: str) -> Figure:
    arrows = {(a, b): number for a, b, number in graph.edges(data="multiplicity")}
    return mckay_picture(arrows, dict(graph.nodes(data="dimension")), title)
