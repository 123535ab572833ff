"""Graphs of shapes, as `eqmath.algebras` makes them, drawn: Bratteli diagrams and McKay quivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eqmath.diagrams.shape_scenes import shape_scene
from eqmath.drawing.figure import Figure

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
    return Figure(shape_scene(graph, title))
